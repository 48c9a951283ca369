import type { Tokens } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatDay, fromDayNumber, toDayNumber, weekdayOf } from './calendars.ts';
import type { Found } from './found.ts';
import { wordAt } from './found.ts';
import { resolvePeriod, UNIT_LETTERS } from './periods.ts';

/** A number of units of time. */
export interface Count {
  readonly next: number;
  readonly value: number;
  readonly unit: string;
  /** Said by a lone singular: `a week`. */
  readonly implied?: boolean;
}

/** What lies so many units from the report's date: days and weeks give a day, hours stay lengths of time. */
export function counted(
  start: number,
  { next, value, unit, implied }: Count,
  today: Day | undefined,
): Found | undefined {
  const letter = UNIT_LETTERS[unit];
  if (letter === undefined) return undefined;
  const said = `P${value}${letter}`;
  const by = implied ? { by: 'implied' as const } : {};
  return today
    ? { start, next, value: resolveCount(unit, value, today), said, ...by }
    : { start, next, value: said, ...by };
}

function resolveCount(unit: string, count: number, today: Day): string {
  if (unit === 'week') return resolvePeriod('day', count * 7, today);
  if (unit === 'decade') return resolvePeriod('year', count * 10, today);
  if (unit === 'century') return resolvePeriod('year', count * 100, today);
  return resolvePeriod(unit, count, today);
}

/** `two Fridays ago`: so many such days back, or on. */
export function countedWeekday(
  start: number,
  next: number,
  weekday: number,
  count: number,
  today: Day | undefined,
): Found {
  if (!today) return { start, next, value: `W${weekday}`, weekday, exact: false };
  const number = toDayNumber(today);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const first = count < 0 ? number - (back || 7) + 7 : number - back;
  return { start, next, value: formatDay(fromDayNumber(first + count * 7)), weekday };
}

/**
 * The stretch of so many units before (`shift` -1) or after the report's date, read up to token `next`; `said` is ISO
 * 8601's start and end as counts.
 */
export function stretch(
  t: Tokens,
  start: number,
  next: number,
  { value, unit }: Count,
  shift: number,
  today: Day | undefined,
): Found | undefined {
  const letter = UNIT_LETTERS[unit];
  if (letter === undefined || shift === 0 || value < 2) return undefined;
  // `the last three months of the war` are not counted from the report.
  if (t.spaced(next) && /^(?:of|من)$/.test(wordAt(t, next))) return undefined;
  const said = shift < 0 ? `P-${value}${letter}/P0${letter}` : `P0${letter}/P${value}${letter}`;
  if (!today) return { start, next, value: said };
  const [first, last] = shift < 0 ? [-value, -1] : [1, value];
  return { start, next, value: resolvePeriod(unit, first!, today), upper: resolvePeriod(unit, last!, today), said };
}
