// npm run bench -- doubtful [--fit]: what the marks of doubtful words are worth, by how many of them are shown.
import { join } from 'node:path';
import { makeSignature } from '@muqabala/core';
import { DOUBTFUL_WORDS, describeDoubt } from '@muqabala/core/questions';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { benchData } from './data.ts';
import { baseFold, type Item, readItems } from './findings/items.ts';
import { FOLDS } from './folds.ts';

/** Of the pairs that are read, one in so many has an error. */
const ONE_IN = 10;

interface Marked {
  readonly item: Item;
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly features: readonly number[];
  /** Whether it is there because of the error. */
  readonly isReal: boolean;
  chance: number;
}

/**
 * Of human-checked errors (DEMETR over FLORES; not those in which the whole sentence is another one), one pair in ten
 * wrong: how many words are marked, and what share of them an error has made doubtful: an Arabic word that the right
 * version leaves less alone, or an English one that the right version does not have. The weights are fitted on four
 * fifths of the base sentences and judged on the fifth that is left out; `--fit` prints those of all.
 */
export async function run(args: string[]): Promise<void> {
  const lexicon = await loadWholeLexicon();
  const items = readItems(join(benchData(), 'bench/errors'), lexicon).filter(({ kind }) => !kind.includes('shuffle'));
  const marksOf = ({ arabic, english }: Item['pair']) =>
    describeDoubt({ language: 'ar', content: arabic }, { language: 'en', content: english }, lexicon);
  const marked = items.map((item): Marked => {
    const { pair, twin, isWrong } = item;
    const right = isWrong ? marksOf(twin) : [];
    const known = new Map(right.filter(({ side }) => side === 'source').map((word) => [word.start, word.features[1]!]));
    const english = new Set(twin.english.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    const marks = marksOf(pair).map(({ side, start, end, features }): Mark => {
      const isNew =
        side === 'source'
          ? (known.get(start) ?? 0) < features[1]!
          : !english.has(pair.english.slice(start, end).toLowerCase());
      return { features, isReal: isWrong && isNew, chance: 0 };
    });
    return { item, marks };
  });
  console.log(`${items.length} pairs, ${items.filter(({ isWrong }) => isWrong).length} with an error`);
  if (args.includes('--fit'))
    console.log(
      `weights: ${weightsOf(marked)
        .map((weight) => weight.toFixed(2))
        .join(', ')}`,
    );
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = weightsOf(marked.filter(({ item }) => baseFold(item) !== fold));
    for (const { item, marks } of marked)
      if (baseFold(item) === fold) for (const mark of marks) mark.chance = chanceOf(mark.features, weights);
  }
  console.log('marks in 100 right pairs   from   errors with a mark of theirs   share real   by folds of sentences');
  const { few, many } = DOUBTFUL_WORDS;
  for (const level of [0.12, few.chance, 0.075, many.chance, 0.03, 0]) print(level, marked);
  for (const [name, { chance, real }] of Object.entries(DOUBTFUL_WORDS))
    console.log(`${name}: said to be real ${real}, measured ${share(marked, chance).toFixed(3)}`);
  console.log(makeSignature(lexicon.signature, { bench: 'doubtful' }));
}

function print(level: number, marked: readonly Marked[]): void {
  const [wrong, right] = [marked.filter(({ item }) => item.isWrong), marked.filter(({ item }) => !item.isWrong)];
  const caught = wrong.filter(({ marks }) => marks.some(({ chance, isReal }) => isReal && chance >= level)).length;
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    share(
      marked.filter(({ item }) => baseFold(item) === fold),
      level,
    ),
  );
  const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
  console.log(
    `${(100 * mean(right, level)).toFixed(1).padStart(8)}   ${level.toFixed(3)}   ${percent(caught / wrong.length).padStart(8)}   ${percent(share(marked, level)).padStart(8)}   ${folds.map(percent).join('  ')}`,
  );
}

/** The share of the marks that an error has made, where one pair in ten has one. */
function share(marked: readonly Marked[], level: number): number {
  const [wrong, right] = [marked.filter(({ item }) => item.isWrong), marked.filter(({ item }) => !item.isWrong)];
  const all = mean(wrong, level) + (ONE_IN - 1) * mean(right, level);
  return all === 0 ? 0 : mean(wrong, level, true) / all;
}

/** Marks of a pair. */
function mean(marked: readonly Marked[], level: number, onlyReal = false): number {
  const count = marked.reduce(
    (sum, { marks }) => sum + marks.filter(({ chance, isReal }) => chance >= level && (isReal || !onlyReal)).length,
    0,
  );
  return count / marked.length;
}

function chanceOf(features: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
}

/** Logistic regression by Newton's method, right pairs counted nine times. */
function weightsOf(marked: readonly Marked[]): number[] {
  const size = marked.find(({ marks }) => marks.length > 0)!.marks[0]!.features.length;
  const weights: number[] = new Array(size).fill(0);
  for (let round = 0; round < 12; round += 1) {
    const rows = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
    for (const { item, marks } of marked)
      for (const { features, isReal } of marks) {
        const times = item.isWrong ? 1 : ONE_IN - 1;
        const chance = chanceOf(features, weights);
        features.forEach((value, i) => {
          rows[i]![size]! += times * (Number(isReal) - chance) * value;
          features.forEach((other, j) => {
            rows[i]![j]! += times * chance * (1 - chance) * value * other;
          });
        });
      }
    solve(rows).forEach((step, i) => {
      weights[i]! += step;
    });
  }
  return weights;
}

/** Gauss and Jordan, of a matrix that is positive definite with its right side. */
function solve(rows: number[][]): number[] {
  rows.forEach((row, i) => {
    const pivot = row[i]!;
    row.forEach((value, k) => {
      row[k] = value / pivot;
    });
    for (const other of rows) {
      if (other === row) continue;
      const times = other[i]!;
      row.forEach((value, k) => {
        other[k]! -= times * value;
      });
    }
  });
  return rows.map((row) => row.at(-1)!);
}
