import { KIND } from '../../tokens/kinds.ts';
import { matchAny, matchUnbroken } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { NUMBER, SIGN, WORD } from '../../tokens/tokens.ts';
import { two } from '../calendars.ts';
import { inHalf, readOne } from '../clock.ts';
import type { Digits } from '../clock-digits.ts';
import { clockDigits, formatTime } from '../clock-digits.ts';
import type { DatePart, Found } from '../found.ts';
import { wordAt } from '../found.ts';
import { isCounted } from '../parts.ts';
import { AT, HYPHEN, PERCENT } from '../signs.ts';

const SMALL = [KIND.ones, KIND.teen] as const;
const MINUTES = [KIND.ones, KIND.teen, KIND.tens] as const;
const TWO_DIGITS = [KIND.tens, KIND.teen] as const;
const PREPOSITIONS = [KIND.of, KIND.on] as const;
const DAYS = [KIND['relative-day'], KIND.weekday] as const;

/** Reads an English time: `3 p.m.`, `15h30`, `half past three`, `ten thirty am`, `tonight at 8`. */
export function readClock(t: Tokens, i: number): Found | undefined {
  return pastOrTo(t, i) ?? plainTime(t, i) ?? hourOfDay(t, i);
}

/** Reads a bare hour that closes a stretch, `8 am until 6`, and is no number of things. */
export function readLastHour(t: Tokens, i: number): Found | undefined {
  const hour = t.types[i] === WORD ? undefined : bareHour(t, i);
  return hour && t.types[hour.next] !== WORD && !t.isSign(hour.next, PERCENT) ? hour : undefined;
}

/** Reads a stretch that says the half of the day once: `3-4 pm`, `from 3 to 4 in the afternoon`. */
export function readBareStretch(t: Tokens, start: number, i: number): Found | undefined {
  const first = t.types[i] === SIGN ? undefined : bareHour(t, i);
  if (first?.exact !== false) return undefined;
  const word = t.match(first.next, KIND.to) ?? (start < i ? t.match(first.next, KIND.and) : undefined);
  const joiner = t.isSign(first.next, HYPHEN) ? first.next + 1 : word?.next;
  const second = joiner === undefined ? undefined : readOne(t, joiner, { one: readClock });
  if (!second || second.exact === false || second.value.length > 5) return undefined;
  return { start, next: second.next, value: inHalf(first.value, second.value), upper: second.value };
}

/** `half past three`, `a quarter to 8 p.m.`, `20 minutes past 3`. */
function pastOrTo(t: Tokens, i: number): Found | undefined {
  const count = minutesBeside(t, i);
  if (!count) return undefined;
  const word = wordAt(t, count.next).toLowerCase();
  if (word !== 'past' && (word !== 'to' || count.value >= 30 || t.types[i] === NUMBER)) return undefined;
  if (word === 'to' && count.bare && !isHourAfter(t, i, count.value, count.next + 1)) return undefined;
  // An hour, not another `half past`: those would nest without end.
  const hour = plainTime(t, count.next + 1) ?? bareHour(t, count.next + 1);
  if (!hour?.value.endsWith(':00')) return undefined;
  const minutes = Number(hour.value.slice(0, 2)) * 60 + (word === 'past' ? count.value : -count.value);
  const value = formatTime(Math.floor(((minutes + 1440) % 1440) / 60), (minutes + 1440) % 60);
  return { ...hour, start: i, value };
}

/** Minutes, and whether they are said by a number alone: `ten to seven` may be a range. */
type Minutes = DatePart & { readonly bare?: boolean };

/** `half`, `a quarter`, `20`, `20 minutes`, `ten`. */
function minutesBeside(t: Tokens, i: number): Minutes | undefined {
  const half = t.match(i, KIND.half);
  if (half) {
    const value = half.sense.value * 60;
    return value < 60 && value >= 1 ? { value, next: half.next } : undefined;
  }
  const literal = t.literal(i);
  const word = literal ? undefined : matchAny(t, i, MINUTES);
  const value = literal?.plain ? literal.value : word && word.sense.value % 5 === 0 ? word.sense.value : 60;
  if (value >= 60 || value < 1) return undefined;
  const next = word?.next ?? i + 1;
  const unit = t.match(next, KIND.duration);
  return { value, next: unit?.next ?? next, bare: unit === undefined };
}

