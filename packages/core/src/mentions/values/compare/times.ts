import type { Comparison, Figure, TimeMention } from './comparison.ts';

/** Compares two times of day; one without its half of the day agrees with either. */
export function compareTimes(a: TimeMention, b: TimeMention): Comparison {
  if ((a.upper === undefined) !== (b.upper === undefined)) return 'different';
  if (a.value === b.value && a.upper === b.upper) return 'equal';
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const agree = (x: string, y: string): boolean => {
    const distance = Math.abs(minutes(x) - minutes(y));
    return distance === 0 || ((a.exact === false || b.exact === false) && distance === 720);
  };
  if (!agree(a.value, b.value)) return 'different';
  if (a.upper === undefined || b.upper === undefined) return 'compatible';
  return agree(a.upper, b.upper) ? 'compatible' : 'different';
}

/** `at 3` against `3 p.m.`, `4.40` against `04:40`. */
export function timeAndFigure(time: TimeMention, other: Figure): Comparison {
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
