import { CHINESE_FIRST, CHINESE_NEW_YEARS } from './calendar-tables.ts';
import type { Day } from './calendars.ts';
import { fromDayNumber, fromIslamic, fromPersian, islamicYearIn, toDayNumber, weekdayOf } from './calendars.ts';
import { lunarDay, solarDay } from './hindu-days.ts';

/** The first and last day of a feast. */
export interface Feast {
  readonly first: Day;
  readonly last: Day;
}

/**
 * Returns when a feast falls in a Gregorian year, by its rule; nothing where it does not fall in it or the rule does not reach.
 * Rules: `12-25` a day; `11:4:4` the fourth Thursday of November, `+1` or `-3` so many days on or back, `-1` the last; `easter-2`, `orthodox+39` days from Easter of the West
 * or the East; `islamic 10-01`, `persian 01-01`, `hebrew 7-10` a day of that calendar, `/8` so many days long; `chinese`; `hindu 6-30 17.7` a lunar day that holds at an hour, `sun 270` the sun's entry
 * into a sign. Jewish feasts begin on the
 * eve. `last-friday` is that of Ramadan.
 */
export function feastIn(rule: string, year: number): Feast | undefined {
  const [, start = '', length] = /^(.*?)(?:\/(\d+))?$/.exec(rule)!;
  const first = firstDay(start, year);
  if (first === undefined) return undefined;
  const hebrew = start.startsWith('hebrew');
  return {
    first: fromDayNumber(hebrew ? first - 1 : first),
    last: fromDayNumber(first + (length === undefined ? 0 : Number(length) - 1)),
  };
}

/** Days that give way to a weekend or to one another, by the law or custom of one country. */
const OBSERVED: Readonly<Record<string, (year: number) => number>> = {
  // Apr 27, the Saturday before when it is a Sunday.
  king: (year) => weekday(year, 4, 27, { 7: -1 }),
  // A year of 365 days without leap days.
  parsi: (year) => toDayNumber({ year: 2020, month: 8, day: 16 }) + 365 * (year - 2020),
  // Oct 16, or the nearest day of work.
  boss: (year) => weekday(year, 10, 16, { 6: -1, 7: 1 }),
  'us-emancipation': (year) => weekday(year, 4, 16, { 6: -1, 7: 1 }),
  // Apr 15, or the next day that is neither of the weekend nor Emancipation Day.
  'us-tax': (year) => {
    const day = weekday(year, 4, 15, { 6: 2, 7: 1 });
    return day === weekday(year, 4, 16, { 6: -1, 7: 1 }) ? day + (weekdayOf(fromDayNumber(day)) === 5 ? 3 : 1) : day;
  },
};

/** A day of the month, moved by so many days where it falls on a weekday. */
function weekday(year: number, month: number, day: number, moved: Readonly<Record<number, number>>): number {
  const date = { year, month, day };
  return toDayNumber(date) + (moved[weekdayOf(date)] ?? 0);
}

