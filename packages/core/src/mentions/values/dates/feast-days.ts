import type { Day } from './calendars.ts';
import {
  fromDayNumber,
  fromIslamic,
  fromPersian,
  islamicYearIn,
  nthWeekday,
  toDayNumber,
  weekdayOf,
} from './calendars.ts';

/** The first and last day of a feast. */
export interface Feast {
  readonly first: Day;
  readonly last: Day;
}

/**
 * Returns when a feast falls in a Gregorian year, by its rule; nothing where it does not fall in it. Rules: `12-25` a
 * day; `11:4:4` the fourth Thursday of November, `-1` the last; `easter`, `orthodox` Easter of the West or the East;
 * `islamic 10-01`, `persian 01-01`, `hebrew 7-10` a day of that calendar, the Hebrew ones from the eve on;
 * `last-friday` that of Ramadan. After the first of them `+1` or `-3` is so many days on or back, and `/8` so many days
 * long.
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

/** A pattern of rules, and the day number that one gives in a year. */
type Rule = readonly [
  pattern: RegExp,
  day: (year: number, a: number, b: number, c: number, d: number) => number | undefined,
];

const RULES: readonly Rule[] = [
  [/^(\d\d)-(\d\d)$/, (year, month, day) => toDayNumber({ year, month, day })],
  [/^(\d+):(-?\d):(\d)([+-]\d)?$/, (year, month, nth, weekday, shift) => nthWeekday(year, month, nth, weekday) + shift],
  [/^easter([+-]\d+)?$/, (year, shift) => easter(year) + shift],
  [/^orthodox([+-]\d+)?$/, (year, shift) => orthodoxEaster(year) + shift],
  [/^islamic (\d+)-(\d+)$/, islamicDay],
  [/^last-friday$/, lastFriday],
  [
    /^persian (\d+)-(\d+)$/,
    (year, month, day) => toDayNumber(fromPersian(year - (month <= 9 ? 621 : 622), month, day)),
  ],
  [/^hebrew (\d+)-(\d+)$/, jewishDay],
];

function firstDay(rule: string, year: number): number | undefined {
  for (const [pattern, day] of RULES) {
    const match = pattern.exec(rule);
    if (!match) continue;
    const [a = 0, b = 0, c = 0, d = 0] = match.slice(1).map((field) => Number(field ?? 0));
    return day(year, a, b, c, d);
  }
  return undefined;
}

/** The first such day of the Islamic calendar in a Gregorian year, which may hold two of them, or none. */
function islamicDay(year: number, month: number, day: number): number | undefined {
  const hijri = hijriYearOf(year, month, day);
  return hijri === undefined ? undefined : toDayNumber(fromIslamic(hijri, month, day));
}

function hijriYearOf(year: number, month: number, day: number): number | undefined {
  const last = islamicYearIn(year);
  return [last - 2, last - 1, last].find((hijri) => fromIslamic(hijri, month, day).year === year);
}

/** The last Friday of Ramadan: at most six days before the month's end. */
function lastFriday(year: number): number | undefined {
  const hijri = hijriYearOf(year, 9, 30);
  if (hijri === undefined) return undefined;
  const after = fromIslamic(hijri, 10, 1);
  return toDayNumber(after) - 1 - ((weekdayOf(after) + 1) % 7);
}

function jewishDay(year: number, month: number, day: number): number {
  const date = hebrewDay(month >= 7 && month <= 9 ? year + 3761 : year + 3760, month, day);
  // The fast of the ninth of Av gives way to a Sabbath.
  return month === 5 && day === 9 && weekdayOf(fromDayNumber(date)) === 6 ? date + 1 : date;
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

/** A Hebrew day; months from Nisan (1), Adar the last before it (12, or 13 in a leap year). */
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
