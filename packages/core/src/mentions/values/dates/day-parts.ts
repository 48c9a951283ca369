import { KIND } from '../tokens/kinds.ts';
import { matchSpaced } from '../tokens/sequence.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CAPITAL } from '../tokens/tokens.ts';
import type { DayPart, Found } from './found.ts';

/** Adds the part of the day that follows a day: `Sunday morning`, `tomorrow night`, `اليوم صباحا`. */
export function withDayPart(t: Tokens, date: Found): Found {
  if (date.part || date.upper !== undefined || date.next >= t.count || !isOneDay(date)) return date;
  return { ...date, ...partAfter(t, date.next) };
}

/** The part of the day at a token behind a day. */
export function partAfter(t: Tokens, i: number): { readonly next: number; readonly part: DayPart } | undefined {
  // `Saturday Night Live` is a name.
  const part = i >= t.count || t.has(i, CAPITAL) ? undefined : matchSpaced(t, i, KIND['day-part']);
  return part && { next: part.next, part: part.sense.code as DayPart };
}

/** Tells whether a date is a day, not a month or a year. */
export function isOneDay({ value, weekday }: Found): boolean {
  return weekday !== undefined || /^(?:\d{4}|-)-\d\d-\d\d$/.test(value) || /^P-?\d+D$/.test(value);
}
