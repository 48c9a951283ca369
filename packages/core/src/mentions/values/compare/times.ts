import type { Comparison, Figure, TimeMention } from './comparison.ts';
import { UNITS } from './conversion.ts';

type Duration = Extract<Figure, { kind: 'duration' }>;

/** Compares two times of day; one without its half of the day agrees with either. */
export function compareTimes(a: TimeMention, b: TimeMention): Comparison {
  if ((a.upper === undefined) !== (b.upper === undefined)) return 'different';
  if (a.value === b.value && a.upper === b.upper) return 'equal';
  const agree = (x: string, y: string): boolean => {
    const distance = Math.abs(minutesOf(x) - minutesOf(y));
    return distance === 0 || ((a.exact === false || b.exact === false) && distance === 720);
  };
  if (!agree(a.value, b.value)) return 'different';
  if (a.upper === undefined || b.upper === undefined) return 'compatible';
  return agree(a.upper, b.upper) ? 'compatible' : 'different';
}

/** `at 3` against `3 p.m.`, `4.40` against `04:40`; the time of a race (`1:43`, `2:00:35`) against a length. */
export function timeAndFigure(time: TimeMention, other: Figure): Comparison {
  if (other.kind === 'duration') return isLength(time, other) ? 'compatible' : 'different';
  if (other.kind !== 'number' || other.upper !== undefined) return 'different';
  const hour = Number(time.value.slice(0, 2));
  const minute = Number(time.value.slice(3, 5));
  const hours = [hour, hour % 12, (hour % 12) + 12, hour % 12 === 0 ? 12 : hour];
  const clock = other.value;
  return hours.some(
    (h) => (minute === 0 && h === clock) || Math.abs(h + minute / 100 - clock) < 1e-9 || h * 100 + minute === clock,
  )
    ? 'compatible'
    : 'different';
}

/** Hours and minutes, whatever the seconds, or minutes and seconds. */
function isLength({ value, upper, exact }: TimeMention, { value: length, upper: most, unit }: Duration): boolean {
  const base = UNITS.get(unit);
  if (upper !== undefined || most !== undefined || exact !== false || base?.[0] !== 's') return false;
  const seconds = length * base[1];
  const minutes = minutesOf(value);
  return Math.floor(seconds / 60) === minutes || seconds === minutes;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
