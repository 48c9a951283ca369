import type { BeadSpan } from './model/bead-span.ts';

/** How much of two texts a set of links holds together. */
export interface Hold {
  /** Log likelihood ratio of the good links, for each sentence of the shorter text. */
  readonly strength: number;
  /** Share of the sentences of both sides that stand in a good link. */
  readonly coverage: number;
}

/** Links below this are chance as likely as not. */
const GOOD = 4;

/** Measures what links hold together. */
export function measureHold(beads: readonly BeadSpan[], rows: number, columns: number): Hold {
  let strength = 0;
  let sentences = 0;
  for (const bead of beads) {
    if (!isGood(bead)) continue;
    strength += bead.score;
    sentences += bead.m + bead.n;
  }
  return {
    strength: strength / Math.max(1, Math.min(rows, columns)),
    coverage: sentences / Math.max(1, rows + columns),
  };
}

/** Sentences on either side of a link that tell whether the search has found its way there. */
const NEAR = 25;
/** Where this share of them stands in good links, it has. */
const ENOUGH = 0.5;

/**
 * Returns how far a link of a search in order can be trusted by what stands around it, between 0 and 1. A search that
 * was cut may have gone wide of the right way for a stretch: what it finds there is chance, good link by good link, but
 * few of them.
 */
export function makeLocalHold(beads: readonly BeadSpan[], rows: number, columns: number): (bead: BeadSpan) => number {
  // How many sentences before each one stand in a good link.
  const [rowSums, columnSums] = [new Uint32Array(rows + 1), new Uint32Array(columns + 1)];
  for (const bead of beads) {
    if (!isGood(bead)) continue;
    rowSums.fill(1, bead.i + 1, bead.i + bead.m + 1);
    columnSums.fill(1, bead.j + 1, bead.j + bead.n + 1);
  }
  for (const sums of [rowSums, columnSums]) for (let s = 1; s < sums.length; s += 1) sums[s]! += sums[s - 1]!;
  const count = (sums: Uint32Array, at: number, size: number): readonly [number, number] => {
    const [from, to] = [Math.max(0, at - NEAR), Math.min(sums.length - 1, at + size + NEAR)];
    return [sums[to]! - sums[from]!, to - from];
  };
  return ({ i, m, j, n }) => {
    const [linkedRows, nearRows] = count(rowSums, i, m);
    const [linkedColumns, nearColumns] = count(columnSums, j, n);
    return Math.min(1, (linkedRows + linkedColumns) / (ENOUGH * (nearRows + nearColumns)));
  };
}

function isGood(bead: BeadSpan): boolean {
  return bead.m > 0 && bead.n > 0 && bead.score > GOOD;
}