/** `at ten to seven`, `ten to seven`: no range rises like that, and nothing is counted. */
function isHourAfter(t: Tokens, i: number, minutes: number, at: number): boolean {
  const hour = bareHour(t, at);
  if (!hour || t.spells(i - 1, 'from')) return false;
  const falls = Number(hour.value.slice(0, 2)) < minutes || t.spells(i - 1, 'at') || t.spells(i - 1, 'by');
  return falls && (hour.exact !== false || !t.spaced(hour.next) || t.types[hour.next] !== WORD);
}

/** An hour in digits or in words, 1 to 12, with its half of the day where it is said. */
function bareHour(t: Tokens, i: number): Found | undefined {
  const literal = t.literal(i);
  const word = t.types[i] === WORD ? matchAny(t, i, SMALL) : undefined;
  const hour = literal?.plain && !literal.chained ? literal.value : (word?.sense.value ?? 0);
  if (hour < 1 || hour > 12 || !Number.isInteger(hour)) return undefined;
  const next = word?.next ?? i + 1;
  const half = word ? meridiem(t, next, false) : undefined;
  return half
    ? { start: i, next: half.next, value: formatTime(hour, 0, half.value) }
    : { start: i, next, value: `${two(hour)}:00`, exact: false };
}

/** The token after the time zone that may follow. */
function pastZone(t: Tokens, next: number): number {
  return t.spaced(next) ? (t.match(next, KIND.zone)?.next ?? next) : next;
}

function plainTime(t: Tokens, i: number): Found | undefined {
  if (t.types[i] === NUMBER) return timeInDigits(t, i);
  return t.types[i] === WORD ? timeInWords(t, i) : undefined;
}

function timeInDigits(t: Tokens, i: number): Found | undefined {
  const read = clockDigits(t, i) ?? run(t, i);
  if (!read) return undefined;
  const { hour, minute } = read;
  const clock = t.match(read.next, KIND.clock);
  const at = clock?.next ?? read.next;
  const glued = t.glued(at) && (read.colon || i === 0 || /^(?:at|@)$/.test(t.written(i - 1)));
  const half = meridiem(t, at, glued);
  if (half) {
    if (hour > 12 && !read.colon) return undefined;
    return {
      start: i,
      next: pastZone(t, half.next),
      value: formatTime(hour, minute, hour <= 12 ? half.value : undefined),
    };
  }
  if (clock) return { start: i, next: clock.next, value: formatTime(hour, minute), exact: false };
  if (!read.colon) return hourMark(t, i, hour);
  const sure = hour < 1 || hour > 12;
  const time = { start: i, next: pastZone(t, read.next), value: formatTime(hour, minute) };
  return sure ? time : { ...time, exact: false };
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
  const cardinal = matchAny(t, i, SMALL);
  if (!cardinal || cardinal.sense.value < 1 || cardinal.sense.value > 12) return undefined;
  const hour = cardinal.sense.value;
  const minutes = spelledMinutes(t, cardinal.next);
  if (minutes) {
    const half = meridiem(t, minutes.next, false);
    if (half) return { start: i, next: half.next, value: formatTime(hour, minutes.value, half.value) };
    if (minutes.joined || t.spells(i - 1, 'at'))
      return { start: i, next: minutes.next, value: formatTime(hour, minutes.value), exact: false };
  }
  const clock = t.match(cardinal.next, KIND.clock);
  const half = meridiem(t, clock?.next ?? cardinal.next, false);
  // `three am` alone may be a verb's.
  if (half && (half.next > cardinal.next + 1 || t.spells(cardinal.next, 'pm')))
    return { start: i, next: half.next, value: formatTime(hour, 0, half.value) };
  return clock && { start: i, next: clock.next, value: formatTime(hour, 0), exact: false };
}

