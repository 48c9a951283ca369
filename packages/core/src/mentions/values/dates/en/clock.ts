import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { BROKEN, NUMBER, SPACED, WORD } from '../../tokens/tokens.ts';
import { two } from '../calendars.ts';
import type { Digits } from '../clock-parts.ts';
import { clockDigits, formatTime } from '../clock-parts.ts';
import { isCounted } from '../dates-parts.ts';
import type { Found } from '../periods.ts';

const HYPHEN = 0x2d;

/** Reads an English time: `3 p.m.`, `4.40 am`, `15:15`, `15h30`, `half past three`, `ten thirty am`, and `tonight at 8`. */
export function englishTime(t: Tokens, i: number): Found | undefined {
  return pastOrTo(t, i) ?? plainTime(t, i) ?? hourOfDay(t, i);
}

/** `half past three`, `a quarter to 8 p.m.`, `20 minutes past 3`. */
function pastOrTo(t: Tokens, i: number): Found | undefined {
  const half = t.match(i, KIND.half);
  const literal = t.literal(i);
  const count = half ? half.sense.value * 60 : literal?.plain ? literal.value : 60;
  let at = half?.next ?? i + 1;
  if (count >= 60 || count < 1) return undefined;
  const unit = half ? undefined : t.match(at, KIND.duration);
  if (unit) at = unit.next;
  const word = lower(t, at);
  if (word !== 'past' && !(word === 'to' && half && half.sense.value < 0.5)) return undefined;
  // An hour, not another `half past`: those would nest without end.
  const hour = plainTime(t, at + 1) ?? bareHour(t, at + 1);
  if (!hour?.value.endsWith(':00')) return undefined;
  const total = Number(hour.value.slice(0, 2)) * 60 + (word === 'past' ? count : -count);
  return { ...hour, start: i, value: formatTime(Math.floor(((total + 1440) % 1440) / 60), (total + 1440) % 60) };
}

function lower(t: Tokens, i: number): string {
  return t.types[i] === WORD ? t.text.slice(t.starts[i], t.ends[i]).toLowerCase() : '';
}

/** An hour in digits or in words, 1 to 12, with its half of the day where it is said. */
export function bareHour(t: Tokens, i: number): Found | undefined {
  const literal = t.literal(i);
  const word = t.types[i] === WORD ? (t.match(i, KIND.ones) ?? t.match(i, KIND.teen)) : undefined;
  const hour = literal?.plain && !literal.chained ? literal.value : (word?.sense.value ?? 0);
  if (hour < 1 || hour > 12 || !Number.isInteger(hour)) return undefined;
  const next = word?.next ?? i + 1;
  const half = word ? meridiem(t, next, false) : undefined;
  return half
    ? { start: i, next: half.next, value: formatTime(hour, 0, half.value) }
    : { start: i, next, value: `${two(hour)}:00`, exact: false };
}

function zone(t: Tokens, next: number): number {
  return t.gaps[next] === SPACED ? (t.match(next, KIND.zone)?.next ?? next) : next;
}

function plainTime(t: Tokens, i: number): Found | undefined {
  return t.types[i] === NUMBER ? timeInDigits(t, i) : t.types[i] === WORD ? timeInWords(t, i) : undefined;
}

function timeInDigits(t: Tokens, i: number): Found | undefined {
  const read = clockDigits(t, i) ?? run(t, i);
  if (!read) return undefined;
  const clock = t.match(read.next, KIND.clock);
  const at = clock?.next ?? read.next;
  const glued =
    t.glued(at) && (read.colon || i === 0 || /^(?:at|@)$/.test(t.text.slice(t.starts[i - 1], t.ends[i - 1])));
  const half = meridiem(t, at, glued);
  if (half) {
    if (read.hour > 12 && !read.colon) return undefined;
    const value = read.hour <= 12 ? formatTime(read.hour, read.minute, half.value) : formatTime(read.hour, read.minute);
    return { start: i, next: zone(t, half.next), value };
  }
  if (clock) return { start: i, next: clock.next, value: formatTime(read.hour, read.minute), exact: false };
  if (!read.colon) return hourMark(t, i, read.hour);
  const sure = read.hour < 1 || read.hour > 12;
  return {
    start: i,
    next: zone(t, read.next),
    value: formatTime(read.hour, read.minute),
    ...(sure ? {} : { exact: false as const }),
  };
}

/** `1140 a.m.`: hour and minutes without a mark, which the half of the day tells from a number. */
function run(t: Tokens, i: number): Digits | undefined {
  const literal = t.literal(i);
  if (!literal?.plain || literal.chained || literal.digits < 3 || literal.digits > 4) return undefined;
  const [hour, minute] = [Math.floor(literal.value / 100), literal.value % 100];
  return hour >= 1 && hour <= 12 && minute < 60 && meridiem(t, i + 1, false)
    ? { hour, minute, next: i + 1, colon: true }
    : undefined;
}

