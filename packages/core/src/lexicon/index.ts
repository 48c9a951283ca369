export type { BoostedTrees, CheckModels, LetterRuns } from './checks.ts';
export type { NameTables } from './names.ts';
export type { FeastEntry, PhraseEntry, TableEntry, ValueTables, WordList } from './values.ts';
export type { Vocabulary, WordLexicon } from './words.ts';

import type { CheckModels } from './checks.ts';
import type { NameTables } from './names.ts';
import type { ValueTables } from './values.ts';
import type { WordLexicon } from './words.ts';

/**
 * What the stages know beside their rules. `core` ships none of it: `@muqabala/lexicon` does, and whoever calls hands it in.
 * `words` may be missing: the aligner then goes by values, names, length and words learnt on the spot, and the signature says so.
 */
export interface Lexicon {
  /** Version and settings of the tables, part of every document's signature. */
  readonly signature: string;
  readonly values: ValueTables;
  readonly names: NameTables;
  readonly words?: WordLexicon;
  readonly checks?: CheckModels;
}
