/** What a token stands for. */
export const WORD = 0;
export const NUMBER = 1;
export const DATE = 2;
export const NAME = 3;

/** A comma or the like after a token, and the end of a sentence. */
export const PAUSE = 1;
export const STOP = 2;

/**
 * One text as runs of numbered types, for the hot paths; sentence `s` holds the tokens `firsts[s]` to `firsts[s + 1]`
 * (exclusive).
 */
export interface TokenSide {
  /** Segment index of each line that is aligned. */
  readonly segments: Uint32Array;
  readonly firsts: Uint32Array;
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Length of each sentence in UTF-16 units without white space at its ends. */
  readonly lengths: Float64Array;
  /** What stands after each token inside its sentence: {@link STOP}, {@link PAUSE} or nothing (0). */
  readonly pauses: Uint8Array;
  /** How each sentence borders on the next: see readBorder. */
  readonly borders: Uint8Array;
  /** Whether a line ends between each sentence and the next (1). */
  readonly lineEnds: Uint8Array;
  readonly types: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  readonly kinds: Uint8Array;
  readonly counts: Float64Array;
}

/** Returns the sentences `from` to `to` (exclusive) as a side of their own; types keep their numbers. */
export function sliceSide(side: TokenSide, from: number, to: number): TokenSide {
  const first = side.firsts[from]!;
  const end = side.firsts[to]!;
  return {
    ...side,
    segments: side.segments.subarray(from, to),
    firsts: side.firsts.slice(from, to + 1).map((token) => token - first),
    tokens: side.tokens.subarray(first, end),
    starts: side.starts.subarray(first, end),
    ends: side.ends.subarray(first, end),
    lengths: side.lengths.subarray(from, to),
    pauses: side.pauses.subarray(first, end),
    borders: side.borders.subarray(from, to),
    lineEnds: side.lineEnds.subarray(from, to),
  };
}
