import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexBead, poolLinkScores, scoreLinks } from './index.ts';

const link = (source: number[], target: number[]): IndexBead => ({ source, target });

// Worked out by hand: four links of the gold, two of them found as they are, one found in part, one missed.
const gold = [
  link([0], [0]),
  link([1], [1, 2]),
  link([2], []),
  link([], [3]),
  link([3, 4], [4]),
  link([5], [5]),
  link([6], []),
];
const hypothesis = [
  link([0], [0]),
  link([1], [1]),
  link([], [2]),
  link([2], [3]),
  link([4, 3], [4]),
  link([5], []),
  link([6], []),
];

describe('scoreLinks', () => {
  const score = scoreLinks(gold, hypothesis, { signature: 'x' });

  it('counts a link strictly right when the gold has the very same, in any order of its sentences', () => {
    expect(score.strict).toEqual({
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      predicted: 4,
      correct: 2,
      expected: 4,
      found: 2,
    });
  });

  it('counts a link laxly right when it shares a sentence pair with one of the gold', () => {
    expect(score.lax).toMatchObject({ precision: 0.75, recall: 0.75, correct: 3, found: 3 });
  });

  it('counts sentences without counterpart as predictions too, as vecalign does', () => {
    expect(score.withGaps.strict).toMatchObject({ predicted: 7, correct: 3, expected: 4, found: 2 });
    expect(score.withGaps.lax).toMatchObject({ predicted: 7, correct: 4, expected: 4, found: 3 });
  });

  it('detects sentences without counterpart, also those that the hypothesis does not mention', () => {
    expect(score.gaps.source).toMatchObject({ predicted: 2, correct: 1, expected: 2 });
    expect(score.gaps.target).toMatchObject({ predicted: 2, correct: 0, expected: 1 });
    expect(score.gaps.pooled.f1).toBeCloseTo(2 / 7, 12);
  });

  it('breaks the figures down by bead type', () => {
    expect(score.types.map((one) => one.type)).toEqual(['1:1', '2:1', '1:2']);
    expect(score.types[0]!.strict).toMatchObject({ predicted: 3, correct: 1, expected: 2, found: 1 });
    expect(score.types[0]!.lax).toMatchObject({ predicted: 3, correct: 2, expected: 2, found: 1 });
    expect(score.types[2]!.strict).toMatchObject({ predicted: 0, correct: 0, expected: 1, found: 0 });
    expect(score.types[2]!.lax).toMatchObject({ expected: 1, found: 1 });
  });

  it('carries the signature of what was scored', () => {
    expect(score.signature).toMatch(/^scorer:.*\|kind:links\|hypothesis:\(x\)$/);
  });

  it('counts a repeated link once', () => {
    expect(scoreLinks(gold, [...hypothesis, link([0], [0])])).toEqual(scoreLinks(gold, hypothesis));
  });

  it('gives 0 for an empty hypothesis, and finds every gap with it', () => {
    const empty = scoreLinks(gold, []);
    expect(empty.strict.f1).toBe(0);
    expect(empty.gaps.source).toMatchObject({ recall: 1, predicted: 7, correct: 2 });
  });

  const links = fc.array(
    fc.record({
      source: fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
      target: fc.uniqueArray(fc.nat(9), { maxLength: 3 }),
    }),
  );

  it('is 1 for the gold itself and never leaves 0 … 1', () => {
    fc.assert(
      fc.property(links, links, (a, b) => {
        const self = scoreLinks(a, a);
        if (self.strict.expected > 0) expect(self).toMatchObject({ strict: { f1: 1 }, lax: { f1: 1 } });
        const { strict, lax, types } = scoreLinks(a, b);
        expect(strict.correct).toBeLessThanOrEqual(lax.correct);
        for (const value of [strict.f1, lax.f1]) expect(value >= 0 && value <= 1).toBe(true);
        expect(types.reduce((sum, one) => sum + one.strict.predicted, 0)).toBe(strict.predicted);
        expect(types.reduce((sum, one) => sum + one.lax.found, 0)).toBe(lax.found);
      }),
    );
  });
});

describe('poolLinkScores', () => {
  it('sums counts over documents', () => {
    const pooled = poolLinkScores([scoreLinks(gold, hypothesis), scoreLinks(gold, gold)]);
    expect(pooled.strict).toMatchObject({ predicted: 8, correct: 6, expected: 8, found: 6, f1: 0.75 });
    expect(pooled.gaps.pooled).toMatchObject({ predicted: 7, correct: 4, expected: 6, found: 4 });
    expect(pooled.types[0]).toMatchObject({ type: '1:1', strict: { predicted: 5, correct: 3, expected: 4 } });
  });
});
