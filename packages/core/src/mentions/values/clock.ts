import { two } from './calendars.ts';
import { readCardinal, readOrdinal } from './numerals.ts';
import type { Found } from './periods.ts';
import type { Tokens } from './tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, SPACED, WORD } from './tokens.ts';

const COLON = 0x3a;
const HYPHEN = 0x2d;

/** Reads a time of day at token `i`: `15:15`, `3 p.m.`, `4.40 am`, `noon`, `الساعة الثالثة والنصف عصرا`; with `exact` false when it may be of either half of the day. */
export function readTime(t: Tokens, i: number): Found | undefined {
  const first = readOne(t, i);
  if (!first) return bareRange(t, i);
  const noon = first.value.length > 5;
  if (noon) return first;
  const at = t.isSign(first.next, HYPHEN) ? first.next + 1 : (t.match(first.next, 'to')?.next ?? first.next);
  if (at === first.next || t.gaps[first.next] === 2) return first;
  const second = readOne(t, at) ?? (t.vocabulary.arabic ? undefined : lastHour(t, at));
  if (!second) return first;
  const lower = first.exact === false && second.exact !== false ? inHalf(first.value, second.value) : first.value;
  const { exact: _, ...sure } = first;
  return { ...(second.exact === false ? first : sure), value: lower, upper: second.value, next: second.next };
}

/** `3-4 pm`, `from 3 to 4 in the afternoon`: the half of the day is said once. */
function bareRange(t: Tokens, i: number): Found | undefined {
  const literal = t.literal(i);
  if (!literal?.plain || literal.value > 12 || literal.value < 1 || t.vocabulary.arabic) return undefined;
  const at = t.isSign(i + 1, HYPHEN) ? i + 2 : t.match(i + 1, 'to')?.next;
  const second = at === undefined ? undefined : readOne(t, at);
  if (!second || second.exact === false) return undefined;
  return { start: i, next: second.next, value: inHalf(`${two(literal.value)}:00`, second.value), upper: second.value };
}

function lastHour(t: Tokens, i: number): Found | undefined {
  const literal = t.literal(i);
  return literal?.plain &&
    literal.value >= 1 &&
    literal.value <= 12 &&
    t.types[i + 1] !== WORD &&
    !t.isSign(i + 1, 0x25)
    ? { start: i, next: i + 1, value: `${two(literal.value)}:00`, exact: false }
    : undefined;
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
  const noon = t.match(i, 'noon');
  if (noon) return { start: i, next: noon.next, value: noon.sense.code, by: 'implied' };
  return t.vocabulary.arabic ? arabicTime(t, i) : englishTime(t, i);
}

