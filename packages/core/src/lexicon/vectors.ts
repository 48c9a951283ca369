import type { StemNumbers } from './words.ts';

/**
 * English stems that mean much the same as Arabic ones, whether or not a dictionary or a translation has them beside
 * each other; see `@muqabala/lexicon/neighbours`. The neighbours of the Arabic stem `a` are the entries `starts[a]` to
 * `starts[a + 1]` (exclusive) of the parallel arrays `english` (numbers, ascending) and `hundredths` (cosines).
 */
export interface Neighbours {
  /** Version and a checksum, part of the signature. */
  readonly signature: string;
  readonly arabicStems: readonly string[];
  readonly englishStems: readonly string[];
  readonly arabicIds: StemNumbers;
  readonly englishIds: StemNumbers;
  readonly starts: Uint32Array;
  readonly english: Uint32Array;
  readonly hundredths: Uint8Array;
}

/**
 * Words of both languages in one space, by surface form and by stem; see `@muqabala/lexicon/vectors`. Row `r` is `size`
 * figures of `rows` from `r × size` on, and `scales[r]` makes its length 1.
 */
export interface WordVectors {
  /** Version and a checksum, part of the signature. */
  readonly signature: string;
  readonly size: number;
  readonly rows: Int8Array;
  readonly scales: Float64Array;
  readonly arabic: VectorIndex;
  readonly english: VectorIndex;
}

/** The rows of one language: `keys` are {@link vectorKey}s, ascending, and `rows` the row of each. */
export interface VectorIndex {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

/** Returns the 32 bits under which a word (or a stem) is found: FNV-1a over its UTF-16 units. */
export function vectorKey(word: string, isStem: boolean): number {
  let hash = isStem ? STEM : WORD;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  // The last bits of short words differ little: all are mixed once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const WORD = 0x811c9dc5;
const STEM = 0x1b873593;
