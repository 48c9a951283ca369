import { wordsAt } from '@muqabala/core/document';
import type { Pair, PairFinding } from './types.ts';

/** The words of a side that a finding is about, codes as the file has them, for a sentence that quotes them. */
export function quotedWords(pair: Pair, finding: PairFinding, side: 'source' | 'target'): string {
  const words = pair[side];
  return finding[side].map((span) => (words === null ? span.text : wordsAt(words, span))).join(' … ');
}
