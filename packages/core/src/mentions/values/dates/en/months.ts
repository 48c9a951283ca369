import { KIND } from '../../tokens/kinds.ts';
import { matchAny } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CAPITAL, WORD } from '../../tokens/tokens.ts';
import { wordAt } from '../found.ts';
import type { MonthPart } from '../months.ts';
import { almostMonth, isDoubled, misspeltMonth, namedMonth, otherMonth } from '../months.ts';
import { DOT, HYPHEN } from '../signs.ts';

const PLACES = [KIND.part, KIND.relative] as const;
const LEADS = [KIND.on, ...PLACES] as const;

/** Reads a month's name at token `i`: single, doubled, or misspelt where the other half vouches for it. */
export function readMonth(t: Tokens, i: number): MonthPart | undefined {
  if (t.types[i] !== WORD) return undefined;
  const month = t.match(i, KIND.month);
  if (month) return namedMonth(t, i, month);
  return misspeltMonth(t, i) ?? (t.has(i, CAPITAL) ? otherMonth(t, i) : undefined);
}

/** Reads a month where a day stands before it, so that one wrong letter is forgiven. */
export function readMonthAfterDay(t: Tokens, i: number): MonthPart | undefined {
  return readMonth(t, i) ?? almostMonth(t, i);
}

/** Tells whether what stands around a month's name makes it one: names such as `May`, `March` and `Jan` need it. */
export function monthStands(t: Tokens, i: number, month: MonthPart): boolean {
  if (month.sure) return !isFirstName(t, i, month);
  if (month.calendar) return t.match(i - 1, KIND['month-word']) !== undefined || isFastOrFeast(t, i, month.next);
  if (!t.broken(i) && t.match(i - 1, KIND['month-word'])) return true;
  // Alone in its text (a heading, a table cell) it can be nothing else.
  if (isDoubled(t, month) || (i === 0 && month.next === t.count)) return true;
  if (!t.has(i, CAPITAL)) return false;
  if (inRange(t, i, month.next)) return true;
  const word = t.spelling(i);
  if (t.vocabulary.list('numbered-months').has(word)) return t.isSign(month.next - 1, DOT);
  return i > 0 && !t.broken(i) && isLed(t, i - 1, word);
}

/** `late May`, `in May`, `by March`: what stands before `May` or `March` makes it a month. */
function isLed(t: Tokens, before: number, word: string): boolean {
  if (matchAny(t, before, PLACES)) return true;
  // `mid-May`
  if (t.isSign(before, HYPHEN)) return t.match(before - 1, KIND.part) !== undefined;
  if (word === 'may') return isOfPlace(t, before) || t.vocabulary.list('may-leads').has(t.spelling(before));
  // `a March morning`, but `the March on Washington`
  if (word === 'march' && /^(?:a|the|s)$/.test(wordAt(t, before))) return wordAt(t, before) === 'a';
  return t.match(before, KIND.on) !== undefined;
}

/** `virologist June Almeida`: between a small word that leads to no date and a capital, it is a person. */
function isFirstName(t: Tokens, i: number, month: MonthPart): boolean {
  if (!t.vocabulary.list('first-names').has(t.spelling(i))) return false;
  if (t.types[month.next] !== WORD || !t.has(month.next, CAPITAL) || !t.spaced(month.next)) return false;
  if (i === 0 || t.broken(i)) return true;
  return t.spaced(i) && !matchAny(t, i - 1, LEADS);
}

/** `during Ramadan`: names of people stand after other words. */
function isFastOrFeast(t: Tokens, i: number, next: number): boolean {
  return t.spaced(i) && t.ends[next - 1]! - t.starts[i]! > 4 && t.isListed(i - 1, 'fast-leads');
}

/** `Nov-Feb 2017`, `from Nov to March`: one short name vouches for the other. */
function inRange(t: Tokens, i: number, next: number): boolean {
  const after = joins(t, next);
  if (after > 0 && t.match(after, KIND.month) && t.has(after, CAPITAL)) return true;
  const before = i > 1 && joins(t, i - 1) === i ? i - 2 : -1;
  return before >= 0 && t.match(before, KIND.month)?.next === i - 1 && t.has(before, CAPITAL);
}

function joins(t: Tokens, i: number): number {
  return t.isSign(i, HYPHEN) ? i + 1 : (t.match(i, KIND.to)?.next ?? -1);
}

const COUNTED = [KIND['day-word'], KIND['week-word'], KIND.weekday, KIND.weekend, KIND['month-word'], KIND.part];

/** `the last day of May`, `the third week of May`: counted in a month, unlike `the cabinet of May`. */
function isOfPlace(t: Tokens, of: number): boolean {
  return t.spelling(of) === 'of' && matchAny(t, of - 1, COUNTED) !== undefined;
}
