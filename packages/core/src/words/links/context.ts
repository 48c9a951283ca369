import { cellOf, type Grid } from './grid.ts';

/** What the links beside two words say about them: see {@link makeContext}. */
export const CONTEXT = 14;

/** So far is looked for links that go the same way. */
const NEAR = 4;
/** So far for where a neighbour's counterpart lets one expect that of a word; no expectation is this far. */
const FAR = 5;
const UNEXPECTED = 99;
const LEAST_WEIGHT = 0.05;

/**
 * Fills features, from `first` on, with what the probabilities around two words say: rivals, neighbours along and
 * across, and where the word is expected.
 */
export type Context = (a: number, e: number, features: Float64Array, first: number) => void;

/** Returns what describes two words by the probabilities of all cells. */
export function makeContext(grid: Grid, probabilities: Float32Array): Context {
  const { rows, columns, width, from } = grid;
  const [rowTops, columnTops] = [new Tops(rows), new Tops(columns)];
  for (let a = 0; a < rows; a += 1)
    for (let k = 0; k < width; k += 1) {
      rowTops.add(a, from[a]! + k, probabilities[a * width + k]!);
      columnTops.add(from[a]! + k, a, probabilities[a * width + k]!);
    }
  const at = (a: number, e: number): number => {
    const cell = cellOf(grid, a, e);
    return cell < 0 ? 0 : probabilities[cell]!;
  };
  return (a, e, features, first) => {
    const own = at(a, e);
    let wide = 0;
    for (let p = -NEAR; p <= NEAR; p += 1)
      for (let q = -NEAR; q <= NEAR; q += 1)
        if (p !== 0 && q !== 0) wide += at(a + p, e + q) / (Math.abs(p) + Math.abs(q));
    features[first] = own;
    features[first + 1] = rowTops.rival(a, e);
    features[first + 2] = columnTops.rival(e, a);
    features[first + 3] = rowTops.sums[a]! - own;
    features[first + 4] = columnTops.sums[e]! - own;
    features[first + 5] = at(a + 1, e + 1);
    features[first + 6] = at(a - 1, e - 1);
    features[first + 7] = at(a + 1, e - 1);
    features[first + 8] = at(a - 1, e + 1);
    features[first + 9] = Math.max(at(a, e - 1), at(a, e + 1));
    features[first + 10] = Math.max(at(a - 1, e), at(a + 1, e));
    features[first + 11] = wide;
    features[first + 12] = rowTops.shift(a, e);
    features[first + 13] = columnTops.shift(e, a);
  };
}

/** Whether a likely link stands beside two words, by what a {@link Context} has said of them. */
export function isBeside(features: Float64Array, first: number): boolean {
  for (let f = first + 5; f <= first + 10; f += 1) if (features[f]! >= LIKELY) return true;
  return false;
}

const LIKELY = 0.3;

/** For each word of a side its likeliest counterpart, the next likeliest, and the sum of all. */
class Tops {
  readonly sums: Float64Array;
  readonly #best: Float32Array;
  readonly #next: Float32Array;
  readonly #places: Int32Array;

  constructor(size: number) {
    this.sums = new Float64Array(size);
    this.#best = new Float32Array(size);
    this.#next = new Float32Array(size);
    this.#places = new Int32Array(size).fill(-1);
  }

  add(word: number, place: number, probability: number): void {
    this.sums[word]! += probability;
    if (probability > this.#best[word]!) {
      this.#next[word] = this.#best[word]!;
      this.#best[word] = probability;
      this.#places[word] = place;
    } else if (probability > this.#next[word]!) this.#next[word] = probability;
  }

  /** The probability of the likeliest counterpart beside the one at a place. */
  rival(word: number, place: number): number {
    return this.#places[word] === place ? this.#next[word]! : this.#best[word]!;
  }

  /** How far a place is from where the counterparts of the words around let one expect it. */
  shift(word: number, place: number): number {
    let [sum, weight] = [0, 0];
    for (let d = -FAR; d <= FAR; d += 1) {
      const other = word + d;
      if (d === 0 || other < 0 || other >= this.#best.length || this.#places[other]! < 0) continue;
      const own = this.#best[other]! ** 2 / Math.abs(d);
      sum += own * (this.#places[other]! - d);
      weight += own;
    }
    return weight > LEAST_WEIGHT ? Math.abs(place - sum / weight) : UNEXPECTED;
  }
}
