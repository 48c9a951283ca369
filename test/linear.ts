import { expect } from 'vitest';

/** Times the short length may take before it says anything about growth, in microseconds of processor time. */
const FLOOR = 60_000;
const TIMES = 5;
/**
 * How often a long text is measured before it is said to cost too much: another process on the machine can only make it
 * dearer.
 */
const TRIES = 3;

/**
 * Expects work to grow in proportion to the length: five times the text may cost at most fifteen times as much
 * processor time, where quadratic work would cost twenty-five times. No limit in seconds, so that a slow or busy
 * machine changes nothing.
 */
export function expectLinear(unit: string, length: number, work: (text: string) => void): void {
  expectLinearOf(length, (size) => unit.repeat(Math.ceil(size / unit.length)), work);
}

/** The same for work on whatever is made in a given size. */
export function expectLinearOf<T>(size: number, make: (size: number) => T, work: (thing: T) => void): void {
  const cost = (some: number) => {
    const thing = make(some);
    const began = process.cpuUsage();
    work(thing);
    const { user, system } = process.cpuUsage(began);
    return user + system;
  };
  cost(size / TIMES);
  const most = 15 * Math.max(cost(size / TIMES), FLOOR);
  let long = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && long >= most; tries += 1) long = Math.min(long, cost(size));
  expect(long).toBeLessThan(most);
}
