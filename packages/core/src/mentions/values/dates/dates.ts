import type { ValueMention } from '../../schema.ts';
import { KIND, kindMask } from '../tokens/kinds.ts';
import type { Reading } from '../tokens/reading.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CONJUNCTION, NUMBER, SIGN } from '../tokens/tokens.ts';
import { arabicReaders } from './ar/index.ts';
import type { Day } from './calendars.ts';
import { parseDay } from './calendars.ts';
import { readTime } from './clock.ts';
import { withDayPart } from './day-parts.ts';
import { readDateInDigits, readYears } from './digits.ts';
import { englishReaders } from './en/index.ts';
import type { Found } from './found.ts';
import { readInterval } from './interval.ts';
import { shift } from './periods.ts';
import type { DateReaders } from './readers.ts';
import { HYPHEN } from './signs.ts';

/** Reads a date or time at token `i`; weekdays and relative dates are resolved against `reference`. */
export function readDate(t: Tokens, i: number, reference?: string): Reading | undefined {
  if (t.types[i] === SIGN) return undefined;
  const readers = t.vocabulary.arabic ? arabicReaders : englishReaders;
  const today = parseDay(reference);
  const date = readWhole(t, i, today, readers) ?? readPart(t, i, today, readers);
  if (date && !isOutside(date)) return asMention(t, withDayPart(t, date), 'date');
  const time = readTime(t, i, readers.clock);
  if (time) return asMention(t, time, 'time');
  const year = readers.loneYear(t, i);
  return year && asMention(t, year, 'date');
}

/** A year of five digits, as of `next year` in 9999: no value has one. */
function isOutside({ value, upper = '' }: Found): boolean {
  return /^-?\d{5}/.test(value) || /^-?\d{5}/.test(upper);
}

/** What the readers of dates can begin with: most words are none of it, and are passed by at once. */
const DIGITS = kindMask('from between year-word');
const NTH = kindMask('ordinal relative part weekday day-word week-word');
const NAMED = kindMask('holiday relative day-part relative-day weekday day-word weekend season week-word');
const COUNTED = kindMask('ones teen tens hundreds scale implied article relative ago part duration');
/** And what must stand in them. */
const COUNTABLE = kindMask('weekday weekend day-word week-word');
const DAYS = kindMask('holiday day-part relative-day weekday day-word');
const UNITS = kindMask('duration quarter-word weekday');
const MONTHS = kindMask('month hijri-month persian-month month-word ordinal tens day-word');

function readWhole(t: Tokens, i: number, today: Day | undefined, readers: DateReaders): Found | undefined {
  const isNamed = t.any(i, NAMED);
  const inDigits = t.any(i, DIGITS);
  return (
    (inDigits ? (readDateInDigits(t, i, today) ?? readYears(t, i)) : undefined) ??
    (t.any(i, NTH) && t.comes(i, COUNTABLE) ? readers.nth(t, i, today) : undefined) ??
    (isNamed && t.comes(i, DAYS) ? namedDay(t, i, today, readers) : undefined) ??
    // After a number the month may be misspelt.
    (t.types[i] === NUMBER || t.comes(i, MONTHS) ? readInterval(t, i, today, readers) : undefined) ??
    (t.any(i, COUNTED) && t.comes(i, UNITS) ? readers.counted(t, i, today) : undefined) ??
    (isNamed ? readers.weekend(t, i, today) : undefined) ??
    readers.period(t, i, today) ??
    (isNamed ? (readers.season(t, i, today) ?? readers.weekOf?.(t, i, today)) : undefined) ??
    (inDigits ? readers.loneDay?.(t, i, today) : undefined)
  );
}

function namedDay(t: Tokens, i: number, today: Day | undefined, readers: DateReaders): Found | undefined {
  return readers.feast(t, i, today) ?? readers.dayPart(t, i, today) ?? readers.weekday(t, i, today);
}

/** `mid-March`, `the end of 2012`, `مطلع العام المقبل`: the whole period, not exact. */
function readPart(t: Tokens, i: number, today: Day | undefined, readers: DateReaders): Found | undefined {
  const edge = t.match(i, KIND.edge);
  // `end of month`
  if (edge) return { ...shift(i, edge.next, edge.sense.code.split(' ').at(-1)!, 0, today), exact: false };
  const part = t.match(i, KIND.part);
  if (!part || t.broken(part.next)) return undefined;
  const at = t.isSign(part.next, HYPHEN) ? part.next + 1 : part.next;
  const date = readWhole(t, at, today, readers) ?? readers.loneYear(t, at) ?? readers.thePeriod(t, at, today);
  return date && date.upper === undefined ? { ...date, start: i, exact: false } : undefined;
}

function asMention(t: Tokens, found: Found, kind: 'date' | 'time'): Reading {
  const { start: first, next, value, upper, exact, ...rest } = found;
  const start = t.starts[first]! + (t.has(first, CONJUNCTION) ? 1 : 0);
  const shared = {
    start,
    end: t.ends[next - 1]!,
    value,
    ...(upper === undefined ? {} : { upper }),
    ...(exact === undefined ? {} : { exact }),
  };
  const mention: ValueMention =
    kind === 'date'
      ? { kind, ...shared, ...rest }
      : { kind, ...shared, ...(rest.by === undefined ? {} : { by: rest.by }) };
  return { next, mention };
}
