import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap } from '../figures/index.ts';
import { type RankedCase, scoreRanking } from './index.ts';

const gold = {
  must: [
    [0, 0],
    [1, 1],
  ],
  may: [[2, 2]],
} as const;
const pair = (source: number, target: number, confidence: number) => ({ source, target, confidence });

describe('scoreRanking', () => {
  it('takes the precision at each pair that is right', () => {
    const ranked = [pair(0, 0, 0.9), pair(2, 2, 0.8), pair(1, 1, 0.7), pair(0, 1, 0.6)];
    const score = scoreRanking([{ event: 'a', gold, ranked }]);
    expect(score.averagePrecision.value).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(score.averagePrecisionWithMay.value).toBe(1);
    expect(score.recallWherePrecise.value).toBe(1);
  });

  it('counts pairs of one confidence together, in whatever order they come', () => {
    const ranked = [pair(0, 0, 0.5), pair(0, 1, 0.5), pair(1, 1, 0.5)];
    for (const order of [ranked, [...ranked].reverse()])
      expect(scoreRanking([{ event: 'a', gold, ranked: order }]).averagePrecision.value).toBeCloseTo(2 / 3, 12);
  });

  it('finds a link among the first candidates of either of its sentences', () => {
    const ranked = [pair(0, 1, 0.9), pair(0, 2, 0.8), pair(3, 0, 0.7), pair(0, 0, 0.6)];
    const { within } = scoreRanking([{ event: 'a', gold, ranked }]);
    // (0, 0) is the fourth of sentence 0 and the second of the other one; (1, 1) is nowhere.
    expect(within.map(({ depth, recall }) => [depth, recall.value])).toEqual([
      [1, 0],
      [2, 0.5],
      [3, 0.5],
      [5, 0.5],
    ]);
  });

  it('measures how far confidence is from what is right', () => {
    const ranked = [pair(0, 0, 0.95), pair(2, 2, 0.95), pair(0, 3, 0.05)];
    expect(scoreRanking([{ event: 'a', gold, ranked }]).calibrationError).toBeCloseTo(0.15 / 3, 12);
  });

  it('has intervals that hold the value, and the same ones whenever it is asked', () => {
    const cases = fc.array(
      fc.record({
        event: fc.constantFrom('a', 'b', 'c'),
        gold: fc.constant({ ...gold }),
        ranked: fc
          .uniqueArray(fc.tuple(fc.nat(3), fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true })), {
            selector: ([s, t]) => s * 4 + t,
          })
          .map((list) => list.map(([s, t, p]) => pair(s, t, p))),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(cases, (list: RankedCase[]) => {
        const score = scoreRanking(list);
        expect(scoreRanking(list)).toEqual(score);
        for (const { value, low, high } of [score.averagePrecision, ...score.within.map(({ recall }) => recall)]) {
          expect(low).toBeLessThanOrEqual(high);
          for (const figure of [value, low, high]) {
            expect(figure).toBeGreaterThanOrEqual(0);
            expect(figure).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('bootstrap', () => {
  it('is as wide as the groups differ', () => {
    const mean = (values: readonly number[]) => (times: readonly number[]) =>
      times.reduce((sum, count, k) => sum + count * values[k]!, 0) / values.length;
    expect(bootstrap(3, mean([2, 2, 2]))).toEqual({ value: 2, low: 2, high: 2 });
    const wide = bootstrap(4, mean([0, 0, 0, 4]));
    expect(wide.value).toBe(1);
    expect(wide.low).toBe(0);
    expect(wide.high).toBeGreaterThanOrEqual(2);
  });
});
