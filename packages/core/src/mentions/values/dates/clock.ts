import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { two } from './calendars.ts';
import type { Found } from './found.ts';
import { HYPHEN } from './signs.ts';

/** The readers of a language's times of day. */
export interface Clock {
  /** One time, `15:15`, `الساعة الثالثة`. */
  readonly one: (t: Tokens, i: number) => Found | undefined;
  /** A bare hour that closes a stretch: `8 am until 6`. */
  readonly last: (t: Tokens, i: number) => Found | undefined;
  /** A stretch that says the half of the day once, `3-4 pm`; `start` is where its opening word stands. */
  readonly bare: (t: Tokens, start: number, i: number) => Found | undefined;
}

/** Reads a time of day, or two, at token `i`; `exact` is false when it may be of either half of the day. */
export function readTime(t: Tokens, i: number, clock: Clock): Found | undefined {
  const opener = t.match(i, KIND.from) ?? t.match(i, KIND.between);
  if (opener) return openedStretch(t, i, opener.next, opener.sense.kind === 'between', clock);
  const first = readOne(t, i, clock);
  if (!first) return clock.bare(t, i, i);
  const joiner = t.isSign(first.next, HYPHEN) ? first.next + 1 : t.match(first.next, KIND.to)?.next;
  return stretch(t, first, joiner, clock) ?? first;
}

/** `from 9:30 to 11:00`, `between 3 and 4 p.m.`, `بين الساعة 3 و4 عصرا`. */
function openedStretch(t: Tokens, i: number, at: number, between: boolean, clock: Clock): Found | undefined {
  if (t.broken(at)) return undefined;
  const first = readOne(t, at, clock);
  if (!first) return clock.bare(t, i, at);
  const word = t.match(first.next, between ? KIND.and : KIND.to);
  const found = stretch(t, first, t.isSign(first.next, HYPHEN) ? first.next + 1 : word?.next, clock);
  return found && { ...found, start: i };
}

/** Two times, the second of them at token `at`. */
function stretch(t: Tokens, first: Found, at: number | undefined, clock: Clock): Found | undefined {
  if (at === undefined || t.broken(first.next)) return undefined;
  const second = readOne(t, at, clock) ?? clock.last(t, at);
  if (!second) return undefined;
  const [firstSure, secondSure] = [first.exact !== false, second.exact !== false];
  const { exact: _, ...sure } = first;
  return {
    ...(firstSure || secondSure ? sure : first),
    value: !firstSure && secondSure ? inHalf(first.value, second.value) : first.value,
    upper: firstSure && !secondSure ? after(first.value, second.value) : second.value,
    next: second.next,
  };
}

/** One time of day, noon and midnight among them. */
export function readOne(t: Tokens, i: number, clock: Pick<Clock, 'one'>): Found | undefined {
  const noon = t.match(i, KIND.noon);
  if (noon) return { start: i, next: noon.next, value: noon.sense.code, by: 'implied' };
  // `12 midnight`
  const twelve = t.literal(i)?.value === 12 && t.spaced(i + 1) ? t.match(i + 1, KIND.noon) : undefined;
  return twelve ? { start: i, next: twelve.next, value: twelve.sense.code } : clock.one(t, i);
}

/** The first such hour after a time: `6` after `08:00` is six in the evening when six in the morning is past. */
function after(time: string, hour: string): string {
  return hour > time ? hour : `${two((Number(hour.slice(0, 2)) + 12) % 24)}${hour.slice(2)}`;
}

/** A time in the half of the day of the one that closes its stretch: `3` before `16:00` is `15:00`, `11` is `11:00`. */
export function inHalf(time: string, other: string): string {
  const hour = Number(time.slice(0, 2)) % 12;
  const end = Number(other.slice(0, 2));
  const late = end >= 12 && hour <= (end === 12 ? 12 : end % 12);
  return `${two(late ? hour + 12 : hour)}${time.slice(2)}`;
}
