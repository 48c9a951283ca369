import { formatDay, fromDayNumber, nthWeekday, toDayNumber, weekdayOf } from './calendars.ts';
import type { Found } from './found.ts';
import { isoWeek } from './periods.ts';

/** A day or week by its place. */
export interface Nth {
  /** 2 is the second, -1 the last, -2 the last but one. */
  readonly count: number;
  /** A weekday 1 to 7, or a day or a week. */
  readonly unit: number | 'day' | 'week' | 'weekend';
  readonly next: number;
}

/** Returns the day or week at its place in a month or year, `the third Tuesday of September 2014`. */
export function nthIn(start: number, nth: Nth, span: Found | undefined): Found | undefined {
  const weekday = typeof nth.unit === 'number' ? nth.unit : undefined;
  if (!span || span.upper !== undefined) return undefined;
  const parts = /^(\d{4}|-)(?:-(\d\d))?$/.exec(span.value);
  const unknown = parts?.[1] === '-';
  if (!parts || (unknown && nth.count < 0 && weekday === undefined)) return undefined;
  const { calendar, said: _, by: __, ...base } = span;
  const found = { ...base, start, ...(weekday === undefined ? {} : { weekday }) };
  if (unknown || calendar) return weekday === undefined ? undefined : found;
  const value = placed(nth, Number(parts[1]), parts[2] === undefined ? undefined : Number(parts[2]));
  return value && { ...found, ...value };
}

function placed(nth: Nth, year: number, month: number | undefined): Pick<Found, 'value' | 'upper'> | undefined {
  const first = toDayNumber({ year, month: month ?? 1, day: 1 });
  const end = month === undefined ? toDayNumber({ year: year + 1, month: 1, day: 1 }) : afterMonth(year, month);
  const { count, unit } = nth;
  const within = (day: number): number | undefined => (day >= first && day < end ? day : undefined);
  if (unit === 'day') {
    const day = within(count > 0 ? first + count - 1 : end + count);
    return day === undefined ? undefined : { value: formatDay(fromDayNumber(day)) };
  }
  if (unit === 'week') {
    const monday = first + ((8 - weekdayOf(fromDayNumber(first))) % 7);
    const lastMonday = end - 7 - ((weekdayOf(fromDayNumber(end)) + 6) % 7);
    const day = within(count > 0 ? monday + 7 * (count - 1) : lastMonday + 7 * (count + 1));
    return day === undefined ? undefined : { value: isoWeek(day) };
  }
  if (month === undefined) return undefined;
  const day = within(nthWeekday(year, month, count, unit === 'weekend' ? 6 : unit));
  if (day === undefined) return undefined;
  const upper = unit === 'weekend' ? { upper: formatDay(fromDayNumber(day + 1)) } : {};
  return { value: formatDay(fromDayNumber(day)), ...upper };
}

function afterMonth(year: number, month: number): number {
  return toDayNumber({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 });
}
