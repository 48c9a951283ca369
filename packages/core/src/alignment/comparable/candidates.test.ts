import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CANDIDATES, type JudgedPair, rankCandidates } from './candidates.ts';

describe('rankCandidates', () => {
  it('keeps what is among the first of either sentence, with both ranks', () => {
    const judged = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4].map((confidence, target) => ({ source: 0, target, confidence }));
    const found = rankCandidates([...judged, { source: 1, target: 5, confidence: 0.45 }]);
    expect(found.map(({ source, target, sourceRank, targetRank }) => [source, target, sourceRank, targetRank])).toEqual(
      [
        [0, 0, 1, 1],
        [0, 1, 2, 1],
        [0, 2, 3, 1],
        [0, 3, 4, 1],
        [0, 4, 5, 1],
        // The sixth of its source sentence, but the second of the target's.
        [0, 5, 6, 2],
        [1, 5, 1, 1],
      ],
    );
  });

  it('leaves out what hardly anything speaks for', () => {
    expect(rankCandidates([{ source: 0, target: 0, confidence: 0.002 }])).toEqual([]);
  });

  it('ranks as counting those that come before does', () => {
    const cells = fc.uniqueArray(
      fc.record({ source: fc.nat(6), target: fc.nat(8), confidence: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
      { selector: ({ source, target }) => source * 9 + target },
    );
    fc.assert(
      fc.property(cells, (judged: JudgedPair[]) => {
        const isBefore = (p: JudgedPair, q: JudgedPair) =>
          p.confidence > q.confidence ||
          (p.confidence === q.confidence && (p.source < q.source || (p.source === q.source && p.target < q.target)));
        const rank = (pair: JudgedPair, side: 'source' | 'target') =>
          1 + judged.filter((other) => other[side] === pair[side] && isBefore(other, pair)).length;
        const naive = judged
          .map((pair) => ({ ...pair, sourceRank: rank(pair, 'source'), targetRank: rank(pair, 'target') }))
          .filter(({ sourceRank, targetRank }) => Math.min(sourceRank, targetRank) <= CANDIDATES)
          .sort((p, q) => p.source - q.source || p.sourceRank - q.sourceRank);
        expect(rankCandidates(judged)).toEqual(naive);
      }),
    );
  });
});
