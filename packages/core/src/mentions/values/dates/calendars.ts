import { UMM_AL_QURA, UMM_AL_QURA_MONTHS } from './calendar-tables.ts';

/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;

/**
 * Converts a day of the Islamic calendar: by the Umm al-Qura table from 1300 to 1600 (1882 to 2174), else by the
 * arithmetical calendar with eleven leap years in thirty (Dershowitz and Reingold, Calendrical Calculations). What is
 * proclaimed in a country can differ by a day or two.
 */
export function fromIslamic(year: number, month: number, day: number): Day {
  const start = islamicMonths()[(year - UMM_AL_QURA.year) * 12 + month - 1];
  if (start !== undefined) return fromDayNumber(start + day - 1);
  const julian = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 1_948_439;
  return fromDayNumber(julian - 2_440_588);
}

let monthStarts: Int32Array | undefined;

/** First days of the months of the Umm al-Qura table, counted from 1970. */
function islamicMonths(): Int32Array {
  if (monthStarts) return monthStarts;
  const years = UMM_AL_QURA_MONTHS.length / 3;
  monthStarts = new Int32Array(years * 12);
  let day = UMM_AL_QURA.day;
  for (let year = 0; year < years; year += 1) {
    const bits = Number.parseInt(UMM_AL_QURA_MONTHS.slice(year * 3, year * 3 + 3), 16);
    for (let month = 0; month < 12; month += 1) {
      monthStarts[year * 12 + month] = day;
      day += 29 + ((bits >> (11 - month)) & 1);
    }
  }
  return monthStarts;
}

/** Returns the Islamic year that began last before the end of a Gregorian year. */
export function islamicYearIn(year: number): number {
  return Math.floor((year - 621.5774) / 0.970229) + 1;
}

/** Converts a Persian day by the cycle of 33 years, right for the years 1178 to 1633 (1800 to 2254 CE). */
export function fromPersian(year: number, month: number, day: number): Day {
  const cycles = Math.floor((year - 1) / 33);
  const within = year - 1 - cycles * 33;
  // Leap years of the cycle stand at 1, 5, 9, 13, 17, 22, 26, 30.
  const leaps = cycles * 8 + [1, 5, 9, 13, 17, 22, 26, 30].filter((leap) => leap <= within).length;
  const before = (year - 1) * 365 + leaps;
  const inYear = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  // 1 Farvardin 1 was 22 March 622 (Julian 19 March): 492,268 days before 1970.
  return fromDayNumber(before + inYear - PERSIAN_EPOCH);
}

const PERSIAN_EPOCH = 492_268;

/** Returns the day that is so many days after 1 January 1970. */
export function fromDayNumber(days: number): Day {
  const date = new Date(days * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Returns the days from 1 January 1970 to a day. */
export function toDayNumber({ year, month, day }: Day): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

/** Returns the weekday, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: Day): number {
  return ((((toDayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Returns the day number of the nth weekday of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): number {
  const first = toDayNumber({ year, month, day: 1 });
  const offset = (weekday - weekdayOf(fromDayNumber(first)) + 7) % 7;
  if (nth > 0) return first + offset + 7 * (nth - 1);
  const next = toDayNumber({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 });
  return first + offset + 7 * Math.floor((next - 1 - first - offset) / 7) + 7 * (nth + 1);
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= LENGTHS[month - 1]! || (month === 2 && day === 29 && year % 4 === 0);
}

export function formatDay({ year, month, day }: Day): string {
  return `${formatYear(year)}-${two(month)}-${two(day)}`;
}

export function formatYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

export function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Reads an ISO date, `2022-06-19` or the start of a longer one; undefined when it is none. */
export function parseDay(text: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? { year, month, day } : undefined;
}
