import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoneWordModel } from '@muqabala/core';
import { loadLexicon, tables } from '@muqabala/lexicon';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { knowledgeOf } from '../../packages/core/src/checks/knowledge.ts';
import { GATE, LEAST_WORDS, loneTablesOf } from '../../packages/core/src/checks/lone.ts';
import { CHEAP_FEATURES, LONE_FEATURES, LoneWords } from '../../packages/core/src/checks/lone-words.ts';
import { viewPair } from '../../packages/core/src/checks/view.ts';
import { wordClasses } from '../../packages/lexicon/src/generated/word-classes.ts';
import { makePartsOf } from '../../packages/lexicon/src/wants/parts.ts';
import { benchData, isSample } from './data.ts';
import { type CleanPair, cleanPairs } from './fidelity/clean.ts';
import { random } from './fidelity/random.ts';
import { evalForest, type Forest, fitTrees, flatTrees } from './fidelity/trees.ts';
import { Adder, withoutModifiers } from './lone/plant.ts';

const FILE = fileURLToPath(new URL('../../packages/lexicon/src/generated/lone-words.ts', import.meta.url));
const LANGUAGES = ['english', 'arabic'] as const;
const FOLDS = [0, 1, 2, 3, 4];
const BLOCK = 40;
/** The pairs of business documentation, which no lexicon was learnt from: what is told of them is printed apart. */
const OTHER = 'dynamics';
/** So often a word is put into a sentence of news and into one of the others, if it is as long as this. */
const TIMES = { news: 4, other: 1 } as const;
const LEAST_ENGLISH = 8;
const SHAPE = {
  gate: { width: CHEAP_FEATURES, trees: 40, depth: 3 },
  odds: { width: LONE_FEATURES, trees: 120, depth: 4 },
} as const;
/** What can only speak against a word: its cover, cosines and translations. */
const AGAINST: ReadonlySet<number> = new Set([0, ...[0, 1, 2, 4, 7, 8, 9, 10].map((f) => CHEAP_FEATURES + f)]);

/** A word as it is judged, in a whole pair or (`label` 1) in one in which nothing answers to it. */
interface Row {
  readonly x: Float64Array;
  readonly label: number;
  readonly pair: number;
  readonly fold: number;
}

/** The words of a language that were judged, and how many were planted in news. */
interface Sample {
  readonly rows: readonly Row[];
  readonly planted: number;
}

