import { once } from '../memo/index.ts';
import { MuqabalaError } from '../problems/index.ts';
import { alignBlocks, type BlockAlignment, findMoved, realignBlocks } from './blocks/align.ts';
import {
  areItems,
  areLists,
  areOutOfOrder,
  areShuffled,
  crossNumbers,
  pairItems,
  withoutOwnNumbers,
  withoutShiftedNumbers,
} from './blocks/items.ts';
import { CHANCE, chooseSearch, leastOfLines, NEARLY } from './choose.ts';
import { linkFeatures } from './confidence.ts';
import { splitCouplets } from './couplets.ts';
import { explain } from './evidence.ts';
import { type Hold, makeLocalHold, measureHold } from './hold.ts';
import { compareTokens } from './model/bead.ts';
import type { BeadSpan } from './model/bead-span.ts';
import type { Constraints } from './model/constraints.ts';
import { LengthScore } from './model/length.ts';
import { type TextPair, withoutNeighbours } from './model/pair.ts';
import { alignMonotone, type Fitted, type MonotoneAlignment, modelsOf } from './monotone/align.ts';
import { prepareRealign } from './monotone/constrained.ts';
import { longestLink } from './monotone/grid.ts';
import { runsBackwards, turnBeads, turnConstraints, turnPair } from './turned.ts';
import type { AlignOptions, SideEvidence } from './types.ts';

/** What a search of two texts has found. */
export interface Search {
  /** `reports`: hardly any sentence is a translation of another; the beads are of no use then. */
  readonly kind: 'monotone' | 'blocks' | 'comparable';
  /** The links, ascending by Arabic sentence; a person's links are among them where the search went by them. */
  readonly beads: readonly BeadSpan[];
  readonly pair: TextPair;
  readonly fitted: Fitted;
  readonly precise: boolean;
}

/** In long texts the anchors alone tell whether order holds, where it holds anything. */
const MANY = 200_000;
const STRAIGHT = 0.85;
/** Reports of one event are short; texts of more cells, or with more words on a side, are never taken for such. */
const REPORT = 40_000;
const REPORT_WORDS = 20_000;

/**
 * A first search of two texts, and what searches them again, in the same order and by the models that were fitted then,
 * under what a person has decided.
 */
export interface FirstSearch extends Search {
  /**
   * Links in order as they were before rescoring, which is made for translations and leaves out what is merely
   * retold.
   */
  readonly unrefined: readonly BeadSpan[];
  readonly again: (constraints: Constraints, options: AlignOptions) => Search;
}

/**
 * Searches in order, and in any order unless that is plainly needless; keeps what suits the texts, or what
 * `options.order` asks for.
 */
export function searchPair(whole: TextPair, options: AlignOptions): FirstSearch {
  const { pair, monotone } = searchInOrder(whole, options);
  const rows = pair.arabic.segments.length;
  const columns = pair.english.segments.length;
  if (options.order === 'in-order') return firstMonotone(monotone, false);
  const free = options.order === undefined;
  // Rescoring leaves out more than a search for blocks would: what order holds is what was found before it.
  const monotoneHold = measureHold(monotone.unrefined, rows, columns);
  const isStraight = (monotone.straightness ?? 0) >= STRAIGHT && monotoneHold.strength >= CHANCE;
  if (free && rows * columns > MANY && isStraight) return firstMonotone(monotone, true);
  check(options);
  const lexical = withoutNeighbours(pair);
  const blocks = alignBlocks(lexical);
  const words = Math.max(pair.arabic.tokens.length, pair.english.tokens.length);
  const isLong = rows * columns > REPORT || words > REPORT_WORDS;
  const blocksHold = measureHold(blocks.beads, rows, columns);
  const items = findItems(lexical, blocks, { inOrder: monotoneHold, blocks: blocksHold });
  if (items !== undefined) return items;
  const suited = (hold: Hold) => chooseSearch(hold, blocksHold, isLong, leastOfLines(pair.arabic, pair.english));
  const choice = suited(monotoneHold);
  if (choice === 'monotone' && free) return firstMonotone(monotone, true);
  if (!isLong && runsBackwards(blocks.beads)) {
    const turned = alignMonotone(turnPair(pair));
    if (suited(measureHold(turned.unrefined, rows, columns)) === 'monotone') return firstTurned(turned, pair);
  }
  const kind = choice === 'comparable' && !isLong ? 'comparable' : 'blocks';
  // A search in order that was truncated may have lost the choice by it.
  const found = (some: BlockAlignment) => asBlocks(some, lexical, kind, !monotone.truncated);
  return {
    ...found(blocks),
    unrefined: [],
    again: (constraints, asked) => {
      check(asked);
      return found(realignBlocks(blocks, lexical, constraints));
    },
  };
}

/** Searches in order, without the numbers that head lines where the words say that these have shifted. */
function searchInOrder(pair: TextPair, options: AlignOptions): { pair: TextPair; monotone: MonotoneAlignment } {
  const align = (some: TextPair) => ({
    pair: some,
    monotone: alignMonotone(some, (done) => {
      check(options);
      options.onProgress?.(done * 0.9);
    }),
  });
  const plain = once(() => align(pair));
  const counted = withoutShiftedNumbers(pair, () => plain().monotone.beads);
  const without = counted && align(counted);
  return without !== undefined && crossNumbers(pair, without.monotone.beads) ? without : plain();
}

function firstMonotone(first: MonotoneAlignment, moved: boolean): FirstSearch {
  const again = prepareRealign(first);
  return {
    ...asMonotone(first, moved, undefined),
    unrefined: first.unrefined.filter((bead) => bead.m > 0 && bead.n > 0),
    again: (constraints, options) => {
      check(options);
      const found = again(constraints, (done) => {
        check(options);
        options.onProgress?.(done);
      });
      return asMonotone(found, moved, constraints);
    },
  };
}

