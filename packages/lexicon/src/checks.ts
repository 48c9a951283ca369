import type { Lexicon } from '@muqabala/core';
import type { DataPlace } from './binary/fetch.ts';
import { contrasts } from './contrasts.ts';
import { wantWeights } from './generated/want-weights.ts';
import { wordClasses } from './generated/word-classes.ts';
import { loadLexicon } from './index.ts';
import { makeWants } from './wants/index.ts';

/** The tables that checks read beside those of a lexicon: 130 kB gzipped. */
export const checkTables: Pick<Lexicon, 'contrasts' | 'wants'> = {
  contrasts,
  wants: makeWants(wordClasses, wantWeights),
};

/**
 * Returns what `loadLexicon` does with the tables that checks read besides, which a page that aligns goes without. Throws
 * a MuqabalaError (`lexicon-unreachable`, `lexicon-broken`).
 */
export async function loadCheckLexicon(words?: DataPlace): Promise<Lexicon> {
  return { ...(await loadLexicon(words)), ...checkTables };
}
