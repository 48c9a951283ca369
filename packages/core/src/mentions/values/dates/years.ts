import type { Tokens } from '../tokens/tokens.ts';
import { formatYear } from './calendars.ts';
import type { Found } from './found.ts';
import type { YearPart } from './parts.ts';
import { isCounted, withEra } from './parts.ts';
import { SLASH } from './signs.ts';

const MEEM = '\u0645';

/**
 * Reads a year in digits at token `at` of a date that begins at `start`. `placed` tells that a word before it makes it
 * one (`in 1998`), `named` that the word is "year"; an era does without either.
 */
export function yearIn(t: Tokens, start: number, at: number, placed: boolean, named: boolean): Found | undefined {
  const literal = t.literal(at);
  if (!literal?.plain || literal.chained || literal.digits > 4) return undefined;
  const year = withEra(t, { value: literal.value, next: at + 1 });
  const long = literal.digits === 4 || (literal.digits === 3 && named);
  // A lone `م` after a short number is metres.
  const clear = long || year.value < 0 || t.written(at + 1) !== MEEM;
  if (year.next > at + 1 && clear) return converted(start, year);
  if (literal.digits !== 4 || !placed || isCounted(t, at + 1) || (t.glued(at + 1) && t.isSign(at + 1, SLASH)))
    return undefined;
  const [low, high] = named ? [1000, 2999] : [1400, 2150];
  if (literal.value < low! || literal.value > high!) return undefined;
  return { start, next: at + 1, value: formatYear(literal.value) };
}

/** Returns a year behind the short name of its era: `AH 1445`, `BC 44`. */
export function eraYear(start: number, era: string, value: number): Found {
  const calendar = era === 'islamic' || era === 'persian' ? { calendar: era } : {};
  return converted(start, { value: era === 'bc' ? -value : value, next: start + 2, ...calendar } as YearPart);
}

function converted(start: number, { value, next, calendar }: YearPart): Found {
  if (!calendar) return { start, next, value: formatYear(value) };
  // A Hijri year spreads over two Gregorian ones; the one that holds its middle is given.
  const gregorian = calendar === 'persian' ? value + 621 : Math.floor(value * 0.970229 + 621.5774 + 0.4);
  return { start, next, value: formatYear(gregorian), exact: false, calendar };
}
