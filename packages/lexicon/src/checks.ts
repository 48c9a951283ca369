import type { Lexicon } from '@muqabala/core';
import { loneFinding } from '@muqabala/core/questions';
import type { DataPlace } from './binary/fetch.ts';
import { contrasts } from './contrasts.ts';
import { loneWords } from './generated/lone-words.ts';
import { wantWeights } from './generated/want-weights.ts';
import { wordClasses } from './generated/word-classes.ts';
import { loadLexicon } from './index.ts';
import { makeTermReader } from './terms.ts';
import { loadVectors } from './vectors/index.ts';
import { makeWants } from './wants/index.ts';
import { makePartsOf } from './wants/parts.ts';

const partsOf = makePartsOf(wordClasses);

/** The tables that checks read beside those of a lexicon; `lone` asks for its `vectors` too. 150 kB gzipped. */
export const checkTables: Pick<Lexicon, 'contrasts' | 'lone' | 'terms' | 'wants'> = {
  contrasts,
  wants: makeWants(wordClasses, wantWeights),
  lone: { ...loneWords, partsOf, find: loneFinding },
  terms: makeTermReader(partsOf),
};

/**
 * Returns what `loadLexicon` does with the tables that checks read besides and the word vectors, which a page that aligns
 * goes without. Throws a MuqabalaError (`lexicon-unreachable`, `lexicon-broken`).
 */
export async function loadCheckLexicon(words?: DataPlace): Promise<Lexicon> {
  const [lexicon, vectors] = await Promise.all([loadLexicon(words), loadVectors()]);
  return { ...lexicon, ...checkTables, vectors };
}
