import type { Candidate, RankedPair } from '../alignment/index.ts';
import type { Text } from '../document/index.ts';
import { makeAspects } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';

/** Returns the candidates of a source and a target text as a document has them: by the sentences' ids, with reasons. */
export function candidatesOf(source: Text, target: Text, pairs: readonly RankedPair[], lexicon: Lexicon): Candidate[] {
  if (pairs.length === 0) return [];
  const aspects = makeAspects(source, target, lexicon);
  return pairs.map((pair) => ({
    text: target.id,
    source: source.segments[pair.source]!.id,
    target: target.segments[pair.target]!.id,
    confidence: pair.confidence,
    sourceRank: pair.sourceRank,
    targetRank: pair.targetRank,
    reasons: aspects(pair),
  }));
}
