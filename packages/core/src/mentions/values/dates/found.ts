import type { Tokens } from '../tokens/tokens.ts';
import { WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';

/** A date or time as read: its first token and the one after it, its value, and what it was before it was resolved. */
export interface Found {
  readonly start: number;
  readonly next: number;
  readonly value: string;
  readonly upper?: string;
  readonly said?: string;
  readonly weekday?: number;
  readonly exact?: false;
  readonly calendar?: string;
  readonly by?: 'implied';
  readonly part?: DayPart;
}

export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** Reads something at a token; `today` is the report's date. */
export type Read = (t: Tokens, i: number, today: Day | undefined) => Found | undefined;

/** What `Read`ers make of a number within a date. */
export interface DatePart {
  readonly value: number;
  readonly next: number;
}

/** Returns the word at a token as written; nothing for a number, a sign or no token. */
export function wordAt(t: Tokens, i: number): string {
  return t.types[i] === WORD ? t.written(i) : '';
}
