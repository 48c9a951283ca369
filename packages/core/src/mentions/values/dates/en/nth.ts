import { readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import { formatDay, fromDayNumber, parseDay, toDayNumber, weekdayOf } from '../calendars.ts';
import type { Found } from '../found.ts';
import { wordAt } from '../found.ts';
import { nearestDay } from '../nearest.ts';
import type { Nth } from '../nth.ts';
import { nthIn } from '../nth.ts';
import { readBareYear } from '../parts.ts';
import { isoWeek } from '../periods.ts';
import { HYPHEN } from '../signs.ts';
import { pastThe, readDayMonth } from './day-month.ts';
import { readFeast } from './feasts.ts';
import { readPeriod, readThePeriod } from './periods.ts';
import { readLoneYear } from './years.ts';

/**
 * Reads a day or week by its place in a month or year: `the third Tuesday of September 2014`, `last week of October`,
 * `the fifth last day of May`; and `third Tuesday after Christmas`.
 */
export function readNth(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const nth = placeAt(t, i);
  if (!nth || !t.spaced(nth.next)) return undefined;
  const side = besideFeast(t, i, nth, today);
  if (side) return side;
  const of = t.match(nth.next, KIND.of);
  return of && nthIn(i, nth, readDayMonth(t, of.next, today) ?? container(t, of.next, today));
}

/** A month or year that holds the day: a bare year, `this month`, `the month`. */
function container(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const year = readBareYear(t, i);
  if (year) return { start: i, next: year.next, value: String(year.value) };
  return readPeriod(t, pastThe(t, i), today) ?? readThePeriod(t, i, today) ?? readLoneYear(t, i);
}

/** `third Tuesday`, `last week`, `second last day`. */
function placeAt(t: Tokens, i: number): Nth | undefined {
  const ordinal = readOrdinal(t, i);
  const last = t.match(ordinal?.next ?? i, KIND.relative);
  if (last && !(last.sense.value === -1 && t.spells(last.next - 1, 'last'))) return undefined;
  const at = last?.next ?? ordinal?.next;
  if (at === undefined || !t.spaced(at) || (ordinal && ordinal.value > 53)) return undefined;
  const count = last ? -(ordinal?.value ?? 1) : ordinal!.value;
  const unit = unitAt(t, at);
  return unit && { count, ...unit };
}

function unitAt(t: Tokens, i: number): Pick<Nth, 'unit' | 'next'> | undefined {
  const weekday = t.match(i, KIND.weekday);
  if (weekday) return { unit: weekday.sense.value, next: weekday.next };
  for (const unit of ['weekend', 'day', 'week'] as const) {
    const word = t.match(i, unit === 'weekend' ? KIND.weekend : KIND[`${unit}-word`]);
    if (word) return { unit, next: word.next };
  }
  return undefined;
}

/** `the third Tuesday after Christmas 2014`. */
function besideFeast(t: Tokens, i: number, { count, unit, next }: Nth, today: Day | undefined): Found | undefined {
  const word = wordAt(t, next);
  if ((word !== 'after' && word !== 'before') || typeof unit !== 'number' || count < 1) return undefined;
  const feast = readFeast(t, next + 1, today);
  const day = parseDay(feast?.value);
  if (!feast || !day) return undefined;
  const ahead = (unit - weekdayOf(day) + 7) % 7 || 7;
  const weeks = word === 'after' ? count - 1 : -(count + (ahead === 7 ? 1 : 0));
  const value = formatDay(fromDayNumber(toDayNumber(day) + ahead + 7 * weeks));
  return { start: i, next: feast.next, value, weekday: unit };
}

/** Reads the week that holds a day: `the week of October 7th`. */
export function readWeekOf(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const word = t.match(i, KIND['week-word']);
  const of = word && t.match(word.next, KIND.of);
  if (!of || !t.spells(of.next - 1, 'of')) return undefined;
  const date = readDayMonth(t, of.next, today);
  const day = date && date.upper === undefined && date.value.length === 10 ? parseDay(date.value) : undefined;
  return day && { start: i, next: date!.next, value: isoWeek(toDayNumber(day)) };
}

/** Reads a day without its month, the one nearest to the report: `on the 15th`, not `on the 15th floor`. */
export function readLoneDay(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== NUMBER || !t.spells(i - 1, 'the') || !t.spaced(i)) return undefined;
  const ordinal = readOrdinal(t, i);
  if (!ordinal || ordinal.value < 1 || ordinal.value > 31) return undefined;
  const { next } = ordinal;
  // `the 15th` alone in its text, or behind a word that leads to it.
  if (i === 1 ? next < t.count : !t.isListed(i - 2, 'day-leads')) return undefined;
  if (t.types[next] === WORD ? !t.isListed(next, 'day-followers') : t.isSign(next, HYPHEN)) return undefined;
  return { start: i, next, ...nearestDay(ordinal.value, undefined, today) };
}
