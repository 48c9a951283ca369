import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findValues, type Lexicon, matchValues } from '@muqabala/core';
import { loadLexicon, tables } from '@muqabala/lexicon';
import { findLostNegations } from '../../packages/core/src/checks/14-negation-mismatch.ts';
import { WHOLE } from '../../packages/core/src/checks/16-partial-omission.ts';
import { findOpposites } from '../../packages/core/src/checks/22-opposite.ts';
import { findBareClauses } from '../../packages/core/src/checks/clauses.ts';
import { knowledgeOf } from '../../packages/core/src/checks/knowledge.ts';
import { spelledAcronyms } from '../../packages/core/src/checks/names/acronyms.ts';
import { NAME_FEATURES, nameCandidates } from '../../packages/core/src/checks/names/candidates.ts';
import { lostNames } from '../../packages/core/src/checks/names/lost.ts';
import { Reader } from '../../packages/core/src/checks/names/reader.ts';
import type { CheckContext } from '../../packages/core/src/checks/names/usage.ts';
import { PairChecker } from '../../packages/core/src/checks/pairs.ts';
import { viewPair } from '../../packages/core/src/checks/view.ts';
import { opposites } from '../../packages/lexicon/src/opposites.ts';
import { benchData, isSample } from './data.ts';
import { type CleanPair, cleanPairs } from './fidelity/clean.ts';
import { type FieldPair, weighFields } from './fidelity/fields.ts';
import { dot, fitLogistic } from './fidelity/logistic.ts';
import {
  CLAUSES,
  type Company,
  DENIALS,
  type Planted,
  plant,
  plantLost,
  plantNames,
  plantOpposites,
  type Row,
  strangeNames,
} from './fidelity/plant.ts';
import { evalForest, type Forest, fitTrees, flatTrees } from './fidelity/trees.ts';
import { judgeUnseen } from './fidelity/unseen.ts';

const NAMES = fileURLToPath(new URL('../../packages/lexicon/src/generated/check-names.ts', import.meta.url));
/** A feature that can only speak for (1) or against (-1) a difference may not be split the other way round. */
const SIGNS: Readonly<Record<string, number>> = {
  covered: -1,
  soundLow: -1,
  best: 1,
  shout: -1,
  spelt: 1,
  translated: -1,
  soundOwn: -1,
  coverOwn: -1,
  named: 1,
  likeNamed: -1,
  lonelyNamed: 1,
  inPlaceNamed: 1,
  inPlaceForeign: 1,
  likeInPlace: -1,
  lonelyInPlace: 1,
  pivotInPlace: -1,
  likeBest: -1,
  lonelyAny: 1,
  pivotBest: -1,
  useHere: -1,
  useBest: 1,
  useInPlace: 1,
  useNamed: 1,
};
/** Pairs of one document in a row: about as many as a news report has. */
const DOCUMENT = 40;
/** Pairs of a file. */
const FILE = 1500;
/** How much single pairs, and pairs of one document, weigh in learning beside those of a file. */
const SMALL = 0.5;
const NEWS: ReadonlySet<string> = new Set(['ntrex', 'pud']);

