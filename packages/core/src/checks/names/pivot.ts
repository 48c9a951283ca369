import type { WordLexicon } from '../../lexicon/index.ts';

/**
 * The Arabic stems of English stem `e` are `reverse[reverseStarts[e]]` to `reverse[reverseStarts[e + 1]]`, with their
 * probabilities.
 */
interface Reverse {
  readonly reverseStarts: Uint32Array;
  readonly reverse: Uint32Array;
  readonly reverseBackward: Float32Array;
}

/**
 * Returns what says how far an Arabic and an English stem, by their numbers, are translations by way of others, between
 * 0 and 1: the Arabic words for the English one, and how much of their translations the Arabic word shares with them
 * (`superintendent` and `المشرف` by `supervisor`). It is 0 for stems that the lexicon lacks.
 */
export function makePivot(
  words: WordLexicon | undefined,
  { reverse, reverseStarts, reverseBackward }: Reverse,
): (arabic: number, english: number) => number {
  if (words === undefined) return () => 0;
  const { starts, english: translations, forward } = words;
  const englishSize = words.englishWords.stems.length;
  /** By English stem: the share of the Arabic one's translations that it has. */
  const shares = new Float64Array(englishSize);
  return (arabic, english) => {
    if (arabic >= words.arabicWords.stems.length || english >= englishSize) return 0;
    for (let n = starts[arabic]!; n < starts[arabic + 1]!; n += 1) shares[translations[n]!] = forward[n]!;
    let sum = 0;
    for (let k = reverseStarts[english]!; k < reverseStarts[english + 1]!; k += 1)
      sum += reverseBackward[k]! * sharedWith(words, reverse[k]!, shares);
    for (let n = starts[arabic]!; n < starts[arabic + 1]!; n += 1) shares[translations[n]!] = 0;
    return Math.min(1, sum);
  };
}

function sharedWith({ starts, english, forward }: WordLexicon, arabic: number, shares: Float64Array): number {
  let shared = 0;
  for (let n = starts[arabic]!; n < starts[arabic + 1]!; n += 1) {
    const own = shares[english[n]!]!;
    if (own > 0) shared += Math.min(forward[n]!, own);
  }
  return shared;
}
