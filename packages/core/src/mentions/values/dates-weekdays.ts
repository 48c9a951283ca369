import type { Day } from './calendars.ts';
import { formatDay, fromDayNumber, toDayNumber, two, weekdayOf } from './calendars.ts';
import { numericDate } from './dates-digits.ts';
import { readDayMonth } from './dates-months.ts';
import { readDay } from './dates-parts.ts';
import { readOrdinal } from './numerals.ts';
import type { Found } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { ARTICLE, CAPITAL, NUMBER, SPACED, WORD } from './tokens.ts';

const DOT = 0x2e;
const COMMA = 0x2c;

/** What makes a weekday the name of a paper or a programme. */
const TITLES =
  /^(?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Star|Sun|Tribune|Independent|Night|Morning|World|Review|Mass)$/;

/** Weekday, alone or with its date: `Sunday`, `last Sunday`, `Sunday, June 19`, `يوم الأحد الماضي`, `الأحد 19 حزيران`. */
export function readWeekday(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  let at = i;
  let shift: number | undefined;
  const dayWord = t.vocabulary.arabic ? t.match(i, 'day-word') : undefined;
  if (dayWord && t.match(dayWord.next, 'weekday')) at = dayWord.next;
  else if (!t.vocabulary.arabic) {
    const relative = t.match(i, 'relative');
    if (relative && t.match(relative.next, 'weekday')) {
      at = relative.next;
      shift = relative.sense.value;
    }
  }
  const weekday = t.match(at, 'weekday');
  if (!weekday || (at > i && t.gaps[at] === 2) || !weekdayStands(t, at, at > i)) return undefined;
  let { next } = weekday;
  if (
    t.isSign(next, DOT) &&
    t.glued(next) &&
    !t.vocabulary.arabic &&
    t.ends[at]! - t.starts[at]! <= 4 &&
    (t.types[next + 1] === NUMBER || t.match(next + 1, 'month'))
  )
    next += 1;
  if (t.vocabulary.arabic) {
    const relative = t.match(next, 'relative');
    if (relative && t.gaps[next] === SPACED) {
      shift = relative.sense.value;
      next = relative.next;
    }
  }
  const value = weekday.sense.value;
  const date = dateAfterWeekday(t, next, today);
  if (date) return { ...date, start: i, weekday: value };
  const week = weekOf(t, next, value, today);
  if (week) return { start: i, ...week, weekday: value };
  const said = `W${value}`;
  if (!today) return { start: i, next, value: said, weekday: value };
  return { start: i, next, value: formatDay(fromDayNumber(nearest(value, shift, today))), said, weekday: value };
}

/** `Wednesday of next week`, `الاثنين من هذا الأسبوع`: the day of a week that the report's date says. */
function weekOf(
  t: Tokens,
  i: number,
  weekday: number,
  today: Day | undefined,
): { value: string; next: number } | undefined {
  const of = today ? t.match(i, 'of') : undefined;
  if (!of || !today || t.gaps[i] !== SPACED) return undefined;
  const monday = toDayNumber(today) - weekdayOf(today) + 1;
  const relative = t.match(of.next, 'relative');
  const near = t.vocabulary.arabic && relative?.sense.code === 'this';
  const word = t.match(
    t.vocabulary.arabic ? (near ? relative.next : of.next) : (relative?.next ?? of.next),
    'week-word',
  );
  const after = t.vocabulary.arabic && word && !near ? t.match(word.next, 'relative') : undefined;
  const shift = after ?? relative;
  if (!word || !shift) return undefined;
  return {
    value: formatDay(fromDayNumber(monday + shift.sense.value * 7 + weekday - 1)),
    next: after?.next ?? word.next,
  };
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
    if (t.match(i + 1, 'ten') && t.match(i, 'ordinal')) return false;
    if (t.has(i, ARTICLE)) {
      const before = i > 0 && t.types[i - 1] === WORD ? t.text.slice(t.starts[i - 1], t.ends[i - 1]) : '';
      if (
        /^معا/.test(t.types[i + 1] === WORD ? t.text.slice(t.starts[i + 1], t.ends[i + 1]).replace(/\u064b/g, '') : '')
      )
        return false;
      return !(t.match(i, 'ones') && /^(?:بين|هذين|كلا|هؤلاء|هذان|كلاهما)$/.test(before));
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
    (t.isSign(i + 1, COMMA) && (t.match(i + 2, 'month') !== undefined || t.types[i + 2] === NUMBER)) ||
    (t.isSign(i + 1, DOT) && (t.types[i + 2] === NUMBER || t.match(i + 2, 'month') !== undefined)) ||
    t.match(i + 1, 'month') !== undefined;
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

/** `the third Tuesday of September 2014`, `ثاني أربعاء من شهر أكتوبر`, `the last Friday in October`: resolved where the year is known. */
export function readNthWeekday(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const last = t.vocabulary.arabic ? undefined : t.match(i, 'relative');
  const nth = last?.sense.value === -1 ? { value: -1, next: last.next } : readOrdinal(t, i);
  if (!nth || nth.value > 5) return undefined;
  const weekday = t.match(nth.next, 'weekday');
  const of = weekday && t.gaps[nth.next] === SPACED ? t.match(weekday.next, 'of') : undefined;
  const month = of ? readDayMonth(t, of.next, today) : undefined;
  if (!weekday || !month || !/^(?:\d{4}|-)-\d\d$/.test(month.value)) return undefined;
  const day = weekday.sense.value;
  const found = { ...month, start: i, weekday: day };
  if (month.value.startsWith('-')) return found;
  const [year = 0, number = 0] = month.value.split('-').map(Number);
  const first = toDayNumber({ year, month: number, day: 1 });
  const offset = (day - weekdayOf(fromDayNumber(first)) + 7) % 7;
  const length = toDayNumber({ year: number === 12 ? year + 1 : year, month: (number % 12) + 1, day: 1 }) - first;
  const shift = nth.value === -1 ? offset + 7 * Math.floor((length - 1 - offset) / 7) : offset + 7 * (nth.value - 1);
  return shift < length ? { ...found, value: formatDay(fromDayNumber(first + shift)) } : found;
}
