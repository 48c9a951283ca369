/** A translation table between Arabic and English word forms, learnt from parallel text; see `@muqabala/lexicon`. */
export interface WordLexicon {
  /** Version and training settings, part of the signature. */
  readonly signature: string;
}
