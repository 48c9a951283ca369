import { readCardinal, readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, PREPOSITION, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import type { MonthDate } from '../day-month.ts';
import { monthDate } from '../day-month.ts';
import type { DatePart, DayPart, Found } from '../found.ts';
import { wordAt } from '../found.ts';
import type { MonthPart } from '../months.ts';
import { dayOf, isCounted, readBareYear, readDayInDigits } from '../parts.ts';
import { ARABIC_COMMA, COLON, COMMA, HYPHEN, SLASH } from '../signs.ts';
import { monthStands, readMonth, readMonthAfterDay, readNumberedMonth } from './months.ts';
import { readYear } from './years.ts';

/** Reads a month, with its day and year where it has them: `19 حزيران`, `الخامس عشر من الشهر الجاري`. */
export function readDayMonth(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const date = dayFirst(t, i, today) ?? monthFirst(t, i);
  return date ? monthDate(i, date, today) : dayOfSomeMonth(t, i);
}

/** Reads a day of the month: `19`, `التاسع عشر`, `عشرين`. */
export function readDay(t: Tokens, i: number): DatePart | undefined {
  const ordinal = readOrdinal(t, i);
  if (ordinal) return dayOf(ordinal);
  if (t.types[i] !== WORD) return readDayInDigits(t, i);
  const cardinal =
    t.match(i, KIND.tens) || t.match(i, KIND.teen) || t.match(i, KIND.ones) ? readCardinal(t, i) : undefined;
  // Smaller ones count months: `ثلاثة أشهر`.
  return cardinal && Number.isInteger(cardinal.value) && cardinal.value > 10 ? dayOf(cardinal) : undefined;
}

/** `19 حزيران`, `يوم 13 إلى 15 تموز 2020`, `صباح 3 أيار`. */
function dayFirst(t: Tokens, i: number, today: Day | undefined): MonthDate | undefined {
  const word = t.match(i, KIND['day-word']);
  const lead = word && (t.types[word.next] === NUMBER || readDay(t, word.next)) ? word : undefined;
  const start = lead?.next ?? i;
  const day = readDay(t, start);
  if (!day || isMinute(t, start)) return undefined;
  const upper = lastDay(t, day);
  const upperMonth = upper && monthAfter(t, upper.next);
  const month = upperMonth ?? monthAfter(t, day.next) ?? relativeMonth(t, day.next, today);
  if (!month) return undefined;
  const part = lead && lead.sense.code !== '' ? { part: lead.sense.code as DayPart } : {};
  return {
    day: day.value,
    ...part,
    ...(upperMonth ? { upperDay: upper.value } : {}),
    month,
    ...yearAfter(t, month.next),
  };
}

/** The second of two days: `13-15`, `13 إلى 15`, `13 و15`. */
function lastDay(t: Tokens, first: DatePart): DatePart | undefined {
  const { next } = first;
  if (t.broken(next)) return undefined;
  const joiner = t.isSign(next, HYPHEN) ? next + 1 : (t.match(next, KIND.to) ?? t.match(next, KIND.and))?.next;
  const second = joiner === undefined ? undefined : readDay(t, joiner);
  return second && second.value > first.value ? second : undefined;
}

/** The minutes of `10:15 أيار`. */
function isMinute(t: Tokens, i: number): boolean {
  return t.types[i] === NUMBER && t.glued(i) && i > 0 && t.isSign(i - 1, COLON);
}

/** What goes on with a month: its year, or a word that places it (`المقبل`). */
function yearAfter(t: Tokens, i: number): Pick<MonthDate, 'next' | 'year' | 'shift'> {
  const year = readYear(t, i);
  const relative = year && !year.shift ? undefined : relativeAfter(t, i);
  return {
    next: year?.next ?? relative?.next ?? i,
    ...(year ? { year } : {}),
    ...(relative ? { shift: relative.value } : {}),
  };
}

function relativeAfter(t: Tokens, i: number): DatePart | undefined {
  const relative = t.spaced(i) && t.has(i, ARTICLE) ? t.match(i, KIND.relative) : undefined;
  return relative && { value: relative.sense.value, next: relative.next };
}

/** The month after a day: `19 حزيران`, `19 من شهر حزيران`, `19 في شهر 6`. */
function monthAfter(t: Tokens, i: number): MonthPart | undefined {
  if (t.broken(i)) return undefined;
  const of = t.match(i, KIND.of);
  const behind = of?.next ?? i;
  const word = t.match(behind, KIND['month-word']);
  // `4-1 في فبراير` was won in February: a day is `من` its month, `في` only with the word.
  if (of && !word && t.written(i) === 'في') return undefined;
  const at = word?.next ?? behind;
  if (t.isSign(at, SLASH) && t.glued(at)) return undefined;
  const month = readMonthAfterDay(t, at) ?? (word ? readNumberedMonth(t, at) : undefined);
  return month && (month.sure || !t.has(at, CONJUNCTION)) ? month : undefined;
}

/** `الخامس عشر من الشهر الجاري`, `من هذا الشهر`: only where the report's date says which month that is. */
function relativeMonth(t: Tokens, i: number, today: Day | undefined): MonthPart | undefined {
  const of = t.match(i, KIND.of);
  if (!of || !today) return undefined;
  const near = wordAt(t, of.next) === 'هذا';
  const at = near ? of.next + 1 : of.next;
  const word = t.types[at] === WORD && t.has(at, ARTICLE) ? t.match(at, KIND['month-word']) : undefined;
  if (!word) return undefined;
  const relative = !near && t.has(word.next, ARTICLE) ? t.match(word.next, KIND.relative) : undefined;
  if (!near && !relative) return undefined;
  const shift = relative?.sense.value ?? 0;
  return { value: ((today.month - 1 + shift + 12) % 12) + 1, next: relative?.next ?? word.next, sure: true };
}

/** `25 من الشهر الجاري`, where nothing says which month that is. */
function dayOfSomeMonth(t: Tokens, i: number): Found | undefined {
  const day = readDay(t, i);
  const of = day && t.spaced(day.next) ? t.match(day.next, KIND.of) : undefined;
  const word = of && t.has(of.next, ARTICLE) ? t.match(of.next, KIND['month-word']) : undefined;
  const relative = word && t.has(word.next, ARTICLE) ? t.match(word.next, KIND.relative) : undefined;
  return relative && { start: i, next: relative.next, value: `---${String(day!.value).padStart(2, '0')}` };
}

/** `أيار 2020`, `شهر أيار المقبل`, `شهر 3`, `في أيار`. */
function monthFirst(t: Tokens, i: number): MonthDate | undefined {
  const word = t.match(i, KIND['month-word']);
  const start = word?.next ?? i;
  if (word && t.broken(start)) return undefined;
  const month = word ? (readMonthAfterDay(t, start) ?? readNumberedMonth(t, start)) : readMonth(t, start);
  if (!month) return undefined;
  const dayBehind = monthAndDay(t, month);
  if (dayBehind) return dayBehind;
  const joined = isJoinedYear(t, month.next);
  const year = joined ? readYear(t, month.next + 1) : undefined;
  const rest = year ? { next: year.next, year } : yearAfter(t, month.next);
  const dated = rest.year !== undefined && !rest.year.shift;
  if (!dated && !monthStands(t, start, month)) return undefined;
  // `بمارس 5`
  if (!word && !month.sure && !dated && t.has(start, PREPOSITION) && t.types[start + 1] === NUMBER) return undefined;
  return { month, ...rest };
}

/** `أبريل 25, 2020`, as some desks write it. */
function monthAndDay(t: Tokens, month: MonthPart): MonthDate | undefined {
  const day = month.sure && t.spaced(month.next) ? bareDay(t, month.next) : undefined;
  if (!day || isCounted(t, day.next)) return undefined;
  const comma = t.isSign(day.next, COMMA) || t.isSign(day.next, ARABIC_COMMA);
  if (!readBareYear(t, comma ? day.next + 1 : day.next)) return undefined;
  const year = readYear(t, day.next);
  return { day: day.value, month, next: year?.next ?? day.next, ...(year ? { year } : {}) };
}

function bareDay(t: Tokens, i: number): DatePart | undefined {
  const literal = t.literal(i);
  return literal?.plain && literal.digits <= 2 ? dayOf({ value: literal.value, next: i + 1 }) : undefined;
}

/** `ديسمبر-2018` */
function isJoinedYear(t: Tokens, i: number): boolean {
  return t.isSign(i, HYPHEN) && t.glued(i) && t.glued(i + 1) && readBareYear(t, i + 1) !== undefined;
}