/** Pairs two lists item by item, where that holds as much as the order that they have in common, or the turned one. */
function findItems(
  pair: TextPair,
  fitted: Fitted,
  holds: { readonly inOrder: Hold; readonly blocks: Hold },
): FirstSearch | undefined {
  if (!areLists(pair.arabic, pair.english)) return undefined;
  const counted = withoutOwnNumbers(pair);
  const listed = counted ?? pair;
  const items = pairItems(listed, modelsOf(listed, fitted));
  if (!areOutOfOrder(items)) return undefined;
  const holdOf = (beads: readonly BeadSpan[]) =>
    measureHold(beads, pair.arabic.segments.length, pair.english.segments.length);
  const hold = holdOf(items);
  if (!areItems(pair.arabic, pair.english) && !areShuffled(hold, holds.blocks)) return undefined;
  const inOrder = counted === undefined ? holds.inOrder : holdOf(alignMonotone(counted).unrefined);
  if (hold.strength < Math.max(CHANCE, inOrder.strength)) return undefined;
  const turned = runsBackwards(items) ? alignMonotone(turnPair(listed)) : undefined;
  const isTurned = turned !== undefined && holdOf(turned.unrefined).strength >= NEARLY * hold.strength;
  return isTurned ? firstTurned(turned, listed) : firstItems(items, fitted, listed);
}

/** A list that is sorted otherwise, item by item. */
function firstItems(items: readonly BeadSpan[], fitted: Fitted, pair: TextPair): FirstSearch {
  const found = (beads: readonly BeadSpan[]): Search => ({
    kind: 'blocks',
    beads: [...beads].sort(byPlace),
    pair,
    fitted,
    precise: true,
  });
  return {
    ...found(items),
    unrefined: [],
    again: (constraints) => found(pairItems(pair, modelsOf(pair, fitted), constraints)),
  };
}

/** A list that is sorted the other way, as one of links in any order. */
function firstTurned(first: MonotoneAlignment, pair: TextPair): FirstSearch {
  const columns = pair.english.segments.length;
  const again = prepareRealign(first);
  const found = (turned: MonotoneAlignment): Search => ({
    ...asMonotone(turned, false, undefined),
    kind: 'blocks',
    beads: turnBeads(turned.beads, columns)
      .filter((bead) => bead.m > 0 && bead.n > 0)
      .sort(byPlace),
    pair: { ...turned.pair, english: pair.english },
  });
  return {
    ...found(first),
    unrefined: [],
    again: (constraints, options) => {
      check(options);
      return found(again(turnConstraints(constraints, columns)));
    },
  };
}

function asMonotone(found: MonotoneAlignment, moved: boolean, constraints: Constraints | undefined): Search {
  const links = found.beads.filter((bead) => bead.m > 0 && bead.n > 0);
  const beads = splitCouplets(found.pair, links, () => modelsOf(found.pair, found), constraints);
  return {
    kind: 'monotone',
    beads: moved ? [...beads, ...findMoved(found.pair, found, constraints)].sort(byPlace) : beads,
    pair: found.pair,
    fitted: found,
    precise: found.edgeRows.length === 0 && !found.truncated,
  };
}

function asBlocks(found: BlockAlignment, pair: TextPair, kind: 'blocks' | 'comparable', precise: boolean): Search {
  return { kind, beads: [...found.beads].sort(byPlace), pair, fitted: found, precise };
}

function check({ signal }: AlignOptions): void {
  if (signal?.aborted)
    throw new MuqabalaError({ code: 'aborted', message: 'The work was stopped.', remedy: 'Start it again.' });
}

function byPlace(a: BeadSpan, b: BeadSpan): number {
  return a.i - b.i || a.j - b.j;
}

/**
 * A link with what speaks for it: the features that its confidence is read from, and evidence with its places.
 */
export interface DescribedBead {
  readonly bead: BeadSpan;
  readonly features: readonly number[];
  /** How far its place can be trusted, 0 to 1; less than 1 only where a search in order was truncated. */
  readonly hold: number;
  readonly evidence: readonly SideEvidence[];
}

/**
 * Returns what speaks for each link. What is known from before of a link that stands between the same neighbours is the
 * same object again.
 */
export function describeLinks(found: Search, before: readonly DescribedBead[] = []): DescribedBead[] {
  const { pair, fitted, beads } = found;
  if (beads.length === 0) return [];
  const places = new Map(before.map(({ bead }, k) => [bead, k]));
  const isKnown = (k: number, place: number) =>
    beads[k - 1] === before[place - 1]?.bead && beads[k + 1] === before[place + 1]?.bead;
  const lengths = once(() => new LengthScore(pair.arabic, pair.english, fitted.lengths, longestLink(pair)));
  const [rows, columns] = [pair.arabic.segments.length, pair.english.segments.length];
  const holdOf = once(() => makeLocalHold(beads, rows, columns));
  return beads.map((bead, k) => {
    const place = places.get(bead);
    if (place !== undefined && isKnown(k, place)) return before[place]!;
    const words = compareTokens(pair.arabic, pair.english, pair.table, bead.i, bead.m, bead.j, bead.n);
    return {
      bead,
      features: linkFeatures(bead, words, beads[k - 1], beads[k + 1], lengths(), found.kind === 'monotone'),
      hold: found.kind === 'monotone' && !found.precise ? holdOf()(bead) : 1,
      evidence: explain(pair, bead, words, lengths(), fitted.nullShare),
    };
  });
}
