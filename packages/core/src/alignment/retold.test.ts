import { describe, expect, it } from 'vitest';
import type { ComparableSearch } from './comparable/index.ts';
import { alignRetold, isQuoting, isRetold } from './retold.ts';
import type { Bead } from './types.ts';

const bead = (sources: number, targets: number, confidence: number): Bead => ({
  source: Array.from({ length: sources }, (_, i) => i),
  target: Array.from({ length: targets }, (_, i) => i),
  confidence,
  evidence: [],
});
const strong = Array.from({ length: 6 }, () => bead(1, 1, 0.99));
const at = (one: Bead, k: number): Bead => ({ ...one, source: [k], target: [k] });

describe('texts in one order that are retold', () => {
  it('have weak links of several to several among the strong ones', () => {
    expect(isRetold([...strong, bead(2, 4, 0.4)], 0.3, 11, 11)).toBe(true);
  });

  it('have knots of several to several, however sure these are', () => {
    expect(isRetold([...strong, bead(2, 4, 0.97)], 0.3, 11, 11)).toBe(true);
    expect(isRetold([...strong, bead(2, 3, 0.97)], 0.3, 11, 11)).toBe(false);
    expect(isRetold([...strong, bead(1, 6, 0.97)], 0.3, 11, 11)).toBe(false);
  });

  it('are not translations with gaps, whose weak links are of one sentence on one side', () => {
    expect(isRetold([...strong, bead(1, 1, 0.4), bead(1, 2, 0.5)], 0.3, 11, 11)).toBe(false);
  });

  it('are not free translations of literature, nor long texts, nor judged by a few links', () => {
    const beads = [...strong, bead(2, 3, 0.4), bead(2, 2, 0.5)];
    expect(isRetold(beads, 0.7, 2, 3)).toBe(false);
    expect(isRetold(beads, 0.3, 500, 480)).toBe(false);
    expect(isRetold([bead(2, 3, 0.4)], 0.3, 3, 4)).toBe(false);
  });

  it('render little of each other and leave out some on either side, which literature does not', () => {
    const [all, some] = [strong.map(at), strong.slice(0, 5).map(at)];
    expect(isRetold(some, 0.6, 6, 6)).toBe(true);
    expect(isRetold(some, 0.7, 6, 6)).toBe(true);
    expect(isRetold(some, 0.5, 6, 6)).toBe(false);
    expect(isRetold(all, 0.7, 6, 9)).toBe(false);
    expect(isRetold(all, 0.7, 9, 6)).toBe(false);
    expect(isRetold(some, 0.6, 106, 106)).toBe(false);
  });

  it('are digests, where one text leaves out much of the other and some of its links are weak', () => {
    const digest = [...strong.map(at), { ...bead(1, 1, 0.5), source: [6], target: [6] }];
    expect(isRetold(digest, 0.5, 12, 7)).toBe(true);
    expect(isRetold(digest, 0.5, 7, 12)).toBe(true);
    expect(isRetold(digest, 0.5, 8, 7)).toBe(false);
    expect(isRetold(digest, 0.4, 12, 7)).toBe(false);
    expect(isRetold(strong.map(at), 0.5, 12, 6)).toBe(false);
  });

  it('have a few blocks alone, what both quote', () => {
    expect(isQuoting(strong.slice(0, 3).map(at), 8, 5)).toBe(true);
    expect(isQuoting(strong.slice(0, 3).map(at), 8, 3)).toBe(false);
    expect(isQuoting(strong.slice(0, 4).map(at), 8, 8)).toBe(false);
  });
});

describe('alignRetold', () => {
  const link = (source: number[], target: number[], confidence: number): Bead => ({
    source,
    target,
    confidence,
    evidence: [],
  });
  const search: ComparableSearch = () => ({ beads: [], candidates: [], precise: true, order: 'out-of-order' });
  const extents = (beads: readonly Bead[], rough: readonly Bead[]) =>
    alignRetold(search, {}, beads, rough, false).beads.map(({ source, target }) => [source, target]);

  it('keeps of two sure links the wider one', () => {
    const beads = [link([0], [0], 0.99), link([1], [2], 0.99), link([2], [4], 0.5)];
    expect(extents(beads, [link([0], [0], 0.99), link([1], [1, 2], 0.97)])).toEqual([
      [[0], [0]],
      [[1], [1, 2]],
    ]);
    expect(extents(beads, [link([1], [1, 2], 0.8)])).toEqual([
      [[0], [0]],
      [[1], [2]],
    ]);
  });

  it('raises what both searches see, the more the surer the link in order is', () => {
    const raised: number[] = [];
    const asking: ComparableSearch = (_options, support) => {
      raised.push(...[0, 1, 2].map((i) => support!(i, i, 0.3)));
      return search({});
    };
    const beads = [link([0], [0, 5], 0.9), link([1], [1, 6], 0.2)];
    alignRetold(asking, {}, beads, [], true);
    expect(raised[0]).toBeGreaterThan(raised[1]!);
    expect(raised[1]).toBeGreaterThan(raised[2]!);
    // Most sentences have a counterpart there: what only the reports search sees is likelier than in two newsrooms’
    // reports, too.
    expect(raised[2]).toBeGreaterThan(0.3);
    // Not where one is a digest of the other.
    alignRetold(asking, {}, beads, [], false);
    expect(raised[3]).toBeGreaterThan(0.3);
    expect(raised[5]).toBeCloseTo(0.3, 10);
  });

  it('never takes a sentence from another sure link', () => {
    const beads = [link([0], [0], 0.99), link([1], [1], 0.99)];
    expect(extents(beads, [link([0], [0, 1], 0.99)])).toEqual([
      [[0], [0]],
      [[1], [1]],
    ]);
  });
});