function digits(t: Tokens, i: number): { hour: number; minute: number; next: number; colon: boolean } | undefined {
  const literal = t.literal(i);
  if (!literal) return undefined;
  if (literal.plain && literal.value <= 24 && literal.digits <= 2 && !literal.chained) {
    const minutes = t.isSign(i + 1, COLON) && t.glued(i + 1) && t.glued(i + 2) ? t.literal(i + 2) : undefined;
    if (minutes?.plain && minutes.digits === 2 && minutes.value < 60) {
      const seconds = t.isSign(i + 3, COLON) && t.glued(i + 3) && t.glued(i + 4) ? t.literal(i + 4) : undefined;
      if (
        t.isSign(i + 3, COLON) &&
        t.glued(i + 3) &&
        t.types[i + 4] === NUMBER &&
        !(seconds?.plain && seconds.digits === 2)
      )
        return undefined;
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

/** `half past three`, `a quarter to 8 p.m.`, `20 minutes past 3`. */
function pastOrTo(t: Tokens, i: number): Found | undefined {
  const half = t.match(i, 'half');
  const literal = t.literal(i);
  const count = half ? half.sense.value * 60 : literal?.plain ? literal.value : 60;
  let at = half?.next ?? i + 1;
  if (count >= 60 || count < 1) return undefined;
  const unit = half ? undefined : t.match(at, 'duration');
  if (unit) at = unit.next;
  const word = t.types[at] === WORD ? t.text.slice(t.starts[at], t.ends[at]).toLowerCase() : '';
  if (word !== 'past' && !(word === 'to' && half && half.sense.value < 0.5)) return undefined;
  // An hour, not another `half past`: those would nest without end.
  const hour = plainTime(t, at + 1) ?? bareHour(t, at + 1);
  if (!hour?.value.endsWith(':00')) return undefined;
  const total = Number(hour.value.slice(0, 2)) * 60 + (word === 'past' ? count : -count);
  return { ...hour, start: i, value: time(Math.floor(((total + 1440) % 1440) / 60), (total + 1440) % 60) };
}

function bareHour(t: Tokens, i: number): Found | undefined {
  const literal = t.literal(i);
  const word = t.types[i] === WORD ? (t.match(i, 'ones') ?? t.match(i, 'teen')) : undefined;
  const hour = literal?.plain ? literal.value : (word?.sense.value ?? 0);
  return hour >= 1 && hour <= 12 && Number.isInteger(hour)
    ? { start: i, next: word?.next ?? i + 1, value: `${two(hour)}:00`, exact: false }
    : undefined;
}

function englishTime(t: Tokens, i: number): Found | undefined {
  return pastOrTo(t, i) ?? plainTime(t, i);
}

function plainTime(t: Tokens, i: number): Found | undefined {
  const read = t.types[i] === NUMBER ? digits(t, i) : undefined;
  if (read) {
    const clock = t.match(read.next, 'clock');
    const at = clock?.next ?? read.next;
    const half = meridiem(
      t,
      at,
      t.glued(at) && (read.colon || i === 0 || /^(?:at|@)$/i.test(t.text.slice(t.starts[i - 1], t.ends[i - 1]))),
    );
    const zone = (next: number): number => (t.gaps[next] === SPACED ? (t.match(next, 'zone')?.next ?? next) : next);
    if (half)
      return read.hour <= 12
        ? { start: i, next: zone(half.next), value: time(read.hour, read.minute, half.value) }
        : read.colon
          ? { start: i, next: zone(half.next), value: time(read.hour, read.minute) }
          : undefined;
    if (clock) return { start: i, next: clock.next, value: time(read.hour, read.minute), exact: false };
    if (read.colon)
      return {
        start: i,
        next: zone(read.next),
        value: time(read.hour, read.minute),
        ...(read.hour >= 1 && read.hour <= 12 ? { exact: false as const } : {}),
      };
    return hourMark(t, i, read.hour);
  }
  if (t.types[i] !== WORD) return undefined;
  const cardinal = t.match(i, 'ones') ?? t.match(i, 'teen');
  if (!cardinal || cardinal.sense.value < 1 || cardinal.sense.value > 12) return undefined;
  const minutes = spelledMinutes(t, cardinal.next);
  if (minutes) return { start: i, next: minutes.next, value: time(cardinal.sense.value, minutes.value), exact: false };
  const clock = t.match(cardinal.next, 'clock');
  const half = meridiem(t, clock?.next ?? cardinal.next, false);
  if (half && half.next > cardinal.next + 1)
    return { start: i, next: half.next, value: time(cardinal.sense.value, 0, half.value) };
  return clock ? { start: i, next: clock.next, value: time(cardinal.sense.value, 0), exact: false } : undefined;
}

/** `eight-thirty`, `ten-fifteen`: the minutes of a time in words. */
function spelledMinutes(t: Tokens, i: number): { value: number; next: number } | undefined {
  if (!t.isSign(i, HYPHEN) || !t.glued(i) || !t.glued(i + 1)) return undefined;
  const match = t.match(i + 1, 'tens') ?? t.match(i + 1, 'teen');
  return match && match.sense.value < 60 && !t.isSign(match.next, HYPHEN)
    ? { value: match.sense.value, next: match.next }
    : undefined;
}

/** `15h00`, `9h30`. */
function hourMark(t: Tokens, i: number, hour: number): Found | undefined {
  if (
    !t.glued(i + 1) ||
    t.types[i + 1] !== WORD ||
    t.text.slice(t.starts[i + 1], t.ends[i + 1]) !== 'h' ||
    !t.glued(i + 2)
  )
    return undefined;
  const minute = t.literal(i + 2);
  return minute?.plain && minute.digits === 2 && minute.value < 60
    ? { start: i, next: i + 3, value: time(hour, minute.value) }
    : undefined;
}

function meridiem(t: Tokens, i: number, glued: boolean): { value: number; next: number } | undefined {
  const match = t.gaps[i] === 2 ? undefined : t.match(i, 'meridiem');
  if (!match) return undefined;
  // A lone `a` or `p` is one only when glued to the hour.
  if (match.next === i + 1 && t.ends[i]! - t.starts[i]! === 1 && !t.vocabulary.arabic && !glued) return undefined;
  // A full stop that ends the sentence is not part of `a.m.` only when there was none before.
  return { value: match.sense.value, next: match.next };
}

function time(hour: number, minute: number, half?: number): string {
  const hours = half === undefined ? hour % 24 : (hour % 12) + half;
  return `${two(hours)}:${two(minute)}`;
}

function arabicTime(t: Tokens, i: number): Found | undefined {
  const clock = t.match(i, 'clock');
  if (clock && !t.has(i, ARTICLE)) return undefined;
  let at = clock?.next ?? i;
  if (clock && (t.gaps[at] === 2 || at >= t.count)) return undefined;
  const read = t.types[at] === NUMBER ? digits(t, at) : undefined;
  let hour: number;
  let minute = 0;
  let sure = false;
  if (read) {
    ({ hour, minute, next: at } = read);
    sure = read.colon;
  } else {
    const number = t.types[at] === WORD ? (readOrdinal(t, at) ?? (clock ? readCardinal(t, at) : undefined)) : undefined;
    if (!number || number.value < 1 || number.value > 12 || number.value % 1 !== 0) return undefined;
    if (!clock && !t.has(at, ARTICLE)) return undefined;
    hour = number.value;
    at = number.next;
  }
  const minutes = arabicMinutes(t, at, clock !== undefined || sure || !read);
  if (minutes) {
    minute += minutes.value;
    at = minutes.next;
    if (minute < 0) {
      minute += 60;
      hour = hour === 1 ? 12 : hour - 1;
    }
  }
  const half = t.gaps[at] === 2 ? undefined : t.match(at, 'meridiem');
  // `الثامنة والنصف`: an hour by its minutes.
  if (!half && !clock && !sure && !(minutes && !read && /[ةه]$/.test(t.text.slice(t.starts[i], t.ends[i]))))
    return undefined;
  if (
    half &&
    !clock &&
    !sure &&
    !minutes &&
    half.next === at + 1 &&
    !/\u064b|[اء]$|^[صم]$/.test(t.text.slice(t.starts[at], t.ends[at]))
  )
    return undefined;
  const next = half?.next ?? at;
  // Noon is `ظهرا`: twelve stays twelve, and one to four are after it.
  const shifted = half ? (half.sense.value === 12 ? (hour >= 12 ? hour : hour + 12) : hour === 12 ? 0 : hour) : hour;
  const midnight =
    half &&
    half.sense.value === 12 &&
    hour === 12 &&
    /^(?:مساء|ليلا)/.test(t.text.slice(t.starts[at], t.ends[at]).replace(/[\u064b-\u065f]/g, ''));
  const zone = t.gaps[next] === SPACED ? t.match(next, 'zone') : undefined;
  return {
    start: i,
    next: zone?.next ?? next,
    value: time(midnight ? 0 : shifted, minute),
    ...(half || hour > 12 || hour === 0 ? {} : { exact: false as const }),
  };
}

/** `والنصف`, `وربع`, `إلا ثلث`, `و18 دقيقة`: minutes after, or before, the hour. */
function arabicMinutes(t: Tokens, i: number, clock: boolean): { value: number; next: number } | undefined {
  if (t.gaps[i] === 2) return undefined;
  const except = t.types[i] === WORD && /^[إا]لا$/.test(t.text.slice(t.starts[i], t.ends[i]));
  const and = t.match(i, 'and');
  const at = except ? i + 1 : (and?.next ?? i);
  if (!except && !and && !t.has(i, CONJUNCTION)) return undefined;
  const half = t.match(at, 'half');
  if (half && half.sense.value < 0.75)
    return { value: Math.round(half.sense.value * 60) * (except ? -1 : 1), next: half.next };
  const cardinal = clock ? readCardinal(t, at) : undefined;
  const unit = cardinal ? t.match(cardinal.next, 'duration') : undefined;
  return cardinal && unit?.sense.code === 'minute' && cardinal.value < 60
    ? { value: cardinal.value * (except ? -1 : 1), next: unit.next }
    : undefined;
}
