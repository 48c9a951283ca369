import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LengthScore } from './length.ts';
import type { TokenSide } from './side.ts';

const lengths = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 4, maxLength: 12 });
const side = (list: readonly number[]) => ({ lengths: Float64Array.from(list) }) as TokenSide;

describe('LengthScore', () => {
  it('never says more than the most it can', () => {
    fc.assert(
      fc.property(lengths, lengths, fc.double({ min: -1, max: 1, noNaN: true }), (left, right, ratio) => {
        const score = new LengthScore(side(left), side(right), { ratio, variance: 0.06 }, 3);
        for (let i = 0; i + 2 < left.length; i += 1)
          for (let j = 0; j + 2 < right.length; j += 1)
            for (const [m, n] of [
              [1, 1],
              [2, 1],
              [3, 2],
            ] as const)
              expect(score.score(i, m, j, n)).toBeLessThanOrEqual(score.most(i, m, j, n));
      }),
      // The floor lifts a score that all but nothing speaks against above 0.
      { examples: [[[523, 41, 548, 43, 785, 658], [705, 524, 878, 709], 0]] },
    );
  });

  it('likes lengths that go together as they do in these texts', () => {
    const score = new LengthScore(
      side([100, 50, 80]),
      side([120, 60, 96]),
      { ratio: Math.log(1.2), variance: 0.06 },
      2,
    );
    expect(score.score(0, 1, 0, 1)).toBeGreaterThan(score.score(0, 1, 1, 1));
  });
});
