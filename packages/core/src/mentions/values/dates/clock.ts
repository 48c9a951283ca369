import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { BROKEN, SIGN, WORD } from '../tokens/tokens.ts';
import { arabicTime } from './ar/clock.ts';
import { two } from './calendars.ts';
import { bareHour, englishTime } from './en/clock.ts';
import type { Found } from './periods.ts';

const HYPHEN = 0x2d;

/** Reads a time of day or a stretch of two at token `i`: `15:15`, `from 9:30 to 11:00`, `noon`, `الساعة الثالثة`; with `exact` false when it may be of either half of the day. */
export function readTime(t: Tokens, i: number): Found | undefined {
  const opener = t.match(i, KIND.from) ?? t.match(i, KIND.between);
  if (opener) return openedRange(t, i, opener.next, opener.sense.kind === 'between');
  const first = readOne(t, i);
  if (!first) return bareRange(t, i, i);
  const at = t.isSign(first.next, HYPHEN) ? first.next + 1 : (t.match(first.next, KIND.to)?.next ?? first.next);
  return (at === first.next || t.gaps[first.next] === BROKEN ? undefined : ranged(t, first, at)) ?? first;
}

function ranged(t: Tokens, first: Found, at: number): Found | undefined {
  const second = readOne(t, at) ?? (t.vocabulary.arabic ? undefined : lastHour(t, at));
  if (!second) return undefined;
  const lower = first.exact === false && second.exact !== false ? inHalf(first.value, second.value) : first.value;
  const { exact: _, ...sure } = first;
  const upper = first.exact !== false && second.exact === false ? after(first.value, second.value) : second.value;
  return {
    ...(second.exact === false && first.exact === false ? first : sure),
    value: lower,
    upper,
    next: second.next,
  };
}

/** `from 9:30 to 11:00`, `between 3 and 4 p.m.`, `بين الساعة 3 و4 عصرا`. */
function openedRange(t: Tokens, i: number, at: number, between: boolean): Found | undefined {
  if (t.gaps[at] === BROKEN) return undefined;
  const first = readOne(t, at);
  if (!first) return bareRange(t, i, at);
  const word = between ? t.match(first.next, KIND.and) : t.match(first.next, KIND.to);
  const joiner = t.isSign(first.next, HYPHEN) ? first.next + 1 : word?.next;
  const found = joiner === undefined || t.gaps[first.next] === BROKEN ? undefined : ranged(t, first, joiner);
  return found ? { ...found, start: i } : undefined;
}

/** `3-4 pm`, `from 3 to 4 in the afternoon`: the half of the day is said once. */
function bareRange(t: Tokens, i: number, at: number): Found | undefined {
  if (t.vocabulary.arabic || t.types[at] === SIGN) return undefined;
  const first = bareHour(t, at);
  if (first?.exact !== false) return undefined;
  const word = t.match(first.next, KIND.to) ?? (i < at ? t.match(first.next, KIND.and) : undefined);
  const joiner = t.isSign(first.next, HYPHEN) ? first.next + 1 : word?.next;
  const second = joiner === undefined ? undefined : readOne(t, joiner);
  if (!second || second.exact === false || second.value.length > 5) return undefined;
  return { start: i, next: second.next, value: inHalf(first.value, second.value), upper: second.value };
}

/** `8 am until 6`: a bare hour that closes a stretch, and no number of things. */
function lastHour(t: Tokens, i: number): Found | undefined {
  if (t.types[i] === WORD) return undefined;
  const hour = bareHour(t, i);
  return hour && t.types[hour.next] !== WORD && !t.isSign(hour.next, 0x25) ? hour : undefined;
}

/** The first such hour after a time: `6` after `08:00` is six in the evening when six in the morning is past. */
function after(time: string, hour: string): string {
  return hour > time ? hour : `${two((Number(hour.slice(0, 2)) + 12) % 24)}${hour.slice(2)}`;
}

function inHalf(time: string, other: string): string {
  const hour = Number(time.slice(0, 2)) % 12;
  const late =
    Number(other.slice(0, 2)) >= 12 &&
    hour < 12 &&
    hour <= (Number(other.slice(0, 2)) % 12) + (Number(other.slice(0, 2)) === 12 ? 12 : 0);
  return `${two(late ? (hour + 12) % 24 : hour)}${time.slice(2)}`;
}

function readOne(t: Tokens, i: number): Found | undefined {
  const noon = t.match(i, KIND.noon);
  if (noon) return { start: i, next: noon.next, value: noon.sense.code, by: 'implied' };
  return t.vocabulary.arabic ? arabicTime(t, i) : englishTime(t, i);
}
