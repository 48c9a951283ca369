import { KIND, kindMask } from '../tokens/kinds.ts';
import type { Day } from './calendars.ts';
import { formatDay, formatYear, fromDayNumber, toDayNumber, two } from './calendars.ts';
import type { Found } from './found.ts';

/** The letter of a unit in a count (`P-1M`); quarters, decades and centuries have one of their own. */
export const UNIT_LETTERS: Readonly<Record<string, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
};

/** What a period in words has somewhere. */
export const PERIOD_WORDS = kindMask(
  'decade century-word quarter-word week-word month-word year-word decade-word relative-day',
);

type Unit = 'week' | 'month' | 'year' | 'quarter' | 'decade' | 'century';

/** Units with the kind of their word. */
export function units(...list: readonly Unit[]): ReadonlyArray<{ readonly unit: Unit; readonly kind: number }> {
  return list.map((unit) => ({ unit, kind: KIND[`${unit}-word`] }));
}

/** Returns the period so many units from the report's: the day, week, … where its date is known, else a count. */
export function shift(start: number, next: number, unit: string, value: number, today: Day | undefined): Found {
  const said = `P${value}${UNIT_LETTERS[unit]}`;
  if (!today) return { start, next, value: said, by: 'implied' };
  return { start, next, value: resolvePeriod(unit, value, today), by: 'implied', said };
}

/** Returns the day, week, month or longer period that lies `value` units from the report's. */
export function resolvePeriod(unit: string, value: number, today: Day): string {
  const number = toDayNumber(today);
  if (unit === 'day') return formatDay(fromDayNumber(number + value));
  if (unit === 'week') return isoWeek(number + value * 7);
  if (unit === 'year') return formatYear(today.year + value);
  const months = today.year * 12 + today.month - 1;
  if (unit === 'month')
    return `${formatYear(Math.floor((months + value) / 12))}-${two(((((months + value) % 12) + 12) % 12) + 1)}`;
  if (unit === 'quarter') {
    const quarters = today.year * 4 + Math.floor((today.month - 1) / 3) + value;
    return `${formatYear(Math.floor(quarters / 4))}-Q${(quarters % 4) + 1}`;
  }
  if (unit === 'decade') return `${Math.floor(today.year / 10 + value) * 10}s`;
  return `C${Math.floor((today.year - 1) / 100) + 1 + value}`;
}

/** ISO 8601 week of a day number, `2022-W24`. */
export function isoWeek(number: number): string {
  const monday = mondayBefore(number);
  const { year } = fromDayNumber(monday + 3);
  const first = mondayBefore(toDayNumber({ year, month: 1, day: 4 }));
  return `${formatYear(year)}-W${two(Math.round((monday - first) / 7) + 1)}`;
}

/** Returns the Monday of the week that holds a day, both as day numbers. */
export function mondayBefore(number: number): number {
  return number - ((((number + 3) % 7) + 7) % 7);
}