/**
 * npm run bench -- lone-fit [--write]: learns from clean pairs, into which English words are put and out of which English
 * modifiers are taken, which words nothing answers to, and prints how many are found at which share of pairs told
 * wrongly, with the fold left out. `npm run bench -- errors` shows what it finds.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  if (isSample(folder)) {
    console.error('Skipped: no model is fitted to the sample.');
    return;
  }
  const vectors = await loadVectors();
  const partsOf = makePartsOf(wordClasses);
  const lone = loneTablesOf(vectors, partsOf);
  const { pairs: news, lexicons } = cleanPairs(folder);
  const pairs = [...news, ...otherPairs(folder)];
  const known = [...lexicons.map((words) => ({ ...tables, words })), await loadLexicon()].map(knowledgeOf);
  const knowledge = ({ set, fold }: CleanPair) => (set === OTHER ? known.at(-1)! : known[fold]!);
  const view = (pair: CleanPair, content = pair.english) =>
    viewPair({ arabic: { content: pair.arabic }, english: { content }, arabicFirst: true }, knowledge(pair));
  const views = pairs.map((pair) => view(pair));
  const adder = new Adder(
    views.map(({ english }) => english),
    partsOf,
    vectors,
  );
  const models: Partial<Record<'arabic' | 'english', LoneWordModel>> = {};
  const all: Partial<Record<'arabic' | 'english', Sample>> = {};
  for (const language of LANGUAGES) {
    const next = random(5);
    const rows: Row[] = [];
    const describe = (i: number, own: (typeof views)[number], label: number, at?: number): void => {
      if (own.english.words.length < LEAST_WORDS || own.arabic.words.length < LEAST_WORDS) return;
      const words = new LoneWords(own, language, knowledge(pairs[i]!), lone);
      for (const word of words.candidates()) {
        if (at !== undefined && own[language].words[word]!.start !== at) continue;
        const x = new Float64Array(LONE_FEATURES);
        words.describeCheaply(word, x);
        words.describeDearly(word, x);
        rows.push({ x, label, pair: i, fold: pairs[i]!.fold });
      }
    };
    let planted = 0;
    for (const [i, pair] of pairs.entries()) {
      describe(i, views[i]!, 0);
      const times = TIMES[pair.set === OTHER ? 'other' : 'news'];
      const spoilt =
        views[i]!.english.words.length < LEAST_ENGLISH
          ? []
          : language === 'arabic'
            ? withoutModifiers(views[i]!, partsOf)
            : Array.from({ length: times }, () => adder.add(views[i]!.english, next)).filter(
                (one) => one !== undefined,
              );
      if (pair.set !== OTHER) planted += spoilt.length;
      for (const { english, start } of spoilt) describe(i, view(pair, english), 1, start);
    }
    all[language] = { rows, planted };
    if (args.includes('--write'))
      models[language] = { gate: flatTrees(learnTrees(rows, 'gate')), odds: flatTrees(learnTrees(rows, 'odds')) };
  }
  if (args.includes('--write')) writeFileSync(FILE, printModels(models));
  for (const language of LANGUAGES) judge(language, pairs, all[language]!);
}

function otherPairs(folder: string): CleanPair[] {
  return readFileSync(join(folder, 'train/business.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 4)
    .map(([set, , arabic, english], i) => ({
      arabic: arabic!,
      english: english!,
      set: set!,
      fold: Math.floor(i / BLOCK) % FOLDS.length,
    }));
}

function learnTrees(rows: readonly Row[], which: keyof typeof SHAPE): Forest {
  const { width, trees, depth } = SHAPE[which];
  return fitTrees(
    rows.map(({ x }) => x.subarray(0, width)),
    rows.map(({ label }) => label),
    {
      trees,
      depth,
      rate: 0.1,
      least: 20,
      sample: 0.6,
      signs: Array.from({ length: width }, (_, f) => (AGAINST.has(f) ? -1 : 0)),
      weights: rows.map(() => 1),
    },
  );
}

/** Prints what is found at which shares of whole pairs, each judged by trees that have not seen its fold. */
function judge(language: 'arabic' | 'english', pairs: readonly CleanPair[], { rows, planted }: Sample): void {
  const forests = FOLDS.map((fold) => {
    const others = rows.filter((row) => row.fold !== fold);
    return { gate: learnTrees(others, 'gate'), odds: learnTrees(others, 'odds') };
  });
  const tops = pairs.map(() => Number.NEGATIVE_INFINITY);
  const found: number[] = [];
  const passed = new Set<number>();
  for (const { x, label, fold, pair } of rows) {
    const { gate, odds } = forests[fold]!;
    if (evalForest(gate, x.subarray(0, CHEAP_FEATURES)) < GATE[language]) continue;
    const own = evalForest(odds, x);
    if (label === 0) {
      passed.add(pair);
      tops[pair] = Math.max(tops[pair]!, own);
    } else if (pairs[pair]!.set !== OTHER) found.push(own);
  }
  const of = (isOther: boolean) => tops.filter((_top, i) => (pairs[i]!.set === OTHER) === isOther);
  const [news, others] = [of(false).sort((a, b) => b - a), of(true)];
  console.log(`${language}: ${percent(passed.size, pairs.length)} of the pairs have a word that is looked at closely`);
  for (const share of [0.002, 0.003, 0.005, 0.01, 0.02]) {
    const least = news[Math.floor(share * news.length)]!;
    const above = (list: readonly number[]) => list.filter((top) => top > least).length;
    console.log(
      `  told in ${percent(share, 1)} of ${news.length} whole pairs (odds of ${least.toFixed(2)}), ${percent(above(others), others.length)} of ${others.length} others: ${percent(above(found), planted)} of ${planted} found`,
    );
  }
}

function percent(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)} %`;
}

function printModels(models: Partial<Record<'arabic' | 'english', LoneWordModel>>): string {
  return `// Written by \`npm run bench -- lone-fit --write\` from the sentence pairs named in SOURCES.md; do not edit.
import type { LoneWordModels } from '@muqabala/core';

export const loneWords: Pick<LoneWordModels, 'arabic' | 'english'> = JSON.parse(
  \`${JSON.stringify(models)}\`,
);
`;
}