/**
 * Learns what decides about names, negation and clauses from the clean pairs of the training data, with errors planted
 * as in the fidelity set, and prints what each threshold finds and costs in pairs of folds that were left out.
 * `--write` writes the trees of names, `--names` leaves the rest out, `--others` leaves names out; the weights of
 * negation and clauses, which are fitted to errors, genres, law and literature too, are printed, to be copied, and with
 * `--lost` or `--opposites`, which do nothing else, those of names that were left out and of opposites.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  if (isSample(folder)) {
    console.error('Skipped: no model is fitted to the sample.');
    return;
  }
  const { pairs, lexicons } = cleanPairs(folder);
  const models = lexicons.map((words): Lexicon => ({ ...tables, words }));
  const knowledge = models.map(knowledgeOf);
  const view = ({ arabic, english, fold }: CleanPair, context?: CheckContext) =>
    viewPair(
      { arabic: { content: arabic }, english: { content: english }, arabicFirst: true },
      knowledge[fold]!,
      context?.learnt,
    );

  const logistic = (rows: readonly Row[]) => fitLogistic(features(rows), labels(rows));
  if (args.includes('--lost')) {
    const company = companyOf(pairs, models, FILE);
    const lost = plantLost(pairs, (pair, i) =>
      lostNames(new Reader(view(pair, company(i)), knowledge[pair.fold]!), company(i)?.names),
    );
    table('names left out', lost, pairs.length, logistic, dot);
    console.log(printWeights(logistic(lost.rows)));
    return;
  }

  if (args.includes('--opposites')) {
    const planted = plantOpposites(pairs, opposites, (pair) => {
      const own = view(pair);
      const found = findOpposites(own, [], knowledge[pair.fold]!);
      return found.map(({ english, features }) => ({ start: own.english.words[english]!.start, features }));
    });
    table('opposites', planted, pairs.length, logistic, dot);
    console.log(printWeights(logistic(planted.rows)));
    return;
  }

  if (args.includes('--others')) {
    fitOthers(folder, pairs, models, await loadLexicon());
    return;
  }

  const lines = readFileSync(join(folder, 'bench/names/wikidata-train.tsv'), 'utf8').split('\n');
  const strange = strangeNames(lines, pairs);
  const find = (pair: CleanPair, context: CheckContext | undefined) =>
    nameCandidates(new Reader(view(pair, context), knowledge[pair.fold]!), context?.names);
  const plantIn = (company: Company, weight: number) =>
    plantNames({ pairs, find, company, stretch: FILE, weight, strange });
  const companies = {
    file: plantIn(companyOf(pairs, models, FILE), 1),
    document: plantIn(companyOf(pairs, models, DOCUMENT), SMALL),
    'no other pair': plantIn(() => undefined, SMALL),
  };
  const all = Object.values(companies).flatMap(({ rows }) => rows.filter(({ weight }) => weight! > 0));
  const trees = (rows: readonly Row[]) =>
    fitTrees(features(rows), labels(rows), {
      trees: 300,
      depth: 3,
      rate: 0.05,
      least: 15,
      sample: 0.7,
      signs: NAME_FEATURES.map((name) => SIGNS[name] ?? 0),
      weights: rows.map((row) => row.weight!),
    });
  const folds = [0, 1, 2, 3, 4].map((fold) => trees(all.filter((row) => row.fold !== fold)));
  const isNews = (row: Row) => NEWS.has(pairs[row.pair]!.set);
  for (const [company, { rows }] of Object.entries(companies))
    nameTable(company, rows.filter(isNews), pairs.filter(({ set }) => NEWS.has(set)).length, folds);
  judgeUnseen(folder, pairs, folds);
  if (args.includes('--write')) writeFileSync(NAMES, printTrees(trees(all)));
  if (!args.includes('--names')) fitOthers(folder, pairs, models, await loadLexicon());
}

/** The weights of negation and clauses, fitted to planted errors, human-checked ones and all clean pairs together. */
function fitOthers(folder: string, pairs: readonly CleanPair[], models: readonly Lexicon[], lexicon: Lexicon): void {
  for (const [name, find, spoilings, kind] of [
    ['negation', negationsOf, DENIALS, '8-'],
    ['clauses', clausesOf, CLAUSES, '5-'],
  ] as const) {
    const planted = plant(pairs, spoilings, (pair, side) =>
      find({ ...pair, lexicon: models[pair.fold]!, context: undefined }).filter(
        (one) => side === undefined || one.side === side,
      ),
    );
    const { rows, sizes } = weighFields(folder, lexicon, [kind], find);
    const all = [
      ...planted.rows.map((row) => ({ ...row, set: row.label === 1 ? 'planted' : 'clean' })),
      ...rows.map((row) => ({ ...row, pair: -1 - row.pair })),
    ];
    const counts = new Map([['clean', pairs.length], ['planted', planted.planted], ...sizes]);
    fieldTable(name, all, counts);
  }
}

function viewOf({ arabic, english, lexicon, context }: FieldPair) {
  return viewPair(
    { arabic: { content: arabic }, english: { content: english }, arabicFirst: true },
    knowledgeOf(lexicon),
    context?.learnt,
  );
}

function valuesOf({ arabic, english, lexicon }: FieldPair) {
  return { ar: findValues(arabic, 'ar', lexicon), en: findValues(english, 'en', lexicon) };
}

function negationsOf(pair: FieldPair) {
  const { ar, en } = valuesOf(pair);
  return findLostNegations(viewOf(pair), ar, en).map((one) => ({ ...one, key: `${one.side} ${one.word}` }));
}

function clausesOf(pair: FieldPair) {
  const view = viewOf(pair);
  const { ar, en } = valuesOf(pair);
  const both = matchValues(ar, en).pairs;
  const answered = {
    ar: [...both.map(({ source }) => ar[source]!), ...spelledAcronyms(view)],
    en: both.map(({ target }) => en[target]!),
  };
  return findBareClauses(view, answered)
    .filter(({ share }) => share <= WHOLE)
    .map((one) => ({ ...one, key: `${one.side} ${one.start} ${one.end}` }));
}

/**
 * Prints for each border how many pairs of each set are told, every row judged by weights that have not seen its fold,
 * and then the weights of all.
 */
