import type { WordLexicon } from './words.ts';

/** One side of a pair as its terms are read: its words, each with the word of the other side that answers best. */
export interface TermSide {
  readonly words: ReadonlyArray<{
    readonly type: {
      readonly stem: string;
      readonly stemId: number;
      readonly form: string;
      readonly weight: number;
      readonly isFigure: boolean;
      readonly known: boolean;
    };
    readonly covered: number;
    readonly by: number | undefined;
  }>;
}

/** A pair as its terms are read. */
export interface TermPair {
  readonly arabic: TermSide;
  /** `noun` is kept for whoever asks again. */
  readonly english: TermSide & {
    readonly profiles: ReadonlyArray<{
      readonly lower: string;
      readonly isCapital: boolean;
      noun: number | undefined;
    }>;
  };
  readonly arabicFirst: boolean;
}

/** A term of the source that the pairs of a file render in two ways. */
export interface TwoRenderings {
  readonly isArabic: boolean;
  /** Its stem. */
  readonly term: string;
  /** The stem that stands for it, by the number of the pair: first what few have, then what most have. */
  readonly renderings: ReadonlyMap<number, string>;
}

/** Which terms the pairs of a file render in two ways. */
export interface TermRenderings {
  /** Adds what {@link TermReader.sample} returned of the pair of a number. */
  add(number: number, sample: unknown): void;
  /** Returns the terms of which a second rendering is known since it was asked last, by words learnt on the spot too. */
  tell(learnt: ReadonlyMap<string, readonly string[]>): readonly TwoRenderings[];
}

/** What reads the terms of pairs; see `@muqabala/lexicon/checks`. */
export interface TermReader {
  /** Returns what a pair shows of its terms: plain data. */
  sample(pair: TermPair): unknown;
  /** Begins with a file; `arabicOf` gives the Arabic translations of an English stem by number, with their probabilities. */
  begin(words: WordLexicon, arabicOf: (english: number) => ReadonlyMap<number, number>): TermRenderings;
}
