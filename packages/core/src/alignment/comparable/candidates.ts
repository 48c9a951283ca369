import type { RankedPair } from '../types.ts';

/** How many candidates of a sentence are kept. */
export const CANDIDATES = 5;
/** Pairs that are less likely than this are no candidates. */
const LEAST = 0.01;

/** A pair of sentences as the search judges it; segment indexes of source and target. */
export type JudgedPair = Pick<RankedPair, 'source' | 'target' | 'confidence'>;

/**
 * Returns the pairs that are among the {@link CANDIDATES} likeliest of either of their sentences, each with its rank
 * among those of both; ascending by source, then likeliest first. Of equally likely ones the first in the texts comes
 * first.
 */
export function rankCandidates<T extends JudgedPair>(
  judged: readonly T[],
): Array<T & Pick<RankedPair, 'sourceRank' | 'targetRank'>> {
  const sorted = judged
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((p, q) => q.confidence - p.confidence || p.source - q.source || p.target - q.target);
  const [ofSource, ofTarget] = [new Map<number, number>(), new Map<number, number>()];
  return sorted
    .map((pair) => ({
      ...pair,
      sourceRank: next(ofSource, pair.source),
      targetRank: next(ofTarget, pair.target),
    }))
    .filter(({ sourceRank, targetRank }) => Math.min(sourceRank, targetRank) <= CANDIDATES)
    .sort((p, q) => p.source - q.source || p.sourceRank - q.sourceRank);
}

function next(ranks: Map<number, number>, sentence: number): number {
  const rank = (ranks.get(sentence) ?? 0) + 1;
  ranks.set(sentence, rank);
  return rank;
}
