import type { ValueMention } from '../schema.ts';
import type { Day } from './calendars.ts';
import {
  formatDay,
  formatYear,
  fromDayNumber,
  fromIslamic,
  fromPersian,
  isDay,
  parseDay,
  toDayNumber,
  two,
  weekdayOf,
} from './calendars.ts';
import { readTime } from './clock.ts';
import type { MonthPart, YearPart } from './dates-parts.ts';
import {
  century,
  isCounted,
  monthStands,
  readBareYear,
  readDay,
  readMonth,
  readMonthAfterDay,
  readYear,
} from './dates-parts.ts';
import type { Reading } from './figures.ts';
import type { Found } from './periods.ts';
import { readLoneYear, readPeriod } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { ARTICLE, CAPITAL, CONJUNCTION, NUMBER, PREPOSITION, SIGN, SPACED, WORD } from './tokens.ts';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;
const COMMA = 0x2c;
/** What makes a weekday the name of a paper or a programme. */
const TITLES =
  /^(?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Star|Sun|Tribune|Independent|Night|Morning|World|Review|Mass)$/;

/** Reads a date or a time at token `i`; `reference` is the report's date, against which weekdays and relative dates are resolved. */
export function readDate(t: Tokens, i: number, reference?: string): Reading | undefined {
  const type = t.types[i];
  if (type === SIGN) return undefined;
  const today = parseDay(reference);
  const date =
    numericDate(t, i) ??
    yearRange(t, i) ??
    readWeekday(t, i, today) ??
    readInterval(t, i, today) ??
    readPeriod(t, i, today);
  if (date) return asMention(t, date, 'date');
  const time = readTime(t, i);
  if (time) return asMention(t, time, 'time');
  const year = readLoneYear(t, i);
  return year ? asMention(t, year, 'date') : undefined;
}

function asMention(t: Tokens, found: Found, kind: 'date' | 'time'): Reading {
  const { start, next, value, upper, exact, ...rest } = found;
  const shift = t.types[start] === WORD && t.has(start, CONJUNCTION) ? 1 : 0;
  const shared = {
    start: t.starts[start]! + shift,
    end: t.ends[next - 1]!,
    value,
    ...(upper === undefined ? {} : { upper }),
    ...(exact === undefined ? {} : { exact }),
  };
  const mention: ValueMention = kind === 'time' ? { kind, ...shared } : { kind, ...shared, ...rest };
  return { next, mention };
}

