import { expect } from 'vitest';

/** Times the short length may take before it says anything about growth, in microseconds of processor time. */
const FLOOR = 60_000;
const TIMES = 5;

/**
 * Expects work to grow in proportion to the length: five times the text may cost at most fifteen times as much processor time, where
 * quadratic work would cost twenty-five times. No limit in seconds, so that a slow or busy machine changes nothing.
 */
export function expectLinear(unit: string, length: number, work: (text: string) => void): void {
  const cost = (size: number) => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    const began = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(began);
    return user + system;
  };
  cost(length / TIMES);
  const short = cost(length / TIMES);
  const long = cost(length);
  expect(long / Math.max(short, FLOOR)).toBeLessThan(15);
}
