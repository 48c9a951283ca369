/** Finds the number of a stem; a map of all of them does, and so does what reads them where they lie. */
export type StemNumbers = Pick<ReadonlyMap<string, number>, 'get' | 'size'>;

/** The stems of one language, numbered from 0. */
export interface Vocabulary {
  readonly stems: readonly string[];
  readonly ids: StemNumbers;
  /**
   * How often each stem was seen, relative to all words of its language; the background against which a match is
   * weighed.
   */
  readonly shares: Float32Array;
}

/**
 * A translation table between Arabic and English stems, learnt from parallel text; see `@muqabala/lexicon`. The
 * translations of the Arabic stem `a` are the entries `starts[a]` to `starts[a + 1]` (exclusive) of the parallel arrays
 * `english` (ids, ascending), `forward` (probability of the English stem for a word that translates the Arabic one) and
 * `backward` (the reverse).
 */
export interface WordLexicon {
  /** Version and training settings, part of the signature. */
  readonly signature: string;
  readonly arabicWords: Vocabulary;
  readonly englishWords: Vocabulary;
  readonly starts: Uint32Array;
  readonly english: Uint32Array;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
}
