import type { Lexicon, LinkModels } from '@muqabala/core';
import { makeTrees } from '../../../packages/core/src/lexicon/index.ts';
import { CONTEXT, isBeside, makeContext } from '../../../packages/core/src/words/links/context.ts';
import { judgeAgain, judgeEach } from '../../../packages/core/src/words/links/links.ts';
import { type ComparedWords, isDull, makeWordReader, OWN } from '../../../packages/core/src/words/links/own.ts';
import { fitTrees, flatTrees } from '../fidelity/trees.ts';
import type { LinkedPair } from '../folds.ts';

/** A sentence pair read by some of the tables, with the cells that the hand linked. */
export interface ReadPair {
  readonly pair: LinkedPair;
  /** Which of the tables it was read by. */
  readonly tables: number;
  readonly fold: number;
  readonly compared: ComparedWords;
  readonly right: Uint8Array;
}

/** How many models stand in for the one that is shipped, each learnt without a part of the sentences. */
const FOLDS = 3;
const OPTIONS = { depth: 4, rate: 0.15, least: 20, sample: 0.7 };
const OWN_TREES = 50;
const CONTEXT_TREES = 50;
/** Of cells for which only a link beside them speaks, one in so many is looked at. */
const DULL = 3;

/** Reads the sentences by each of the lexicons. */
export function readPairs(pairs: readonly LinkedPair[], lexicons: readonly Lexicon[]): ReadPair[] {
  return lexicons.flatMap((lexicon, tables) => {
    const read = makeWordReader(lexicon);
    return pairs.map((pair, k) => {
      const compared = read({ content: pair.arabic }, { content: pair.english });
      return { pair, tables, fold: k % FOLDS, compared, right: rightCells(pair, compared) };
    });
  });
}

function rightCells({ links }: LinkedPair, { grid, arabic, english }: ComparedWords): Uint8Array {
  const right = new Uint8Array(grid.rows * grid.width);
  for (const [own, other] of links)
    for (let a = 0; a < grid.rows; a += 1) {
      if (arabic.starts[a]! >= own[1] || arabic.ends[a]! <= own[0]) continue;
      for (let e = 0; e < grid.columns; e += 1)
        if (english.starts[e]! < other[1] && english.ends[e]! > other[0]) right[a * grid.width + e] = 1;
    }
  return right;
}

/**
 * Returns the probabilities of all cells of each sentence, by models that have not seen it; and the models that all
 * sentences give.
 */
export function fitLinks(read: readonly ReadPair[]): { judged: Map<ReadPair, Float32Array>; models: LinkModels } {
  const own = crossFit(read, OWN, OWN_TREES, ({ compared }) => compared.describe);
  const first = new Map(read.map((one) => [one, judgeEach(one.compared, own.of(one))]));
  const described = (one: ReadPair, before = first.get(one)!): ComparedWords['describe'] => {
    const context = makeContext(one.compared.grid, before);
    return (a, e, features) => {
      one.compared.describe(a, e, features);
      context(a, e, features, OWN);
    };
  };
  const context = crossFit(read, OWN + CONTEXT, CONTEXT_TREES, described);
  return {
    judged: new Map(read.map((one) => [one, judgeAgain(one.compared, context.of(one), first.get(one)!)])),
    models: { own: own.all, context: context.all },
  };
}

function crossFit(
  read: readonly ReadPair[],
  size: number,
  trees: number,
  describeOf: (one: ReadPair) => ComparedWords['describe'],
) {
  const rows: Float64Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  const folds: number[] = [];
  read.forEach((one, number) => {
    const { grid } = one.compared;
    const describe = describeOf(one);
    for (let a = 0; a < grid.rows; a += 1)
      for (let k = 0; k < grid.width; k += 1) {
        const row = new Float64Array(size);
        describe(a, grid.from[a]! + k, row);
        const dull = isDull(row);
        // What the program does not judge teaches nothing; of what little speaks for, a part is enough.
        if (dull && (size === OWN || !isBeside(row, OWN) || (a * grid.width + k + number) % DULL !== 0)) continue;
        rows.push(row);
        labels.push(one.right[a * grid.width + k]!);
        weights.push(dull ? DULL : 1);
        folds.push(one.fold);
      }
  });
  const treesOf = (fold: number) => {
    const kept = rows.flatMap((_, i) => (folds[i] === fold ? [] : [i]));
    const forest = fitTrees(
      kept.map((i) => rows[i]!),
      kept.map((i) => labels[i]!),
      { ...OPTIONS, trees, signs: new Array<number>(size).fill(0), weights: kept.map((i) => weights[i]!) },
    );
    return flatTrees(forest);
  };
  const odds = Array.from({ length: FOLDS }, (_, fold) => makeTrees(treesOf(fold)));
  return { of: ({ fold }: ReadPair) => odds[fold]!, all: treesOf(-1) };
}
