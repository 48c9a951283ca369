import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '@muqabala/core';
import type { CheckContext } from '../../../packages/core/src/checks/names/usage.ts';
import { PairChecker } from '../../../packages/core/src/checks/pairs.ts';
import { type CaseText, readCases } from '../alignment/cases.ts';
import { type BenchPair, readBenchPairs } from '../findings/pairs.ts';
import { FOLDS } from '../folds.ts';
import type { Row } from './plant.ts';

/** A pair of another field than the clean pairs, with what the pairs of its file show. */
export interface FieldPair extends BenchPair {
  readonly lexicon: Lexicon;
  readonly context: CheckContext | undefined;
}

/** What is weighed of a pair; `key` tells apart what stands in it. */
export interface Weighed {
  readonly key: string;
  readonly features: ArrayLike<number>;
}

/** Rows of other fields: of files of genres, law and literature, and of errors of some kinds beside their right versions. */
export interface Fields {
  readonly rows: ReadonlyArray<Row & { readonly set: string }>;
  /** How many pairs each set has. */
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * Weighs the pairs of genres, law and literature, where nothing is to be found, and human-checked errors of some kinds,
 * where what the right version lacks is to be found. Whole files and items make up a fold.
 */
export function weighFields(
  folder: string,
  lexicon: Lexicon,
  kinds: readonly string[],
  find: (pair: FieldPair) => readonly Weighed[],
): Fields {
  const rows: (Row & { set: string })[] = [];
  const sizes = new Map<string, number>();
  let pair = 0;
  const add = (set: string, fold: number, label: 0 | 1, weighed: readonly Weighed[]) => {
    sizes.set(set, (sizes.get(set) ?? 0) + 1);
    pair += 1;
    for (const { features } of weighed)
      rows.push({ features: Float64Array.from(features), label, fold: fold % FOLDS, pair, plant: pair, set });
  };
  let files = 0;
  for (const { condition, pairs, lexicon: own } of goldPairs(folder)) {
    for (const one of inFile(pairs, own)) add(condition, files, 0, find(one));
    files += 1;
  }
  const genres = join(folder, 'bench/genres');
  for (const [i, name] of tables(genres, /^(?!LICENCES|readings)/).entries())
    for (const one of inFile(readBenchPairs(join(genres, name)), lexicon))
      add(name.startsWith('dialect') ? 'dialects' : 'genres', i, 0, find(one));
  const known = new Set<string>();
  for (const { item, isWrong, weighed, text } of errorPairs(join(folder, 'bench/errors'), lexicon, kinds, find)) {
    if (isWrong) add('errors', item, 1, weighed);
    else if (!known.has(text)) add('right versions', item, 0, weighed);
    known.add(text);
  }
  return { rows, sizes };
}

/** The linked pairs of law and literature, a file at a time. */
function* goldPairs(folder: string) {
  for (const { condition, source, target, gold, lexicon } of readCases(folder, 'gold')) {
    const content = (text: CaseText, at: readonly number[]) =>
      at.map((i) => text.content.slice(text.segments[i]!.start, text.segments[i]!.end)).join(' ');
    const pairs = gold
      .filter((link) => link.source.length > 0 && link.target.length > 0)
      .map((link) => ({ arabic: content(source, link.source), english: content(target, link.target) }));
    yield { condition, pairs, lexicon };
  }
}

/** Right versions, and wrong ones of some kinds with what their right versions lack. */
function* errorPairs(
  errors: string,
  lexicon: Lexicon,
  kinds: readonly string[],
  find: (pair: FieldPair) => readonly Weighed[],
) {
  for (const name of tables(errors, /\.a\.tsv$/)) {
    const versions = ['a', 'b'].flatMap((half) => {
      const file = join(errors, name.replace(/\.a\.tsv$/, `.${half}`));
      const key = readFileSync(`${file}.key.jsonl`, 'utf8').split('\n').filter(Boolean);
      return inFile(readBenchPairs(`${file}.tsv`), lexicon).map((pair, i) => {
        const { item, wrong } = JSON.parse(key[i]!) as { item: number; wrong: boolean };
        return { item, isWrong: wrong, text: `${pair.arabic}\t${pair.english}`, weighed: find(pair) };
      });
    });
    const rights = new Map(versions.filter(({ isWrong }) => !isWrong).map((one) => [one.item, one]));
    for (const one of versions) {
      const right = rights.get(one.item);
      if (one.isWrong && (right === undefined || !kinds.some((kind) => name.startsWith(kind)))) continue;
      const own = new Set(one.isWrong ? right!.weighed.map(({ key }) => key) : []);
      yield { ...one, weighed: one.weighed.filter(({ key }) => !own.has(key)) };
    }
  }
}

function inFile(pairs: readonly BenchPair[], lexicon: Lexicon): FieldPair[] {
  const checker = new PairChecker<BenchPair>(lexicon, ({ arabic, english }) => [
    { language: 'ar', content: arabic },
    { language: 'en', content: english },
  ]);
  checker.learn(pairs);
  return pairs.map((pair) => ({ ...pair, lexicon, context: checker.context }));
}

function tables(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort();
}
