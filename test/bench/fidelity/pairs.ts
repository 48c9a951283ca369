import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordLexicon } from '@muqabala/core';
import { FOLDS, keptLexicon, readTrainingRows, type TrainingRow } from '../folds.ts';

/** A pair of the fidelity set with what was planted in it. */
export interface PlantedPair {
  readonly arabic: string;
  readonly english: string;
  readonly kind: string;
  readonly doc: string;
  readonly was?: string;
  readonly now?: string;
}

/** Reads the pairs with their key; `folder` is what `benchData()` returns. */
export function readPlantedPairs(folder: string): PlantedPair[] {
  const lines = (name: string) =>
    readFileSync(join(folder, 'bench/fidelity', name), 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  const key = lines('key.jsonl').map((line) => JSON.parse(line) as Omit<PlantedPair, 'arabic' | 'english'>);
  return lines('pairs.tsv').map((line, i) => {
    const [arabic, english] = line.split('\t');
    return { ...key[i]!, arabic: arabic!, english: english! };
  });
}

/** The fold of a document: all its pairs are checked with a lexicon that was learnt without it. */
export function foldOfDocument(doc: string): number {
  let hash = 7;
  for (let i = 0; i < doc.length; i += 1) hash = (Math.imul(hash, 31) + doc.charCodeAt(i)) >>> 0;
  return (hash >>> 8) % FOLDS;
}

/**
 * Returns one word lexicon a fold, each learnt without the documents of its pairs: without the training rows that are
 * one of its pairs, and without those that stand next to such a row (the rows are in the order of the documents).
 */
export function documentFoldLexicons(folder: string, pairs: readonly PlantedPair[]): WordLexicon[] {
  const rows = readTrainingRows(folder);
  const folds = foldsOfRows(rows, pairs);
  return Array.from({ length: FOLDS }, (_, fold) =>
    keptLexicon(folder, `fidelity-${fold}`, () => rows.filter((_row, i) => !folds[i]!.includes(fold))),
  );
}

/**
 * The folds that a training row belongs to: its own, or those of the nearest rows before and after it that are pairs.
 */
function foldsOfRows(rows: readonly TrainingRow[], pairs: readonly PlantedPair[]): number[][] {
  const known = new Map<string, number>();
  for (const pair of pairs) {
    known.set(pair.arabic, foldOfDocument(pair.doc));
    known.set(pair.english, foldOfDocument(pair.doc));
  }
  const own = rows.map((row) => known.get(row.arabic) ?? known.get(row.english));
  const spread = (from: readonly (number | undefined)[]) => {
    let last: number | undefined;
    let set = '';
    return from.map((fold, i) => {
      if (rows[i]!.set !== set) [set, last] = [rows[i]!.set, undefined];
      return (last = fold ?? last);
    });
  };
  const before = spread(own);
  rows = [...rows].reverse();
  const after = spread([...own].reverse()).reverse();
  return own.map((fold, i) =>
    fold !== undefined ? [fold] : [before[i], after[i]].filter((one): one is number => one !== undefined),
  );
}
