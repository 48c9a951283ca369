import { CONTROL, classAt, DIGIT, MARK, matchingUnit } from '../../../text/index.ts';
import { readAs } from './signs.ts';

/** A number written in digits. */
export interface Literal {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The other reading of a mark that is a thousands mark in one country and a decimal mark in the next (`1.609`). */
  readonly alternative?: number;
  /** Digits before the decimal mark. */
  readonly digits: number;
  /** Only digits: no mark, no leading dot. */
  readonly plain: boolean;
  readonly decimal: boolean;
  /** The last of the text that the mark was read from, when it stands in a chain that is no number (`192.168.1.2`). */
  readonly chained: boolean;
}

/** More digits than any amount has are an account or a hash, not a value; doubles are exact up to here. */
const MOST_DIGITS = 15;

/** More groups of digits than any amount has. */
const MOST_GROUPS = 8;

interface Group {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  /** Offset and folded unit of the mark after the group; 0 when the chain ends. */
  readonly mark: number;
  readonly markAt: number;
}

const COMMA = 0x2c;
const DOT = 0x2e;
const ARABIC_COMMA = 0x60c;
const ARABIC_DECIMAL = 0x66b;
const ARABIC_THOUSANDS = 0x66c;
const APOSTROPHE = 0x27;
const SPACE_MARK = 0x20;

/**
 * Reads digits and the marks between them from `from` on and hands out one literal, or the literals and signs of a
 * chain that is no number. Returns the offset after what was read. Marks: `1,200.5`, `1.200,5`, `١٬٢٠٠٫٥`, `1 200 000`,
 * `1'200`.
 */
export function readChain(
  text: string,
  from: number,
  arabic: boolean,
  onNumber: (literal: Literal) => void,
  onSign: (start: number, end: number, sign: number) => void,
): number {
  const groups: Group[] = [];
  let at = from;
  for (;;) {
    const group = readGroup(text, at, groups.at(-1)?.mark ?? 0, arabic);
    groups.push(group);
    if (group.mark === 0) break;
    at = group.markAt + 1;
    // Chains longer than any number are handed out as they come, so that a million digits with marks stay linear.
    if (groups.length > MOST_GROUPS) break;
  }
  const literal = reversed(groups, arabic) ?? asNumber(groups, arabic);
  if (literal) {
    onNumber(literal);
    return literal.end;
  }
  const chained = groups.length > 2 && !isList(groups);
  for (const group of groups) {
    onNumber(plain(group, chained));
    if (group !== groups.at(-1)) onSign(group.markAt, group.markAt + 1, group.mark);
  }
  return groups.at(-1)!.end;
}

/** `000 100` for 100,000: groups in the order in which text of right-to-left pages may come. */
function reversed(groups: readonly Group[], arabic: boolean): Literal | undefined {
  if (!arabic || groups.length < 2 || !groups[0]!.digits.startsWith('0') || groups.at(-1)!.mark !== 0) return undefined;
  if (groups.slice(0, -1).some(({ mark, digits }) => mark !== SPACE_MARK || digits.length !== 3)) return undefined;
  if (groups.at(-1)!.digits.length > 3 || groups.at(-1)!.digits.startsWith('0')) return undefined;
  const digits = groups.map((group) => group.digits).reverse();
  return { ...make(groups, groups.length), value: Number(digits.join('')) };
}

/** `3،7،12`, `3,7,12`: commas list what they do not group. */
function isList(groups: readonly Group[]): boolean {
  return groups.slice(0, -1).every(({ mark }) => mark === ARABIC_COMMA || mark === COMMA);
}

function plain(group: Group, chained: boolean): Literal {
  return {
    start: group.start,
    end: group.end,
    value: group.digits.length > MOST_DIGITS ? Number.NaN : Number(group.digits),
    digits: group.digits.length,
    plain: true,
    decimal: false,
    chained,
  };
}

function readGroup(text: string, from: number, before: number, arabic: boolean): Group {
  let digits = '';
  let end = from;
  let i = from;
  for (; i < text.length; i += 1) {
    if (classAt(text, i) === DIGIT) {
      if (digits.length <= MOST_DIGITS) digits += digitAt(text, i);
      end = i + 1;
    } else if (!isUnseen(text, i)) break;
  }
  const unit = i < text.length ? text.charCodeAt(i) : 0;
  const mark = markOf(readAs(unit), unit);
  if (mark !== 0) {
    let next = i + 1;
    while (next < text.length && next < i + 4 && isUnseen(text, next)) next += 1;
    if (next < text.length && classAt(text, next) === DIGIT) {
      if (mark !== SPACE_MARK || groupOfThree(text, next, digits, before === SPACE_MARK, arabic))
        return { start: from, end, digits, mark, markAt: i };
    }
  }
  return { start: from, end, digits, mark: 0, markAt: end };
}

function digitAt(text: string, i: number): string {
  return String.fromCharCode(matchingUnit(text.charCodeAt(i)));
}

/** Marks and controls between digits count for nothing. */
function isUnseen(text: string, i: number): boolean {
  const kind = classAt(text, i);
  return kind === MARK || kind === CONTROL;
}

/** Marks that stand between digits as they are. */
const MARKS = new Set([COMMA, DOT, ARABIC_DECIMAL, ARABIC_THOUSANDS, APOSTROPHE, ARABIC_COMMA]);
/** Space; no-break, thin and narrow one. */
const SPACE_MARKS = new Set([0x20, 0xa0, 0x2009, 0x202f]);

