import type { ValueMention } from '../../schema.ts';
import type { Reading } from '../tokens/reading.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CAPITALS, NUMBER, SIGN } from '../tokens/tokens.ts';

const PLUS = 0x2b;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;
const OPENING = 0x28;
const CLOSING = 0x29;

/** Minutes to which time is added: the ends of halves and of extra time. */
const ENDS = new Set([45, 90, 105, 120]);
/** Digits of a telephone number, with its country. */
const PHONE = { least: 7, most: 15 } as const;
/** So many digits and more are no amount. */
const LONG = 16;
/** The least digits of an account behind its country. */
const ACCOUNT = 13;
/** So many groups of four and more are one number. */
const FOURS = 4;
/** Longer ones than any account or version are not read. */
const MOST_PARTS = 16;
/** Units of a number in digits beyond which it is none of these. */
const MOST_UNITS = 64;
/** A prime near 2^53: two long numbers with one remainder are the same but for an accident. */
const PRIME = 9_007_199_254_740_881n;

/**
 * Reads what is numbered but not counted, by its digits alone: a version or an address (`2.10.3`), a clause (`7-2-1`),
 * a telephone number (`+966 11 234 5678`), an account, a minute of added time (`90+3`). It is compared exactly, and the
 * other language need not have it.
 */
export function readIdentifier(t: Tokens, i: number): Reading | undefined {
  const first = t.literal(i);
  if (!first || first.end - first.start > MOST_UNITS || (i > 0 && t.glued(i) && t.isSign(i - 1, DOT))) return undefined;
  if (ENDS.has(first.value) && t.isSign(i + 1, PLUS) && t.glued(i + 1) && t.glued(i + 2) && t.types[i + 2] === NUMBER)
    return named(t, i, i + 2, String(first.value), i + 1);
  const phone = phoneEnd(t, i);
  if (phone !== undefined) return named(t, i, phone, digitsOf(t, i, phone, '').replace(/^0+/, ''), phone);
  const parts = joinedParts(t, i);
  if (parts !== undefined) return named(t, i, parts, inOneOrder(digitsOf(t, i, parts, '.')), parts);
  const groups = groupsOfFour(t, i);
  if (groups !== undefined) return named(t, i, groups, digitsOf(t, i, groups, ''), groups);
  const digits = first.plain ? digitsOf(t, i, i + 1, '') : '';
  return digits.length >= LONG ? named(t, i, i + 1, digits, i + 1) : undefined;
}

/** The token behind three numbers or more that dots or hyphens join, or a code of time. */
function joinedParts(t: Tokens, i: number): number | undefined {
  const mark = t.ids[i + 1];
  if (t.types[i + 1] !== SIGN || (mark !== DOT && mark !== HYPHEN)) return undefined;
  let [at, count] = [i + 1, 1];
  while (t.isSign(at, mark) && t.glued(at) && t.glued(at + 1) && t.types[at + 1] === NUMBER && count < MOST_PARTS) {
    at += 2;
    count += 1;
  }
  return count > 2 ? at : undefined;
}

/** Reads a code of time, as subtitles have them: `00:00:03,500`. */
export function readTimeCode(t: Tokens, i: number): Reading | undefined {
  for (const at of [i + 1, i + 3])
    if (!t.isSign(at, COLON) || !t.glued(at) || !t.glued(at + 1) || t.types[at + 1] !== NUMBER) return undefined;
  const last = t.literal(i + 4)!;
  if (last.decimal || t.written(i + 4).includes(',')) return named(t, i, i + 5, digitsOf(t, i, i + 5, ''), i + 5);
  const isComma = t.isSign(i + 5, COMMA) || t.isSign(i + 5, DOT);
  const isMark = isComma && t.glued(i + 5) && t.glued(i + 6) && /^\p{Nd}{3}$/u.test(t.written(i + 6));
  return isMark ? named(t, i, i + 7, digitsOf(t, i, i + 7, ''), i + 7) : undefined;
}

