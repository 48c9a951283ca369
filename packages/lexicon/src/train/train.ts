import { MuqabalaError, type Vocabulary, type WordLexicon } from '@muqabala/core';
import { Stemmer } from '@muqabala/core/words';
import { extendWords } from './extend.ts';
import { type Bitext, type Model, shares, trainModel } from './model.ts';
import type { TrainingPair } from './pairs.ts';

export interface TrainOptions {
  /** Named in the lexicon's signature. */
  readonly name?: string;
  /** Word pairs rarer than this (expected count) are left out. */
  readonly leastCount?: number;
  /** Translations less likely than this in both directions are left out. */
  readonly leastProbability?: number;
  /** A lexicon to go on from: what it knows is kept, and counts where the pairs say little. */
  readonly base?: WordLexicon;
  readonly signal?: { readonly aborted: boolean };
  /** Called with the done share, between 0 and 1. */
  readonly onProgress?: (done: number) => void;
}

/** Learns a word lexicon from sentence pairs and dictionary entries; the same pairs give the same lexicon. */
export function trainWords(pairs: Iterable<TrainingPair>, options: TrainOptions = {}): WordLexicon {
  const stemmer = new Stemmer();
  const arabic = new Counter();
  const english = new Counter();
  const bitext = readPairs(pairs, stemmer, arabic, english, () => stopWhenAborted(options));
  options.onProgress?.(0.3);
  const model = trainModel(bitext, {
    separateRounds: 3,
    jointRounds: 4,
    empty: 0.5,
    reserve: 0.3,
    onRound: (round, rounds) => {
      stopWhenAborted(options);
      options.onProgress?.(0.3 + (0.6 * round) / rounds);
    },
  });
  const own = prune(bitext, model, arabic.stems, english.stems, options);
  const lexicon = options.base === undefined ? own : goOn(options.base, own, bitext, options);
  options.onProgress?.(1);
  return lexicon;
}

const LEAST_PROBABILITY = 0.005;

function goOn(base: WordLexicon, own: WordLexicon, bitext: Bitext, options: TrainOptions): WordLexicon {
  const count = ({ shares: all }: Vocabulary, starts: Uint32Array) => {
    let words = 0;
    for (let s = 0; s < bitext.weights.length; s += 1) words += bitext.weights[s]! * (starts[s + 1]! - starts[s]!);
    return Float64Array.from(all, (share) => share * words);
  };
  const counts = {
    arabic: count(own.arabicWords, bitext.arabicStarts),
    english: count(own.englishWords, bitext.englishStarts),
  };
  const lexicon = extendWords(base, own, counts, options.leastProbability ?? LEAST_PROBABILITY);
  return { ...lexicon, signature: `${options.name ?? 'own'}-${lexicon.english.length}` };
}

function stopWhenAborted(options: TrainOptions): void {
  if (options.signal?.aborted)
    throw new MuqabalaError({ code: 'aborted', message: 'The training was stopped.', remedy: 'Start it again.' });
}

class Counter {
  readonly ids = new Map<string, number>();
  readonly stems: string[] = [];
  id(stem: string): number {
    const known = this.ids.get(stem);
    if (known !== undefined) return known;
    this.ids.set(stem, this.stems.length);
    this.stems.push(stem);
    return this.stems.length - 1;
  }
}

function readPairs(
  pairs: Iterable<TrainingPair>,
  stemmer: Stemmer,
  arabic: Counter,
  english: Counter,
  check: () => void,
): Bitext {
  const a: number[] = [];
  const e: number[] = [];
  const arabicStarts = [0];
  const englishStarts = [0];
  const weights: number[] = [];
  let count = 0;
  for (const pair of pairs) {
    if ((count++ & 1023) === 0) check();
    for (const stem of stemmer.tokens(pair.arabic).stems) a.push(arabic.id(stem));
    for (const stem of stemmer.tokens(pair.english).stems) e.push(english.id(stem));
    arabicStarts.push(a.length);
    englishStarts.push(e.length);
    weights.push(pair.weight ?? 1);
  }
  return {
    arabic: Uint32Array.from(a),
    arabicStarts: Uint32Array.from(arabicStarts),
    english: Uint32Array.from(e),
    englishStarts: Uint32Array.from(englishStarts),
    weights: Float64Array.from(weights),
    arabicSize: arabic.stems.length,
    englishSize: english.stems.length,
  };
}

function prune(
  bitext: Bitext,
  model: Model,
  arabicStems: string[],
  englishStems: string[],
  options: TrainOptions,
): WordLexicon {
  const leastCount = options.leastCount ?? 0.2;
  const leastProbability = options.leastProbability ?? LEAST_PROBABILITY;
  const kept: number[] = [];
  for (let i = 0; i < model.counts.length; i += 1) {
    const count = model.counts[i]!;
    if (count < leastCount) continue;
    const f = count / (model.arabicTotals[model.arabic[i]!]! + 0.3);
    const b = count / (model.englishTotals[model.english[i]!]! + 0.3);
    if (f < leastProbability && b < leastProbability) continue;
    kept.push(i);
  }
  const arabicUsed = order(kept, model.arabic, arabicStems);
  const englishUsed = order(kept, model.english, englishStems);
  kept.sort(
    (x, y) =>
      arabicUsed.rank[model.arabic[x]!]! - arabicUsed.rank[model.arabic[y]!]! ||
      englishUsed.rank[model.english[x]!]! - englishUsed.rank[model.english[y]!]!,
  );
  const starts = new Uint32Array(arabicUsed.words.length + 1);
  const english = new Uint32Array(kept.length);
  const forward = new Float32Array(kept.length);
  const backward = new Float32Array(kept.length);
  kept.forEach((i, k) => {
    starts[arabicUsed.rank[model.arabic[i]!]! + 1]! += 1;
    english[k] = englishUsed.rank[model.english[i]!]!;
    forward[k] = model.counts[i]! / (model.arabicTotals[model.arabic[i]!]! + 0.3);
    backward[k] = model.counts[i]! / (model.englishTotals[model.english[i]!]! + 0.3);
  });
  for (let i = 0; i < arabicUsed.words.length; i += 1) starts[i + 1]! += starts[i]!;
  const arabicShares = shares(bitext.arabic, bitext.arabicStarts, bitext.weights, bitext.arabicSize);
  const englishShares = shares(bitext.english, bitext.englishStarts, bitext.weights, bitext.englishSize);
  return {
    signature: `${options.name ?? 'own'}-${kept.length}`,
    arabicWords: vocabulary(arabicUsed.words, arabicStems, arabicShares),
    englishWords: vocabulary(englishUsed.words, englishStems, englishShares),
    starts,
    english,
    forward,
    backward,
  };
}

function order(kept: number[], words: Uint32Array, stems: string[]): { words: number[]; rank: Int32Array } {
  const used = [...new Set(kept.map((i) => words[i]!))].sort((a, b) => (stems[a]! < stems[b]! ? -1 : 1));
  const rank = new Int32Array(stems.length).fill(-1);
  used.forEach((word, k) => {
    rank[word] = k;
  });
  return { words: used, rank };
}

function vocabulary(used: number[], stems: string[], share: Float64Array): Vocabulary {
  const list = used.map((word) => stems[word]!);
  return {
    stems: list,
    ids: new Map(list.map((stem, i) => [stem, i])),
    shares: Float32Array.from(used, (word) => share[word]!),
  };
}
