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
import { random } from './fidelity/random.ts';
import { evalForest, type Forest, fitTrees } from './fidelity/trees.ts';

/** One candidate of one pair: its features, whether it was planted, and where it is from. */
interface Row {
  readonly features: Float64Array;
  readonly label: number;
  readonly fold: number;
  readonly pair: number;
}

const NAMES = fileURLToPath(new URL('../../packages/lexicon/src/generated/check-names.ts', import.meta.url));
/** A feature that can only speak for (1) or against (-1) a difference may not be split the other way round. */
const SIGNS: Readonly<Record<string, number>> = {
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
};
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|June|July|August|September|October|November|December)$/;
const NAME = /(?<=[a-z,] )[A-Z][a-z]{4,}/g;

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
      trees: 100,
      depth: 3,
      rate: 0.12,
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

/** How to spoil one language of a pair, and on which side the difference then shows. */
interface Spoiling {
  readonly shows: 'ar' | 'en';
  readonly spoil: (pair: CleanPair) => CleanPair[];
}

const DENIALS: readonly Spoiling[] = [
  {
    shows: 'ar',
    spoil: (pair) =>
      [
        ...pair.english.matchAll(
          /\b(is|are|was|were|do|does|did|has|have|had|will|would|should|could|can) ?(?:not|n't)\b/g,
        ),
      ].map((match) => ({ ...pair, english: replaced(pair.english, match, match[1]!) })),
  },
  {
    shows: 'en',
    spoil: (pair) =>
      [...pair.arabic.matchAll(/(?:^|\s)(?:لم|لن|ليس|ليست|لا)(?=\s)/g)]
        .slice(0, 1)
        .map((match) => ({ ...pair, arabic: replaced(pair.arabic, match, '') })),
  },
];

const CLAUSES: readonly Spoiling[] = [
  {
    shows: 'ar',
    spoil: (pair) =>
      shortened(
        pair.english,
        /,? (?:and|which|who|as|with|but|after|before|because|while|when|where|saying|including|in|for|to|from|by) |, /g,
      ).map((english) => ({ ...pair, english })),
  },
  { shows: 'en', spoil: (pair) => shortened(pair.arabic, /[،,] /g).map((arabic) => ({ ...pair, arabic })) },
];

function replaced(text: string, match: RegExpMatchArray, by: string): string {
  return text.slice(0, match.index) + by + text.slice(match.index! + match[0].length);
}

/** Cuts the last clause off that is a good part of the sentence, but not the most of it. */
function shortened(text: string, edge: RegExp): string[] {
  const cuts: string[] = [];
  for (const match of text.matchAll(edge)) {
    const [head, tail] = [text.slice(0, match.index), text.slice(match.index)];
    if (tail.split(' ').length >= 6 && head.split(' ').length >= 5 && tail.length < text.length * 0.62)
      cuts.push(`${head.replace(/[,،]\s*$/, '')}.`);
  }
  return cuts.slice(-1);
}

interface Planted {
  readonly rows: readonly Row[];
  readonly planted: number;
}

function plant(
  pairs: readonly CleanPair[],
  spoilings: readonly Spoiling[],
  find: (pair: CleanPair, side?: 'ar' | 'en') => readonly { features: Float64Array }[],
): Planted {
  const rows: Row[] = [];
  let planted = 0;
  pairs.forEach((pair, i) => {
    for (const { features } of find(pair)) rows.push({ features, label: 0, fold: pair.fold, pair: i });
    for (const { spoil, shows } of spoilings)
      for (const spoilt of spoil(pair)) {
        planted += 1;
        for (const { features } of find(spoilt, shows)) rows.push({ features, label: 1, fold: pair.fold, pair: i });
      }
  });
  return { rows, planted };
}

/** Puts a capitalised word of another pair of the same fold (so that it is as new to the lexicon as its sentence) in the place of one. */
function plantNames(
  pairs: readonly CleanPair[],
  find: (pair: CleanPair) => ReturnType<typeof nameCandidates>,
): Planted {
  const pools: string[][] = [];
  for (const { english, fold } of pairs) for (const [word] of english.matchAll(NAME)) (pools[fold] ??= []).push(word);
  const next = random(1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)]!;
  const common = new Set(tables.names.common?.en ?? []);
  const rows: Row[] = [];
  let planted = 0;
  pairs.forEach((pair, i) => {
    for (const { features } of find(pair)) rows.push({ features, label: 0, fold: pair.fold, pair: i });
    const places = [...pair.english.matchAll(NAME)];
    for (let round = 0; round < 3 && places.length > 0; round += 1) {
      const [match, now] = [pick(places), pick(pools[pair.fold]!)];
      if (pair.english.includes(now) || CALENDAR.test(now) || CALENDAR.test(match[0])) continue;
      // What is learnt is how a name that is gone shows: a common word with a capital is translated, not spelt.
      if (common.has(match[0].toLowerCase())) continue;
      planted += 1;
      const spoilt = { ...pair, english: replaced(pair.english, match, now) };
      for (const { word, features } of find(spoilt))
        if (word.start === match.index) rows.push({ features, label: 1, fold: pair.fold, pair: i });
    }
  });
  return { rows, planted };
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
