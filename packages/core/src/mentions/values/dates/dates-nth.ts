import { readOrdinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, NUMBER, PREPOSITION, SPACED, WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatDay, fromDayNumber, isDay, parseDay, toDayNumber, two, weekdayOf } from './calendars.ts';
import { readDayMonth, theBefore } from './dates-months.ts';
import { readBareYear } from './dates-parts.ts';
import { nthWeekday } from './feast-days.ts';
import { readFeast } from './feasts.ts';
import type { Found } from './periods.ts';
import { isoWeek, isThe, readPeriod, readThePeriod } from './periods.ts';
import { readLoneYear } from './years.ts';

const UNITS = [
  { unit: 'day', kind: KIND['day-word'] },
  { unit: 'week', kind: KIND['week-word'] },
] as const;

interface Nth {
  /** 2 is the second, -1 the last, -2 the last but one. */
  readonly count: number;
  /** A weekday 1 to 7, or a day or a week. */
  readonly unit: number | 'day' | 'week' | 'weekend';
  readonly next: number;
}

/**
 * Reads a day or week by its place in a month or year: `the third Tuesday of September 2014`, `last week of October`, `the fifth last day of May`,
 * `أول أسبوع من أكتوبر`, `الاثنين الأخير من شهر آذار`; `third Tuesday after Christmas`. Weeks are whole ones, from Monday.
 */
export function readNth(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.isSign(i, 0x2d)) return undefined;
  const nth = t.vocabulary.arabic ? arabicNth(t, i) : englishNth(t, i);
  if (!nth || t.gaps[nth.next] !== SPACED) return undefined;
  const side = afterDay(t, i, nth, today);
  if (side) return side;
  const of = t.match(nth.next, KIND.of);
  const glued = !of && t.vocabulary.arabic && t.has(nth.next, PREPOSITION);
  if (!of && !glued) return undefined;
  const at = of?.next ?? nth.next;
  const span = readDayMonth(t, at, today) ?? container(t, at, today);
  const weekday = typeof nth.unit === 'number' ? { weekday: nth.unit } : {};
  if (!span || span.upper !== undefined) return undefined;
  const parts = /^(\d{4}|-)(?:-(\d\d))?$/.exec(span.value);
  if (!parts || (parts[1] === '-' && nth.count < 0 && typeof nth.unit !== 'number')) return undefined;
  const { calendar: _, said: __, by: ___, ...base } = span;
  const found = { ...base, start: i, ...weekday };
  if (parts[1] === '-' || span.calendar) return typeof nth.unit === 'number' ? found : undefined;
  const value = placed(nth, Number(parts[1]), parts[2] === undefined ? undefined : Number(parts[2]));
  return value === undefined ? undefined : { ...found, ...value };
}

/** A month or year that holds the day: a bare year, `this month`, `the month`. */
function container(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const year = readBareYear(t, i);
  if (year) return { start: i, next: year.next, value: String(year.value) };
  return readPeriod(t, theBefore(t, i), today) ?? readThePeriod(t, i, today) ?? readLoneYear(t, i);
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
  const weekday = unit === 'weekend' ? 6 : unit;
  if (month === undefined) return undefined;
  const day = within(nthWeekday(year, month, count, weekday));
  if (day === undefined) return undefined;
  const upper = unit === 'weekend' ? { upper: formatDay(fromDayNumber(day + 1)) } : {};
  return { value: formatDay(fromDayNumber(day)), ...upper };
}

function afterMonth(year: number, month: number): number {
  return toDayNumber({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 });
}

/** `the third Tuesday after Christmas 2014`. */
function afterDay(t: Tokens, i: number, nth: Nth, today: Day | undefined): Found | undefined {
  const word = /^(?:after|before)\b/.exec(t.text.slice(t.starts[nth.next], t.starts[nth.next]! + 7))?.[0];
  if (word === undefined || typeof nth.unit !== 'number' || nth.count < 1) return undefined;
  const feast = readFeast(t, nth.next + 1, today);
  const day = parseDay(feast?.value);
  if (!feast || !day) return undefined;
  const number = toDayNumber(day);
  const ahead = (nth.unit - weekdayOf(day) + 7) % 7 || 7;
  const value =
    word === 'after' ? number + ahead + 7 * (nth.count - 1) : number + ahead - 7 * (nth.count + (ahead === 7 ? 1 : 0));
  return { start: i, next: feast.next, value: formatDay(fromDayNumber(value)), weekday: nth.unit };
}

function englishNth(t: Tokens, i: number): Nth | undefined {
  const ordinal = readOrdinal(t, i);
  const last = t.match(ordinal?.next ?? i, KIND.relative);
  const back = last?.sense.value === -1 && /^last$/i.test(t.text.slice(t.starts[last.next - 1], t.ends[last.next - 1]));
  if (last && !back) return undefined;
  const at = last?.next ?? ordinal?.next;
  if (at === undefined || t.gaps[at] !== SPACED || (ordinal && ordinal.value > 53)) return undefined;
  const count = back ? -(ordinal?.value ?? 1) : ordinal!.value;
  const weekday = t.match(at, KIND.weekday);
  if (weekday) return { count, unit: weekday.sense.value, next: weekday.next };
  const weekend = t.match(at, KIND.weekend);
  if (weekend) return { count, unit: 'weekend', next: weekend.next };
  for (const { unit, kind } of UNITS) {
    const word = t.match(at, kind);
    if (word) return { count, unit, next: word.next };
  }
  return undefined;
}

