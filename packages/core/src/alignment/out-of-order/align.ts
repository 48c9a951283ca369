import { LONGEST, WordGrid } from '../in-order/grid.ts';
import { fitPriors } from '../in-order/priors.ts';
import type { Limits, Run } from '../in-order/search.ts';
import { fitLengths, LengthScore } from '../scores/length.ts';
import { fitLoose } from '../scores/loose.ts';
import type { Pair } from '../scores/pair.ts';
import { type Block, findBlocks } from './blocks.ts';

/** Settings, while they are being measured. */
const DEFAULTS = { link: 4, skip: 2, block: 4, rounds: 2, loose: 0.4, moved: 8 };
export const Q: typeof DEFAULTS = DEFAULTS;

/** Aligns two sides whose sentences answer to each other in blocks of any order. */
export function alignOutOfOrder(pair: Pair, limits?: Limits): Block[] {
  const { arabic, english, table } = pair;
  const rows = arabic.segments.length;
  const columns = english.segments.length;
  let lengths = fitLengths(arabic, english, [{ i: 0, m: rows, j: 0, n: columns }]);
  let loose = Q.loose;
  let blocks: Block[] = [];
  for (let round = 0; round < Q.rounds; round += 1) {
    const runs = blocks.flatMap((block) => block.runs);
    blocks = findBlocks(
      rows,
      columns,
      new WordGrid(arabic, english, table, loose),
      new LengthScore(arabic, english, lengths, LONGEST),
      fitPriors(runs, 10, 0),
      Q,
      limits,
    );
    const found = blocks.flatMap((block) => block.runs);
    lengths = fitLengths(arabic, english, found);
    loose = fitLoose(arabic, english, table, found, Q.loose, 50);
  }
  return blocks;
}

/** Finds blocks among the sentences that an alignment in order has left without counterpart: what was moved elsewhere. */
export function findMoved(pair: Pair, runs: readonly Run[], loose: number, limits?: Limits): Run[] {
  const { arabic, english, table } = pair;
  const rows = arabic.segments.length;
  const columns = english.segments.length;
  const rowFree = new Uint8Array(rows).fill(1);
  const columnFree = new Uint8Array(columns).fill(1);
  const links = runs.filter((run) => run.m > 0 && run.n > 0);
  for (const run of links) {
    rowFree.fill(0, run.i, run.i + run.m);
    columnFree.fill(0, run.j, run.j + run.n);
  }
  if (!rowFree.includes(1) || !columnFree.includes(1)) return [];
  return findBlocks(
    rows,
    columns,
    new WordGrid(arabic, english, table, loose),
    new LengthScore(arabic, english, fitLengths(arabic, english, links), LONGEST),
    fitPriors(runs, 10, 0),
    { ...Q, block: Q.moved },
    limits,
    rowFree,
    columnFree,
  ).flatMap((block) => block.runs);
}
