import { readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CAPITAL, NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import type { MonthDate } from '../day-month.ts';
import { monthDate } from '../day-month.ts';
import type { DatePart, Found } from '../found.ts';
import { wordAt } from '../found.ts';
import type { MonthPart } from '../months.ts';
import type { YearPart } from '../parts.ts';
import { dayOf, isCounted, readBareYear, readDayInDigits } from '../parts.ts';
import { COLON, HYPHEN, SLASH } from '../signs.ts';
import { monthStands, readMonth, readMonthAfterDay } from './months.ts';
import { readYear } from './years.ts';

/** Reads a month, with its day in either order and its year: `19 June`, `June 13–15, 2022`, `March 2020`. */
export function readDayMonth(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const the = t.spells(i, 'the');
  const at = the ? i + 1 : i;
  const date = dayFirst(t, at, today) ?? (the ? undefined : monthFirst(t, at));
  return date && monthDate(at, date, today);
}

/** Reads a day of the month: `19`, `19th`, `nineteenth`. */
export function readDay(t: Tokens, i: number): DatePart | undefined {
  const ordinal = readOrdinal(t, i);
  return ordinal ? dayOf(ordinal) : readDayInDigits(t, i);
}

/** Returns the token after a `the`, or the token itself. */
export function pastThe(t: Tokens, i: number): number {
  return wordAt(t, i) === 'the' ? i + 1 : i;
}

/** `19 June`, `the 13th to the 15th of July 2020`. */
function dayFirst(t: Tokens, i: number, today: Day | undefined): MonthDate | undefined {
  const day = readDay(t, i);
  if (!day || isMinute(t, i)) return undefined;
  const upper = lastDay(t, i, day);
  const upperMonth = upper && monthAfter(t, upper.next);
  const month = upperMonth ?? monthAfter(t, day.next) ?? relativeMonth(t, day.next, today);
  if (!month) return undefined;
  const year = readYear(t, month.next);
  return {
    day: day.value,
    ...(upperMonth ? { upperDay: upper.value } : {}),
    month,
    next: year?.next ?? month.next,
    ...(year ? { year } : {}),
  };
}

/** The second of two days: `13-15`, `13 to the 15th`, `between 13 and 15`. */
function lastDay(t: Tokens, i: number, first: DatePart): DatePart | undefined {
  const { next } = first;
  if (t.broken(next)) return undefined;
  const joiner = t.isSign(next, HYPHEN)
    ? next + 1
    : (t.match(next, KIND.to) ?? (t.match(i - 1, KIND.between) ? t.match(next, KIND.and) : undefined))?.next;
  const second = joiner === undefined ? undefined : readDay(t, pastThe(t, joiner));
  return second && second.value > first.value ? second : undefined;
}

/** The minutes of `10:15 May`. */
function isMinute(t: Tokens, i: number): boolean {
  return t.types[i] === NUMBER && t.glued(i) && i > 0 && t.isSign(i - 1, COLON);
}

/** The month after a day: `19 June`, `19th of June`, `19th day of June`. */
function monthAfter(t: Tokens, i: number): MonthPart | undefined {
  if (t.broken(i)) return undefined;
  const ordinal = t.types[i - 1] === WORD;
  const day = ordinal ? (t.match(i, KIND['day-word'])?.next ?? i) : i;
  const of = t.match(day, KIND.of);
  const at = of && t.spells(day, 'of') ? of.next : day;
  if (t.isSign(at, SLASH) && t.glued(at)) return undefined;
  const month = readMonthAfterDay(t, at);
  // `5 may` and `2 march` with small letters only after `of` or an ordinal.
  return month && (month.sure || t.has(at, CAPITAL) || of || ordinal) ? month : undefined;
}

/** `20th of next month`: only where the report's date says which month that is. */
function relativeMonth(t: Tokens, i: number, today: Day | undefined): MonthPart | undefined {
  const of = t.match(i, KIND.of);
  if (!of || !today) return undefined;
  const relative = t.match(pastThe(t, of.next), KIND.relative);
  const word = relative ? t.match(relative.next, KIND['month-word']) : undefined;
  if (!relative || !word) return undefined;
  return { value: ((today.month - 1 + relative.sense.value + 12) % 12) + 1, next: word.next, sure: true };
}

/** A month that stands first, with a word before it that places it: `next March`. */
interface Lead {
  readonly start: number;
  readonly month: MonthPart;
  readonly shift?: number;
}

function monthFirst(t: Tokens, i: number): MonthDate | undefined {
  const lead = leadingMonth(t, i);
  return lead && (monthAndDay(t, lead) ?? monthAlone(t, lead));
}

function leadingMonth(t: Tokens, i: number): Lead | undefined {
  const relative = t.match(i, KIND.relative);
  if (!relative || !t.match(relative.next, KIND.month)) {
    const month = readMonth(t, i);
    return month && { start: i, month };
  }
  const month = t.broken(relative.next) ? undefined : readMonth(t, relative.next);
  return month && { start: relative.next, month, shift: relative.sense.value };
}

/** `June 19`, `June 13–15, 2022`, `July the 4th`. */
function monthAndDay(t: Tokens, { start, month, shift }: Lead): MonthDate | undefined {
  const at = pastThe(t, month.next);
  const the = at > month.next;
  const day = t.spaced(at) ? readDay(t, at) : undefined;
  if (!day || (t.isSign(day.next, COLON) && t.glued(day.next))) return undefined;
  if (t.types[at] === NUMBER) {
    if (day.next === at + 1 && isCounted(t, day.next)) return undefined;
  } else if (!the && day.value <= 2) return undefined;
  if (!t.has(start, CAPITAL) && !month.sure && !the) return undefined;
  const upper = lastDayAfterMonth(t, day, t.match(start - 1, KIND.between) !== undefined);
  const next = upper?.next ?? day.next;
  const year = readYear(t, next);
  return {
    day: day.value,
    ...(upper ? { upperDay: upper.value } : {}),
    month,
    next: year?.next ?? next,
    ...(year ? { year } : {}),
    ...(shift === undefined ? {} : { shift }),
  };
}

/** The second of two days behind a month, unless a month of its own follows it. */
function lastDayAfterMonth(t: Tokens, day: DatePart, between: boolean): DatePart | undefined {
  const hyphen = t.isSign(day.next, HYPHEN);
  if (hyphen && t.glued(day.next) !== t.glued(day.next + 1)) return undefined;
  const to = hyphen
    ? day.next + 1
    : (t.match(day.next, KIND.to) ?? (between ? t.match(day.next, KIND.and) : undefined))?.next;
  const second = to === undefined ? undefined : readDay(t, pastThe(t, to));
  return second && second.value > day.value && !t.match(second.next, KIND.month) ? second : undefined;
}

/** `March 2020`, `Dec-2018`, `next March`, `in May`. */
function monthAlone(t: Tokens, { start, month, shift }: Lead): MonthDate | undefined {
  const year = yearAfter(t, month.next);
  const clear = month.sure || t.has(start, CAPITAL);
  const dated = year !== undefined && !year.shift;
  if (dated ? !clear : !(shift !== undefined && clear) && !monthStands(t, start, month)) return undefined;
  return {
    month,
    next: year?.next ?? month.next,
    ...(year ? { year } : {}),
    ...(shift === undefined ? {} : { shift }),
  };
}

/** The year after a month, which a hyphen may join. */
function yearAfter(t: Tokens, i: number): YearPart | undefined {
  const joined = t.isSign(i, HYPHEN) && t.glued(i) && t.glued(i + 1) && readBareYear(t, i + 1);
  return readYear(t, joined ? i + 1 : i);
}
