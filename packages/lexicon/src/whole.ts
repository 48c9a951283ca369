import type { Lexicon } from '@muqabala/core';
import { checkTables } from './checks.ts';
import { loadLexicon } from './index.ts';
import { loadNeighbours } from './neighbours/index.ts';
import { loadVectors } from './vectors/index.ts';

/**
 * Returns the tables with the word lexicon, what checks read besides, the neighbours and the word vectors, loaded on
 * first use: 8 MB. Runs in Node and in browsers.
 */
export async function loadWholeLexicon(): Promise<Lexicon> {
  const [lexicon, neighbours, vectors] = await Promise.all([loadLexicon(), loadNeighbours(), loadVectors()]);
  return { ...lexicon, ...checkTables, neighbours, vectors };
}
