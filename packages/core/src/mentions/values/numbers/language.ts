import type { Cardinal } from '../tokens/cardinal.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { Match } from '../tokens/vocabulary.ts';

/** How a language writes its numbers; what digits mean is the same in all. */
export interface NumberLanguage {
  /** A number in words. */
  words(t: Tokens, i: number): Cardinal | undefined;
  /** An ordinal in words. */
  ordinal(t: Tokens, i: number): Cardinal | undefined;
  /** A decimal that begins with the word for its point: `point five`. */
  pointFirst?(t: Tokens, i: number): Cardinal | undefined;
  /** The power behind digits (`3 million`, `3bn`); `giga` allows `g`, `money` a lone `m`. */
  power(t: Tokens, i: number, money: boolean, giga: boolean): Match | undefined;
  /** What is counted below a power `limit` that digits stand before: `3 million 200 thousand`. */
  lowerPart(t: Tokens, above: Cardinal, limit: number): Cardinal | undefined;
  /** Digits whose decimals stand behind a word: `3 point 5`. */
  pointAfter?(t: Tokens, base: Cardinal): Cardinal | undefined;
  /** A half or another fraction added: `three and a half`. */
  withHalf(t: Tokens, base: Cardinal): Cardinal;
}
