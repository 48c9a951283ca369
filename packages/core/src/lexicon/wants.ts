/** An English side as it is asked where it wants a word: its words in their order, and how each stands there. */
export interface EnglishSide {
  readonly content: string;
  readonly words: ReadonlyArray<{ readonly start: number; readonly end: number }>;
  readonly profiles: ReadonlyArray<{ readonly text: string; readonly lower: string; readonly isCapital: boolean }>;
}
