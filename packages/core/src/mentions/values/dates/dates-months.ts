import { readOrdinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, CAPITAL, CONJUNCTION, NUMBER, PREPOSITION, SPACED, WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import {
  formatDay,
  formatYear,
  fromDayNumber,
  fromIslamic,
  fromPersian,
  islamicYearIn,
  toDayNumber,
  two,
} from './calendars.ts';
import { nearestYear } from './dates-digits.ts';
import type { YearPart } from './dates-parts.ts';
import { isCounted, readBareYear, readDay, readYear } from './dates-parts.ts';
import type { MonthPart } from './months.ts';
import { monthStands, readMonth, readMonthAfterDay } from './months.ts';
import type { DayPart, Found } from './periods.ts';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const COMMA = 0x2c;

interface Parts {
  readonly next: number;
  readonly month: MonthPart;
  readonly day?: number;
  readonly upperDay?: number;
  readonly year?: YearPart;
  readonly shift?: number;
  readonly part?: DayPart;
}

/** A day and a month in either order, or a month, with its year where there is one. */
export function readDayMonth(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  let at = i;
  if (!t.vocabulary.arabic && t.spells(i, 'the')) at += 1;
  const parts = dayFirst(t, at, today) ?? (at === i ? monthFirst(t, i) : undefined);
  if (!parts) return undefined;
  const part = parts.part === undefined ? {} : { part: parts.part };
  return { start: at, ...dateValue(parts, today), ...part, next: parts.next };
}

function dayFirst(t: Tokens, i: number, today: Day | undefined): Parts | undefined {
  const arabic = t.vocabulary.arabic;
  let start = i;
  const led = arabic ? t.match(i, KIND['day-word']) : undefined;
  if (led && (t.types[led.next] === NUMBER || readDay(t, led.next))) start = led.next;
  const first = readDay(t, start);
  if (!first || (t.types[start] === NUMBER && t.glued(start) && start > 0 && t.isSign(start - 1, 0x3a)))
    return undefined;
  let at = first.next;
  let upper: number | undefined;
  const joiner = t.isSign(at, HYPHEN)
    ? at + 1
    : (t.match(at, KIND.to)?.next ??
      (arabic || t.match(start - 1, KIND.between) ? t.match(at, KIND.and)?.next : undefined));
  const second = joiner === undefined || t.gaps[at] === 2 ? undefined : readDay(t, theBefore(t, joiner));
  if (second && second.value > first.value) {
    const month = monthAfter(t, second.next, t.types[second.next - 1] === WORD);
    if (month) {
      upper = second.value;
      at = second.next;
    }
  }
  const month = monthAfter(t, at, t.types[at - 1] === WORD) ?? relativeMonth(t, at, today);
  if (!month) return undefined;
  const year = readYear(t, month.next);
  const tail = year && !year.shift ? undefined : relativeAfter(t, month.next);
  return {
    day: first.value,
    ...(led && start > i && led.sense.code !== '' ? { part: led.sense.code as DayPart } : {}),
    ...(upper === undefined ? {} : { upperDay: upper }),
    month,
    next: year?.next ?? tail?.next ?? month.next,
    ...(year ? { year } : {}),
    ...(tail ? { shift: tail.value } : {}),
  };
}

export function theBefore(t: Tokens, i: number): number {
  return t.types[i] === WORD && t.text.slice(t.starts[i], t.ends[i]) === 'the' ? i + 1 : i;
}

/** The month after a day: `19 June`, `19th of June`, `19 من شهر حزيران`. */
function monthAfter(t: Tokens, i: number, ordinal: boolean): MonthPart | undefined {
  if (t.gaps[i] === 2) return undefined;
  let at = i;
  const day = ordinal && !t.vocabulary.arabic ? t.match(at, KIND['day-word']) : undefined;
  if (day) at = day.next;
  const of = t.match(at, KIND.of);
  const link = of ? t.text.slice(t.starts[at], t.ends[at]).toLowerCase() : '';
  // `4-1 في فبراير` was won in February: a day is `من` its month, `في` only with the word.
  if (of && t.vocabulary.arabic && link === 'في' && !t.match(of.next, KIND['month-word'])) return undefined;
  if (of && (t.vocabulary.arabic || link === 'of')) at = of.next;
  const word = t.match(at, KIND['month-word']);
  if (word && t.vocabulary.arabic) at = word.next;
  if (t.isSign(at, SLASH) && t.glued(at)) return undefined;
  const month = readMonthAfterDay(t, at) ?? (word && t.vocabulary.arabic ? numberedMonth(t, at) : undefined);
  if (!month) return undefined;
  if (t.vocabulary.arabic) return t.has(at, CONJUNCTION) && !month.sure ? undefined : month;
  // `5 may` and `2 march` with small letters only after `of` or an ordinal.
  return month.sure || t.has(at, CAPITAL) || of || ordinal ? month : undefined;
}

function relativeAfter(t: Tokens, i: number): { value: number; next: number } | undefined {
  if (!t.vocabulary.arabic || t.gaps[i] !== SPACED) return undefined;
  const relative = t.match(i, KIND.relative);
  return relative && t.has(i, ARTICLE) ? { value: relative.sense.value, next: relative.next } : undefined;
}

/** `20th of next month`: only where the report's date says which month that is. */
function relativeMonth(t: Tokens, i: number, today: Day | undefined): MonthPart | undefined {
  const of = t.match(i, KIND.of);
  if (!of || !today) return undefined;
  if (t.vocabulary.arabic) return arabicRelativeMonth(t, of.next, today);
  const relative = t.match(theBefore(t, of.next), KIND.relative);
  const word = relative ? t.match(relative.next, KIND['month-word']) : undefined;
  if (!relative || !word) return undefined;
  return { value: ((today.month - 1 + relative.sense.value + 12) % 12) + 1, next: word.next, sure: true };
}

/** `الخامس عشر من الشهر الجاري`, `من هذا الشهر`. */
function arabicRelativeMonth(t: Tokens, i: number, today: Day): MonthPart | undefined {
  const near = t.types[i] === WORD && t.text.slice(t.starts[i], t.ends[i]) === 'هذا';
  const at = near ? i + 1 : i;
  const word = t.types[at] === WORD && t.has(at, ARTICLE) ? t.match(at, KIND['month-word']) : undefined;
  const relative = word && !near ? t.match(word.next, KIND.relative) : undefined;
  if (!word || (!near && !(relative && t.has(word.next, ARTICLE)))) return undefined;
  const shift = relative?.sense.value ?? 0;
  return { value: ((today.month - 1 + shift + 12) % 12) + 1, next: relative?.next ?? word.next, sure: true };
}

/** `شهر 3`, `شهر عشرة`: the month by its number. */
function numberedMonth(t: Tokens, i: number): MonthPart | undefined {
  const literal = t.literal(i);
  const word = t.types[i] === WORD && t.flags[i] === 0 ? (t.match(i, KIND.ones) ?? t.match(i, KIND.teen)) : undefined;
  const ordinal = t.types[i] === WORD && t.has(i, ARTICLE) && t.has(i - 1, ARTICLE) ? readOrdinal(t, i) : undefined;
  const value =
    ordinal?.value ?? (literal?.plain ? literal.value : word && word.sense.value > 2 ? word.sense.value : 0);
  const next = ordinal?.next ?? word?.next ?? i + 1;
  // `شهر عشرة سنة 2015`: the year goes on, it is not counted.
  const counted = isCounted(t, next) && !readYear(t, next);
  return value >= 1 && value <= 12 && !counted ? { value, next, sure: true } : undefined;
}

function monthFirst(t: Tokens, i: number): Parts | undefined {
  const arabic = t.vocabulary.arabic;
  let start = i;
  let lead: number | undefined;
  const word = arabic ? t.match(i, KIND['month-word']) : undefined;
  if (word) start = word.next;
  else if (!arabic) {
    const relative = t.match(i, KIND.relative);
    if (relative && t.match(relative.next, KIND.month)) {
      lead = relative.sense.value;
      start = relative.next;
    }
  }
  const month = word ? (readMonthAfterDay(t, start) ?? numberedMonth(t, start)) : readMonth(t, start);
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
      const to = t.isSign(day.next, HYPHEN) ? day.next + 1 : (t.match(day.next, KIND.to)?.next ?? -1);
      const hyphen = to < 0 ? undefined : readDay(t, theBefore(t, to));
      const upper =
        hyphen &&
        hyphen.value > day.value &&
        (!t.isSign(day.next, HYPHEN) || t.glued(day.next) === t.glued(day.next + 1)) &&
        !t.match(hyphen.next, KIND.month)
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
  // `Dec-2018`
  const joined = t.isSign(month.next, HYPHEN) && t.glued(month.next) && t.glued(month.next + 1);
  const year = readYear(t, joined && readBareYear(t, month.next + 1) ? month.next + 1 : month.next);
  const dated = year !== undefined && !year.shift;
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

/** The days of a Hijri or Persian month in a Gregorian year. */
function otherMonthIn(month: MonthPart, year: number): Omit<Found, 'start' | 'next'> {
  const islamic = month.calendar === 'islamic';
  const [first, start] = islamic ? [islamicYearIn(year) - 2, fromIslamic] : [year - 622, fromPersian];
  const calendar = islamic ? { exact: false as const, calendar: 'islamic' } : { calendar: 'persian' };
  const found = [first, first + 1, first + 2].find((other) => start(other, month.value, 1).year === year) ?? first + 1;
  const next = month.value === 12 ? start(found + 1, 1, 1) : start(found, month.value + 1, 1);
  return {
    value: formatDay(start(found, month.value, 1)),
    upper: formatDay(fromDayNumber(toDayNumber(next) - 1)),
    ...calendar,
  };
}

function dateValue(parts: Parts, today: Day | undefined): Omit<Found, 'start' | 'next'> {
  const { month, day, upperDay } = parts;
  const calendar = parts.year?.calendar ?? month.calendar;
  const format = (year: number | undefined, d: number | undefined): string =>
    `${year === undefined ? '-' : formatYear(year)}-${two(month.value)}${d === undefined ? '' : `-${two(d)}`}`;
  let year = parts.year && !parts.year.shift ? parts.year.value : undefined;
  if (calendar && month.calendar) {
    // `رمضان` is a month, a fast and a name: without its year it is weak.
    if (year === undefined) return { value: format(undefined, day), calendar, by: 'implied' };
    const convert = calendar === 'islamic' ? fromIslamic : fromPersian;
    // `Ramadan 2018`: the month that falls in that year of the common era.
    const era = parts.year?.calendar;
    if (era === undefined && year > 1700 && day === undefined) return otherMonthIn(month, year);
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
    year = parts.year?.shift ? today.year + parts.year.value : nearestYear(month.value, day, parts.shift, today);
    resolved = true;
  }
  const value = format(year, day);
  return { value, ...(upperDay === undefined ? {} : { upper: format(year, upperDay) }), ...(resolved ? { said } : {}) };
}
