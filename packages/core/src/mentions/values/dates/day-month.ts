import type { Day } from './calendars.ts';
import {
  formatDay,
  formatYear,
  fromDayNumber,
  fromIslamic,
  fromPersian,
  islamicYearIn,
  toDayNumber,
  two,
} from './calendars.ts';
import type { DayPart, Found } from './found.ts';
import type { MonthPart } from './months.ts';
import { nearestYear } from './nearest.ts';
import type { YearPart } from './parts.ts';

/** A month with what stands around it. */
export interface MonthDate {
  readonly next: number;
  readonly month: MonthPart;
  readonly day?: number;
  readonly upperDay?: number;
  readonly year?: YearPart;
  /** `last March`: which one. */
  readonly shift?: number;
  readonly part?: DayPart;
}

/** Returns the date that a month, its day and its year make; without a year, the one nearest to the report. */
export function monthDate(start: number, date: MonthDate, today: Day | undefined): Found {
  const part = date.part === undefined ? {} : { part: date.part };
  return { start, ...dateValue(date, today), ...part, next: date.next };
}

type Value = Omit<Found, 'start' | 'next'>;

function dateValue(date: MonthDate, today: Day | undefined): Value {
  const { month, day, upperDay } = date;
  const given = date.year && !date.year.shift ? date.year.value : undefined;
  if (month.calendar) return otherDate(date, date.year?.calendar ?? month.calendar, given);
  const upper = (year: number | undefined) =>
    upperDay === undefined ? {} : { upper: written(year, month.value, upperDay) };
  const said = written(given, month.value, day);
  if (given !== undefined || !today) return { value: said, ...upper(given) };
  const year = date.year ? today.year + date.year.value : nearestYear(month.value, day, date.shift, today);
  return { value: written(year, month.value, day), ...upper(year), said };
}

function written(year: number | undefined, month: number, day: number | undefined): string {
  return `${year === undefined ? '-' : formatYear(year)}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
}

/** A date of the Hijri or Persian calendar, converted. */
function otherDate({ month, day, upperDay, year }: MonthDate, calendar: string, given: number | undefined): Value {
  // `رمضان` is a month, a fast and a name: without its year it is weak.
  if (given === undefined) return { value: written(undefined, month.value, day), calendar, by: 'implied' };
  // `Ramadan 2018`: the month that falls in that year of the common era.
  if (year?.calendar === undefined && given > 1700 && day === undefined) return otherMonthIn(month, given);
  const convert = calendar === 'islamic' ? fromIslamic : fromPersian;
  const from = formatDay(convert(given, month.value, day ?? 15));
  return {
    value: day === undefined ? from.slice(0, 7) : from,
    ...(upperDay === undefined ? {} : { upper: formatDay(convert(given, month.value, upperDay)) }),
    calendar,
    ...(calendar === 'islamic' || day === undefined ? { exact: false as const } : {}),
  };
}

/** The days of a Hijri or Persian month in a Gregorian year. */
function otherMonthIn(month: MonthPart, year: number): Value {
  const islamic = month.calendar === 'islamic';
  const [first, start] = islamic
    ? ([islamicYearIn(year) - 2, fromIslamic] as const)
    : ([year - 622, fromPersian] as const);
  const calendar = islamic ? { exact: false as const, calendar: 'islamic' } : { calendar: 'persian' };
  const found = [first, first + 1, first + 2].find((other) => start(other, month.value, 1).year === year) ?? first + 1;
  const next = month.value === 12 ? start(found + 1, 1, 1) : start(found, month.value + 1, 1);
  return {
    value: formatDay(start(found, month.value, 1)),
    upper: formatDay(fromDayNumber(toDayNumber(next) - 1)),
    ...calendar,
  };
}