/** The token behind the groups of a telephone number: it begins with `+` or a nought. */
function phoneEnd(t: Tokens, i: number): number | undefined {
  const plus = i > 0 && t.isSign(i - 1, PLUS) && t.glued(i);
  if (!plus && !t.written(i).startsWith('0') && !t.written(i).startsWith('٠')) return undefined;
  let at = i;
  let digits = 0;
  while (t.types[at] === NUMBER && digits <= PHONE.most) {
    const literal = t.literal(at)!;
    if (literal.decimal) return undefined;
    digits += digitsOf(t, at, at + 1, '').length;
    at += 1;
    const next = phoneMark(t, at);
    if (next === undefined) break;
    at = next;
  }
  while (at > i && t.types[at - 1] !== NUMBER) at -= 1;
  return digits >= PHONE.least && digits <= PHONE.most ? at : undefined;
}

/** The token behind the groups of four of an account or a card, not all of which are years. */
function groupsOfFour(t: Tokens, i: number): number | undefined {
  let [at, years] = [i, 0];
  while (isGroup(t, at) && (at === i || (t.spaced(at) && !t.broken(at))) && at - i < MOST_PARTS) {
    const { value } = t.literal(at)!;
    if (value >= 1900 && value <= 2100) years += 1;
    at += 1;
  }
  return at - i >= FOURS && years < at - i ? at : undefined;
}

/** `SA03 8000 0000 …`, `SA0380000000…`: the digits of an account behind the letters of its country, in any groups. */
export function readAccount(t: Tokens, i: number): Reading | undefined {
  const head = t.literal(i)!;
  if (!t.has(i - 1, CAPITALS) || t.ends[i - 1]! - t.starts[i - 1]! !== 2 || !head.plain) return undefined;
  let at = i + 1;
  if (head.end - head.start === 2) {
    while (isGroup(t, at) && t.spaced(at) && !t.broken(at) && at - i < MOST_PARTS) at += 1;
    const isRest = t.literal(at)?.plain === true && t.spaced(at) && !t.broken(at) && t.literal(at)!.digits < 4;
    if (isRest && at > i + 1) at += 1;
  }
  const digits = head.end - head.start > MOST_UNITS ? '' : digitsOf(t, i, at, '');
  return digits.length >= ACCOUNT ? named(t, i, at, digits, at) : undefined;
}

function isGroup(t: Tokens, i: number): boolean {
  const literal = t.literal(i);
  return literal?.plain === true && literal.end - literal.start === 4;
}

/** Where the next group begins behind a space, a hyphen or brackets. */
function phoneMark(t: Tokens, i: number): number | undefined {
  let at = i;
  if (t.isSign(at, HYPHEN) && t.glued(at) && t.glued(at + 1)) at += 1;
  else if (t.isSign(at, OPENING) || t.isSign(at, CLOSING)) at += 1;
  return !t.broken(at) && t.types[at] === NUMBER ? at : undefined;
}

/** Right-to-left pages turn the parts round: both ways are one. */
function inOneOrder(digits: string): string {
  const turned = digits.split('.').reverse().join('.');
  return turned < digits ? turned : digits;
}

function digitsOf(t: Tokens, from: number, to: number, mark: string): string {
  const groups: string[] = [];
  for (let i = from; i < to; i += 1)
    if (t.types[i] === NUMBER)
      groups.push(
        t
          .written(i)
          .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
          .replace(/[^0-9]/g, ''),
      );
  return groups.join(mark);
}

function named(t: Tokens, from: number, to: number, digits: string, next: number): Reading {
  const value = /^\d{1,15}$/.test(digits) ? Number(digits) : Number(BigInt(digits.replaceAll('.', '000')) % PRIME);
  const mention: ValueMention = { kind: 'number', start: t.starts[from]!, end: t.ends[to - 1]!, value, by: 'name' };
  return { next, mention };
}