function timeInWords(t: Tokens, i: number): Found | undefined {
  const cardinal = t.match(i, KIND.ones) ?? t.match(i, KIND.teen);
  if (!cardinal || cardinal.sense.value < 1 || cardinal.sense.value > 12) return undefined;
  const hour = cardinal.sense.value;
  const minutes = spelledMinutes(t, cardinal.next);
  if (minutes) {
    const half = meridiem(t, minutes.next, false);
    if (half) return { start: i, next: half.next, value: formatTime(hour, minutes.value, half.value) };
    if (minutes.joined) return { start: i, next: minutes.next, value: formatTime(hour, minutes.value), exact: false };
  }
  const clock = t.match(cardinal.next, KIND.clock);
  const half = meridiem(t, clock?.next ?? cardinal.next, false);
  // `three am` alone may be a verb's.
  if (half && (half.next > cardinal.next + 1 || lower(t, cardinal.next) === 'pm'))
    return { start: i, next: half.next, value: formatTime(hour, 0, half.value) };
  return clock ? { start: i, next: clock.next, value: formatTime(hour, 0), exact: false } : undefined;
}

/** `eight-thirty`, `ten fifteen (a.m.)`: the minutes of a time in words; without a hyphen they want the half of the day. */
function spelledMinutes(t: Tokens, i: number): { value: number; next: number; joined: boolean } | undefined {
  const joined = t.isSign(i, HYPHEN) && t.glued(i) && t.glued(i + 1);
  if (!joined && t.gaps[i] !== SPACED) return undefined;
  const at = joined ? i + 1 : i;
  const match = t.match(at, KIND.tens) ?? t.match(at, KIND.teen);
  if (!match || match.sense.value >= 60) return undefined;
  // `ten fifty-five p.m.`
  const hyphen = t.isSign(match.next, HYPHEN) ? match.next + 1 : match.next;
  const ones = match.sense.kind === 'tens' && match.sense.value % 10 === 0 ? t.match(hyphen, KIND.ones) : undefined;
  if (ones && ones.sense.value > 0) return { value: match.sense.value + ones.sense.value, next: ones.next, joined };
  return hyphen === match.next ? { value: match.sense.value, next: match.next, joined } : undefined;
}

/** `15h00`, `9h30`; `8h GMT` and `at 16h`, which by itself would be a length of time. */
function hourMark(t: Tokens, i: number, hour: number): Found | undefined {
  if (!t.glued(i + 1) || lower(t, i + 1) !== 'h') return undefined;
  const minute = t.glued(i + 2) ? t.literal(i + 2) : undefined;
  if (minute?.plain && minute.digits === 2 && minute.value < 60)
    return { start: i, next: zone(t, i + 3), value: formatTime(hour, minute.value) };
  if (t.glued(i + 2) && i + 2 < t.count && t.types[i + 2] === NUMBER) return undefined;
  const zoned = zone(t, i + 2);
  return zoned > i + 2 || lower(t, i - 1) === 'at' || (t.isSign(i - 1, HYPHEN) && t.literal(i - 2)?.digits === 2)
    ? { start: i, next: zoned, value: formatTime(hour, 0) }
    : undefined;
}

function meridiem(t: Tokens, i: number, glued: boolean): { value: number; next: number } | undefined {
  const match = t.gaps[i] === BROKEN ? undefined : t.match(i, KIND.meridiem);
  if (!match) return undefined;
  // A lone `a` or `p` is one only when glued to the hour.
  if (match.next === i + 1 && t.ends[i]! - t.starts[i]! === 1 && !glued) return undefined;
  return { value: match.sense.value, next: match.next };
}

/** `tomorrow at 5`, `Saturday morning at 9`, `8 tonight`, `9 this evening`: a bare hour beside its day; the part of the day says which half. */
function hourOfDay(t: Tokens, i: number): Found | undefined {
  const hour = bareHour(t, i);
  if (hour?.exact !== false || t.isSign(hour.next, 0x25) || isCounted(t, hour.next)) return undefined;
  const before = lower(t, i - 1) === 'at' || t.isSign(i - 1, 0x40) ? partBefore(t, i - 2) : undefined;
  const part = before ?? partAfter(t, hour.next);
  if (!part) return undefined;
  // `on Monday at 9 places`
  if (
    before &&
    t.types[hour.next] === WORD &&
    t.gaps[hour.next] === SPACED &&
    !t.match(hour.next, KIND.of) &&
    !t.match(hour.next, KIND.on)
  )
    return undefined;
  if (part === 'day') return hour;
  const { exact: _, ...sure } = hour;
  return { ...sure, value: formatTime(Number(hour.value.slice(0, 2)), 0, part === 'morning' ? 0 : 12) };
}

type HalfOfDay = 'day' | 'morning' | 'late';

function partBefore(t: Tokens, i: number): HalfOfDay | undefined {
  if (i < 0 || t.types[i] !== WORD || t.gaps[i + 1] === BROKEN) return undefined;
  const part = t.match(i, KIND['day-part']);
  if (part) return part.sense.value < 12 ? 'morning' : 'late';
  return t.match(i, KIND['relative-day']) || t.match(i, KIND.weekday) ? 'day' : undefined;
}

function partAfter(t: Tokens, i: number): HalfOfDay | undefined {
  if (t.gaps[i] !== SPACED || t.types[i] !== WORD) return undefined;
  const word = lower(t, i);
  const part =
    word === 'this' || word === 'tomorrow' || word === 'yesterday' ? t.match(i + 1, KIND['day-part']) : undefined;
  if (part && part.next === i + 2) return part.sense.value < 12 ? 'morning' : 'late';
  if (word === 'tonight') return 'late';
  // `two yesterday` counts people: an hour there wants its `at`.
  return t.match(i, KIND['relative-day']) && lower(t, i) === 'tomorrow' ? 'day' : undefined;
}
