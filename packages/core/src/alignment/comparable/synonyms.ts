import type { WordLexicon } from '../../lexicon/index.ts';
import { remember } from '../../memo/index.ts';
import { arabicSkeleton } from '../../words/index.ts';

/** A lexicon seen from the other side, and its Arabic stems by their consonants. */
export interface WordGraph {
  /** Entries of English stem `e`: `entries[starts[e]]` to `entries[starts[e + 1]]` (exclusive). */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
  /** The Arabic stem of each entry of the lexicon. */
  readonly arabic: Uint32Array;
  readonly skeletons: ReadonlyMap<string, readonly number[]>;
  /** Related words as they were found, kept. */
  readonly related: Map<number, RelatedWords>;
  /** By English stem what is added up for the word at hand, 0 otherwise. */
  readonly sums: Float64Array;
}

/** English stems in the order in which they were found, each with its probability. */
export interface RelatedWords {
  readonly words: readonly number[];
  readonly shares: Float64Array;
}

/** Returns the graph of a lexicon; made once. */
export const wordGraph = remember(makeGraph);

function makeGraph(lexicon: WordLexicon): WordGraph {
  const size = lexicon.english.length;
  const starts = new Uint32Array(lexicon.englishWords.ids.size + 1);
  for (let k = 0; k < size; k += 1) starts[lexicon.english[k]! + 1]! += 1;
  for (let e = 0; e < starts.length - 1; e += 1) starts[e + 1]! += starts[e]!;
  const next = starts.slice();
  const entries = new Uint32Array(size);
  const arabic = new Uint32Array(size);
  const skeletons = new Map<string, number[]>();
  lexicon.arabicWords.stems.forEach((stem, a) => {
    for (let k = lexicon.starts[a]!; k < lexicon.starts[a + 1]!; k += 1) {
      arabic[k] = a;
      entries[next[lexicon.english[k]!]!++] = k;
    }
    if (!/^[\u0600-\u06ff]+$/.test(stem)) return;
    const skeleton = arabicSkeleton(stem);
    if (skeleton.length < 3) return;
    const list = skeletons.get(skeleton);
    if (list === undefined) skeletons.set(skeleton, [a]);
    else list.push(a);
  });
  const sums = new Float64Array(lexicon.englishWords.ids.size);
  return { starts, entries, arabic, skeletons, related: new Map(), sums };
}

/** Steps less likely than this lead nowhere worth going. */
const LEAST = 0.02;

/** Words this frequent are not looked up: they are related to everything. */
const TOO_COMMON = 0.003;

/**
 * Returns the English words that share translations with an English word, with the probability of getting there by way
 * of Arabic.
 */
export function relatedWords(graph: WordGraph, lexicon: WordLexicon, word: number): RelatedWords {
  const known = graph.related.get(word);
  if (known !== undefined) return known;
  const { sums } = graph;
  const words: number[] = [];
  const common = lexicon.englishWords.shares[word]! >= TOO_COMMON;
  for (let y = graph.starts[word]!; !common && y < graph.starts[word + 1]!; y += 1) {
    const entry = graph.entries[y]!;
    const there = lexicon.backward[entry]!;
    if (there < LEAST) continue;
    const arabic = graph.arabic[entry]!;
    for (let z = lexicon.starts[arabic]!; z < lexicon.starts[arabic + 1]!; z += 1) {
      const back = lexicon.forward[z]!;
      const english = lexicon.english[z]!;
      if (back < LEAST || english === word) continue;
      if (sums[english] === 0) words.push(english);
      sums[english]! += there * back;
    }
  }
  const related = { words, shares: Float64Array.from(words, (one) => sums[one]!) };
  for (const one of words) sums[one] = 0;
  graph.related.set(word, related);
  return related;
}
