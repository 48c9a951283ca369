import { parseDay, toDayNumber, weekdayOf } from '../dates/calendars.ts';
import type { Comparison, DateMention, Figure } from './comparison.ts';
import { compareFigures } from './figures.ts';

/** Compares two dates by what both of them say. */
export function compareDates(a: DateMention, b: DateMention): Comparison {
  const counts = countsAgree(a, b);
  if (counts) return counts;
  // An interval matches with its two ends (`matchValues`). A month of another calendar is one of days.
  if ((a.upper === undefined) !== (b.upper === undefined)) return monthOfDays(a, b) ? 'compatible' : 'different';
  if (partsClash(a, b)) return 'different';
  if (a.value === b.value && a.upper === b.upper)
    return a.weekday !== undefined && b.weekday !== undefined && a.weekday !== b.weekday ? 'different' : alike(a, b);
  if (a.said !== undefined && a.said === b.said && a.upper === b.upper)
    return weekdaysClash(a, b) ? 'different' : alike(a, b);
  if (weekdaysClash(a, b) || areOfOneCalendar(a, b)) return 'different';
  const variants = (date: DateMention): string[] => (date.said === undefined ? [date.value] : [date.said, date.value]);
  if (a.upper !== undefined && b.upper !== undefined && !compatibleDates(a.upper, b.upper, a, b)) return 'different';
  for (const x of variants(a)) for (const y of variants(b)) if (compatibleDates(x, y, a, b)) return 'compatible';
  return 'different';
}

/** Hours of the parts of a day; two clash when more than a quarter of the clock lies between them. */
const HOURS = { dawn: 4, morning: 9, noon: 12, afternoon: 15, evening: 19, night: 23 } as const;

function partsClash(a: DateMention, b: DateMention): boolean {
  if (a.part === undefined || b.part === undefined) return false;
  const distance = Math.abs(HOURS[a.part] - HOURS[b.part]);
  return Math.min(distance, 24 - distance) > 6;
}

/** One day said twice; the part of the day may be left out or said otherwise. */
function alike(a: DateMention, b: DateMention): Comparison {
  return a.part === b.part ? 'equal' : 'compatible';
}

/** A count from the report's date as a length of time: `three days ago` is -3 days, `the next two weeks` 2 weeks. */
interface Count {
  readonly value: number;
  readonly unit: string;
  /** The whole stretch, not the day at its end. */
  readonly stretch: boolean;
}

const UNITS: Readonly<Record<string, string>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
  E: 'decade',
  C: 'century',
};

export function countOf(date: DateMention): Count | undefined {
  const match = /^P(-?\d+)([DWMYEC])(?:\/P(-?\d+)[DWMYEC])?$/.exec(date.said ?? date.value);
  if (!match) return undefined;
  const stretch = match[3] !== undefined;
  const value = stretch && match[1] === '0' ? Number(match[3]) : Number(match[1]);
  return Math.abs(value) < 2 && !stretch && date.by === undefined
    ? undefined
    : { value, unit: UNITS[match[2]!]!, stretch };
}

/** `14 days ago` and `two weeks ago`; undefined when they are not both counted. */
function countsAgree(a: DateMention, b: DateMention): Comparison | undefined {
  const [x, y] = [countOf(a), countOf(b)];
  if (!x || !y || (Math.abs(x.value) < 2 && Math.abs(y.value) < 2)) return undefined;
  if (x.value > 0 !== y.value > 0) return 'different';
  const figures = compareFigures(asDuration(a, x), asDuration(b, y));
  return figures === 'equal' && x.stretch !== y.stretch ? 'compatible' : figures;
}

export function asDuration({ start, end }: DateMention, { value, unit }: Count): Figure {
  return { kind: 'duration', start, end, value: Math.abs(value), unit };
}

/** `Ramadan 2022` as days, and the month of a Hijri year or of the common era that it touches. */
function monthOfDays(a: DateMention, b: DateMention): boolean {
  const [long, short] = a.upper !== undefined ? [a, b] : [b, a];
  return (
    long.calendar !== undefined &&
    short.value.length === 7 &&
    (long.value.startsWith(short.value) || long.upper!.startsWith(short.value))
  );
}

/** Two years, months or days of one calendar that is not ours: neither was converted from the other. */
function areOfOneCalendar(a: DateMention, b: DateMention): boolean {
  return (
    a.calendar !== undefined && a.calendar === b.calendar && a.value.length === b.value.length && !a.upper && !b.upper
  );
}

/** Both name a weekday, and not the same one. */
function weekdaysClash(a: DateMention, b: DateMention): boolean {
  const [x, y] = [weekdayIn(a), weekdayIn(b)];
  return (
    x !== undefined &&
    y !== undefined &&
    x !== y &&
    (a.weekday !== undefined || b.weekday !== undefined) &&
    a.exact !== false &&
    b.exact !== false
  );
}

export function weekdayIn(date: DateMention): number | undefined {
  if (date.weekday !== undefined) return date.weekday;
  const day = date.upper === undefined ? parseDay(date.value) : undefined;
  return day && date.value.length === 10 ? weekdayOf(day) : undefined;
}

const WEEKDAY = /^W\d$/;

