import type { AlignedDocument } from '@muqabala/core';
import type { Log } from '../log.ts';
import type { Pair } from './types.ts';

/** What is known of a run of pairs before the first one. */
export interface PairsAbout {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
  /** The program and settings that made them. */
  readonly signature?: string;
  /** Whether there is more than one target text. */
  readonly several?: boolean;
  /** The texts that they come from, the source first. */
  readonly texts?: ReadonlyArray<
    Pick<AlignedDocument['texts'][number], 'id' | 'title' | 'outlet' | 'date' | 'url' | 'licence'>
  >;
}

/** Turns pairs into pieces of output one at a time, so that any number of them passes through. */
export interface PairWriter<Piece = string> {
  begin(): Piece;
  /**
   * Returns the piece for one pair; empty when the format cannot hold it, which the report counts, or holds it back for
   * the next.
   */
  pair(pair: Pair): Piece;
  end(): Piece;
}

export type MakePairWriter<Options> = (about: PairsAbout, log: Log, options: Options) => PairWriter;

export function aboutDocument(document: AlignedDocument): PairsAbout {
  const [source, target] = document.texts;
  return {
    sourceLanguage: source!.language,
    targetLanguage: target?.language ?? 'und',
    signature: document.signature,
    several: document.texts.length > 2,
    texts: document.texts.map(({ id, title, outlet, date, url, licence }) => ({
      id,
      ...(title === undefined ? {} : { title }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(date === undefined ? {} : { date }),
      ...(url === undefined ? {} : { url }),
      ...(licence === undefined ? {} : { licence }),
    })),
  };
}