function markOf(unit: number, written: number): number {
  if (MARKS.has(unit)) return unit;
  return SPACE_MARKS.has(written) ? SPACE_MARK : 0;
}

/** A space is a mark only between groups of three digits, a common one only before `000`, or in digits of the East. */
function groupOfThree(text: string, from: number, before: string, chained: boolean, arabic: boolean): boolean {
  if (before.length > 3) return false;
  if (before.startsWith('0') && !chained)
    return (
      arabic &&
      before.length === 3 &&
      /^[1-9\u0661-\u0669][0-9\u0660-\u0669]{0,2}(?![0-9\u0660-\u0669/:.,-])/u.test(text.slice(from, from + 4))
    );
  let digits = '';
  let i = from;
  while (i < text.length && digits.length < 4 && classAt(text, i) === DIGIT) {
    digits += digitAt(text, i);
    i += 1;
  }
  if (digits.length !== 3) return false;
  // After one such mark the next needs no proof: `1 414 021 100`.
  const mark = text.charCodeAt(from - 1);
  return (
    mark !== 0x20 ||
    chained ||
    digits === '000' ||
    // Digits of the Arab East have no mark of their own that is a space; a list would have a comma.
    (arabic &&
      classAt(text, i) !== DIGIT &&
      text.charCodeAt(from) >= 0x660 &&
      before.length > 0 &&
      digits.length === 3) ||
    /^[ \u00a0](?:[0-9]{3}(?![0-9])|ml?n\b|bn\b|bln\b|million\b|billion\b)/.test(text.slice(i, i + 9))
  );
}

/** What the marks between groups of digits make of them: one number, or undefined for a chain that is none. */
function asNumber(groups: readonly Group[], arabic: boolean): Literal | undefined {
  const first = groups[0]!;
  if (groups.length === 1) return plain(first, false);
  if (groups.length > MOST_GROUPS || groups.at(-1)!.mark !== 0) return undefined;
  const marks = groups.slice(0, -1).map((group) => group.mark);
  const last = marks.at(-1)!;
  const grouped = first.digits.length <= 3 && !first.digits.startsWith('0');
  const middle = grouped && inThrees(groups.slice(1, -1));
  const thousands = middle && groups.at(-1)!.digits.length === 3;
  const listed = marks.includes(ARABIC_COMMA);
  if (listed && !arabic) return undefined;
  if (marks.every((mark) => mark === ARABIC_COMMA)) return withArabicComma(groups, thousands);
  if (!listed && last === ARABIC_DECIMAL && marks.indexOf(last) === marks.length - 1)
    return marks.length === 1 || middle ? make(groups, groups.length - 1) : undefined;
  // `1,200.5`, `47،318,26`
  if (marks.some((mark) => mark !== last))
    return middle && isDecimal(marks) ? make(groups, groups.length - 1) : undefined;
  if (marks.length > 1 || (last !== COMMA && last !== DOT)) return thousands ? make(groups, groups.length) : undefined;
  return last === COMMA ? withComma(groups, thousands, arabic) : withDot(groups, thousands, arabic);
}

/** `1,200,000.5`, `1.200,5`: the last mark is another than those before it, which are one. */
function isDecimal(marks: readonly number[]): boolean {
  const last = marks.at(-1)!;
  if ((last !== DOT && last !== COMMA) || marks.indexOf(last) !== marks.length - 1) return false;
  return marks.slice(0, -1).every((mark) => mark === marks[0]);
}

function inThrees(groups: readonly Group[]): boolean {
  return groups.every((group) => group.digits.length === 3);
}

/** The Arabic comma lists; without a space after it, it is the typist's thousands or decimal mark (`11،600`, `٣،٥`). */
function withArabicComma(groups: readonly Group[], thousands: boolean): Literal | undefined {
  if (thousands) return make(groups, groups.length);
  const [first, tail] = groups;
  const decimal = groups.length === 2 && tail!.digits.length <= 2 && first!.digits.length <= 3;
  return decimal ? make(groups, 1) : undefined;
}

/** A single comma: a thousands mark before three digits, a decimal one before fewer. */
function withComma(groups: readonly Group[], thousands: boolean, arabic: boolean): Literal | undefined {
  if (thousands) return make(groups, 2);
  const decimal = arabic || groups[1]!.digits.length < 3 || groups[0]!.digits === '0';
  return decimal ? make(groups, 1) : undefined;
}

/** A single dot before three digits: a thousands mark in much of the Arab press, a decimal mark elsewhere. */
function withDot(groups: readonly Group[], thousands: boolean, arabic: boolean): Literal {
  const decimal = make(groups, 1);
  if (!thousands) return decimal;
  const whole = make(groups, 2);
  const [first, tail] = [groups[0]!.digits, groups[1]!.digits];
  if (tail === '000') return whole;
  return arabic && (tail.endsWith('00') || first.length === 3)
    ? { ...whole, alternative: decimal.value }
    : { ...decimal, alternative: whole.value };
}

/** The number whose first `whole` groups stand before the decimal mark. */
function make(groups: readonly Group[], whole: number): Literal {
  const digits = groups.map((group) => group.digits);
  const integer = digits.slice(0, whole).join('');
  const fraction = digits.slice(whole).join('');
  return {
    start: groups[0]!.start,
    end: groups.at(-1)!.end,
    value: integer.length > MOST_DIGITS ? Number.NaN : Number(fraction ? `${integer}.${fraction}` : integer),
    digits: integer.length,
    plain: false,
    decimal: fraction.length > 0,
    chained: false,
  };
}
