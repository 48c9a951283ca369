import type { BeadSpan } from '../model/bead-span.ts';
import { findCandidates } from '../model/candidates.ts';
import { type Constraints, shiftConstraints } from '../model/constraints.ts';
import { fitLengths } from '../model/length.ts';
import { fitNullShare } from '../model/null-share.ts';
import type { TextPair } from '../model/pair.ts';
import { sliceSide } from '../model/side.ts';
import { type Fitted, type MonotoneAlignment, modelsOf } from '../monotone/align.ts';
import { placeCost } from '../monotone/grid.ts';
import { fitPriors } from '../monotone/priors.ts';
import { type BlockCosts, findBlocks } from './blocks.ts';
import { findExchanged } from './exchanged.ts';
import { areItems, pairItems } from './items.ts';
import { findRegions } from './sparse.ts';

const COSTS: BlockCosts = { link: 4, skip: 2, block: 4 };
/** A block that an alignment in order has passed over must bring more. */
const MOVED: BlockCosts = { ...COSTS, block: 8 };
/** Searches, the models being fitted anew after each. */
const ROUNDS = 2;
/**
 * Share of words rendered freely, before anything is known of the texts; blocks are found by what is rendered closely.
 */
const NULL_SHARE = 0.4;

/** Where any sentence may answer to any, two headlines have nothing to do with each other. */
const COPIED_ANYWHERE = 0;

export interface BlockAlignment extends Fitted {
  readonly beads: readonly BeadSpan[];
  /** The models that the last search used; those beside it are fitted to what it found. */
  readonly searchModels: Fitted;
}

/** Aligns two sides whose sentences answer to each other in blocks of any order. */
export function alignBlocks(pair: TextPair): BlockAlignment {
  const rows = pair.arabic.segments.length;
  const columns = pair.english.segments.length;
  if (rows === 0 || columns === 0) {
    const unfitted = {
      lengths: { ratio: 0, variance: 1 },
      priors: fitPriors([], 10, 0),
      nullShare: NULL_SHARE,
      copied: COPIED_ANYWHERE,
    };
    return { beads: [], ...unfitted, searchModels: unfitted };
  }
  let fitted: Fitted = {
    lengths: fitLengths(pair.arabic, pair.english, [{ i: 0, m: rows, j: 0, n: columns }]),
    priors: fitPriors([], 10, 0),
    nullShare: NULL_SHARE,
    copied: COPIED_ANYWHERE,
  };
  let searchModels = fitted;
  let beads: BeadSpan[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    searchModels = fitted;
    beads = findAnywhere(pair, fitted, undefined);
    fitted = {
      lengths: fitLengths(pair.arabic, pair.english, beads),
      priors: fitPriors(beads, 10, 0),
      nullShare: fitNullShare(pair.arabic, pair.english, pair.table, beads, NULL_SHARE, 50),
      copied: COPIED_ANYWHERE,
    };
  }
  return { beads, ...fitted, searchModels };
}

/** Aligns two sides again under what a person has decided, by the models that were fitted before. */
export function realignBlocks(
  before: BlockAlignment,
  pair: TextPair,
  constraints: Constraints | undefined,
): BlockAlignment {
  return before.beads.length === 0
    ? before
    : { ...before, beads: findAnywhere(pair, before.searchModels, constraints) };
}

function findAnywhere(pair: TextPair, fitted: Fitted, constraints: Constraints | undefined): BeadSpan[] {
  const [rows, columns] = [pair.arabic.segments.length, pair.english.segments.length];
  const costs = { ...COSTS, block: COSTS.block + anywhere(rows, columns) };
  return findFree(pair, fitted, costs, constraints, new Uint8Array(rows).fill(1), new Uint8Array(columns).fill(1));
}

/**
 * Finds blocks among the sentences that an alignment in order has left without counterpart: what was moved elsewhere.
 */
export function findMoved(pair: TextPair, found: MonotoneAlignment, constraints?: Constraints): BeadSpan[] {
  const rowFree = new Uint8Array(pair.arabic.segments.length).fill(1);
  const columnFree = new Uint8Array(pair.english.segments.length).fill(1);
  const take = ({ i, m, j, n }: BeadSpan) => {
    rowFree.fill(0, i, i + m);
    columnFree.fill(0, j, j + n);
  };
  const links = found.beads.filter(({ m, n }) => m > 0 && n > 0);
  for (const bead of links) take(bead);
  if (!rowFree.includes(1) || !columnFree.includes(1)) return [];
  const free = { rows: rowFree, columns: columnFree };
  if (areItems(pair.arabic, pair.english)) return pairItems(pair, modelsOf(pair, found), constraints, free);
  const fitted = { ...found, priors: fitPriors(found.beads, 10, 0), copied: COPIED_ANYWHERE };
  const moved = findFree(
    pair,
    fitted,
    { ...MOVED, block: MOVED.block + anywhere(rowFree.length, columnFree.length) },
    constraints,
    rowFree,
    columnFree,
  );
  for (const bead of moved) take(bead);
  return [...moved, ...findExchanged(links, modelsOf(pair, fitted), free, constraints)];
}

/** In longer texts a block may begin at more places, so chance makes more of them. */
function anywhere(rows: number, columns: number): number {
  return Math.max(0, Math.log((rows * columns) / 400));
}

/** Texts of more cells are searched by regions around shared words. */
const WHOLE = 60_000;
/** A region is looked at with so many sentences around it, and so many in all. */
const MARGIN = 3;
const WIDEST = 300;

/** Finds blocks among the free sentences: on the whole grid of short texts, around shared words in long ones. */
function findFree(
  pair: TextPair,
  fitted: Fitted,
  costs: BlockCosts,
  constraints: Constraints | undefined,
  rowFree: Uint8Array,
  columnFree: Uint8Array,
): BeadSpan[] {
  const rows = pair.arabic.segments.length;
  const columns = pair.english.segments.length;
  const search = (part: TextPair, i: number, j: number): BeadSpan[] => {
    const m = part.arabic.segments.length;
    const n = part.english.segments.length;
    const blocks = findBlocks(
      modelsOf(part, fitted),
      costs,
      { rows: rowFree.slice(i, i + m), columns: columnFree.slice(j, j + n) },
      shiftConstraints(constraints, i, j),
    );
    return blocks.flatMap((block) => block.beads.map((bead) => ({ ...bead, i: bead.i + i, j: bead.j + j })));
  };
  const cost = placeCost(pair.english);
  if (rows * columns * cost <= WHOLE) return search(pair, 0, 0);
  const widest = Math.ceil(WIDEST / Math.sqrt(cost));
  const candidates = findCandidates(pair.arabic, pair.english, pair.table, {
    limit: 4,
    widest: 40,
    nullShare: fitted.nullShare,
    rowFree,
    columnFree,
  });
  const found: BeadSpan[] = [];
  for (const region of findRegions(candidates, rows, columns, costs.block + costs.link, 4)) {
    const i = Math.max(0, region.i - MARGIN);
    const j = Math.max(0, region.j - MARGIN);
    const iEnd = Math.min(rows, region.iEnd + MARGIN, i + widest);
    const jEnd = Math.min(columns, region.jEnd + MARGIN, j + widest);
    const part = { ...pair, arabic: sliceSide(pair.arabic, i, iEnd), english: sliceSide(pair.english, j, jEnd) };
    for (const bead of search(part, i, j)) {
      found.push(bead);
      rowFree.fill(0, bead.i, bead.i + bead.m);
      columnFree.fill(0, bead.j, bead.j + bead.n);
    }
  }
  return found;
}
