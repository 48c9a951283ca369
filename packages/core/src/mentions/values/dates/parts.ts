import { KIND } from '../tokens/kinds.ts';
import { matchUnbroken } from '../tokens/sequence.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, WORD } from '../tokens/tokens.ts';
import type { DatePart } from './found.ts';
import { COLON, PERCENT } from './signs.ts';

export interface YearPart extends DatePart {
  readonly calendar?: 'islamic' | 'persian';
  /** Set for `last year` and the like, with `value` as the shift. */
  readonly shift?: true;
}

/** Returns a day of the month, if the number can be one. */
export function dayOf(number: DatePart): DatePart | undefined {
  return number.value >= 1 && number.value <= 31 ? number : undefined;
}

/** Reads a day of the month in digits, of which there are two at most. */
export function readDayInDigits(t: Tokens, i: number): DatePart | undefined {
  const literal = t.literal(i);
  if (!literal?.plain || literal.chained || literal.digits > 2) return undefined;
  return dayOf({ value: literal.value, next: i + 1 });
}

/** Reads a bare year in digits: four of them between 1000 and 2200. */
export function readBareYear(t: Tokens, i: number): DatePart | undefined {
  const literal = t.literal(i);
  if (!literal?.plain || literal.digits !== 4 || literal.value < 1000 || literal.value > 2200) return undefined;
  return { value: literal.value, next: i + 1 };
}

/** Returns a year with its era, unless it is `2015 %` or the hour of `2015:30`. */
export function yearOf(t: Tokens, year: DatePart): YearPart | undefined {
  const { next } = year;
  if (t.isSign(next, PERCENT)) return undefined;
  if (t.isSign(next, COLON) && t.glued(next) && t.types[next + 1] === NUMBER && t.glued(next + 1)) return undefined;
  return withEra(t, year);
}

/** `1443 هـ`, `1998م`, `44 BC`. */
export function withEra(t: Tokens, year: DatePart): YearPart {
  const era = matchUnbroken(t, year.next, KIND.era);
  if (!era || t.has(year.next, CONJUNCTION)) return year;
  // `ad` and `ah` in small letters are words.
  if (/^(?:ad|ah)$/.test(t.written(year.next))) return year;
  if (era.sense.code === 'ad') return { ...year, next: era.next };
  if (era.sense.code === 'bc') return { value: -year.value, next: era.next };
  return { ...year, next: era.next, calendar: era.sense.code === 'islamic' ? 'islamic' : 'persian' };
}

/** Two digits of a year: up to 30 they are of this century. */
export function century(value: number): number {
  return value <= 30 ? 2000 + value : 1900 + value;
}

const COUNTED = [KIND.percent, KIND.currency, KIND.unit, KIND.duration] as const;

/** Tells whether a number is followed by what it counts, so that it is no year and no day. */
export function isCounted(t: Tokens, next: number): boolean {
  if (t.broken(next)) return false;
  if (t.isSign(next, PERCENT) && !t.spaced(next)) return true;
  if (t.unjoined(next) && !t.has(next, ARTICLE) && beginsCounted(t, next)) return true;
  // `5th`: but in Arabic what is written onto a number is a preposition.
  return t.types[next] === WORD && t.glued(next) && t.types[next - 1] === NUMBER && !t.vocabulary.arabic;
}

function beginsCounted(t: Tokens, i: number): boolean {
  return t.match(i, KIND.scale)?.sense.code === '' || COUNTED.some((kind) => t.match(i, kind) !== undefined);
}
