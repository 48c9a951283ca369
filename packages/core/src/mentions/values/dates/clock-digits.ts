import type { Literal } from '../tokens/literals.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { NUMBER, WORD } from '../tokens/tokens.ts';
import { two } from './calendars.ts';
import { COLON, COMMA, DOT } from './signs.ts';

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
  if (!literal.plain || literal.value > 24 || literal.digits > 2 || literal.chained) return withDot(t, i, literal);
  const hour = literal.value;
  const short = afterLetter(t, i + 1);
  if (short) return { hour, minute: short.value, next: i + 3, colon: true };
  const minutes = afterColon(t, i + 1);
  if (!minutes?.plain || minutes.digits !== 2 || minutes.value >= 60)
    return minutes ? undefined : { hour, minute: 0, next: i + 1, colon: false };
  if (!t.isSign(i + 3, COLON) || !t.glued(i + 3) || t.types[i + 4] !== NUMBER)
    return { hour, minute: minutes.value, next: i + 3, colon: true };
  const seconds = afterColon(t, i + 3);
  return seconds && areSeconds(t, seconds)
    ? { hour, minute: minutes.value, next: pastThousandths(t, i + 5), colon: true }
    : undefined;
}

/** `05`, and `05,000` where the figures are read as one number. */
function areSeconds(t: Tokens, { start, end, plain, digits }: Literal): boolean {
  return (plain && digits === 2) || /^\p{Nd}{2}[,.]\p{Nd}{3}$/u.test(t.text.slice(start, end));
}

/** `00:00:05,000`: the thousandths of the seconds before token `i`. */
function pastThousandths(t: Tokens, i: number): number {
  const isMark = (t.isSign(i, COMMA) || t.isSign(i, DOT)) && t.glued(i) && t.glued(i + 1);
  return isMark && t.literal(i + 1)?.digits === 3 ? i + 2 : i;
}

/** `14h30`, `14H30`, `14س30`: the minutes behind the letter of the hour. */
function afterLetter(t: Tokens, i: number): Literal | undefined {
  if (t.types[i] !== WORD || !t.glued(i) || !t.glued(i + 1) || !/^[hHس]$/.test(t.written(i))) return undefined;
  const minutes = t.literal(i + 1);
  return minutes?.plain && minutes.digits === 2 && minutes.value < 60 ? minutes : undefined;
}

/** The number that a colon at token `i` joins to the one before it. */
function afterColon(t: Tokens, i: number): Literal | undefined {
  // `6 : 50`, spaced alike and of two figures
  const spaced = t.spaced(i) && t.spaced(i + 1) && t.literal(i + 1)?.digits === 2;
  return t.isSign(i, COLON) && (spaced || (t.glued(i) && t.glued(i + 1))) ? t.literal(i + 1) : undefined;
}

/** `4.40 am` */
function withDot(t: Tokens, i: number, literal: Literal): Digits | undefined {
  if (!literal.decimal || literal.value >= 24) return undefined;
  if (!/^.{1,2}[.,٫]..$/.test(t.text.slice(literal.start, literal.end))) return undefined;
  const minute = Math.round((literal.value % 1) * 100);
  return minute < 60 ? { hour: Math.floor(literal.value), minute, next: i + 1, colon: false } : undefined;
}

/** Writes a time of day; `half` is 0 or 12 where the half of the day is said. */
export function formatTime(hour: number, minute: number, half?: number): string {
  const hours = half === undefined ? hour % 24 : (hour % 12) + half;
  return `${two(hours)}:${two(minute)}`;
}
