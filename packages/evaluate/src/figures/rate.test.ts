import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { poolRates, rate, rateOfSets, SCORER_VERSION, scoreSignature } from './index.ts';

describe('rate', () => {
  it('divides correct by predicted and found by expected', () => {
    const figures = rate({ predicted: 4, correct: 3, expected: 6, found: 3 });
    expect(figures.precision).toBe(0.75);
    expect(figures.recall).toBe(0.5);
    expect(figures.f1).toBeCloseTo(0.6, 12);
  });

  it('is 0 where there is nothing to divide by', () => {
    expect(rate({ predicted: 0, correct: 0, expected: 0, found: 0 })).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  it('pools counts, not percentages', () => {
    const pooled = poolRates([
      { predicted: 1, correct: 1, expected: 1, found: 1 },
      { predicted: 9, correct: 0, expected: 3, found: 0 },
    ]);
    expect(pooled).toMatchObject({ precision: 0.1, recall: 0.25 });
  });

  it('compares sets', () => {
    expect(rateOfSets(new Set([1, 2, 3]), new Set([2, 3, 4, 5]))).toMatchObject({ precision: 0.5, recall: 2 / 3 });
  });
});

describe('the signature', () => {
  it('names scorer, kind, settings in order, and what was scored', () => {
    expect(scoreSignature('links', { b: 1, a: true }, 'muqabala:1|x:y')).toBe(
      `scorer:${SCORER_VERSION}|kind:links|a:true|b:1|hypothesis:(muqabala:1|x:y)`,
    );
    expect(scoreSignature('links')).toBe(`scorer:${SCORER_VERSION}|kind:links|hypothesis:unsigned`);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(SCORER_VERSION).toBe(version);
  });
});