/** Date in digits: `2022-06-19`, `19/6/2022`, `19.06.2022`, `6/2022`, `25/11`, `31-Oct-74`. */
function numericDate(t: Tokens, i: number): Found | undefined {
  const first = t.literal(i);
  if (!first?.plain || (t.glued(i) && i > 0 && t.isSign(i - 1, SLASH))) return undefined;
  const mark = t.ids[i + 1]!;
  if (
    t.types[i + 1] !== SIGN ||
    !t.glued(i + 1) ||
    !t.glued(i + 2) ||
    (mark !== HYPHEN && mark !== SLASH && mark !== DOT)
  )
    return undefined;
  const named = mark === HYPHEN && t.types[i + 2] === WORD ? t.match(i + 2, 'month') : undefined;
  if (named) {
    const year = t.isSign(named.next, HYPHEN) ? t.literal(named.next + 1) : undefined;
    if (!year?.plain || first.value > 31) return undefined;
    return {
      start: i,
      next: named.next + 2,
      value: `${year.digits === 2 ? century(year.value) : year.value}-${named.sense.code}-${two(first.value)}`,
    };
  }
  const second = t.literal(i + 2);
  if (!second?.plain) return undefined;
  const more =
    t.types[i + 3] === SIGN && t.ids[i + 3] === mark && t.glued(i + 3) && t.glued(i + 4) ? t.literal(i + 4) : undefined;
  const longer =
    t.types[i + 5] === SIGN && t.ids[i + 5] === mark && t.glued(i + 5) && t.types[i + 6] === NUMBER && t.glued(i + 6);
  if (more?.plain && !longer) {
    if (first.digits === 4) return ymd(i, i + 5, first.value, second.value, more.value);
    if (more.digits !== 4 && !(more.digits === 2 && mark !== HYPHEN)) return undefined;
    if (first.digits > 2 || second.digits > 2 || (mark === DOT && more.digits === 2)) return undefined;
    const year = more.digits === 4 ? more.value : century(more.value);
    // Day first, as in most of the world, unless only the American order gives a date.
    return ymd(i, i + 5, year, second.value, first.value) ?? ymd(i, i + 5, year, first.value, second.value);
  }
  if (more || mark !== SLASH || (t.types[i + 3] === SIGN && t.ids[i + 3] === SLASH)) return undefined;
  if (second.digits === 4 && first.value >= 1 && first.value <= 12 && readBareYear(t, i + 2))
    return { start: i, next: i + 3, value: `${second.value}-${two(first.value)}` };
  if (first.digits === 4 && second.value >= 1 && second.value <= 12 && readBareYear(t, i) && second.digits <= 2)
    return { start: i, next: i + 3, value: `${first.value}-${two(second.value)}` };
  if (isCounted(t, i + 3) || (t.glued(i) && i > 0 && t.types[i - 1] === SIGN && t.isSign(i - 1, HYPHEN)))
    return undefined;
  // `11/9` and `9/11`: a fraction is smaller than one and common; the September day is the exception that the press writes so.
  if (first.value === 9 && second.value === 11 && !t.vocabulary.arabic)
    return { start: i, next: i + 3, value: '--09-11' };
  if (
    first.value >= second.value &&
    second.value <= 12 &&
    first.value <= 31 &&
    second.value >= 1 &&
    first.value > 1 &&
    !(first.value === 24 && second.value === 7)
  )
    return { start: i, next: i + 3, value: `--${two(second.value)}-${two(first.value)}` };
  return undefined;
}

function ymd(start: number, next: number, year: number, month: number, day: number): Found | undefined {
  return year >= 1000 && year <= 2200 && isDay(year, month, day)
    ? { start, next, value: formatDay({ year, month, day }) }
    : undefined;
}

/** `1950-53`, `from 1950 to 1953`, `بين عامي 1950 و1953`. */
function yearRange(t: Tokens, i: number): Found | undefined {
  const opener = t.match(i, 'between') ?? t.match(i, 'from');
  let at = opener?.next ?? i;
  const word = t.match(at, 'year-word');
  if (word) at = word.next;
  const first = readBareYear(t, at);
  if (!first || first.value < 1400) return undefined;
  at = first.next;
  if (t.isSign(at, HYPHEN) && t.glued(at) === t.glued(at + 1)) {
    const second = t.literal(at + 1);
    if (!second?.plain || (t.isSign(at + 2, HYPHEN) && t.glued(at + 2)) || isCounted(t, at + 2)) return undefined;
    if (second.digits === 2 && t.glued(at) && second.value > first.value % 100)
      return interval(i, at + 2, first.value, first.value - (first.value % 100) + second.value);
    return second.digits === 4 && second.value > first.value && second.value <= 2200
      ? interval(i, at + 2, first.value, second.value)
      : undefined;
  }
  if (!opener && !word) return undefined;
  const between = opener?.sense.kind === 'between' || opener === undefined;
  const joiner = between ? t.match(at, 'and') : (t.match(at, 'to') ?? t.match(t.match(at, 'and')?.next ?? at, 'to'));
  if (!joiner || (!opener && !/ي$/.test(t.text.slice(t.starts[i], t.ends[i])))) return undefined;
  at = t.match(joiner.next, 'year-word')?.next ?? joiner.next;
  const second = readBareYear(t, at);
  if (!second || second.value <= first.value || isCounted(t, at + 1)) return undefined;
  if (!opener) return undefined;
  return interval(i, at + 1, first.value, second.value);
}

function interval(start: number, next: number, low: number, high: number): Found {
  return { start, next, value: formatYear(low), upper: formatYear(high) };
}

