import type { Replacement } from '../text/index.ts';

/** Some words of a file, between two offsets of its content; `words` where they are written as no text (`<cp/>`). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly words?: string;
}

/** What may not be written over: a code or tag of the file, or the beginning of the next cue. */
export interface Barrier {
  readonly at: number;
  readonly kind: 'code' | 'several-units';
}

/** The words of one side of a unit. */
export interface Words {
  readonly pieces: Piece[];
  readonly barriers: Barrier[];
  /** Tags without words that say something of those between two of them (`<sm/>`, `<em/>`): they stay about new ones. */
  readonly marks: Array<Piece & { readonly opens: boolean }>;
}

/** A unit of a file: what a reader makes one pair of. */
export interface FileUnit {
  /** Words that its target may answer to; none in a file of one language. */
  readonly sources: readonly Words[];
  readonly target: Words;
  /** What else is written when the target changes: its state. */
  readonly state: readonly Replacement[];
}

/** Takes a character of the words (one UTF-16 unit) with what it is written as, between two offsets of the content. */
export type TakeUnit = (unit: string, start: number, end: number) => void;

/** A file whose targets can be written anew. */
export interface FileForm {
  readonly units: readonly FileUnit[];
  /** Where marks stand among words, of which none is words: what is written over goes beyond none. */
  edges(words: Words): number[];
  /** Reads the words of a piece. */
  scan(piece: Piece, take: TakeUnit): void;
  /**
   * Returns words as the file writes them in a piece; undefined where its form has no way. `holds` says which
   * characters the encoding has.
   */
  write(words: string, at: number, holds: (text: string) => boolean): string | undefined;
}
