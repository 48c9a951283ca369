/** Boosted regression trees as parallel arrays, node after node. */
export interface BoostedTrees {
  readonly bias: number;
  /** Where each tree begins. */
  readonly starts: readonly number[];
  /** Feature of each node, -1 for a leaf. */
  readonly features: readonly number[];
  /** Of a node what is below goes left, of a leaf its log odds. */
  readonly values: readonly number[];
  /** How far on the left child is; the right one follows it. */
  readonly left: readonly number[];
}

/**
 * A logistic regression over hashed runs of letters: each character of `weights` is one of `levels`, the middle one is
 * 0.
 */
export interface LetterRuns {
  readonly bias: number;
  readonly step: number;
  readonly levels: string;
  readonly weights: string;
}

/** What the checks of pairs have learnt from human translations; without it names are compared in none of them. */
export interface CheckModels {
  /** Whether a capitalised word stands for another one than its counterpart does. */
  readonly names: BoostedTrees;
  /** Whether an Arabic word is a name, by its letters. */
  readonly nameLetters: LetterRuns;
  /** Opposites of English words: a line has a word and those that say the contrary. */
  readonly opposites?: string;
}

/** Words, or pieces of words, that say the same of a denial: English ones in lower case, Arabic ones in matching form. */
export interface CueEntry {
  /**
   * `negation` denies, `implied` does so by its meaning (refuse, رفض), `faint` is a hint (`only`, قبل), `none` is
   * nothing of all this, and `opposite` makes the next word its opposite (غير).
   */
  readonly cue: 'negation' | 'implied' | 'faint' | 'none' | 'opposite';
  /** Whether the forms begin or end a word, or stand within it; without it they are whole words. */
  readonly where?: 'begins' | 'ends' | 'within';
  /** How many Latin letters stand behind a beginning or before an ending at least. */
  readonly letters?: number;
  readonly forms: readonly string[];
  /** A case for tests: a text with `{}` for each form, or words with each piece. */
  readonly case?: string;
}

/** What links words of a pair, learnt from sentences that were linked by hand; without it none are linked. */
export interface LinkModels {
  /** Whether two words answer to each other, by what is known of them. */
  readonly own: BoostedTrees;
  /** The same by the links around them as well. */
  readonly context: BoostedTrees;
}

/**
 * A member of a set of words that exclude each other (red, blue; all, some): its English words in lower case, its Arabic
 * ones in matching form without article and proclitics. Two members exclude each other whose steps differ by two or more.
 */
export interface ContrastMember {
  readonly step: number;
  readonly en: readonly string[];
  readonly ar: readonly string[];
}
