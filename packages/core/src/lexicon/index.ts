export type { BoostedTrees, CheckModels, ContrastMember, CueEntry, LetterRuns, LinkModels } from './checks.ts';
export type { LoneWordModel, LoneWordModels } from './lone.ts';
export type { NameParts, NameTables } from './names.ts';
export type { SpeechWords } from './speech.ts';
export type { TermPair, TermReader, TermRenderings, TermSide, TwoRenderings } from './terms.ts';
export { makeTrees } from './trees.ts';
export type { FeastEntry, PhraseEntry, TableEntry, ValueTables, WordList } from './values.ts';
export type { Neighbours, VectorIndex, WordVectors } from './vectors.ts';
export { vectorKey } from './vectors.ts';
export type { EnglishSide } from './wants.ts';
export type { StemNumbers, Vocabulary, WordLexicon } from './words.ts';

import type { CheckModels, ContrastMember, CueEntry, LinkModels } from './checks.ts';
import type { LoneWordModels } from './lone.ts';
import type { NameTables } from './names.ts';
import type { SpeechWords } from './speech.ts';
import type { TermReader } from './terms.ts';
import type { ValueTables } from './values.ts';
import type { Neighbours, WordVectors } from './vectors.ts';
import type { EnglishSide } from './wants.ts';
import type { WordLexicon } from './words.ts';

/**
 * What the stages know beside their rules. `core` ships none of it: `@muqabala/lexicon` does, and whoever calls hands
 * it in. `words` may be missing: the aligner then goes by values, names, length and words learnt on the spot, and the
 * signature says so.
 */
export interface Lexicon {
  /** Version and settings of the tables, part of every document's signature. */
  readonly signature: string;
  readonly values: ValueTables;
  readonly names: NameTables;
  readonly words?: WordLexicon;
  /** What means much the same as a word, where the word lexicon lacks it: the aligner reads it. */
  readonly neighbours?: Neighbours;
  /** What the words of sentences mean beside each other: links of words read it. */
  readonly vectors?: WordVectors;
  readonly checks?: CheckModels;
  /** Words that deny, and those that often answer them; without them no negation is compared. */
  readonly cues?: Readonly<Record<'ar' | 'en', readonly CueEntry[]>>;
  readonly links?: LinkModels;
  /**
   * The places where an English side wants a word, each by the word before it; without it a few rules alone know them.
   * See `@muqabala/lexicon/checks`.
   */
  readonly wants?: (side: EnglishSide) => readonly number[];
  /** Sets of words that exclude each other; without it opposites are told by the word lexicon alone. */
  readonly contrasts?: readonly (readonly ContrastMember[])[];
  /**
   * What tells single words that the other side lacks, by `vectors`; without either none are told but those that the
   * English wants. See `@muqabala/lexicon/checks`.
   */
  readonly lone?: LoneWordModels;
  /** Reads the terms of a file; without it nobody is told which are rendered in two ways. */
  readonly terms?: TermReader;
  /** Without it, nobody is found to speak. */
  readonly speech?: SpeechWords;
}

/**
 * Returns what a signature says of the tables that a lexicon may have or not: `words` always, the others where there are
 * any; `checks` are part of the code as the lexicon's own tables are, and have its version.
 */
export function wordTables({ signature, words, neighbours, vectors, wants }: Lexicon): Record<string, string> {
  return {
    words: words?.signature ?? 'none',
    ...(wants === undefined ? {} : { checks: signature }),
    ...(neighbours === undefined ? {} : { neighbours: neighbours.signature }),
    ...(vectors === undefined ? {} : { vectors: vectors.signature }),
  };
}
