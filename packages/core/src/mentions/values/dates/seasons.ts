import type { Match } from '../tokens/vocabulary.ts';
import type { Day } from './calendars.ts';
import { formatDay, fromDayNumber, toDayNumber } from './calendars.ts';
import type { Found } from './found.ts';
import type { YearPart } from './parts.ts';
import { mondayBefore } from './periods.ts';

/** Tells whether a season's year is a plain one, which makes it `2013-22`. */
export function isSeasonYear(year: YearPart): boolean {
  return !year.shift && year.value > 1000 && year.calendar === undefined;
}

/** A season whose year a word places, if one does. */
export function seasonBy(
  start: number,
  next: number,
  code: string,
  shift: number | undefined,
  today: Day | undefined,
): Found {
  const said = `--${code}`;
  if (!today || shift === undefined) return { start, next, value: said, by: 'implied' };
  return { start, next, value: seasonNear(Number(code), shift, today), by: 'implied', said };
}

const STARTS = [
  [3, 20],
  [6, 21],
  [9, 23],
  [12, 21],
] as const;

function seasonNear(code: number, shift: number, today: Day): string {
  const now = toDayNumber(today);
  const [month, day] = STARTS[code - 21]!;
  const begins = (year: number): number => toDayNumber({ year, month, day });
  const years = [-2, -1, 0, 1].map((years) => today.year + years);
  const ended = (year: number): boolean => begins(year) + 92 <= now;
  if (shift < 0) return `${years.filter(ended).at(-1)!}-${code}`;
  if (shift > 0) return `${years.find((year) => begins(year) > now)!}-${code}`;
  const middle = (year: number): number => Math.abs(begins(year) + 46 - now);
  return `${years.reduce((best, year) => (middle(year) < middle(best) ? year : best))}-${code}`;
}

/** Saturday and Sunday of the week that a word places. */
export function weekendBy(start: number, next: number, { sense }: Match, today: Day | undefined): Found {
  const said = `P${sense.value}WE`;
  if (!today) return { start, next, value: said, by: 'implied' };
  const saturday = mondayBefore(toDayNumber(today)) + 5 + sense.value * 7;
  const day = (number: number): string => formatDay(fromDayNumber(number));
  return { start, next, value: day(saturday), upper: day(saturday + 1), said, by: 'implied' };
}
