import type { Candidates } from '../model/candidates.ts';

/** A sentence pair that shares much, with its score. */
export interface Anchor {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** Returns the heaviest chain of candidate pairs that ascends on both sides; n log n by a tree of prefix maxima. */
export function findChain(candidates: Candidates, rows: number, columns: number, least: number): Anchor[] {
  const { limit, others, scores } = candidates;
  const totals = new Float64Array(rows * limit);
  const before = new Int32Array(rows * limit).fill(-1);
  const heaviest = new PrefixMaxima(columns, totals);
  let top = -1;
  for (let i = 0; i < rows; i += 1) {
    const first = i * limit;
    let end = first;
    while (end < first + limit && others[end]! >= 0 && scores[end]! >= least) end += 1;
    // All candidates of a row are read before any is entered: a sentence stands in the chain once.
    for (let c = first; c < end; c += 1) {
      const from = heaviest.below(others[c]!);
      before[c] = from;
      totals[c] = scores[c]! + (from < 0 ? 0 : totals[from]!);
    }
    for (let c = first; c < end; c += 1) {
      heaviest.enter(others[c]!, c);
      if (top < 0 || totals[c]! > totals[top]!) top = c;
    }
  }
  const chain: Anchor[] = [];
  for (let c = top; c >= 0; c = before[c]!) chain.push({ i: Math.floor(c / limit), j: others[c]!, score: scores[c]! });
  return chain.reverse();
}

/**
 * Tells which of the chains that end before a column is heaviest: a binary indexed tree (P. M. Fenwick, 1994) of
 * maxima.
 */
class PrefixMaxima {
  readonly #totals: Float64Array;
  readonly #holders: Int32Array;

  /** `totals` are the weights of the chains by number, above 0. */
  constructor(columns: number, totals: Float64Array) {
    this.#totals = totals;
    this.#holders = new Int32Array(columns + 1).fill(-1);
  }

  /** The heaviest chain that ends below a column, or -1. */
  below(column: number): number {
    let best = -1;
    for (let k = column; k > 0; k -= k & -k) if (this.#isHeavier(this.#holders[k]!, best)) best = this.#holders[k]!;
    return best;
  }

  enter(column: number, chain: number): void {
    for (let k = column + 1; k < this.#holders.length; k += k & -k)
      if (this.#isHeavier(chain, this.#holders[k]!)) this.#holders[k] = chain;
  }

  #isHeavier(chain: number, other: number): boolean {
    return chain >= 0 && (other < 0 || this.#totals[chain]! > this.#totals[other]!);
  }
}
