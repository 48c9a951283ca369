import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckDraft, Lexicon } from '@muqabala/core';
import { foldOf } from '../folds.ts';
import { type BenchPair, checkBenchPairs, readBenchPairs } from './pairs.ts';

/** A pair of the human-checked errors, wrong or right, with its twin and what the checks tell of it. */
export interface Item {
  readonly kind: string;
  readonly item: number;
  readonly isWrong: boolean;
  readonly pair: BenchPair;
  readonly twin: BenchPair;
  readonly findings: readonly CheckDraft[];
}

/** Reads the errors of a folder, both versions of each item. */
export function readItems(errors: string, lexicon: Lexicon): Item[] {
  const names = readdirSync(errors)
    .filter((name) => name.endsWith('.a.tsv'))
    .map((name) => name.slice(0, -'.a.tsv'.length));
  return names.flatMap((kind) => {
    const halves = ['a', 'b'].flatMap((half) => {
      const pairs = readBenchPairs(join(errors, `${kind}.${half}.tsv`));
      const key = readFileSync(join(errors, `${kind}.${half}.key.jsonl`), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as { item: number; wrong: boolean });
      return checkBenchPairs(pairs, lexicon).map((findings, i) => ({
        kind,
        item: key[i]!.item,
        isWrong: key[i]!.wrong,
        pair: pairs[i]!,
        findings,
      }));
    });
    const other = new Map(halves.map((one) => [`${one.item} ${one.isWrong}`, one.pair]));
    return halves.flatMap((one) => {
      const twin = other.get(`${one.item} ${!one.isWrong}`);
      return twin === undefined ? [] : [{ ...one, twin }];
    });
  });
}

/** All errors that were put into one sentence are in one fold. */
export function baseFold({ isWrong, pair, twin }: Item): number {
  return Number(foldOf((isWrong ? twin : pair).arabic));
}
