import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLocalHold, measureHold } from './hold.ts';

const bead = (i: number, j: number, score: number) => ({ i, m: 1, j, n: 1, score });
const straight = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => bead(from + k, from + k, 20));

describe('makeLocalHold', () => {
  it('trusts links among links, and one alone little', () => {
    const lone = bead(500, 300, 20);
    const hold = makeLocalHold([...straight(0, 200), lone], 1000, 1000);
    expect(hold(bead(100, 100, 20))).toBe(1);
    expect(hold(bead(199, 199, 20))).toBe(1);
    expect(hold(lone)).toBeLessThan(0.05);
  });

  it('sees the ends of texts as no gap', () => {
    const hold = makeLocalHold(straight(0, 8), 8, 8);
    for (const one of straight(0, 8)) expect(hold(one)).toBe(1);
  });

  it('is between 0 and 1 and no less where another good link stands', () => {
    const beads = fc.uniqueArray(fc.tuple(fc.nat(79), fc.nat(79), fc.double({ min: -9, max: 30, noNaN: true })), {
      maxLength: 30,
      selector: ([i]) => i,
    });
    fc.assert(
      fc.property(beads, ([...list]) => {
        const all = list.map(([i, j, score]) => bead(i, j, score));
        const [hold, less] = [makeLocalHold(all, 80, 80), makeLocalHold(all.slice(1), 80, 80)];
        for (const one of all.slice(1)) {
          expect(hold(one)).toBeGreaterThanOrEqual(less(one));
          expect(hold(one)).toBeLessThanOrEqual(1);
        }
        expect(measureHold(all, 80, 80).strength).toBeGreaterThanOrEqual(measureHold(all.slice(1), 80, 80).strength);
      }),
    );
  });
});
