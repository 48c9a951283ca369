import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Lexicon } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { findBareClauses } from '../../packages/core/src/findings/pair/clauses.ts';
import { knowledgeOf } from '../../packages/core/src/findings/pair/knowledge.ts';
import { NAME_FEATURES, nameCandidates } from '../../packages/core/src/findings/pair/names.ts';
import { findDenials } from '../../packages/core/src/findings/pair/negation.ts';
import { viewPair } from '../../packages/core/src/findings/pair/view.ts';
import { benchData } from './data.ts';
import { type CleanPair, cleanPairs } from './fidelity/clean.ts';
import { dot, fitLogistic } from './fidelity/logistic.ts';
import { CLAUSES, DENIALS, type Planted, plant, plantNames, type Row } from './fidelity/plant.ts';
import { evalForest, type Forest, fitTrees } from './fidelity/trees.ts';

const NAMES = fileURLToPath(new URL('../../packages/lexicon/src/generated/check-names.ts', import.meta.url));
/** A feature that can only speak for (1) or against (-1) a difference may not be split the other way round. */
export const SIGNS: Readonly<Record<string, number>> = {
  named: 1,
  namedForeign: 1,
  namedSpelt: 1,
  namedTable: 1,
  namedPeople: -1,
  namedAt: 1,
  namedBracket: 1,
  namedAnswer: -1,
  namedSound: -1,
  spelt: 1,
  translated: -1,
  title: -1,
  covered: -1,
  soundLow: -1,
  soundMid: -1,
  best: 1,
  leftKnown: 1,
  leftName: 1,
  leftForeignOdd: 1,
  leftForeignKnown: 1,
  foreignAny: 1,
  leftSound: -1,
  others: -1,
  shout: -1,
  glued: -1,
  knownXleft: 1,
  slotNamed: 1,
  slotBest: 1,
  slotOdd: 1,
  slotClosed: -1,
};
/**
 * Learns what decides about names, negation and clauses from the clean pairs of the training data, with errors planted as in the fidelity
 * set, and prints what each threshold finds and costs in pairs of folds that were left out. `--write` writes the trees of names; the weights
 * of negation and clauses are printed, to be copied.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  if (folder === undefined) return;
  const { pairs, lexicons } = cleanPairs(folder);
  const knowledge = lexicons.map((words) => knowledgeOf({ ...tables, words } as Lexicon));
  const view = ({ arabic, english, fold }: CleanPair) => viewPair(arabic, english, knowledge[fold]!, true);

  const names = plantNames(pairs, (pair) => nameCandidates(view(pair), knowledge[pair.fold]!));
  const trees = (rows: readonly Row[]) =>
    fitTrees(features(rows), labels(rows), {
      trees: 300,
      depth: 3,
      rate: 0.05,
      least: 15,
      sample: 0.7,
      signs: NAME_FEATURES.map((name) => SIGNS[name] ?? 0),
    });
  table('names', names, pairs.length, trees, evalForest);
  if (args.includes('--write')) writeFileSync(NAMES, printTrees(trees(names.rows)));

  const logistic = (rows: readonly Row[]) => fitLogistic(features(rows), labels(rows));
  const denials = plant(pairs, DENIALS, (pair, side) =>
    findDenials(view(pair)).filter((one) => side === undefined || one.side === side),
  );
  table('negation', denials, pairs.length, logistic, dot);
  console.log(printWeights(logistic(denials.rows)));
  const clauses = plant(pairs, CLAUSES, (pair, side) =>
    findBareClauses(view(pair)).filter((one) => side === undefined || one.side === side),
  );
  table('clauses', clauses, pairs.length, logistic, dot);
  console.log(printWeights(logistic(clauses.rows)));
}

function features(rows: readonly Row[]): Float64Array[] {
  return rows.map((row) => row.features);
}

function labels(rows: readonly Row[]): number[] {
  return rows.map((row) => row.label);
}

/** Prints what each threshold finds and costs, every row judged by a model that has not seen its fold. */
function table<M>(
  name: string,
  { rows, planted }: Planted,
  pairs: number,
  learn: (rows: readonly Row[]) => M,
  score: (model: M, features: Float64Array) => number,
): void {
  const models = [0, 1, 2, 3, 4].map((fold) => learn(rows.filter((row) => row.fold !== fold)));
  const scores = rows.map((row) => score(models[row.fold]!, row.features));
  console.log(`${name}: ${planted} planted, ${pairs} clean pairs`);
  for (let at = 0; at <= 4; at += 0.5) {
    const alarms = new Set(rows.flatMap((row, i) => (row.label === 0 && scores[i]! >= at ? [row.pair] : [])));
    const found = rows.filter((row, i) => row.label === 1 && scores[i]! >= at).length;
    console.log(
      `  from ${at.toFixed(1)}: found ${((100 * found) / planted).toFixed(1)} %, false alarms ${((100 * alarms.size) / pairs).toFixed(2)} % of pairs`,
    );
  }
}

function printWeights(weights: Float64Array): string {
  return `  weights ${[...weights].map((weight) => weight.toFixed(2)).join(', ')}`;
}

function printTrees({ bias, trees }: Forest): string {
  const [starts, split, limits, left, leaves]: number[][] = [[], [], [], [], []];
  for (const tree of trees) {
    starts!.push(split!.length);
    tree.feature.forEach((feature, i) => {
      split!.push(feature);
      limits!.push(Number(tree.at[i]!.toFixed(3)));
      left!.push(feature < 0 ? 0 : tree.left[i]! - i);
      leaves!.push(feature < 0 ? Number(tree.value[i]!.toFixed(3)) : 0);
    });
  }
  return `// Generated by test/bench/fidelity-fit.bench.ts --write from the sentence pairs named in SOURCES.md; do not edit.
import type { BoostedTrees } from '@muqabala/core';

export const names: BoostedTrees = JSON.parse(
  \`${JSON.stringify({ bias: Number(bias.toFixed(3)), starts, features: split, limits, left, leaves })}\`,
);
`;
}