function firstDay(rule: string, year: number): number | undefined {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return toDayNumber({ year, month: Number(fixed[1]), day: Number(fixed[2]) });
  const observed = OBSERVED[rule];
  if (observed) return observed(year);
  const hindu = /^hindu (\d+)-(\d+) ([\d.]+)(\+\d)?$/.exec(rule);
  if (hindu) return lunarDay(year, Number(hindu[1]), Number(hindu[2]), Number(hindu[3])) + Number(hindu[4] ?? 0);
  const sign = /^sun (\d+)([+-]\d)?$/.exec(rule);
  if (sign) return solarDay(year, Number(sign[1])) + Number(sign[2] ?? 0);
  const nth = /^(\d+):(-?\d):(\d)([+-]\d)?$/.exec(rule);
  if (nth) return nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3])) + Number(nth[4] ?? 0);
  const moving = /^(easter|orthodox)([+-]\d+)?$/.exec(rule);
  if (moving) return (moving[1] === 'easter' ? easter(year) : orthodoxEaster(year)) + Number(moving[2] ?? 0);
  if (rule === 'chinese') {
    const offset = Number.parseInt(CHINESE_NEW_YEARS[year - CHINESE_FIRST] ?? '', 36);
    return Number.isNaN(offset) ? undefined : toDayNumber({ year, month: 1, day: 20 }) + offset;
  }
  const friday = rule === 'last-friday';
  const other = /^(islamic|persian|hebrew) (\d+)-(\d+)$/.exec(friday ? 'islamic 09-30' : rule)!;
  const [month, day] = [Number(other[2]), Number(other[3])];
  if (other[1] === 'persian') return toDayNumber(fromPersian(year - (month <= 9 ? 621 : 622), month, day));
  if (other[1] === 'hebrew') {
    const date = hebrewDay(month >= 7 && month <= 9 ? year + 3761 : year + 3760, month, day);
    // The fast of the ninth of Av gives way to a Sabbath.
    return rule === 'hebrew 5-9' && weekdayOf(fromDayNumber(date)) === 6 ? date + 1 : date;
  }
  const last = islamicYearIn(year);
  for (let hijri = last - 2; hijri <= last; hijri += 1) {
    const found = fromIslamic(hijri, month, day);
    if (found.year !== year) continue;
    const number = toDayNumber(found);
    // The last Friday is at most six days before the month's end.
    return friday
      ? toDayNumber(fromIslamic(hijri, 10, 1)) - 1 - ((weekdayOf(fromIslamic(hijri, 10, 1)) + 1) % 7)
      : number;
  }
  return undefined;
}

/** Returns the day number of the nth weekday of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): number {
  const first = toDayNumber({ year, month, day: 1 });
  const offset = (weekday - weekdayOf(fromDayNumber(first)) + 7) % 7;
  if (nth > 0) return first + offset + 7 * (nth - 1);
  const next = toDayNumber({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 });
  return first + offset + 7 * Math.floor((next - 1 - first - offset) / 7) + 7 * (nth + 1);
}

/** Easter of the Gregorian calendar; the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return toDayNumber({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** Easter of the Julian calendar (Meeus), as a Gregorian day. */
function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const days = d + e + 114;
  const shift = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return toDayNumber({ year, month: Math.floor(days / 31), day: (days % 31) + 1 }) + shift;
}

/** Days from the Hebrew epoch to the new year, with its delays (Dershowitz and Reingold, Calendrical Calculations). */
function hebrewNewYear(year: number): number {
  const elapsed = (y: number): number => {
    const months = Math.floor((235 * y - 234) / 19);
    const parts = 12084 + 13753 * months;
    const day = 29 * months + Math.floor(parts / 25920);
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
  };
  const [before, here, after] = [elapsed(year - 1), elapsed(year), elapsed(year + 1)];
  return here + (after - here === 356 ? 2 : here - before === 382 ? 1 : 0);
}

const HEBREW_EPOCH = -2_092_590;

/** The day of the Hebrew calendar, months from Nisan (1) as is usual, Adar the last before it (12, or 13 in a leap year). */
function hebrewDay(year: number, month: number, day: number): number {
  const start = hebrewNewYear(year);
  const length = hebrewNewYear(year + 1) - start;
  const leap = length > 380;
  const lengths = [30, length % 10 === 5 ? 30 : 29, length % 10 === 3 ? 29 : 30, 29, 30, ...(leap ? [30] : []), 29];
  const spring = [30, 29, 30, 29, 30, 29];
  const order = month >= 7 ? month - 7 : lengths.length + month - 1;
  // Purim is in the second Adar of a leap year.
  const at = month === 12 && leap ? order + 1 : order;
  const days = [...lengths, ...spring].slice(0, at).reduce((sum, value) => sum + value, 0);
  return HEBREW_EPOCH + start + days + day - 1;
}