function compatibleDates(x: string, y: string, a: DateMention, b: DateMention): boolean {
  // A weekday against a full date that falls on it; a clash was answered before.
  if (WEEKDAY.test(x)) return WEEKDAY.test(y) ? x === y : weekdayIn(b) === Number(x.slice(1));
  if (WEEKDAY.test(y)) return weekdayIn(a) === Number(y.slice(1));
  const [p, q] = [fieldsOf(x), fieldsOf(y)];
  if (p && q) return shared(p, q, a, b);
  return decades(x, y) || decades(y, x);
}

interface Fields {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

/** The year, month and day that a date names; undefined for weekdays, decades and the like. */
export function fieldsOf(value: string): Fields | undefined {
  const match = /^(?:(-?\d{4})(?!s|-[QHW])|-)(?:-(\d\d|-)?(?:-(\d\d))?)?$/.exec(value);
  if (!match) return undefined;
  const number = (text: string | undefined): number | undefined =>
    text === undefined || text === '-' ? undefined : Number(text);
  return { year: number(match[1]), month: number(match[2]), day: number(match[3]) };
}

/** What both say must agree, and they must share something; calendars that were converted may be two days off. */
function shared(p: Fields, q: Fields, a: DateMention, b: DateMention): boolean {
  const converted = (a.exact === false || b.exact === false) && (a.calendar ?? b.calendar);
  if (converted && p.year !== undefined && q.year !== undefined) return areNear(p, q, p.year, q.year);
  // Which day of ours a day of another calendar is, its year alone says.
  if (a.calendar !== b.calendar && p.year === undefined) return p.day !== undefined && q.day !== undefined;
  let common = 0;
  for (const key of ['year', 'month', 'day'] as const) {
    if (p[key] === undefined || q[key] === undefined) continue;
    if (p[key] !== q[key]) return false;
    common += 1;
  }
  return common > 0;
}

/** Two days, a month or a year apart at most, by what both of them say. */
function areNear(p: Fields, q: Fields, year: number, other: number): boolean {
  if (p.month === undefined || q.month === undefined) return Math.abs(year - other) <= 1;
  if (p.day === undefined || q.day === undefined) return Math.abs(year * 12 + p.month - other * 12 - q.month) <= 1;
  const day = toDayNumber({ year, month: p.month, day: p.day });
  return Math.abs(day - toDayNumber({ year: other, month: q.month, day: q.day })) <= 2;
}

/** A year within a decade, a decade within a century. */
function decades(x: string, y: string): boolean {
  const decade = /^(\d{3})0s$/.exec(x);
  if (decade) {
    // `the 1800s` may be ten years or a hundred.
    const whole = decade[1]!.endsWith('0') ? decade[1]!.slice(0, 2) : decade[1]!;
    return (y.startsWith(whole) && /^\d{4}/.test(y)) || y === `C${Math.floor(Number(decade[1]) / 10) + 1}`;
  }
  const century = /^C(\d+)$/.exec(x);
  if (century) return /^\d{4}/.test(y) && Math.floor((Number(y.slice(0, 4)) - 1) / 100) + 1 === Number(century[1]);
  const quarter = /^(?:(\d{4})|-)-([QH]\d)$/.exec(x);
  const other = /^(?:(\d{4})|-)-([QH]\d)$/.exec(y);
  if (quarter && other) return quarter[2] === other[2] && (quarter[1] === undefined || other[1] === undefined);
  return quarter?.[1] !== undefined && y === quarter[1];
}

/** Compares a date with a number or a length of time: `1998` as either, `three days ago` and `three days`. */
export function dateAndFigure(date: DateMention, other: Figure): Comparison {
  if (other.kind !== 'number' && other.kind !== 'duration') return 'different';
  const count = countOf(date);
  if (count && other.upper === undefined) {
    const figures = compareFigures(asDuration(date, count), other);
    if (figures !== 'different') return figures;
  }
  const numbers = numbersOf(date);
  // `في العشرينيات` of a life beside `in his 20s`
  if (
    other.kind === 'duration' &&
    date.value.endsWith('s') &&
    numbers[1] === other.value &&
    other.upper === other.value + 9
  )
    return 'compatible';
  if (other.upper !== undefined)
    return numbers.length > 1 && numbers[0] === other.value && numbers[1] === other.upper ? 'equal' : 'different';
  if (other.kind === 'duration' && other.unit !== 'year') return 'different';
  if (date.upper !== undefined || !numbers.includes(other.value)) return 'different';
  return numbers[0] === other.value && other.kind === 'number' && !/^-?\d{4}-\d/.test(date.value)
    ? 'equal'
    : 'compatible';
}

/** The plain numbers that a date can also be read as: its year, its century, its day. */
export function numbersOf(date: DateMention): number[] {
  const value = date.said ?? date.value;
  const century = /^C(-?\d+)$/.exec(value);
  if (century) return [Number(century[1])];
  const decade = /^(\d{4})s$/.exec(value);
  if (decade) return [Number(decade[1]), Number(decade[1]) % 100];
  const quarter = /[QH](\d)$/.exec(value);
  if (quarter) return [Number(quarter[1])];
  const found = fieldsOf(value);
  if (!found) return [];
  const upper = date.upper === undefined ? undefined : fieldsOf(date.upper);
  if (upper?.year !== undefined && found.year !== undefined && found.month === undefined)
    return [found.year, upper.year];
  if (found.year !== undefined) return [found.year];
  if (found.month !== undefined && found.day !== undefined && date.value.startsWith('--'))
    return [found.month / found.day, found.day / found.month];
  return found.month === undefined && found.day !== undefined ? [found.day] : [];
}
