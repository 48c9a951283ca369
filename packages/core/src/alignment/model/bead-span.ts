/**
 * `m` Arabic sentences from `i` on answer to `n` English ones from `j` on; `m` or `n` is 0 for a sentence without
 * counterpart.
 */
export interface BeadSpan {
  readonly i: number;
  readonly m: number;
  readonly j: number;
  readonly n: number;
  /** Logarithm of the likelihood ratio of words and length; 0 without counterpart. */
  readonly score: number;
}
