import { readCardinal, readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchSpaced, matchUnbroken } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import type { Digits } from '../clock-digits.ts';
import { clockDigits, formatTime } from '../clock-digits.ts';
import type { DatePart, Found } from '../found.ts';

/** Reads an Arabic time: `الساعة الثالثة والنصف عصرا`, `الثامنة والنصف`, `15:30`. */
export function readClock(t: Tokens, i: number): Found | undefined {
  const clock = t.match(i, KIND.clock);
  if (clock && (!t.has(i, ARTICLE) || t.broken(clock.next) || clock.next >= t.count)) return undefined;
  const start = clock?.next ?? i;
  const digits = t.types[start] === NUMBER ? clockDigits(t, start) : undefined;
  const hour: Hour | undefined = digits ?? hourInWords(t, start, clock !== undefined);
  if (!hour) return undefined;
  const sure = clock !== undefined || hour.colon;
  const minutes = hour.minute > 0 ? undefined : minutesAfter(t, hour.next, sure || !digits, clock !== undefined);
  const next = minutes?.next ?? hour.next;
  const half = matchUnbroken(t, next, KIND.meridiem);
  // `الثامنة والنصف`: an hour by its minutes.
  if (!half && !sure && !(minutes && !digits && /[ةه]$/.test(t.written(i)))) return undefined;
  if (half && !sure && !minutes && !isMeridiem(t, next, half)) return undefined;
  const time = withMinutes(hour, minutes);
  const end = half?.next ?? next;
  return {
    start: i,
    next: matchSpaced(t, end, KIND.zone)?.next ?? end,
    value: formatTime(half ? hourIn(t, next, half, time.hour) : time.hour, time.minute),
    ...(half || time.hour > 12 || time.hour === 0 ? {} : { exact: false as const }),
  };
}

type Hour = Pick<Digits, 'hour' | 'minute' | 'next' | 'colon'>;

function hourInWords(t: Tokens, i: number, clock: boolean): Hour | undefined {
  if (t.types[i] !== WORD || (!clock && !t.has(i, ARTICLE))) return undefined;
  const number = readOrdinal(t, i) ?? (clock ? readCardinal(t, i) : undefined);
  if (!number || number.value < 1 || number.value >= 13) return undefined;
  // `الساعة تسعة ونص`
  const hour = Math.floor(number.value);
  return { hour, minute: Math.round((number.value - hour) * 60), next: number.next, colon: false };
}

/** The hour that is told by what goes on it: `إلا ربعا` is of the hour before. */
function withMinutes({ hour, minute }: Hour, minutes: DatePart | undefined): { hour: number; minute: number } {
  const sum = minute + (minutes?.value ?? 0);
  return sum < 0 ? { hour: hour === 1 ? 12 : hour - 1, minute: sum + 60 } : { hour, minute: sum };
}

/** The hour of 24: at noon (`ظهرا`) twelve stays and one to four are after it; at night twelve is midnight. */
function hourIn(t: Tokens, i: number, half: Match, hour: number): number {
  if (half.sense.value !== 12) return hour === 12 ? 0 : hour;
  if (hour < 12) return hour + 12;
  return hour === 12 && /^(?:مساء|ليلا)/.test(t.written(i).replace(/[\u064b-\u065f]/g, '')) ? 0 : hour;
}

/** `صباحا`, `مساء`, `ص`: what makes a time of a bare number; `صباح` alone leads to a day. */
function isMeridiem(t: Tokens, i: number, half: Match): boolean {
  return half.next > i + 1 || /\u064b|[اء]$|^[صم]$/.test(t.written(i));
}

/** `والنصف`, `وربع`, `إلا ثلث`, `و18 دقيقة`: minutes after, or before, the hour. */
function minutesAfter(t: Tokens, i: number, inNumbers: boolean, isClock: boolean): DatePart | undefined {
  if (t.broken(i)) return undefined;
  const except = t.types[i] === WORD && /^[إا]لا$/.test(t.written(i));
  const and = t.match(i, KIND.and);
  if (!except && !and && !t.has(i, CONJUNCTION)) return undefined;
  const at = except ? i + 1 : (and?.next ?? i);
  const sign = except ? -1 : 1;
  const half = t.match(at, KIND.half);
  if (half && half.sense.value < 0.75) return { value: Math.round(half.sense.value * 60) * sign, next: half.next };
  const cardinal = inNumbers ? readCardinal(t, at) : undefined;
  const unit = cardinal && cardinal.value < 60 ? t.match(cardinal.next, KIND.duration) : undefined;
  if (unit?.sense.code === 'minute') return { value: cardinal!.value * sign, next: unit.next };
  // `الساعة خمسة إلا خمسة`
  const isBare = cardinal && isClock && !unit && cardinal.value < 30 && cardinal.value % 5 === 0;
  return isBare && !(t.spaced(cardinal.next) && t.types[cardinal.next] === WORD)
    ? { value: cardinal.value * sign, next: cardinal.next }
    : undefined;
}
