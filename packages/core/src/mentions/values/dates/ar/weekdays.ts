import { KIND } from '../../tokens/kinds.ts';
import { matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import { partAfter } from '../day-parts.ts';
import { readDateInDigits } from '../digits.ts';
import type { DayPart, Found } from '../found.ts';
import { wordAt } from '../found.ts';
import { inWeek, weekdayIn } from '../nearest.ts';
import { ARABIC_COMMA, COMMA, HYPHEN, OPENING, SLASH } from '../signs.ts';
import { dayAlone, nthOrDay, pastBracket, weekdayAlone, weekdayWithDate } from '../weekdays.ts';
import { readDay, readDayMonth } from './day-month.ts';

/** Weekday, alone or with its date: `يوم الأحد الماضي`, `الأحد 19 حزيران`, `الاثنين من هذا الأسبوع`. */
export function readWeekday(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  const inNamedWeek = bareWeekday(t, i, today);
  if (inNamedWeek) return inNamedWeek;
  const day = t.match(i, KIND['day-word']);
  const at = day ? weekdayBehind(t, i, day.next, day.sense.code) : i;
  const match = t.match(at, KIND.weekday);
  if (!match || (at > i && t.broken(at)) || !stands(t, at, at > i)) return undefined;
  const relative = matchSpaced(t, match.next, KIND.relative);
  const next = relative?.next ?? match.next;
  const weekday = match.sense.value;
  const part = day && at > i && day.sense.code !== '' ? { part: day.sense.code as DayPart } : {};
  const found = { start: i, next, weekday, shift: relative?.sense.value, ...part };
  const after = { ...found, ...partAfter(t, next) };
  const date = dateAfter(t, after.next, today);
  if (date) {
    // `الثلاثاء الثالث من أيلول 2014` may be the third Tuesday: told by whether the third is one.
    const nth = !relative && t.types[next] === WORD && t.has(next, ARTICLE) && date.said === undefined;
    return weekdayWithDate(after, nth ? nthOrDay(weekday, date) : date, today);
  }
  const week = today && weekOf(t, next, weekday, today);
  if (week) return { start: i, ...week, weekday, ...part };
  return weekdayAlone(part.part === 'night' ? { ...found, next: pastMorrow(t, next, weekday) } : found, today);
}

/** `ليل الخميس الجمعة`, `ليلة الخميس/الجمعة`: a night is told by the days on both sides of it. */
function pastMorrow(t: Tokens, i: number, weekday: number): number {
  const at = t.isSign(i, SLASH) || t.isSign(i, HYPHEN) ? i + 1 : i;
  const morrow = t.has(at, ARTICLE) && !t.has(at, CONJUNCTION) ? t.match(at, KIND.weekday) : undefined;
  return morrow?.sense.value === (weekday % 7) + 1 ? morrow.next : i;
}

/** The weekday of `يوم الأحد`, `مساء الأحد`, `مساء يوم الأحد`; the word for the day itself where none is behind it. */
function weekdayBehind(t: Tokens, i: number, next: number, part: string): number {
  const day = part === '' ? undefined : t.match(next, KIND['day-word']);
  if (day?.sense.code === '' && t.match(day.next, KIND.weekday)) return day.next;
  return t.match(next, KIND.weekday) ? next : i;
}

/** `اثنين الأسبوع الحالي`: without its article a weekday stands before its week. */
function bareWeekday(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const weekday = t.flags[i] === 0 ? t.match(i, KIND.weekday) : undefined;
  const week = weekday && t.has(weekday.next, ARTICLE) ? t.match(weekday.next, KIND['week-word']) : undefined;
  const relative = week && t.has(week.next, ARTICLE) ? t.match(week.next, KIND.relative) : undefined;
  return relative && inWeek(i, relative.next, weekday!.sense.value, relative.sense.value, today);
}

/** `أحد` is "one of" without its article; `الاثنين معا`, `بين الاثنين` are two. */
function stands(t: Tokens, i: number, led: boolean): boolean {
  if (t.match(i + 1, KIND.ten) && t.match(i, KIND.ordinal)) return false;
  if (!led && t.isListed(i, 'spoken-weekdays')) return false;
  if (!t.has(i, ARTICLE)) return led || (t.spaced(i) && t.isListed(i - 1, 'weekday-leads'));
  if (/^مع\u064b?ا/.test(wordAt(t, i + 1))) return false;
  return !(t.match(i, KIND.ones) && /^(?:بين|هذين|كلا|هؤلاء|هذان|كلاهما)$/.test(wordAt(t, i - 1)));
}

/** `، 19 حزيران`, `الموافق 19 حزيران`, `(19/6/2022)`, `السادس عشر`. */
function dateAfter(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.broken(i)) return undefined;
  const mark = t.isSign(i, COMMA) || t.isSign(i, ARABIC_COMMA) || t.isSign(i, OPENING) ? i + 1 : i;
  const at = /^(?:الموافق|في|بتاريخ|المصادف)$/.test(wordAt(t, mark)) ? mark + 1 : mark;
  const date = readDateInDigits(t, at, today) ?? readDayMonth(t, at, today);
  if (date) return pastBracket(t, at, date);
  if (at > i || (t.types[at] !== WORD && t.types[at + 1] !== WORD)) return undefined;
  const day = readDay(t, at);
  if (!day || day.value < 3 || (t.types[at] === NUMBER && day.next !== at + 2)) return undefined;
  return dayAlone(at, day);
}

/** `من هذا الأسبوع`, `من الأسبوع المقبل`: the day of a week that the report's date says. */
function weekOf(t: Tokens, i: number, weekday: number, today: Day): Pick<Found, 'value' | 'next'> | undefined {
  const of = matchSpaced(t, i, KIND.of);
  if (!of) return undefined;
  const lead = t.match(of.next, KIND.relative);
  const near = lead?.sense.code === 'this' ? lead : undefined;
  const word = t.match(near?.next ?? of.next, KIND['week-word']);
  const relative = near ?? (word && t.match(word.next, KIND.relative));
  if (!word || !relative) return undefined;
  return { value: weekdayIn(weekday, relative.sense.value, today), next: near ? word.next : relative.next };
}