/** `eight-thirty`, `ten fifteen (a.m.)`: minutes in words; without a hyphen they want the half of the day. */
function spelledMinutes(t: Tokens, i: number): (DatePart & { readonly joined: boolean }) | undefined {
  const joined = t.isSign(i, HYPHEN) && t.glued(i) && t.glued(i + 1);
  if (!joined && !t.spaced(i)) return undefined;
  const match = matchAny(t, joined ? i + 1 : i, TWO_DIGITS);
  if (!match || match.sense.value >= 60) return undefined;
  // `ten fifty-five p.m.`
  const hyphen = t.isSign(match.next, HYPHEN) ? match.next + 1 : match.next;
  const ones = match.sense.kind === 'tens' && match.sense.value % 10 === 0 ? t.match(hyphen, KIND.ones) : undefined;
  if (ones && ones.sense.value > 0) return { value: match.sense.value + ones.sense.value, next: ones.next, joined };
  return hyphen === match.next ? { value: match.sense.value, next: match.next, joined } : undefined;
}

/** `15h00`, `9h30`; `8h GMT` and `at 16h`, which by itself would be a length of time. */
function hourMark(t: Tokens, i: number, hour: number): Found | undefined {
  if (!t.glued(i + 1) || !t.spells(i + 1, 'h')) return undefined;
  const minute = t.glued(i + 2) ? t.literal(i + 2) : undefined;
  if (minute?.plain && minute.digits === 2 && minute.value < 60)
    return { start: i, next: pastZone(t, i + 3), value: formatTime(hour, minute.value) };
  if (minute) return undefined;
  const zoned = pastZone(t, i + 2);
  return zoned > i + 2 || t.spells(i - 1, 'at') || (t.isSign(i - 1, HYPHEN) && t.literal(i - 2)?.digits === 2)
    ? { start: i, next: zoned, value: formatTime(hour, 0) }
    : undefined;
}

function meridiem(t: Tokens, i: number, glued: boolean): DatePart | undefined {
  const match = matchUnbroken(t, i, KIND.meridiem);
  // A lone `a` or `p` is one only when glued to the hour.
  if (!match || (match.next === i + 1 && t.ends[i]! - t.starts[i]! === 1 && !glued)) return undefined;
  return { value: match.sense.value, next: match.next };
}

/** `tomorrow at 5`, `8 tonight`: a bare hour beside its day, whose part says which half it is of. */
function hourOfDay(t: Tokens, i: number): Found | undefined {
  const hour = bareHour(t, i);
  if (hour?.exact !== false || t.isSign(hour.next, PERCENT) || isCounted(t, hour.next)) return undefined;
  const before = t.spells(i - 1, 'at') || t.isSign(i - 1, AT) ? partBefore(t, i - 2) : undefined;
  // `on Monday at 9 places`
  if (before && t.types[hour.next] === WORD && t.spaced(hour.next) && !matchAny(t, hour.next, PREPOSITIONS))
    return undefined;
  const part = before ?? partAfter(t, hour.next);
  if (part === undefined || part === 'day') return part && hour;
  const { exact: _, ...sure } = hour;
  return { ...sure, value: formatTime(Number(hour.value.slice(0, 2)), 0, part === 'morning' ? 0 : 12) };
}

type HalfOfDay = 'day' | 'morning' | 'late';

function partBefore(t: Tokens, i: number): HalfOfDay | undefined {
  if (i < 0 || t.types[i] !== WORD || t.broken(i + 1)) return undefined;
  const part = t.match(i, KIND['day-part']);
  if (part) return part.sense.value < 12 ? 'morning' : 'late';
  return matchAny(t, i, DAYS) && 'day';
}

function partAfter(t: Tokens, i: number): HalfOfDay | undefined {
  if (!t.spaced(i) || t.types[i] !== WORD) return undefined;
  const word = t.written(i).toLowerCase();
  const part = /^(?:this|tomorrow|yesterday)$/.test(word) ? t.match(i + 1, KIND['day-part']) : undefined;
  if (part?.next === i + 2) return part.sense.value < 12 ? 'morning' : 'late';
  if (word === 'tonight') return 'late';
  // `two yesterday` counts people: an hour there wants its `at`.
  return word === 'tomorrow' ? 'day' : undefined;
}
