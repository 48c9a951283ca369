import { describe, expect, it } from 'vitest';
import { poolReportScores, scoreReports } from './index.ts';

const gold = {
  must: [
    [0, 0],
    [1, 3],
    [2, 2],
  ],
  may: [
    [1, 1],
    [4, 4],
  ],
} as const;

describe('scoreReports', () => {
  it('takes precision over must and may, recall over must, every sentence pair once', () => {
    const score = scoreReports(gold, [
      { source: [0], target: [0] },
      { source: [1], target: [1, 3, 5] },
      { source: [1], target: [3] },
      { source: [4], target: [] },
    ]);
    expect(score.pairs).toEqual({
      precision: 0.75,
      recall: 2 / 3,
      f1: (2 * 0.75 * (2 / 3)) / (0.75 + 2 / 3),
      predicted: 4,
      correct: 3,
      expected: 3,
      found: 2,
    });
  });

  it('counts every link between reports that share nothing as wrong', () => {
    const score = scoreReports({ must: [], may: [] }, [{ source: [0], target: [0] }]);
    expect(score.pairs).toMatchObject({ precision: 0, recall: 0, f1: 0, predicted: 1 });
  });

  it('pools', () => {
    const one = scoreReports(gold, [{ source: [0], target: [0] }]);
    expect(poolReportScores([one, one]).pairs).toMatchObject({ predicted: 2, correct: 2, expected: 6, found: 2 });
  });
});
