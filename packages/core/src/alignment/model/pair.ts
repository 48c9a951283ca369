import type { Lexicon, WordLexicon } from '../../lexicon/index.ts';
import { remember } from '../../memo/index.ts';
import { Stemmer } from '../../words/index.ts';
import type { AlignableText } from '../types.ts';
import { type Lines, readSides } from './read-sides.ts';
import type { TokenSide } from './side.ts';
import { type Entry, findEntries, makeTable, type Table, type TableOptions } from './table.ts';

/** Two texts ready for comparison. */
export interface TextPair {
  readonly arabic: TokenSide;
  readonly english: TokenSide;
  readonly lexicon: WordLexicon | undefined;
  readonly entries: readonly Entry[];
  readonly table: Table;
  /**
   * Returns what finds the words that mean much the same in an Arabic and an English sentence of these texts, in
   * whatever order they stand; where vectors are at hand.
   */
  readonly meaning?: (pair: TextPair) => (i: number, j: number) => AlikeWords;
}

/**
 * Words of a sentence pair that mean much the same though the table has them not: token by token (numbers of the sides)
 * with how much likelier than chance they stand beside each other.
 */
export interface AlikeWords {
  readonly arabic: number[];
  readonly english: number[];
  readonly ratios: number[];
}

/** Measured on development documents; see the folder's README. */
const TABLE_OPTIONS: TableOptions = {
  general: 1000,
  flatten: 0.7,
  near: { least: 0.65, most: 8, likeliest: 0.5 },
};

/** Reads two texts into a pair. */
export function readPair(
  arabicText: AlignableText,
  englishText: AlignableText,
  lexicon: Pick<Lexicon, 'words' | 'neighbours'>,
  lines: Lines = 'all',
): TextPair {
  const words = lexicon.words;
  const [arabic, english] = readSides(
    [arabicText, englishText],
    [words?.arabicWords, words?.englishWords],
    words === undefined ? new Stemmer() : stemmerOf(words),
    lines,
  );
  const entries = findEntries(arabic, english, words, lexicon.neighbours, TABLE_OPTIONS);
  const table = makeTable(arabic, english, entries, words, TABLE_OPTIONS);
  return { arabic, english, lexicon: words, entries, table };
}

/** Stems are remembered from one alignment to the next, so that realigning while a person works costs little. */
const stemmerOf = remember(({ arabicWords }: WordLexicon) => new Stemmer(arabicWords));

/**
 * Returns the pair without the neighbours that the lexicon lacks: out of order, where any sentence may answer to any,
 * they find what is merely alike.
 */
export function withoutNeighbours(pair: TextPair): TextPair {
  const entries = pair.entries.filter(({ isNear }) => isNear !== true);
  if (entries.length === pair.entries.length) return pair;
  return { ...pair, entries, table: makeTable(pair.arabic, pair.english, entries, pair.lexicon, TABLE_OPTIONS) };
}

/** Returns the pair with further word pairs, learnt from these texts. */
export function withEntries(pair: TextPair, learnt: readonly Entry[]): TextPair {
  if (learnt.length === 0) return pair;
  const known = new Set(pair.entries.map((entry) => entry.arabic * pair.english.types.length + entry.english));
  const entries = [
    ...pair.entries,
    ...learnt.filter((entry) => !known.has(entry.arabic * pair.english.types.length + entry.english)),
  ];
  return { ...pair, entries, table: makeTable(pair.arabic, pair.english, entries, pair.lexicon, TABLE_OPTIONS) };
}
