import type { Vocabulary, WordLexicon } from '@muqabala/core';

/** So many of the most frequent stems of either language are kept … */
const STEMS = 5000;
/** … with the pairs that are likely at least in one direction; chosen for what is lost, `npm run bench -- page`. */
const LIKELY = 0.03;
/** Words this frequent say nothing to the aligner: they are known as such, and have no pairs. */
const TOO_COMMON = 0.003;

/** Returns the part of a lexicon that pages align by: its most frequent stems and what likely translates them. */
export function cutWords(words: WordLexicon): WordLexicon {
  const { arabicWords, englishWords, starts, english, forward, backward } = words;
  const [arabicKept, englishKept] = [frequent(arabicWords), frequent(englishWords)];
  const pairs: number[] = [];
  const arabicOf = new Map<number, number>();
  for (const a of arabicKept) {
    if (isCommon(arabicWords, a)) continue;
    for (let k = starts[a]!; k < starts[a + 1]!; k += 1) {
      const e = english[k]!;
      if (!englishKept.has(e) || isCommon(englishWords, e) || Math.max(forward[k]!, backward[k]!) < LIKELY) continue;
      pairs.push(k);
      arabicOf.set(k, a);
    }
  }
  pairs.sort((p, q) => p - q);
  // A stem without a pair would be known and never answered, which speaks against a link.
  const paired = (words: Vocabulary, kept: ReadonlySet<number>, used: ReadonlySet<number>) =>
    [...kept].filter((id) => used.has(id) || isCommon(words, id)).sort((p, q) => p - q);
  const arabicIds = paired(arabicWords, arabicKept, new Set(arabicOf.values()));
  const englishIds = paired(englishWords, englishKept, new Set(pairs.map((k) => english[k]!)));
  const englishAt = new Map(englishIds.map((id, at) => [id, at]));
  const sizes = new Map<number, number>();
  for (const a of arabicOf.values()) sizes.set(a, (sizes.get(a) ?? 0) + 1);
  let end = 0;
  return {
    signature: words.signature,
    arabicWords: vocabulary(arabicWords, arabicIds),
    englishWords: vocabulary(englishWords, englishIds),
    starts: Uint32Array.from([0, ...arabicIds.map((id) => (end += sizes.get(id) ?? 0))]),
    english: Uint32Array.from(pairs, (k) => englishAt.get(english[k]!)!),
    forward: Float32Array.from(pairs, (k) => forward[k]!),
    backward: Float32Array.from(pairs, (k) => backward[k]!),
  };
}

function frequent({ stems, shares }: Vocabulary): Set<number> {
  const ids = [...stems.keys()].sort((a, b) => shares[b]! - shares[a]! || a - b);
  return new Set(ids.slice(0, STEMS));
}

function isCommon({ shares }: Vocabulary, id: number): boolean {
  return shares[id]! >= TOO_COMMON;
}

function vocabulary(words: Vocabulary, ids: readonly number[]): Vocabulary {
  const stems = ids.map((id) => words.stems[id]!);
  return {
    stems,
    ids: new Map(stems.map((stem, at) => [stem, at])),
    shares: Float32Array.from(ids, (id) => words.shares[id]!),
  };
}
