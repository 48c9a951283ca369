import type { Vocabulary, WordLexicon } from '@muqabala/core';

/** How often each stem of a lexicon was met while it was learnt; numbers as in its vocabularies. */
export interface StemCounts {
  readonly arabic: Float64Array;
  readonly english: Float64Array;
}

/** A base lexicon's word on a stem counts as much as meeting it so many times. */
const WORTH = 5;
/** A base lexicon's shares count as much as so many running words. */
const WORDS = 1e6;

/**
 * Returns a lexicon that knows what both know: of stems that stand in both, probabilities are those that were learnt,
 * with the base's as if they had been seen five times before, so that a subject's own use of a word prevails as soon as
 * it is seen oftener (a Dirichlet prior).
 */
export function extendWords(base: WordLexicon, own: WordLexicon, counts: StemCounts, least: number): WordLexicon {
  const arabic = joinStems(base.arabicWords, own.arabicWords, counts.arabic);
  const english = joinStems(base.englishWords, own.englishWords, counts.english);
  const size = english.stems.length;
  const forward = new Map<number, number>();
  const backward = new Map<number, number>();
  for (const { lexicon, arabicIds, englishIds, arabicShare, englishShare } of [
    {
      lexicon: base,
      arabicIds: arabic.ofBase,
      englishIds: english.ofBase,
      arabicShare: (a: number) => 1 - arabic.trust[a]!,
      englishShare: (e: number) => 1 - english.trust[e]!,
    },
    {
      lexicon: own,
      arabicIds: arabic.ofOwn,
      englishIds: english.ofOwn,
      arabicShare: (a: number) => arabic.trust[a]!,
      englishShare: (e: number) => english.trust[e]!,
    },
  ])
    for (let a = 0; a < lexicon.arabicWords.stems.length; a += 1)
      for (let k = lexicon.starts[a]!; k < lexicon.starts[a + 1]!; k += 1) {
        const [i, j] = [arabicIds[a]!, englishIds[lexicon.english[k]!]!];
        const key = i * size + j;
        forward.set(key, (forward.get(key) ?? 0) + arabicShare(i) * lexicon.forward[k]!);
        backward.set(key, (backward.get(key) ?? 0) + englishShare(j) * lexicon.backward[k]!);
      }
  const kept = [...forward.keys()]
    .filter((key) => forward.get(key)! >= least || backward.get(key)! >= least)
    .sort((p, q) => p - q);
  const starts = new Uint32Array(arabic.stems.length + 1);
  for (const key of kept) starts[Math.floor(key / size) + 1]! += 1;
  for (let a = 0; a < arabic.stems.length; a += 1) starts[a + 1]! += starts[a]!;
  return {
    signature: own.signature,
    arabicWords: vocabularyOf(arabic),
    englishWords: vocabularyOf(english),
    starts,
    english: Uint32Array.from(kept, (key) => key % size),
    forward: Float32Array.from(kept, (key) => forward.get(key)!),
    backward: Float32Array.from(kept, (key) => backward.get(key)!),
  };
}

interface Joined {
  readonly stems: readonly string[];
  readonly shares: Float32Array;
  /** Number of each stem of either lexicon among all. */
  readonly ofBase: Int32Array;
  readonly ofOwn: Int32Array;
  /** How much what was learnt says of each stem against the base, between 0 and 1. */
  readonly trust: Float64Array;
}

function joinStems(base: Vocabulary, own: Vocabulary, counts: Float64Array): Joined {
  const stems = [...new Set([...base.stems, ...own.stems])].sort();
  const ids = new Map(stems.map((stem, i) => [stem, i]));
  let words = 0;
  for (const count of counts) words += count;
  const shares = new Float32Array(stems.length);
  const trust = new Float64Array(stems.length);
  stems.forEach((stem, i) => {
    const [b, o] = [base.ids.get(stem), own.ids.get(stem)];
    const count = o === undefined ? 0 : counts[o]!;
    trust[i] = b === undefined ? 1 : count / (count + WORTH);
    shares[i] = ((b === undefined ? 0 : base.shares[b]! * WORDS) + count) / (WORDS + words);
  });
  const number = (list: Vocabulary) => Int32Array.from(list.stems, (stem) => ids.get(stem)!);
  return { stems, shares, ofBase: number(base), ofOwn: number(own), trust };
}

function vocabularyOf({ stems, shares }: Joined): Vocabulary {
  return { stems, ids: new Map(stems.map((stem, i) => [stem, i])), shares };
}
