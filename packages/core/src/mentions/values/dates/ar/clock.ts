import { readCardinal, readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, SPACED, WORD } from '../../tokens/tokens.ts';
import { clockDigits, formatTime } from '../clock-parts.ts';
import type { Found } from '../periods.ts';

/** Reads an Arabic time: `الساعة الثالثة والنصف عصرا`, `الثامنة والنصف`, `15:30`. */
export function arabicTime(t: Tokens, i: number): Found | undefined {
  const clock = t.match(i, KIND.clock);
  if (clock && !t.has(i, ARTICLE)) return undefined;
  let at = clock?.next ?? i;
  if (clock && (t.gaps[at] === 2 || at >= t.count)) return undefined;
  const read = t.types[at] === NUMBER ? clockDigits(t, at) : undefined;
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
  const half = t.gaps[at] === 2 ? undefined : t.match(at, KIND.meridiem);
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
  const zone = t.gaps[next] === SPACED ? t.match(next, KIND.zone) : undefined;
  return {
    start: i,
    next: zone?.next ?? next,
    value: formatTime(midnight ? 0 : shifted, minute),
    ...(half || hour > 12 || hour === 0 ? {} : { exact: false as const }),
  };
}

/** `والنصف`, `وربع`, `إلا ثلث`, `و18 دقيقة`: minutes after, or before, the hour. */
function arabicMinutes(t: Tokens, i: number, clock: boolean): { value: number; next: number } | undefined {
  if (t.gaps[i] === 2) return undefined;
  const except = t.types[i] === WORD && /^[إا]لا$/.test(t.text.slice(t.starts[i], t.ends[i]));
  const and = t.match(i, KIND.and);
  const at = except ? i + 1 : (and?.next ?? i);
  if (!except && !and && !t.has(i, CONJUNCTION)) return undefined;
  const half = t.match(at, KIND.half);
  if (half && half.sense.value < 0.75)
    return { value: Math.round(half.sense.value * 60) * (except ? -1 : 1), next: half.next };
  const cardinal = clock ? readCardinal(t, at) : undefined;
  const unit = cardinal ? t.match(cardinal.next, KIND.duration) : undefined;
  return cardinal && unit?.sense.code === 'minute' && cardinal.value < 60
    ? { value: cardinal.value * (except ? -1 : 1), next: unit.next }
    : undefined;
}
