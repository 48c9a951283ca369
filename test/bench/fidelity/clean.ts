import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordLexicon } from '@muqabala/core';
import { trainWords } from '@muqabala/lexicon/train';
import { decodeWords, encodeWords } from '@muqabala/lexicon/words';
import { FOLD_CACHE, FOLDS, foldStamp, readTrainingRows } from '../folds.ts';

/** A human translation with the fold that it belongs to: its lexicon was learnt without it and its neighbours. */
export interface CleanPair {
  readonly arabic: string;
  readonly english: string;
  readonly set: string;
  readonly fold: number;
}

const SETS: ReadonlySet<string> = new Set(['ntrex', 'pud', 'flores', 'tico', 'xquad']);
const BLOCK = 40;

/** Returns the clean pairs of the training data (news, encyclopaedia, health) with a lexicon a fold. Blocks of 40 neighbouring rows share one. */
export function cleanPairs(folder: string): { pairs: CleanPair[]; lexicons: WordLexicon[] } {
  const rows = readTrainingRows(folder);
  const folds = rows.map((row, i) => (SETS.has(row.set) ? Math.floor(i / BLOCK) % FOLDS : -1));
  const pairs = rows.flatMap(({ arabic, english, set }, i) =>
    folds[i]! < 0 ? [] : [{ arabic, english, set, fold: folds[i]! }],
  );
  const lexicons = Array.from({ length: FOLDS }, (_, fold) => {
    const file = join(FOLD_CACHE, `clean-${fold}-${foldStamp(folder)}.bin`);
    if (!existsSync(file)) {
      const words = trainWords(
        rows.filter((_row, i) => folds[i] !== fold),
        { name: `clean-${fold}` },
      );
      mkdirSync(FOLD_CACHE, { recursive: true });
      writeFileSync(`${file}.${process.pid}`, encodeWords(words, { licence: 'none', sources: [] }));
      renameSync(`${file}.${process.pid}`, file);
    }
    return decodeWords(readFileSync(file));
  });
  return { pairs, lexicons };
}
