import { characterTables, DIGIT, MARK } from './characters.ts';

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
  readonly leadingZero: boolean;
  /** The last of the text that the mark was read from, when it stands in a chain that is no number (`192.168.1.2`). */
  readonly chained: boolean;
}

/** More digits than any amount has are an account or a hash, not a value; doubles are exact up to here. */
const MOST_DIGITS = 15;

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
const ARABIC_DECIMAL = 0x66b;
const ARABIC_THOUSANDS = 0x66c;
const APOSTROPHE = 0x27;
const SPACE_MARK = 0x20;

/**
 * Reads digits and the marks between them from `from` on and hands out one literal, or the literals and signs of a chain that is no
 * number. Returns the offset after what was read. Marks: `1,200.5`, `1.200,5`, `١٬٢٠٠٫٥`, `1 200 000`, `1'200`.
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
    const group = readGroup(text, at, groups.at(-1)?.mark ?? 0);
    groups.push(group);
    if (group.mark === 0) break;
    at = group.markAt + 1;
    // Chains longer than any number are handed out as they come, so that a million digits with marks stay linear.
    if (groups.length > 8) break;
  }
  const literal = asNumber(groups, arabic);
  if (literal) {
    onNumber(literal);
    return literal.end;
  }
  const chained = groups.length > 2;
  for (const group of groups) {
    onNumber(plain(group, chained));
    if (group !== groups[groups.length - 1]) onSign(group.markAt, group.markAt + 1, group.mark);
  }
  return groups[groups.length - 1]!.end;
}

function plain(group: Group, chained: boolean): Literal {
  return {
    start: group.start,
    end: group.end,
    value: group.digits.length > MOST_DIGITS ? Number.NaN : Number(group.digits),
    digits: group.digits.length,
    plain: true,
    decimal: false,
    leadingZero: group.digits.length > 1 && group.digits.startsWith('0'),
    chained,
  };
}

function readGroup(text: string, from: number, before: number): Group {
  const { classes, folded } = characterTables();
  let digits = '';
  let end = from;
  let i = from;
  for (; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (classes[unit] === DIGIT) {
      if (digits.length <= MOST_DIGITS) digits += String.fromCharCode(folded[unit]!);
      end = i + 1;
    } else if (classes[unit] !== MARK) break;
  }
  const unit = i < text.length ? folded[text.charCodeAt(i)]! : 0;
  const mark = markOf(unit, text.charCodeAt(i));
  if (mark !== 0) {
    let next = i + 1;
    while (next < text.length && next < i + 4 && classes[text.charCodeAt(next)] === MARK) next += 1;
    if (next < text.length && classes[text.charCodeAt(next)] === DIGIT) {
      if (mark !== SPACE_MARK || groupOfThree(text, next, digits, before === SPACE_MARK))
        return { start: from, end, digits, mark, markAt: i };
    }
  }
  return { start: from, end, digits, mark: 0, markAt: end };
}

function markOf(unit: number, raw: number): number {
  if (unit === COMMA || unit === DOT || unit === ARABIC_DECIMAL || unit === ARABIC_THOUSANDS || unit === APOSTROPHE)
    return unit;
  if (unit === 0x60c) return unit;
  return raw === 0x20 || raw === 0xa0 || raw === 0x2009 || raw === 0x202f ? SPACE_MARK : 0;
}

/** A space is a mark only between groups of exactly three digits, and a common one only before `000`, for `in 200 300 people` is not. */
function groupOfThree(text: string, from: number, before: string, chained: boolean): boolean {
  const { classes, folded } = characterTables();
  if (before.length > 3 || (before.startsWith('0') && !chained)) return false;
  let digits = '';
  let i = from;
  while (i < text.length && digits.length < 4 && classes[text.charCodeAt(i)] === DIGIT) {
    digits += String.fromCharCode(folded[text.charCodeAt(i)]!);
    i += 1;
  }
  if (digits.length !== 3) return false;
  // After one such mark the next needs no proof: `1 414 021 100`.
  const mark = text.charCodeAt(from - 1);
  return (
    mark !== 0x20 ||
    chained ||
    digits === '000' ||
    /^[ \u00a0](?:[0-9]{3}(?![0-9])|ml?n\b|bn\b|bln\b|million\b|billion\b)/.test(text.slice(i, i + 9))
  );
}

function asNumber(groups: readonly Group[], arabic: boolean): Literal | undefined {
  const first = groups[0]!;
  if (groups.length === 1) return plain(first, false);
  if (groups.length > 8 || groups[groups.length - 1]!.mark !== 0) return undefined;
  const marks = groups.slice(0, -1).map((group) => group.mark);
  const last = marks[marks.length - 1]!;
  const rest = marks.slice(0, -1);
  const tail = groups[groups.length - 1]!.digits;
  const threes = (list: readonly Group[]): boolean => list.every((group) => group.digits.length === 3);
  const grouped = first.digits.length <= 3 && !first.digits.startsWith('0');
  const thousands = (): Literal => make(groups, groups.length);
  const decimal = (): Literal => make(groups, groups.length - 1);
  if (marks.includes(0x60c)) {
    // The Arabic comma lists; without a space after it, it is the typist's thousands or decimal mark (`11،600`, `٣،٥`).
    if (!arabic || marks.some((mark) => mark !== 0x60c)) return undefined;
    if (grouped && threes(groups.slice(1))) return thousands();
    return marks.length === 1 && tail.length <= 2 && first.digits.length <= 3 ? decimal() : undefined;
  }
  if (last === ARABIC_DECIMAL && rest.every((mark) => mark !== ARABIC_DECIMAL))
    return rest.length === 0 || (grouped && threes(groups.slice(1, -1))) ? decimal() : undefined;
  if (rest.length > 0 && rest.every((mark) => mark === rest[0]) && last !== rest[0])
    return (last === DOT || last === COMMA) && grouped && threes(groups.slice(1, -1)) ? decimal() : undefined;
  if (marks.some((mark) => mark !== last)) return undefined;
  if (last === ARABIC_THOUSANDS || last === SPACE_MARK || last === APOSTROPHE)
    return grouped && threes(groups.slice(1)) ? thousands() : undefined;
  if (marks.length > 1) return grouped && threes(groups.slice(1)) ? thousands() : undefined;
  const couldGroup = grouped && tail.length === 3;
  if (last === COMMA) {
    if (couldGroup) return thousands();
    return tail.length < 3 || first.digits === '0' ? decimal() : arabic ? decimal() : undefined;
  }
  // A single dot before three digits: a thousands mark in much of the Arab press, a decimal mark elsewhere.
  if (couldGroup && arabic) {
    const whole = tail.endsWith('00') || first.digits.length === 3;
    const [value, other] = whole ? [thousands(), decimal()] : [decimal(), thousands()];
    return tail === '000' ? value : { ...value, alternative: other.value };
  }
  if (couldGroup && !arabic) return tail === '000' ? thousands() : { ...decimal(), alternative: thousands().value };
  return decimal();
}

function make(groups: readonly Group[], whole: number): Literal {
  const integer = groups
    .slice(0, whole)
    .map((group) => group.digits)
    .join('');
  const fraction = groups
    .slice(whole)
    .map((group) => group.digits)
    .join('');
  return {
    start: groups[0]!.start,
    end: groups[groups.length - 1]!.end,
    value: integer.length > MOST_DIGITS ? Number.NaN : Number(fraction ? `${integer}.${fraction}` : integer),
    digits: integer.length,
    plain: false,
    decimal: fraction.length > 0,
    leadingZero: integer.length > 1 && integer.startsWith('0'),
    chained: false,
  };
}
