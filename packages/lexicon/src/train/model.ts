/** Word pairs with their expected counts, in parallel arrays; see {@link trainModel}. */
export interface Model {
  readonly arabic: Uint32Array;
  readonly english: Uint32Array;
  readonly counts: Float64Array;
  readonly arabicTotals: Float64Array;
  readonly englishTotals: Float64Array;
}

/** Pairs as runs of word ids: pair `s` holds `arabic[arabicStarts[s] … arabicStarts[s + 1])`. */
export interface Bitext {
  readonly arabic: Uint32Array;
  readonly arabicStarts: Uint32Array;
  readonly english: Uint32Array;
  readonly englishStarts: Uint32Array;
  readonly weights: Float64Array;
  readonly arabicSize: number;
  readonly englishSize: number;
}

export interface ModelOptions {
  /** Rounds in which each direction learns by itself. */
  readonly separateRounds: number;
  /** Rounds in which both directions must agree (P. Liang and others, “Alignment by agreement”, 2006). */
  readonly jointRounds: number;
  /** Weight of the empty word against the words of a sentence. */
  readonly empty: number;
  /** Count that every word keeps for what it has not been seen with. */
  readonly reserve: number;
  readonly onRound?: (round: number, rounds: number) => void;
}

/** Learns which words translate which: IBM Model 1 in both directions (P. F. Brown and others, 1993), then jointly. */
export function trainModel(bitext: Bitext, options: ModelOptions): Model {
  const { cells, arabic, english } = indexCells(bitext);
  const size = arabic.length;
  let forward = new Float64Array(size);
  let backward = new Float64Array(size);
  const arabicShare = shares(bitext.arabic, bitext.arabicStarts, bitext.weights, bitext.arabicSize);
  const englishShare = shares(bitext.english, bitext.englishStarts, bitext.weights, bitext.englishSize);
  // First guess: how much oftener than chance two words meet. From even odds rare words collect rubbish.
  forward.fill(1);
  backward.fill(1);
  const rounds = options.separateRounds + options.jointRounds;
  let counts = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    options.onRound?.(round, rounds);
    const joint = round >= options.separateRounds;
    const forwardCounts = new Float64Array(size);
    const backwardCounts = joint ? forwardCounts : new Float64Array(size);
    // In the first round every word translates every other equally; the empty word then takes one share among them.
    const { empty } = options;
    const first = round === 0;
    expect(bitext, {
      cells,
      forward,
      backward,
      forwardCounts,
      backwardCounts,
      emptyOfArabic: (word, length) => (first ? empty : empty * length * arabicShare[word]!),
      emptyOfEnglish: (word, length) => (first ? empty : empty * length * englishShare[word]!),
    });
    forward = normalise(forwardCounts, arabic, bitext.arabicSize, options.reserve);
    backward = normalise(backwardCounts, english, bitext.englishSize, options.reserve);
    counts = forwardCounts;
  }
  return {
    arabic,
    english,
    counts,
    arabicTotals: totals(counts, arabic, bitext.arabicSize),
    englishTotals: totals(counts, english, bitext.englishSize),
  };
}

/** One round: how the likelihoods of the last one share the words of each pair out. */
interface Round {
  readonly cells: Uint32Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly forwardCounts: Float64Array;
  /** The same array where both directions must agree. */
  readonly backwardCounts: Float64Array;
  /** What the empty word takes of each word's share. */
  readonly emptyOfArabic: (word: number, length: number) => number;
  readonly emptyOfEnglish: (word: number, length: number) => number;
}

function expect(bitext: Bitext, round: Round): void {
  let at = 0;
  let rowSums = new Float64Array(64);
  let columnSums = new Float64Array(64);
  for (let s = 0; s < bitext.weights.length; s += 1) {
    const a0 = bitext.arabicStarts[s]!;
    const e0 = bitext.englishStarts[s]!;
    const m = bitext.arabicStarts[s + 1]! - a0;
    const n = bitext.englishStarts[s + 1]! - e0;
    if (m > rowSums.length) rowSums = new Float64Array(m);
    if (n > columnSums.length) columnSums = new Float64Array(n);
    for (let i = 0; i < m; i += 1) rowSums[i] = round.emptyOfArabic(bitext.arabic[a0 + i]!, n);
    for (let j = 0; j < n; j += 1) columnSums[j] = round.emptyOfEnglish(bitext.english[e0 + j]!, m);
    addUp(round, at, m, n, rowSums, columnSums);
    shareOut(round, at, m, n, rowSums, columnSums, bitext.weights[s]!);
    at += m * n;
  }
}

