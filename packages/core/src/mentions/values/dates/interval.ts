import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CONJUNCTION } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatYear } from './calendars.ts';
import type { Found } from './found.ts';
import type { DateReaders } from './readers.ts';
import { CLOSING, COMMA, HYPHEN, OPENING } from './signs.ts';

/** Reads a date with a month, or an interval: `June 13 to July 15`, `من 13 تموز إلى 15 تموز`. */
export function readInterval(t: Tokens, i: number, today: Day | undefined, readers: DateReaders): Found | undefined {
  const opener = t.match(i, KIND.from) ?? t.match(i, KIND.between);
  const first = readers.dayMonth(t, opener?.next ?? i, today);
  if (!first) return undefined;
  const after = opener ? undefined : weekdayAfter(t, first.next);
  if (after) return { ...first, ...after };
  const start = opener ? i : first.start;
  if (first.upper !== undefined) return { ...first, start };
  const joiner = t.broken(first.next) ? undefined : joinerAt(t, first.next, opener?.sense.kind);
  const second = joiner === undefined ? undefined : readers.dayMonth(t, joiner, today);
  if (!second || second.upper !== undefined) return opener ? undefined : first;
  const value = withYearOf(second, first);
  const { said: _, ...bare } = first;
  const kept = value === first.value ? first : bare;
  return { ...kept, start, value, upper: afterFirst(second, first), next: second.next };
}

/** The token behind what joins the ends of an interval: a hyphen, `to`, `and`, `إلى`, a written-on `و`. */
function joinerAt(t: Tokens, i: number, opener: string | undefined): number | undefined {
  if (t.isSign(i, HYPHEN)) return i + 1;
  if (opener === undefined) return undefined;
  const word = t.match(i, opener === 'between' ? KIND.and : KIND.to);
  if (word) return word.next;
  return opener === 'between' && t.has(i, CONJUNCTION) ? i : undefined;
}

/** The year is said once, after the second: `June to August 1992`, `Nov-Feb 2017`, which began the year before. */
function withYearOf(second: Found, first: Found): string {
  const told = first.said ?? first.value;
  const year = second.said === undefined ? /^\d{4}/.exec(second.value)?.[0] : undefined;
  if (year === undefined || !/^--\d/.test(told)) return first.value;
  const before = told.slice(1) > second.value.slice(4);
  return `${formatYear(Number(year) - (before ? 1 : 0))}${told.slice(1)}`;
}

/** Neither end says its year: the second is the first such day after the first. */
function afterFirst(second: Found, first: Found): string {
  if (second.said === undefined || first.said === undefined || !/^--\d/.test(second.said)) return second.value;
  const year = Number(first.value.slice(0, 4)) + (second.said < first.said ? 1 : 0);
  return `${formatYear(year)}${second.said.slice(1)}`;
}

/** `Jul 18, Fri`, `18 July (Friday)`: the weekday after the date. */
function weekdayAfter(t: Tokens, i: number): { next: number; weekday: number } | undefined {
  const bracket = t.isSign(i, OPENING);
  const weekday = bracket || t.isSign(i, COMMA) ? t.match(i + 1, KIND.weekday) : undefined;
  if (!weekday || (bracket && !t.isSign(weekday.next, CLOSING))) return undefined;
  return { next: bracket ? weekday.next + 1 : weekday.next, weekday: weekday.sense.value };
}
