import type { WordLexicon } from '../../lexicon/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ArabicProfile, EnglishProfile } from '../profiles.ts';

/**
 * How far an Arabic and an English word are translations by way of others, between 0 and 1: the Arabic words for the English one, and how much of
 * their translations the Arabic word shares with them (`superintendent` and `المشرف` by `supervisor`).
 */
export function pivot(arabic: ArabicProfile, english: EnglishProfile, knowledge: Knowledge): number {
  const { words, reverse, reverseStarts, reverseBackward } = knowledge;
  if (words === undefined || !arabic.type.known || !english.type.known) return 0;
  const [a, e] = [arabic.type.stemId, english.type.stemId];
  const shares = sharesOf(words, a);
  let sum = 0;
  for (let k = reverseStarts[e]!; k < reverseStarts[e + 1]!; k += 1) {
    const other = reverse[k]!;
    let shared = 0;
    for (let m = words.starts[other]!; m < words.starts[other + 1]!; m += 1) {
      const own = shares[words.english[m]!]!;
      if (own > 0) shared += Math.min(words.forward[m]!, own);
    }
    sum += reverseBackward[k]! * shared;
  }
  clearShares(words, a, shares);
  return Math.min(1, sum);
}

/** By English stem: the share of an Arabic one's translations that it has; 0 between two calls. */
let kept = new Float64Array(0);

function sharesOf(words: WordLexicon, a: number): Float64Array {
  const size = words.englishWords.stems.length;
  if (kept.length < size) kept = new Float64Array(size);
  for (let n = words.starts[a]!; n < words.starts[a + 1]!; n += 1) kept[words.english[n]!] = words.forward[n]!;
  return kept;
}

function clearShares(words: WordLexicon, a: number, shares: Float64Array): void {
  for (let n = words.starts[a]!; n < words.starts[a + 1]!; n += 1) shares[words.english[n]!] = 0;
}
