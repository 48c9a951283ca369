import type { BoostedTrees } from './checks.ts';

/**
 * What tells words of one side that the other lacks, read together with the vectors; see `@muqabala/lexicon/checks`.
 */
export interface LoneWordModels {
  /** Which parts of speech an English word (in lower case) may be, as bits: adjective 1, adverb 2, noun 4, verb 8. */
  readonly partsOf: (lower: string) => number;
  /**
   * The finding about the word of a pair that is alone, `loneFinding` of `@muqabala/core/questions`: handed in, so that a
   * page without these tables goes without its code too.
   */
  find(view: object, lexicon: object, answered: object, told: readonly object[]): object | undefined;
  readonly arabic: LoneWordModel;
  readonly english: LoneWordModel;
}

export interface LoneWordModel {
  /** Log odds by what costs little: whether a word is looked at closely. */
  readonly gate: BoostedTrees;
  /** Log odds that nothing answers to it. */
  readonly odds: BoostedTrees;
}