/** Adds the likelihoods of a pair's cells (`m * n` from `at` on) to those of its words. */
function addUp(
  { cells, forward, backward }: Round,
  at: number,
  m: number,
  n: number,
  rowSums: Float64Array,
  columnSums: Float64Array,
): void {
  for (let i = 0, c = at; i < m; i += 1)
    for (let j = 0; j < n; j += 1, c += 1) {
      rowSums[i]! += backward[cells[c]!]!;
      columnSums[j]! += forward[cells[c]!]!;
    }
}

function shareOut(
  { cells, forward, backward, forwardCounts, backwardCounts }: Round,
  at: number,
  m: number,
  n: number,
  rowSums: Float64Array,
  columnSums: Float64Array,
  weight: number,
): void {
  const joint = forwardCounts === backwardCounts;
  for (let i = 0, c = at; i < m; i += 1)
    for (let j = 0; j < n; j += 1, c += 1) {
      const cell = cells[c]!;
      const f = forward[cell]! / columnSums[j]!;
      const b = backward[cell]! / rowSums[i]!;
      if (joint) forwardCounts[cell]! += weight * f * b;
      else {
        forwardCounts[cell]! += weight * f;
        backwardCounts[cell]! += weight * b;
      }
    }
}

function totals(counts: Float64Array, words: Uint32Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let i = 0; i < counts.length; i += 1) sums[words[i]!]! += counts[i]!;
  return sums;
}

function normalise(counts: Float64Array, words: Uint32Array, size: number, reserve: number): Float64Array<ArrayBuffer> {
  const sums = totals(counts, words, size);
  const out = new Float64Array(counts.length);
  for (let i = 0; i < counts.length; i += 1) out[i] = counts[i]! / (sums[words[i]!]! + reserve);
  return out;
}

/** The share of each word among all running words, weighted. */
export function shares(words: Uint32Array, starts: Uint32Array, weights: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size);
  let all = 0;
  for (let s = 0; s < weights.length; s += 1) {
    for (let i = starts[s]!; i < starts[s + 1]!; i += 1) {
      out[words[i]!]! += weights[s]!;
      all += weights[s]!;
    }
  }
  for (let i = 0; i < size; i += 1) out[i]! /= all;
  return out;
}

/** Numbers the distinct word pairs; `cells` lists them sentence by sentence, row by row. */
function indexCells(bitext: Bitext): { cells: Uint32Array; arabic: Uint32Array; english: Uint32Array } {
  let total = 0;
  for (let s = 0; s < bitext.weights.length; s += 1)
    total +=
      (bitext.arabicStarts[s + 1]! - bitext.arabicStarts[s]!) *
      (bitext.englishStarts[s + 1]! - bitext.englishStarts[s]!);
  const cells = new Uint32Array(total);
  let bits = 10;
  while (2 ** bits < total * 2) bits += 1;
  const mask = 2 ** bits - 1;
  // Open addressing: slot → number of the pair plus one.
  const slots = new Uint32Array(mask + 1);
  const arabic = new Uint32Array(total);
  const english = new Uint32Array(total);
  let size = 0;
  let at = 0;
  for (let s = 0; s < bitext.weights.length; s += 1) {
    for (let i = bitext.arabicStarts[s]!; i < bitext.arabicStarts[s + 1]!; i += 1) {
      const a = bitext.arabic[i]!;
      for (let j = bitext.englishStarts[s]!; j < bitext.englishStarts[s + 1]!; j += 1) {
        const e = bitext.english[j]!;
        let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(e, 0x85ebca6b)) & mask;
        slot = (slot ^ (slot >>> 7)) & mask;
        let found = slots[slot]!;
        while (found !== 0 && (arabic[found - 1] !== a || english[found - 1] !== e)) {
          slot = (slot + 1) & mask;
          found = slots[slot]!;
        }
        if (found === 0) {
          arabic[size] = a;
          english[size] = e;
          size += 1;
          found = size;
          slots[slot] = found;
        }
        cells[at++] = found - 1;
      }
    }
  }
  return { cells, arabic: arabic.slice(0, size), english: english.slice(0, size) };
}
