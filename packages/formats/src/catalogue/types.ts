import type { Placeholder } from '@muqabala/core/document';

/** A message of a catalogue. */
export interface Entry {
  /** Its name; of lists and plural forms with what tells them apart: `days[0]`, `items_other`, `items#few`. */
  readonly key: string;
  readonly content: string;
  readonly placeholders?: readonly Placeholder[];
  /** What the catalogue says of it to translators. */
  readonly comment?: string;
  /** False for what every language has the same. */
  readonly isForTranslation?: false;
}

/** The messages of one language. */
export interface Catalogue {
  readonly entries: readonly Entry[];
  /** The language that the catalogue names. */
  readonly language?: string;
}
