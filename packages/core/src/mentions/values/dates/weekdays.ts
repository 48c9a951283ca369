import type { Tokens } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatDay, fromDayNumber, nthWeekday, parseDay, two, weekdayOf } from './calendars.ts';
import type { DatePart, DayPart, Found } from './found.ts';
import { nearestDay, nearestWeekday } from './nearest.ts';
import { CLOSING, OPENING } from './signs.ts';

/** A weekday with what stands before it. */
export interface Weekday {
  readonly start: number;
  readonly next: number;
  readonly weekday: number;
  /** `last Sunday`: which one. */
  readonly shift: number | undefined;
  readonly part?: DayPart;
}

/** A weekday by itself: the last such day, or the one that a word places. */
export function weekdayAlone({ start, next, weekday, shift, part }: Weekday, today: Day | undefined): Found {
  const own = { weekday, ...(part === undefined ? {} : { part }) };
  const said = `W${weekday}`;
  if (!today) return { start, next, value: said, ...own };
  return { start, next, value: formatDay(fromDayNumber(nearestWeekday(weekday, shift, today))), said, ...own };
}

/** A weekday with its date; a day without its month is the nearest that falls on the weekday. */
export function weekdayWithDate({ start, weekday, part }: Weekday, date: Found, today: Day | undefined): Found {
  const own = { weekday, ...(part === undefined ? {} : { part }) };
  const day = /^---(\d\d)$/.exec(date.value);
  if (day) return { start, next: date.next, ...nearestDay(Number(day[1]), weekday, today), ...own };
  return { ...date, start, ...own };
}

/** `السبت السادس عشر`, `Tuesday the 19th`: a day without its month. */
export function dayAlone(start: number, { value, next }: DatePart): Found {
  return { start, next, value: `---${two(value)}` };
}

/** The token after a date in brackets, whose opening one stands before `start`. */
export function pastBracket(t: Tokens, start: number, date: Found): Found {
  return t.isSign(start - 1, OPENING) && t.isSign(date.next, CLOSING) ? { ...date, next: date.next + 1 } : date;
}

/** Tells whether a day and month fall on the weekday before them; else the ordinal counts weekdays. */
export function nthOrDay(weekday: number, found: Found): Found {
  const day = parseDay(found.value);
  if (!day || weekdayOf(day) === weekday || day.day > 5) return found;
  const at = fromDayNumber(nthWeekday(day.year, day.month, day.day, weekday));
  return at.month === day.month ? { ...found, value: formatDay(at) } : found;
}
