import type { ValueMention } from '../../schema.ts';
import { KIND, kindMask } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { BROKEN, CONJUNCTION, NUMBER, SIGN, WORD } from '../tokens/tokens.ts';
import type { Reading } from '../units/figures.ts';
import type { Day } from './calendars.ts';
import { parseDay } from './calendars.ts';
import { readTime } from './clock.ts';
import { readCountedDate } from './counted-dates.ts';
import { numericDate, yearRange } from './dates-digits.ts';
import { readDayMonth } from './dates-months.ts';
import { readLoneDay, readNth, readWeekOf } from './dates-nth.ts';
import { readWeekday } from './dates-weekdays.ts';
import { readDayPart, withDayPart } from './day-parts.ts';
import { readFeast } from './feasts.ts';
import type { Found } from './periods.ts';
import { readPeriod, readThePeriod, shift } from './periods.ts';
import { readSeason, readWeekend } from './seasons.ts';
import { readLoneYear } from './years.ts';

const HYPHEN = 0x2d;

/** Reads a date or a time at token `i`; `reference` is the report's date, against which weekdays and relative dates are resolved. */
export function readDate(t: Tokens, i: number, reference?: string): Reading | undefined {
  if (t.types[i] === SIGN) return undefined;
  const today = parseDay(reference);
  const date = readWhole(t, i, today) ?? readPart(t, i, today);
  if (date) return asMention(t, withDayPart(t, date), 'date');
  const time = readTime(t, i);
  if (time) return asMention(t, time, 'time');
  const year = readLoneYear(t, i);
  return year ? asMention(t, year, 'date') : undefined;
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

function namedDay(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  return readFeast(t, i, today) ?? readDayPart(t, i, today) ?? readWeekday(t, i, today);
}

function readWhole(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const isNamed = t.any(i, NAMED);
  return (
    (t.any(i, DIGITS) ? (numericDate(t, i, today) ?? yearRange(t, i)) : undefined) ??
    (t.any(i, NTH) && t.comes(i, COUNTABLE) ? readNth(t, i, today) : undefined) ??
    (isNamed && t.comes(i, DAYS) ? namedDay(t, i, today) : undefined) ??
    // After a number the month may be misspelt.
    (t.types[i] === NUMBER || t.comes(i, MONTHS) ? readInterval(t, i, today) : undefined) ??
    (t.any(i, COUNTED) && t.comes(i, UNITS) ? readCountedDate(t, i, today) : undefined) ??
    (isNamed ? readWeekend(t, i, today) : undefined) ??
    readPeriod(t, i, today) ??
    (isNamed ? (readSeason(t, i, today) ?? readWeekOf(t, i, today)) : undefined) ??
    (t.any(i, DIGITS) ? readLoneDay(t, i, today) : undefined)
  );
}

/** `mid-March`, `the end of 2012`, `مطلع العام المقبل`: the whole period, not exact. */
function readPart(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const edge = t.match(i, KIND.edge);
  if (edge) return { ...shift(i, edge.next, edge.sense.code.split(' ')[2]!, 0, today), exact: false };
  const part = t.match(i, KIND.part);
  if (!part || t.gaps[part.next] === BROKEN) return undefined;
  const at = t.isSign(part.next, HYPHEN) ? part.next + 1 : part.next;
  const date = readWhole(t, at, today) ?? readLoneYear(t, at) ?? readThePeriod(t, at, today);
  return date && date.upper === undefined ? { ...date, start: i, exact: false } : undefined;
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
  const mention: ValueMention =
    kind === 'time'
      ? { kind, ...shared, ...(rest.by === undefined ? {} : { by: rest.by }) }
      : { kind, ...shared, ...rest };
  return { next, mention };
}

/** A date with a month, or an interval of two: `June 13 to July 15`, `من 13 تموز إلى 15 تموز`, `from May to October`. */
function readInterval(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const opener = t.match(i, KIND.from) ?? t.match(i, KIND.between);
  const first = readDayMonth(t, opener?.next ?? i, today);
  if (!first) return undefined;
  const after = weekdayAfter(t, first.next);
  if (after && !opener) return { ...first, ...after };
  if (first.upper !== undefined) return { ...first, start: opener ? i : first.start };
  const joiner = t.isSign(first.next, HYPHEN) ? first.next + 1 : opener && joined(t, first.next, opener.sense.kind);
  const second = joiner === undefined || t.gaps[first.next] === 2 ? undefined : readDayMonth(t, joiner, today);
  if (!second || second.upper !== undefined) return opener ? undefined : first;
  const value = withYearOf(second, first);
  const { said: _, ...bare } = first;
  const kept = value === first.value ? first : bare;
  return { ...kept, start: opener ? i : first.start, value, upper: afterFirst(second, first), next: second.next };
}

/** The year is said once, after the second: `June to August 1992`, `Nov-Feb 2017`, which began the year before. */
function withYearOf(second: Found, first: Found): string {
  const told = first.said ?? first.value;
  const year = second.said === undefined ? /^\d{4}/.exec(second.value)?.[0] : undefined;
  if (year === undefined || !/^--\d/.test(told)) return first.value;
  const before = told.slice(1) > second.value.slice(4);
  return `${String(Number(year) - (before ? 1 : 0)).padStart(4, '0')}${told.slice(1)}`;
}

/** Neither end says its year: the second is the first such day after the first. */
function afterFirst(second: Found, first: Found): string {
  if (second.said === undefined || first.said === undefined || !/^--\d/.test(second.said)) return second.value;
  const year = Number(first.value.slice(0, 4)) + (second.said < first.said ? 1 : 0);
  return `${String(year).padStart(4, '0')}${second.said.slice(1)}`;
}

/** `Jul 18, Fri`: the weekday after the date. */
function weekdayAfter(t: Tokens, i: number): { next: number; weekday: number } | undefined {
  const comma = t.isSign(i, 0x2c) ? i + 1 : t.isSign(i, 0x28) ? i + 1 : -1;
  const weekday = comma < 0 ? undefined : t.match(comma, KIND.weekday);
  if (!weekday) return undefined;
  const bracket = t.isSign(i, 0x28);
  if (bracket && !t.isSign(weekday.next, 0x29)) return undefined;
  return { next: bracket ? weekday.next + 1 : weekday.next, weekday: weekday.sense.value };
}

/** The token after what joins the ends of an interval: `to`, `and`, `إلى`, or `و` written onto the next word. */
function joined(t: Tokens, i: number, opener: string): number | undefined {
  const word = opener === 'between' ? t.match(i, KIND.and) : t.match(i, KIND.to);
  if (word) return word.next;
  return opener === 'between' && t.vocabulary.arabic && t.types[i] === WORD && t.has(i, CONJUNCTION) ? i : undefined;
}