/** Weekday, alone or with its date: `Sunday`, `last Sunday`, `Sunday, June 19`, `يوم الأحد الماضي`, `الأحد 19 حزيران`. */
function readWeekday(t: Tokens, i: number, today: Day | undefined): Found | undefined {
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
  const said = `W${value}`;
  if (!today) return { start: i, next, value: said, weekday: value };
  return { start: i, next, value: formatDay(fromDayNumber(nearest(value, shift, today))), said, weekday: value };
}

function dateAfterWeekday(t: Tokens, next: number, today: Day | undefined): Found | undefined {
  let at = next;
  if (t.gaps[at] === 2) return undefined;
  if (t.isSign(at, COMMA) || t.isSign(at, 0x60c) || t.isSign(at, 0x28)) at += 1;
  const word = t.types[at] === WORD ? t.text.slice(t.starts[at], t.ends[at]) : '';
  if (/^(?:the|on|الموافق|في|بتاريخ|المصادف)$/i.test(word)) at += 1;
  const date = numericDate(t, at) ?? readDayMonth(t, at, today);
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
  if (/^(?:sun|sat|mon|wed)$/i.test(word)) return dated && t.has(i, CAPITAL);
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

interface Parts {
  readonly next: number;
  readonly month: MonthPart;
  readonly day?: number;
  readonly upperDay?: number;
  readonly year?: YearPart;
  readonly shift?: number;
}

/** A date with a month, or an interval of two: `June 13 to July 15`, `من 13 تموز إلى 15 تموز`, `from May to October`. */
function readInterval(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const opener = t.match(i, 'from') ?? t.match(i, 'between');
  const first = readDayMonth(t, opener?.next ?? i, today);
  if (!first) return undefined;
  if (first.upper !== undefined) return { ...first, start: opener ? i : first.start };
  const joiner = t.isSign(first.next, HYPHEN) ? first.next + 1 : opener && joined(t, first.next, opener.sense.kind);
  const second = joiner === undefined || t.gaps[first.next] === 2 ? undefined : readDayMonth(t, joiner, today);
  if (!second || second.upper !== undefined) return opener ? undefined : first;
  const year = /^\d{4}/.exec(second.value)?.[0];
  const value =
    year && first.value.startsWith('--') && !first.value.startsWith('---')
      ? `${year}${first.value.slice(1)}`
      : first.value;
  return { ...first, start: opener ? i : first.start, value, upper: second.value, next: second.next };
}

/** The token after what joins the ends of an interval: `to`, `and`, `إلى`, or `و` written onto the next word. */
function joined(t: Tokens, i: number, opener: string): number | undefined {
  const word = opener === 'between' ? t.match(i, 'and') : t.match(i, 'to');
  if (word) return word.next;
  return opener === 'between' && t.vocabulary.arabic && t.types[i] === WORD && t.has(i, CONJUNCTION) ? i : undefined;
}

/** A day and a month in either order, or a month, with its year where there is one. */
export function readDayMonth(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  let at = i;
  if (!t.vocabulary.arabic && t.types[i] === WORD && /^the$/i.test(t.text.slice(t.starts[i], t.ends[i]))) at += 1;
  const parts = dayFirst(t, at) ?? (at === i ? monthFirst(t, i) : undefined);
  if (!parts) return undefined;
  return { start: at, ...dateValue(parts, today), next: parts.next };
}

function dayFirst(t: Tokens, i: number): Parts | undefined {
  const arabic = t.vocabulary.arabic;
  let start = i;
  const led = arabic ? t.match(i, 'day-word') : undefined;
  if (led && (t.types[led.next] === NUMBER || readDay(t, led.next))) start = led.next;
  const first = readDay(t, start);
  if (!first || (t.types[start] === NUMBER && t.glued(start) && start > 0 && t.isSign(start - 1, 0x3a)))
    return undefined;
  let at = first.next;
  let upper: number | undefined;
  const joiner = t.isSign(at, HYPHEN)
    ? at + 1
    : (t.match(at, 'to')?.next ?? (arabic || t.match(start - 1, 'between') ? t.match(at, 'and')?.next : undefined));
  const second = joiner === undefined || t.gaps[at] === 2 ? undefined : readDay(t, theBefore(t, joiner));
  if (second && second.value > first.value) {
    const month = monthAfter(t, second.next, t.types[second.next - 1] === WORD);
    if (month) {
      upper = second.value;
      at = second.next;
    }
  }
  const month = monthAfter(t, at, t.types[at - 1] === WORD);
  if (!month) return undefined;
  const year = readYear(t, month.next);
  const tail = year && !year.shift ? undefined : relativeAfter(t, month.next);
  return {
    day: first.value,
    ...(upper === undefined ? {} : { upperDay: upper }),
    month,
    next: year?.next ?? tail?.next ?? month.next,
    ...(year ? { year } : {}),
    ...(tail ? { shift: tail.value } : {}),
  };
}

function theBefore(t: Tokens, i: number): number {
  return t.types[i] === WORD && t.text.slice(t.starts[i], t.ends[i]) === 'the' ? i + 1 : i;
}

/** The month after a day: `19 June`, `19th of June`, `19 من شهر حزيران`. */
function monthAfter(t: Tokens, i: number, ordinal: boolean): MonthPart | undefined {
  if (t.gaps[i] === 2) return undefined;
  let at = i;
  const day = ordinal && !t.vocabulary.arabic ? t.match(at, 'day-word') : undefined;
  if (day) at = day.next;
  const of = t.match(at, 'of');
  if (of && (t.vocabulary.arabic || /^of$/i.test(t.text.slice(t.starts[at], t.ends[at])))) at = of.next;
  const word = t.match(at, 'month-word');
  if (word && t.vocabulary.arabic) at = word.next;
  if (t.isSign(at, SLASH) && t.glued(at)) return undefined;
  const month = readMonthAfterDay(t, at);
  if (!month) return undefined;
  if (t.vocabulary.arabic) return t.has(at, CONJUNCTION) && !month.sure ? undefined : month;
  // `5 may` and `2 march` with small letters only after `of` or an ordinal.
  return month.sure || t.has(at, CAPITAL) || of || ordinal ? month : undefined;
}

function relativeAfter(t: Tokens, i: number): { value: number; next: number } | undefined {
  if (!t.vocabulary.arabic || t.gaps[i] !== SPACED) return undefined;
  const relative = t.match(i, 'relative');
  return relative && t.has(i, ARTICLE) ? { value: relative.sense.value, next: relative.next } : undefined;
}

function monthFirst(t: Tokens, i: number): Parts | undefined {
  const arabic = t.vocabulary.arabic;
  let start = i;
  let lead: number | undefined;
  const word = arabic ? t.match(i, 'month-word') : undefined;
  if (word) start = word.next;
  else if (!arabic) {
    const relative = t.match(i, 'relative');
    if (relative && t.match(relative.next, 'month')) {
      lead = relative.sense.value;
      start = relative.next;
    }
  }
  const month = word ? readMonthAfterDay(t, start) : readMonth(t, start);
  if (!month || (start > i && t.gaps[start] === 2)) return undefined;
  if (!arabic) {
    const the = theBefore(t, month.next);
    const day = t.gaps[the] === SPACED ? readDay(t, the) : undefined;
    const counted = day && t.types[the] === NUMBER && isCounted(t, day.next) && day.next === the + 1;
    if (
      day &&
      !counted &&
      (t.types[the] === NUMBER || the > month.next || day.value > 2) &&
      (t.has(start, CAPITAL) || month.sure || the > month.next) &&
      !(t.isSign(day.next, 0x3a) && t.glued(day.next))
    ) {
      const hyphen = t.isSign(day.next, HYPHEN) ? readDay(t, day.next + 1) : undefined;
      const upper =
        hyphen &&
        hyphen.value > day.value &&
        t.glued(day.next) === t.glued(day.next + 1) &&
        !t.match(day.next + 1, 'month')
          ? hyphen
          : undefined;
      const end = upper?.next ?? day.next;
      const year = readYear(t, end);
      return {
        day: day.value,
        ...(upper ? { upperDay: upper.value } : {}),
        month,
        next: year?.next ?? end,
        ...(year ? { year } : {}),
        ...(lead === undefined ? {} : { shift: lead }),
      };
    }
  } else {
    // `أبريل 25`, as some desks write it
    const literal = t.literal(month.next);
    if (
      literal?.plain &&
      literal.digits <= 2 &&
      literal.value >= 1 &&
      literal.value <= 31 &&
      month.sure &&
      t.gaps[month.next] === SPACED &&
      !isCounted(t, month.next + 1) &&
      readBareYear(
        t,
        t.isSign(month.next + 1, COMMA) || t.isSign(month.next + 1, 0x60c) ? month.next + 2 : month.next + 1,
      )
    ) {
      const year = readYear(t, month.next + 1);
      return { day: literal.value, month, next: year?.next ?? month.next + 1, ...(year ? { year } : {}) };
    }
  }
  const year = readYear(t, month.next);
  const dated = year !== undefined && !year.shift && !t.has(start, CONJUNCTION);
  if (!dated && (lead === undefined || !(month.sure || t.has(start, CAPITAL))) && !monthStands(t, start, month))
    return undefined;
  if (dated && !arabic && !t.has(start, CAPITAL) && !month.sure) return undefined;
  if (arabic && !word && !month.sure && !dated && t.has(start, PREPOSITION) && t.types[start + 1] === NUMBER)
    return undefined;
  const tail = year ? undefined : relativeAfter(t, month.next);
  return {
    month,
    next: year?.next ?? tail?.next ?? month.next,
    ...(year ? { year } : {}),
    ...(lead === undefined ? (tail ? { shift: tail.value } : {}) : { shift: lead }),
  };
}

function dateValue(parts: Parts, today: Day | undefined): Omit<Found, 'start' | 'next'> {
  const { month, day, upperDay } = parts;
  const calendar = parts.year?.calendar ?? month.calendar;
  const format = (year: number | undefined, d: number | undefined): string =>
    `${year === undefined ? '-' : formatYear(year)}-${two(month.value)}${d === undefined ? '' : `-${two(d)}`}`;
  let year = parts.year && !parts.year.shift ? parts.year.value : undefined;
  if (calendar && month.calendar) {
    if (year === undefined) return { value: format(undefined, day), calendar };
    const convert = calendar === 'islamic' ? fromIslamic : fromPersian;
    const from = convert(year, month.value, day ?? 15);
    const value = day === undefined ? formatDay(from).slice(0, 7) : formatDay(from);
    const upper = upperDay === undefined ? {} : { upper: formatDay(convert(year, month.value, upperDay)) };
    return {
      value,
      ...upper,
      calendar,
      ...(calendar === 'islamic' || day === undefined ? { exact: false as const } : {}),
    };
  }
  const said = format(year, day);
  let resolved = false;
  if (year === undefined && today) {
    year = parts.year?.shift ? today.year + parts.year.value : nearestYear(month.value, day ?? 15, parts.shift, today);
    resolved = true;
  }
  const value = format(year, day);
  return { value, ...(upperDay === undefined ? {} : { upper: format(year, upperDay) }), ...(resolved ? { said } : {}) };
}

/** The year of a month and day without one: the last or next with a word that says so, else the one nearest to the report. */
function nearestYear(month: number, day: number, shift: number | undefined, today: Day): number {
  const number = toDayNumber(today);
  const years = [today.year - 1, today.year, today.year + 1];
  const distance = (year: number): number => toDayNumber({ year, month, day }) - number;
  if (shift === -1) return years.filter((year) => distance(year) < 0).at(-1) ?? today.year - 1;
  if (shift === 1) return years.find((year) => distance(year) > 0) ?? today.year + 1;
  return years.reduce((best, year) => (Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best), today.year);
}