/** `أول أسبوع`, `آخر يوم`, `ثاني أربعاء`, `الأسبوع الأول`, `اليوم الأخير`, `الاثنين الأخير`. */
function arabicNth(t: Tokens, i: number): Nth | undefined {
  const lead = arabicCount(t, i, false);
  const at = lead ? lead.next : i;
  const unit = unitAt(t, at);
  if (!unit || (lead && t.has(at, ARTICLE))) return undefined;
  if (lead) return { count: lead.count, ...unit };
  if (!t.has(i, ARTICLE)) return undefined;
  const after = arabicCount(t, unit.next, true);
  // `الثلاثاء الثالث من نوفمبر` is as a rule the third of the month: read with the weekdays.
  if (!after || (typeof unit.unit === 'number' && after.count > 0)) return undefined;
  return { count: after.count, unit: unit.unit, next: after.next };
}

function unitAt(t: Tokens, i: number): { unit: Nth['unit']; next: number } | undefined {
  const weekday = t.match(i, KIND.weekday);
  if (weekday) return { unit: weekday.sense.value, next: weekday.next };
  for (const { unit, kind } of UNITS) {
    const word = t.match(i, kind);
    if (word && (unit === 'week' || word.sense.code === '')) return { unit, next: word.next };
  }
  return undefined;
}

function arabicCount(t: Tokens, i: number, article: boolean): { count: number; next: number } | undefined {
  if (t.types[i] !== WORD || t.has(i, ARTICLE) !== article) return undefined;
  const word = t.text.slice(t.starts[i], t.ends[i]);
  if (article ? /^ال[أا]خيرة?$/.test(word) : /^[اآأ]خر$/.test(word)) return { count: -1, next: i + 1 };
  const ordinal = readOrdinal(t, i);
  return ordinal ? { count: ordinal.value, next: ordinal.next } : undefined;
}

/** `the week of October 7th`, `أسبوع 7 أكتوبر`: the week that holds the day. */
export function readWeekOf(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const word = t.types[i] === WORD ? t.match(i, KIND['week-word']) : undefined;
  const of = word && !t.vocabulary.arabic ? t.match(word.next, KIND.of) : undefined;
  if (!of || t.text.slice(t.starts[of.next - 1], t.ends[of.next - 1]).toLowerCase() !== 'of') return undefined;
  const date = readDayMonth(t, of.next, today);
  const day = date && date.upper === undefined ? parseDay(date.value) : undefined;
  return date && day && date.value.length === 10
    ? { start: i, next: date.next, value: isoWeek(toDayNumber(day)) }
    : undefined;
}

/** Tells whether the day and month that follow a weekday fall on it, where the year is known; else the ordinal counts the weekday. */
export function nthOrDay(weekday: number, found: Found): Found {
  const day = parseDay(found.value);
  if (!day || weekdayOf(day) === weekday || day.day > 5) return found;
  const number = nthWeekday(day.year, day.month, day.day, weekday);
  const at = fromDayNumber(number);
  return at.month === day.month ? { ...found, value: formatDay(at) } : found;
}

/** What leads to a day that is said without its month, and what may follow it: `on the 15th floor` is none. */
const LEADS = /^(?:on|by|until|till|since|before|after|through)$/i;
const FOLLOWS = /^(?:at|but|when|for|with|by|because|after|before|in|is|was|or|as|from|if|until)$/i;

/** Reads a day without its month: `on the 15th`, `by the 1st`, the one nearest to the report. */
export function readLoneDay(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.vocabulary.arabic || t.types[i] !== NUMBER || !isThe(t, i - 1) || t.gaps[i] !== SPACED) return undefined;
  const ordinal = readOrdinal(t, i);
  if (!ordinal || ordinal.value < 1 || ordinal.value > 31) return undefined;
  if (i > 1 && !(t.types[i - 2] === WORD && LEADS.test(t.text.slice(t.starts[i - 2], t.ends[i - 2])))) return undefined;
  const { next } = ordinal;
  if (t.types[next] === WORD ? !FOLLOWS.test(t.text.slice(t.starts[next], t.ends[next])) : t.isSign(next, 0x2d))
    return undefined;
  if (i === 1 && next < t.count) return undefined;
  return { start: i, next, ...nearestDay(ordinal.value, undefined, today) };
}

/** The day of a month that is nearest to the report and falls on the weekday, where one is named. */
export function nearestDay(
  day: number,
  weekday: number | undefined,
  today: Day | undefined,
): { value: string; said?: string } {
  const said = `---${two(day)}`;
  if (!today) return { value: said };
  const number = toDayNumber(today);
  let best: number | undefined;
  for (let months = -8; months <= 8; months += 1) {
    const at = today.year * 12 + today.month - 1 + months;
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    if (!isDay(year, month, day)) continue;
    const found = toDayNumber({ year, month, day });
    if (weekday !== undefined && weekdayOf(fromDayNumber(found)) !== weekday) continue;
    if (best === undefined || Math.abs(found - number) < Math.abs(best - number)) best = found;
  }
  return best === undefined ? { value: said } : { value: formatDay(fromDayNumber(best)), said };
}
