import { describe, expect, it } from 'vitest';
import { stillStanding } from './standing.ts';

const bead = (source: number[], target: number[]) => ({ source, target, confidence: 0.9, evidence: [] });

describe('a proposal that a search dropped for a person’s link of one of its sentences', () => {
  const own = [bead([2], [3])];
  const stands = (first: ReturnType<typeof bead>, found = own, rejected: ReturnType<typeof bead>[] = []) =>
    stillStanding([first], { own, rejected, found }).length === 1;

  it('stands next to it, on either side', () => {
    expect(stands(bead([2], [2]))).toBe(true);
    expect(stands(bead([2], [4, 5]))).toBe(true);
    expect(stands(bead([1], [3]))).toBe(true);
  });

  it('falls where it tells otherwise of the same sentences', () => {
    expect(stands(bead([2, 3], [3]))).toBe(false);
    expect(stands(bead([1, 2], [3, 4]))).toBe(false);
  });

  it('falls where its other sentences are away from it or have found another place', () => {
    expect(stands(bead([2], [6]))).toBe(false);
    expect(stands(bead([2], [2]), [...own, bead([1], [2])])).toBe(false);
  });

  it('falls where it was rejected, or hides what was', () => {
    expect(stands(bead([2], [2]), own, [bead([2], [2])])).toBe(false);
    expect(stands(bead([2], [1, 2]), own, [bead([2], [2])])).toBe(false);
  });

  it('is no business of this where it shares nothing with the link', () => {
    expect(stands(bead([7], [7]))).toBe(false);
  });
});
