import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { WORD } from '../tokens/tokens.ts';
import type { Match } from '../tokens/vocabulary.ts';
import type { DatePart } from './found.ts';
import { misspelt, nearestMonth } from './misspelt.ts';
import { readBareYear } from './parts.ts';
import { CLOSING, HYPHEN, OPENING, SLASH } from './signs.ts';

export interface MonthPart extends DatePart {
  readonly calendar?: 'islamic' | 'persian';
  /** Said twice (`حزيران/يونيو`), or spelt beyond doubt. */
  readonly sure: boolean;
}

/** A month by its name at token `i`, in one naming or two; one that is also a word is not sure alone. */
export function namedMonth(t: Tokens, i: number, { sense, next }: Match): MonthPart {
  const twice = secondName(t, next, sense.value);
  if (twice !== undefined) return { value: sense.value, next: twice, sure: true };
  const word = t.spelling(i);
  const isRisky = t.vocabulary.list('numbered-months').has(word) || t.vocabulary.list('risky-months').has(word);
  return { value: sense.value, next, sure: next > i + 1 || !isRisky };
}

/** Returns the token after the second name of a doubled month (`/يونيو`, `(يونيو)`), or undefined. */
function secondName(t: Tokens, i: number, month: number): number | undefined {
  const bracket = t.isSign(i, OPENING);
  const beside = t.types[i] === WORD && t.spaced(i) ? i : undefined;
  const other = beside === undefined ? undefined : t.match(i, KIND.month);
  // `أيلول سبتمبر`, `سبتمبر أو أيلول`
  if (other) return other.sense.value === month ? other.next : undefined;
  const or = beside === undefined ? undefined : t.match(i, KIND.or);
  if (!bracket && !or && !t.isSign(i, SLASH) && !t.isSign(i, HYPHEN)) return undefined;
  const again = t.match(or?.next ?? i + 1, KIND.month);
  if (again) {
    if (again.sense.value !== month) return undefined;
    if (!bracket) return again.next;
    return t.isSign(again.next, CLOSING) ? again.next + 1 : undefined;
  }
  if (t.isSign(i, SLASH) && t.types[i + 1] === WORD && t.ids[i + 1]! < 0 && misspelt(t, i + 1, month, 2)) return i + 2;
  return undefined;
}

/** A misspelt month before its other name, which vouches for it: `حزيزان/يونيو`. */
export function misspeltMonth(t: Tokens, i: number): MonthPart | undefined {
  if (t.ids[i]! >= 0 || !t.isSign(i + 1, SLASH) || !t.glued(i + 1)) return undefined;
  const known = t.match(i + 2, KIND.month);
  return known && misspelt(t, i, known.sense.value, 2)
    ? { value: known.sense.value, next: known.next, sure: true }
    : undefined;
}

/** A Hijri or Persian month; a short name is a word too (`دي`, `مهر`, `صفر`, Mehr) and wants its year. */
export function otherMonth(t: Tokens, i: number): MonthPart | undefined {
  for (const kind of ['hijri-month', 'persian-month'] as const) {
    const month = t.match(i, KIND[kind]);
    if (!month) continue;
    const { next } = month;
    const isLong = t.ends[next - 1]! - t.starts[i]! >= 5;
    if (isLong || readBareYear(t, next) || readBareYear(t, next + 1) || isDayBefore(t, i, kind))
      return { value: month.sense.value, next, sure: false, calendar: kind === 'hijri-month' ? 'islamic' : 'persian' };
  }
  return undefined;
}

/** `10 محرم`: a day makes a month of a short name too, but of that which is also nought: `فاز 3 صفر`. */
function isDayBefore(t: Tokens, i: number, kind: string): boolean {
  const day = kind === 'hijri-month' && t.spaced(i) ? t.literal(i - 1) : undefined;
  return day?.plain === true && day.digits <= 2 && day.value >= 1 && day.value <= 30 && !t.match(i, KIND.ones);
}

/** Reads a word that misses a month's long name by one letter, where a day or the word for "month" stands before it. */
export function almostMonth(t: Tokens, i: number): MonthPart | undefined {
  const value = t.types[i] === WORD && t.ids[i]! < 0 ? nearestMonth(t, i, 1) : undefined;
  return value === undefined ? undefined : { value, next: i + 1, sure: true };
}

/** `أيار/`: another name of the month follows. */
export function isDoubled(t: Tokens, month: MonthPart): boolean {
  return t.isSign(month.next, SLASH) && t.match(month.next + 1, KIND.month) !== undefined;
}
