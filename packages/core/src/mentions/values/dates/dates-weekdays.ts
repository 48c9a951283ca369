import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, CAPITAL, NUMBER, SPACED, WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatDay, fromDayNumber, toDayNumber, two, weekdayOf } from './calendars.ts';
import { numericDate } from './dates-digits.ts';
import { readDayMonth } from './dates-months.ts';
import { nearestDay, nthOrDay } from './dates-nth.ts';
import { readDay } from './dates-parts.ts';
import type { DayPart, Found } from './periods.ts';

const DOT = 0x2e;
const COMMA = 0x2c;

/** What makes a weekday the name of a paper or a programme. */
const TITLES =
  /^(?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Star|Sun|Tribune|Independent|Night|Morning|World|Review|Mass)$/;

/** Weekday, alone or with its date: `Sunday`, `last Sunday`, `Sunday, June 19`, `يوم الأحد الماضي`, `الأحد 19 حزيران`. */
export function readWeekday(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  const led = t.vocabulary.arabic ? bareWeekday(t, i, today) : weekFirst(t, i, today);
  if (led) return led;
  let at = i;
  let shift: number | undefined;
  const dayWord = t.vocabulary.arabic ? t.match(i, KIND['day-word']) : undefined;
  // `مساء يوم الثلاثاء`
  const again = dayWord && dayWord.sense.code !== '' ? t.match(dayWord.next, KIND['day-word']) : undefined;
  if (again?.sense.code === '' && t.match(again.next, KIND.weekday)) at = again.next;
  else if (dayWord && t.match(dayWord.next, KIND.weekday)) at = dayWord.next;
  else if (!t.vocabulary.arabic) {
    const relative = t.match(i, KIND.relative);
    if (relative && t.match(relative.next, KIND.weekday)) {
      at = relative.next;
      shift = relative.sense.value;
    }
  }
  const weekday = t.match(at, KIND.weekday);
  if (!weekday || (at > i && t.gaps[at] === 2) || !weekdayStands(t, at, at > i)) return undefined;
  let { next } = weekday;
  if (
    t.isSign(next, DOT) &&
    t.glued(next) &&
    !t.vocabulary.arabic &&
    t.ends[at]! - t.starts[at]! <= 4 &&
    (t.types[next + 1] === NUMBER || t.match(next + 1, KIND.month))
  )
    next += 1;
  if (t.vocabulary.arabic) {
    const relative = t.match(next, KIND.relative);
    if (relative && t.gaps[next] === SPACED) {
      shift = relative.sense.value;
      next = relative.next;
    }
  }
  const value = weekday.sense.value;
  const part = dayWord && at > i && dayWord.sense.code !== '' ? { part: dayWord.sense.code as DayPart } : {};
  const date = dateAfterWeekday(t, next, today);
  if (date) {
    const nth = t.vocabulary.arabic && shift === undefined && isSpeltDay(t, next) && date.said === undefined;
    const day = /^---(\d\d)$/.exec(date.value);
    if (day) return { start: i, next: date.next, ...nearestDay(Number(day[1]), value, today), weekday: value, ...part };
    return { ...(nth ? nthOrDay(value, date) : date), start: i, weekday: value, ...part };
  }
  const week = weekOf(t, next, value, today) ?? afterNext(t, next, value, today);
  if (week) return { start: i, ...week, weekday: value, ...part };
  const said = `W${value}`;
  if (!today) return { start: i, next, value: said, weekday: value, ...part };
  return {
    start: i,
    next,
    value: formatDay(fromDayNumber(nearest(value, shift, today))),
    said,
    weekday: value,
    ...part,
  };
}

/** `الثلاثاء الثالث من أيلول 2014` may be the third Tuesday: told by whether the third is one. */
function isSpeltDay(t: Tokens, i: number): boolean {
  return t.types[i] === WORD && t.has(i, ARTICLE);
}

/** `Wednesday of next week`, `الاثنين من هذا الأسبوع`: the day of a week that the report's date says. */
function weekOf(
  t: Tokens,
  i: number,
  weekday: number,
  today: Day | undefined,
): { value: string; next: number } | undefined {
  if (!today || t.gaps[i] !== SPACED) return undefined;
  const of = t.match(i, KIND.of) ?? (t.vocabulary.arabic ? undefined : { next: i });
  if (!of) return undefined;
  const monday = toDayNumber(today) - weekdayOf(today) + 1;
  const relative = t.match(of.next, KIND.relative);
  const near = t.vocabulary.arabic && relative?.sense.code === 'this';
  const word = t.match(
    t.vocabulary.arabic ? (near ? relative.next : of.next) : (relative?.next ?? of.next),
    KIND['week-word'],
  );
  const after = t.vocabulary.arabic && word && !near ? t.match(word.next, KIND.relative) : undefined;
  const shift = after ?? relative;
  if (!word || !shift) return undefined;
  return {
    value: formatDay(fromDayNumber(monday + shift.sense.value * 7 + weekday - 1)),
    next: after?.next ?? word.next,
  };
}

/** `last week's Sunday`, `next week Wednesday`. */
function weekFirst(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const relative = t.match(i, KIND.relative);
  const week = relative ? t.match(relative.next, KIND['week-word']) : undefined;
  if (!relative || !week) return undefined;
  const possessive = t.isSign(week.next, 0x27) && t.glued(week.next) && t.types[week.next + 1] === WORD;
  const at = possessive ? week.next + 2 : week.next;
  const weekday = t.gaps[at] === SPACED ? t.match(at, KIND.weekday) : undefined;
  if (!weekday || (weekday.sense.value < 6 && !t.has(at, CAPITAL) && !possessive)) return undefined;
  return inWeek(i, weekday.next, weekday.sense.value, relative.sense.value, today);
}

