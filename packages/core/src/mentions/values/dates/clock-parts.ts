import type { Tokens } from '../tokens/tokens.ts';
import { NUMBER } from '../tokens/tokens.ts';
import { two } from './calendars.ts';

const COLON = 0x3a;

export interface Digits {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  readonly colon: boolean;
}

/** Reads hour and minutes in digits at token `i`: `15`, `15:15`, `15:15:30`, `4.40`. */
export function clockDigits(t: Tokens, i: number): Digits | undefined {
  const literal = t.literal(i);
  if (!literal) return undefined;
  if (literal.plain && literal.value <= 24 && literal.digits <= 2 && !literal.chained) {
    const minutes = t.isSign(i + 1, COLON) && t.glued(i + 1) && t.glued(i + 2) ? t.literal(i + 2) : undefined;
    if (minutes?.plain && minutes.digits === 2 && minutes.value < 60) {
      const seconds = t.isSign(i + 3, COLON) && t.glued(i + 3) && t.glued(i + 4) ? t.literal(i + 4) : undefined;
      const more = t.isSign(i + 3, COLON) && t.glued(i + 3) && t.types[i + 4] === NUMBER;
      if (more && !(seconds?.plain && seconds.digits === 2)) return undefined;
      return { hour: literal.value, minute: minutes.value, next: seconds ? i + 5 : i + 3, colon: true };
    }
    return minutes ? undefined : { hour: literal.value, minute: 0, next: i + 1, colon: false };
  }
  // `4.40 am`
  const text = t.text.slice(literal.start, literal.end);
  const parts = literal.decimal && literal.value < 24 ? /^.{1,2}[.,٫](..)$/.exec(text) : null;
  const minute = parts ? Math.round((literal.value % 1) * 100) : 60;
  return minute < 60 ? { hour: Math.floor(literal.value), minute, next: i + 1, colon: false } : undefined;
}

/** Writes a time of day; `half` is 0 or 12 where the half of the day is said. */
export function formatTime(hour: number, minute: number, half?: number): string {
  const hours = half === undefined ? hour % 24 : (hour % 12) + half;
  return `${two(hours)}:${two(minute)}`;
}
