import type { Run } from './in-order/search.ts';

/** How much of two texts a set of links holds together. */
export interface Hold {
  /** Log likelihood ratio of the good links, for each sentence of the shorter text. */
  readonly strength: number;
  /** Share of the sentences of both sides that stand in a good link. */
  readonly coverage: number;
}

/** Blocks that hold less than this, or fewer of the sentences, are what two newsrooms have in common by quoting the same people. */
const BLOCKS = 4.2;
const BLOCKS_COVERAGE = 0.2;

/** Links below this are chance as likely as not. */
const GOOD = 4;
const FAR_MORE = 1.5;

/** Measures what links hold together. */
export function measureHold(runs: readonly Run[], rows: number, columns: number): Hold {
  let strength = 0;
  let sentences = 0;
  for (const run of runs) {
    if (run.m === 0 || run.n === 0 || run.score <= GOOD) continue;
    strength += run.score;
    sentences += run.m + run.n;
  }
  return {
    strength: strength / Math.max(1, Math.min(rows, columns)),
    coverage: sentences / Math.max(1, rows + columns),
  };
}

/**
 * Decides which search suits two texts. In order: the same order holds nearly all that any order holds, and that is about half of the texts.
 * Reports: blocks of translated sentences are hardly there. The borders lie in wide gaps between the development sets; see the README.
 * Texts that are too long for reports (`isLong`) are in order as well where that order holds far more than any other: of texts that say the same lines
 * again and again blocks tell little.
 */
export function chooseOrder(inOrder: Hold, blocks: Hold, isLong: boolean): 'in-order' | 'blocks' | 'reports' {
  if (isLong && inOrder.strength >= FAR_MORE * blocks.strength) return 'in-order';
  const whole = inOrder.coverage >= 0.48 && inOrder.coverage + inOrder.strength / 15 >= 0.85;
  if (whole && inOrder.strength >= 0.9 * blocks.strength) return 'in-order';
  return blocks.strength < BLOCKS || blocks.coverage < BLOCKS_COVERAGE ? 'reports' : 'blocks';
}