/** `اثنين الأسبوع الحالي`: without its article a weekday stands before its week. */
function bareWeekday(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const weekday = t.flags[i] === 0 ? t.match(i, KIND.weekday) : undefined;
  const week = weekday && t.has(weekday.next, ARTICLE) ? t.match(weekday.next, KIND['week-word']) : undefined;
  const relative = week ? t.match(week.next, KIND.relative) : undefined;
  return weekday && relative && t.has(week!.next, ARTICLE)
    ? inWeek(i, relative.next, weekday.sense.value, relative.sense.value, today)
    : undefined;
}

function inWeek(start: number, next: number, weekday: number, shift: number, today: Day | undefined): Found {
  if (!today) return { start, next, value: `W${weekday}`, weekday };
  const monday = toDayNumber(today) - weekdayOf(today) + 1;
  return { start, next, value: formatDay(fromDayNumber(monday + shift * 7 + weekday - 1)), weekday };
}

/** `Friday after next`. */
function afterNext(
  t: Tokens,
  i: number,
  weekday: number,
  today: Day | undefined,
): { value: string; next: number } | undefined {
  if (t.vocabulary.arabic || !today || t.types[i] !== WORD || t.gaps[i] !== SPACED) return undefined;
  if (!/^after next\b/.test(t.text.slice(t.starts[i], t.starts[i]! + 11))) return undefined;
  return { value: formatDay(fromDayNumber(nearest(weekday, 1, today) + 7)), next: i + 2 };
}

function dateAfterWeekday(t: Tokens, next: number, today: Day | undefined): Found | undefined {
  let at = next;
  if (t.gaps[at] === 2) return undefined;
  if (t.isSign(at, COMMA) || t.isSign(at, 0x60c) || t.isSign(at, 0x28)) at += 1;
  const word = t.types[at] === WORD ? t.text.slice(t.starts[at], t.ends[at]) : '';
  if (/^(?:the|on|الموافق|في|بتاريخ|المصادف)$/i.test(word)) at += 1;
  const date = numericDate(t, at, today) ?? readDayMonth(t, at, today);
  if (date && t.isSign(at - 1, 0x28) && t.isSign(date.next, 0x29)) return { ...date, next: date.next + 1 };
  if (date) return date;
  // `Tuesday the 19th`, `السبت السادس عشر`
  const ordinal = t.types[at] === WORD || t.types[at + 1] === WORD ? readDay(t, at) : undefined;
  if (
    ordinal &&
    ordinal.value > 2 &&
    at === next &&
    ordinal.next > at &&
    (t.types[at] === WORD ? t.vocabulary.arabic : true) &&
    (t.types[at] === NUMBER ? ordinal.next === at + 2 : true)
  )
    return { start: at, next: ordinal.next, value: `---${two(ordinal.value)}` };
  if (word === 'the' && ordinal && ordinal.next > at)
    return { start: at, next: ordinal.next, value: `---${two(ordinal.value)}` };
  return undefined;
}

/** `أحد` is "one of" without its article, `Sun` a star and a paper, `Sat` and `Wed` verbs. */
function weekdayStands(t: Tokens, i: number, led: boolean): boolean {
  if (t.vocabulary.arabic) {
    if (t.match(i + 1, KIND.ten) && t.match(i, KIND.ordinal)) return false;
    if (t.has(i, ARTICLE)) {
      const before = i > 0 && t.types[i - 1] === WORD ? t.text.slice(t.starts[i - 1], t.ends[i - 1]) : '';
      if (
        /^معا/.test(t.types[i + 1] === WORD ? t.text.slice(t.starts[i + 1], t.ends[i + 1]).replace(/\u064b/g, '') : '')
      )
        return false;
      return !(t.match(i, KIND.ones) && /^(?:بين|هذين|كلا|هؤلاء|هذان|كلاهما)$/.test(before));
    }
    return led;
  }
  const word = t.text.slice(t.starts[i], t.ends[i]);
  // `The Sunday Times`, `Saturday Night Live`
  if (
    t.types[i + 1] === WORD &&
    t.has(i + 1, CAPITAL) &&
    t.gaps[i + 1] === SPACED &&
    TITLES.test(t.text.slice(t.starts[i + 1], t.ends[i + 1]))
  )
    return false;
  if (word.length > 5 || led) return true;
  const dated =
    t.types[i + 1] === NUMBER ||
    (t.isSign(i + 1, COMMA) && (t.match(i + 2, KIND.month) !== undefined || t.types[i + 2] === NUMBER)) ||
    (t.isSign(i + 1, DOT) && (t.types[i + 2] === NUMBER || t.match(i + 2, KIND.month) !== undefined)) ||
    t.match(i + 1, KIND.month) !== undefined;
  // Alone in its text (a heading, a table cell) it can be nothing else.
  if (/^(?:sun|sat|mon|wed)$/i.test(word)) return (dated && t.has(i, CAPITAL)) || (i === 0 && t.count <= 2);
  return true;
}

function nearest(weekday: number, shift: number | undefined, today: Day): number {
  const number = toDayNumber(today);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (shift === 1) return number + (7 - back || 7);
  if (shift === -1) return number - (back || 7);
  // A report tells of what was: the last such day, today included.
  return number - back;
}
