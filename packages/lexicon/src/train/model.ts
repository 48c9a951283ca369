/** Word pairs with their expected counts, in parallel arrays; see {@link trainModel}. */
export interface Model {
  readonly arabic: Uint32Array;
  readonly english: Uint32Array;
  readonly counts: Float64Array;
  readonly arabicTotals: Float64Array;
  readonly englishTotals: Float64Array;
}

/** Sentence pairs as runs of word ids: pair `s` holds `arabic[arabicStarts[s] … arabicStarts[s + 1])`, likewise English. */
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
  // The first guess is how much oftener than chance two words meet: from even odds, rounds are wasted and rare words collect rubbish.
  forward.fill(1);
  backward.fill(1);
  const rounds = options.separateRounds + options.jointRounds;
  let counts = new Float64Array(size);
  for (let round = 0; round < rounds; round += 1) {
    options.onRound?.(round, rounds);
    const joint = round >= options.separateRounds;
    const forwardCounts = new Float64Array(size);
    const backwardCounts = joint ? forwardCounts : new Float64Array(size);
    expect(
      bitext,
      cells,
      forward,
      backward,
      arabicShare,
      englishShare,
      options.empty,
      round === 0,
      joint,
      forwardCounts,
      backwardCounts,
    );
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

function expect(
  bitext: Bitext,
  cells: Uint32Array,
  forward: Float64Array,
  backward: Float64Array,
  arabicShare: Float64Array,
  englishShare: Float64Array,
  empty: number,
  first: boolean,
  joint: boolean,
  forwardCounts: Float64Array,
  backwardCounts: Float64Array,
): void {
  let at = 0;
  let rowSums = new Float64Array(64);
  let columnSums = new Float64Array(64);
  for (let s = 0; s < bitext.weights.length; s += 1) {
    const a0 = bitext.arabicStarts[s]!;
    const e0 = bitext.englishStarts[s]!;
    const m = bitext.arabicStarts[s + 1]! - a0;
    const n = bitext.englishStarts[s + 1]! - e0;
    const weight = bitext.weights[s]!;
    if (m > rowSums.length) rowSums = new Float64Array(m);
    if (n > columnSums.length) columnSums = new Float64Array(n);
    // In the first round every word translates every other equally; the empty word then takes one share among them.
    for (let i = 0; i < m; i += 1) rowSums[i] = first ? empty : empty * n * arabicShare[bitext.arabic[a0 + i]!]!;
    for (let j = 0; j < n; j += 1) columnSums[j] = first ? empty : empty * m * englishShare[bitext.english[e0 + j]!]!;
    for (let i = 0, c = at; i < m; i += 1) {
      for (let j = 0; j < n; j += 1, c += 1) {
        rowSums[i]! += backward[cells[c]!]!;
        columnSums[j]! += forward[cells[c]!]!;
      }
    }
    for (let i = 0, c = at; i < m; i += 1) {
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
    at += m * n;
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

/** Numbers the distinct word pairs that meet in a sentence pair; `cells` lists them sentence by sentence, row by row. */
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
