import type { Pair } from '../pairs/index.ts';

/** Takes a file in pieces of any size and gives back pairs as they are complete. */
export interface PairReader {
  push(chunk: string): Pair[];
  /** Says that the file is at its end; throws a `MuqabalaError` when it ends in the middle of something. */
  end(): Pair[];
}

export interface ReadOptions {
  /** Name of the input, for errors. */
  readonly place?: string;
  /** Languages of the two sides, where the format does not say; told by script when absent. */
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  /** The encoding that a person has named; whoever decodes the bytes heeds it. */
  readonly encoding?: string;
  /**
   * The two columns of a table, the source first, by number from 1 or by the first line, instead of those that can be
   * told.
   */
  readonly columns?: readonly [ColumnNamed, ColumnNamed];
}

export interface ColumnNamed {
  /** The language of the column; `und` where it is to be told. */
  readonly language: string;
  readonly column: string;
}

/** Above this many UTF-16 units one pair is an attack or a mistake, not a pair. */
export const LONGEST_PAIR = 1 << 26;