function fieldTable(
  name: string,
  rows: ReadonlyArray<Row & { readonly set: string }>,
  sizes: ReadonlyMap<string, number>,
): void {
  const learn = (own: readonly Row[]) => fitLogistic(features(own), labels(own));
  const models = [0, 1, 2, 3, 4].map((fold) => learn(rows.filter((row) => row.fold !== fold)));
  const scores = rows.map((row) => dot(models[row.fold]!, row.features));
  console.log(`${name}, log odds from which it is told, and how many pairs of each set then are`);
  console.log(`  of     ${[...sizes].map(([set, size]) => `${set} ${size}`).join(', ')}`);
  for (let at = -1; at <= 2.5; at += 0.25) {
    const told = new Map<string, Set<number>>();
    rows.forEach(({ set, pair, plant: planted }, i) => {
      if (scores[i]! < at) return;
      if (!told.has(set)) told.set(set, new Set());
      told.get(set)!.add(set === 'planted' ? (planted ?? i) : pair);
    });
    console.log(
      `  ${at.toFixed(2)}   ${[...sizes.keys()].map((set) => `${set} ${told.get(set)?.size ?? 0}`).join(', ')}`,
    );
  }
  console.log(printWeights(learn(rows)));
}

/** What pairs show each other that stand in the same stretch of so many, for lexicons that have not seen them. */
function companyOf(pairs: readonly CleanPair[], models: readonly Lexicon[], size: number): Company {
  const contexts = Array.from({ length: Math.ceil(pairs.length / size) }, (_, k) => {
    const own = pairs.slice(k * size, (k + 1) * size);
    const folds = new Set(own.map(({ fold }) => fold));
    return models.map((model, fold) => {
      const checker = new PairChecker<CleanPair>(model, ({ arabic, english }) => [
        { language: 'ar', content: arabic },
        { language: 'en', content: english },
      ]);
      checker.learn(folds.has(fold) ? own : []);
      return checker.context!;
    });
  });
  return (i) => contexts[Math.floor(i / size)]![pairs[i]!.fold];
}

/**
 * Prints, for shares of clean pairs with a false alarm, the odds from which a name is said to differ, and how many
 * planted ones are then found.
 */
function nameTable(company: string, rows: readonly Row[], pairs: number, folds: readonly Forest[]): void {
  const scored = rows.map((row) => ({
    ...row,
    score: row.quiet === true ? Number.NEGATIVE_INFINITY : evalForest(folds[row.fold]!, row.features),
  }));
  const highest = new Map<number, number>();
  for (const { label, pair, score } of scored)
    if (label === 0) highest.set(pair, Math.max(score, highest.get(pair) ?? score));
  const alarms = [...highest.values()].sort((a, b) => b - a);
  console.log(`names beside ${company}: ${pairs} clean pairs of news and encyclopaedia`);
  for (const share of [0.003, 0.005, 0.0075, 0.01, 0.013, 0.016, 0.021]) {
    const at = alarms[Math.floor(share * pairs)]!;
    const found = (isOne: (row: Row) => boolean | undefined) => {
      const own = scored.filter((row) => row.label === 1 && isOne(row));
      const told = new Set(own.filter(({ score }) => score > at).map(({ plant }) => plant));
      return `${((100 * told.size) / new Set(own.map(({ plant }) => plant)).size).toFixed(1)} %`;
    };
    console.log(
      `  false alarms ${(100 * share).toFixed(2)} % from ${at.toFixed(2)}: found of names of the pairs ${found((row) => !row.isStrange && !row.isShort)}, strange names ${found((row) => row.isStrange && !row.isShort)}, short ones ${found((row) => row.isShort)}`,
    );
  }
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
    // The rows of one that was planted count once.
    const found = new Set(rows.flatMap((row, i) => (row.label === 1 && scores[i]! >= at ? [row.plant ?? -1 - i] : [])))
      .size;
    console.log(
      `  from ${at.toFixed(1)}: found ${((100 * found) / planted).toFixed(1)} %, false alarms ${((100 * alarms.size) / pairs).toFixed(2)} % of pairs`,
    );
  }
}

function printWeights(weights: Float64Array): string {
  return `  weights ${[...weights].map((weight) => weight.toFixed(2)).join(', ')}`;
}

function printTrees(forest: Forest): string {
  return `// Generated by test/bench/fidelity-fit.bench.ts --write from the sentence pairs named in SOURCES.md; do not edit.
import type { BoostedTrees } from '@muqabala/core';

export const names: BoostedTrees = JSON.parse(
  \`${JSON.stringify(flatTrees(forest))}\`,
);
`;
}
