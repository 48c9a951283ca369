import type { WordLexicon } from '@muqabala/core';
import { FOLDS, keptLexicon, readTrainingRows } from '../folds.ts';

/** A human translation with the fold that it belongs to: its lexicon was learnt without it and its neighbours. */
export interface CleanPair {
  readonly arabic: string;
  readonly english: string;
  readonly set: string;
  readonly fold: number;
}

const SETS: ReadonlySet<string> = new Set(['ntrex', 'pud', 'flores', 'tico', 'xquad']);
const BLOCK = 40;

/**
 * Returns the clean pairs of the training data (news, encyclopaedia, health) with a lexicon a fold. Blocks of 40
 * neighbouring rows share one.
 */
export function cleanPairs(folder: string): { pairs: CleanPair[]; lexicons: WordLexicon[] } {
  const rows = readTrainingRows(folder);
  const folds = rows.map((row, i) => (SETS.has(row.set) ? Math.floor(i / BLOCK) % FOLDS : -1));
  const pairs = rows.flatMap(({ arabic, english, set }, i) =>
    folds[i]! < 0 ? [] : [{ arabic, english, set, fold: folds[i]! }],
  );
  const lexicons = Array.from({ length: FOLDS }, (_, fold) =>
    keptLexicon(folder, `clean-${fold}`, () => rows.filter((_row, i) => folds[i] !== fold)),
  );
  return { pairs, lexicons };
}
