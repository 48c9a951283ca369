import type { Band } from './band.ts';
import type { WordGrid } from './grid.ts';

/** Word scores of the links in a band, row after row: those of both directions together. */
export class WordRows {
  readonly #words: Pick<WordGrid, 'english' | 'arabic'>;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #longest: number;
  readonly #stride: number;
  readonly #english: Float64Array;
  /** Scores of the Arabic sentences that a link of the row may hold; that of `k` in place `k % longest`. */
  readonly #arabic: readonly Float64Array[];
  #row = 0;
  #computed = 0;

  /** `longest` is the most sentences that a link takes from a side. */
  constructor(words: Pick<WordGrid, 'english' | 'arabic'>, { low, high }: Band, longest: number) {
    this.#words = words;
    this.#low = low;
    this.#high = high;
    this.#longest = longest;
    let widest = 0;
    for (let i = 0; i + 1 < low.length; i += 1) widest = Math.max(widest, this.#highOf(i) - this.#lowOf(i));
    this.#stride = widest + 2;
    this.#english = new Float64Array(longest * this.#stride);
    this.#arabic = Array.from({ length: longest }, () => new Float64Array(longest * this.#stride));
  }

  /** Makes ready for links that begin at row `i`; rows ascend, and some may be left out. */
  moveTo(i: number): void {
    const rows = this.#low.length - 1;
    const reach = Math.min(this.#longest, rows - i);
    this.#row = i;
    this.#words.english(i, this.#low[i]!, this.#highOf(i), this.#english, this.#stride, reach);
    for (let k = Math.max(this.#computed, i); k < i + reach; k += 1)
      this.#words.arabic(
        k,
        this.#lowOf(k),
        this.#highOf(k),
        this.#arabic[k % this.#longest]!,
        this.#stride,
        this.#longest,
      );
    this.#computed = i + reach;
  }

  /** Twice the score of the link of `m` Arabic sentences from the row on and `n` English ones from `j` on. */
  score(m: number, j: number, n: number): number {
    const i = this.#row;
    const row = (m - 1) * this.#stride - this.#low[i]!;
    const arabicRow = (n - 1) * this.#stride + j;
    let sum = this.#english[row + j + n]! - this.#english[row + j]!;
    for (let k = i; k < i + m; k += 1) sum += this.#arabic[k % this.#longest]![arabicRow - this.#lowOf(k)]!;
    return sum;
  }

  /** The first and last boundary of English sentences in any link of Arabic sentence `k`. */
  #lowOf(k: number): number {
    return this.#low[Math.max(0, k - this.#longest + 1)]!;
  }

  #highOf(k: number): number {
    return this.#high[Math.min(this.#high.length - 1, k + this.#longest)]!;
  }
}
