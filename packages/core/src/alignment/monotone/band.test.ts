import { describe, expect, it } from 'vitest';
import { bandAround, countPlaces, mostPlaces } from './band.ts';

describe('bandAround', () => {
  it('is as wide as asked where anchors are near to each other', () => {
    const points = Array.from({ length: 1000 }, (_, k) => [k * 10, k * 10] as const);
    const band = bandAround(points, 10_000, 10_000, 4);
    expect(band.truncated).toBe(false);
    expect(band.high[5005]! - band.low[5005]!).toBeGreaterThanOrEqual(2 * 4);
  });

  it('is bounded without anchors, says so, and still leads from corner to corner', () => {
    for (const size of [1500, 5000, 40_000]) {
      const band = bandAround([], size, size, 4);
      expect(band.truncated).toBe(true);
      expect(countPlaces(band)).toBeLessThan(1.2 * mostPlaces(size));
      expect([band.low[0], band.high[size]]).toEqual([0, size]);
    }
  });

  it('has no more places than are given', () => {
    expect(countPlaces(bandAround([], 1000, 1000, 4, 40_000))).toBeLessThan(1.5 * 40_000);
  });
});
