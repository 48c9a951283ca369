import { MuqabalaError } from '../problems/index.ts';
import type { AlignOptions } from './align.ts';
import { linkFeatures } from './confidence.ts';
import { explain } from './evidence.ts';
import { makeLocalHold, measureHold } from './hold.ts';
import { prepareAgain } from './in-order/again.ts';
import { alignInOrder, type Fitted, type InOrder } from './in-order/align.ts';
import { LONGEST } from './in-order/grid.ts';
import type { Limits, Run } from './in-order/search.ts';
import { CHANCE, chooseOrder } from './order.ts';
import { alignOutOfOrder, findMoved, type OutOfOrder, realignOutOfOrder } from './out-of-order/align.ts';
import type { Evidence } from './schema.ts';
import { compareTokens } from './scores/bead.ts';
import { LengthScore } from './scores/length.ts';
import type { Pair } from './scores/pair.ts';

/** What a search of two texts has found. */
export interface Search {
  /** `reports`: hardly any sentence is a translation of another; the runs are of no use then. */
  readonly kind: 'in-order' | 'blocks' | 'reports';
  /** The links, ascending by Arabic sentence; a person's links are among them where the search went by them. */
  readonly runs: readonly Run[];
  readonly pair: Pair;
  readonly fitted: Fitted;
  readonly precise: boolean;
}

/** In long texts the anchors alone tell whether order holds, where it holds anything. */
const MANY = 200_000;
const STRAIGHT = 0.85;
/** Reports of one event are short; longer texts are never taken for such. */
const REPORT = 40_000;

/** A first search of two texts, and what searches them again, in the same order and by the models that were fitted then, under what a person has decided. */
export interface FirstSearch extends Search {
  /** Links in order as they were before the last look, which is made for translations and leaves out what is merely retold. */
  readonly rough: readonly Run[];
  readonly again: (limits: Limits, options: AlignOptions) => Search;
}

/** Searches in order, and in any order unless that is plainly needless; keeps what suits the texts, or what `options.order` asks for. */
export function searchPair(pair: Pair, options: AlignOptions): FirstSearch {
  const rows = pair.arabic.segments.length;
  const columns = pair.english.segments.length;
  const inOrder = alignInOrder(pair, (done) => {
    check(options);
    options.onProgress?.(done * 0.9);
  });
  if (options.order === 'in-order') return firstInOrder(inOrder, false);
  const free = options.order === undefined;
  // The last look leaves out more than a search for blocks would: what order holds is what was found before it.
  const inOrderHold = measureHold(inOrder.rough, rows, columns);
  const isStraight = (inOrder.straightness ?? 0) >= STRAIGHT && inOrderHold.strength >= CHANCE;
  if (free && rows * columns > MANY && isStraight) return firstInOrder(inOrder, true);
  check(options);
  const blocks = alignOutOfOrder(pair);
  const isLong = rows * columns > REPORT;
  const choice = chooseOrder(inOrderHold, measureHold(blocks.runs, rows, columns), isLong);
  if (choice === 'in-order' && free) return firstInOrder(inOrder, true);
  const kind = choice === 'reports' && !isLong ? 'reports' : 'blocks';
  // A search in order that was cut may have lost the choice by it.
  const found = (some: OutOfOrder) => asBlocks(some, pair, kind, !inOrder.cut);
  return {
    ...found(blocks),
    rough: [],
    again: (limits, asked) => {
      check(asked);
      return found(realignOutOfOrder(blocks, pair, limits));
    },
  };
}

function firstInOrder(first: InOrder, moved: boolean): FirstSearch {
  const again = prepareAgain(first);
  return {
    ...asInOrder(first, moved, undefined),
    rough: first.rough.filter((run) => run.m > 0 && run.n > 0),
    again: (limits, options) => {
      check(options);
      const found = again(limits, (done) => {
        check(options);
        options.onProgress?.(done);
      });
      return asInOrder(found, moved, limits);
    },
  };
}

function asInOrder(found: InOrder, moved: boolean, limits: Limits | undefined): Search {
  const runs = found.runs.filter((run) => run.m > 0 && run.n > 0);
  return {
    kind: 'in-order',
    runs: moved ? [...runs, ...findMoved(found.pair, found, limits)].sort(byPlace) : runs,
    pair: found.pair,
    fitted: found,
    precise: found.touched.length === 0 && !found.cut,
  };
}

function asBlocks(found: OutOfOrder, pair: Pair, kind: 'blocks' | 'reports', precise: boolean): Search {
  return { kind, runs: [...found.runs].sort(byPlace), pair, fitted: found, precise };
}

function check({ signal }: AlignOptions): void {
  if (signal?.aborted)
    throw new MuqabalaError({ code: 'aborted', message: 'The work was stopped.', remedy: 'Start it again.' });
}

function byPlace(a: Run, b: Run): number {
  return a.i - b.i || a.j - b.j;
}

/** A link with what speaks for it: the features that its confidence is read from, and evidence with places (source: Arabic). */
export interface DescribedRun {
  readonly run: Run;
  readonly features: readonly number[];
  /** How far its place can be trusted, 0 to 1; less than 1 only where a search in order was cut. */
  readonly hold: number;
  readonly evidence: readonly Evidence[];
}

/** Returns what speaks for each link. What is known from before of a link that stands between the same neighbours is the same object again. */
export function describeLinks(found: Search, before: readonly DescribedRun[] = []): DescribedRun[] {
  const { pair, fitted, runs } = found;
  if (runs.length === 0) return [];
  const places = new Map(before.map(({ run }, k) => [run, k]));
  const isKnown = (k: number, place: number) =>
    runs[k - 1] === before[place - 1]?.run && runs[k + 1] === before[place + 1]?.run;
  const lengths = once(() => new LengthScore(pair.arabic, pair.english, fitted.lengths, LONGEST));
  const [rows, columns] = [pair.arabic.segments.length, pair.english.segments.length];
  const holdOf = once(() => makeLocalHold(runs, rows, columns));
  return runs.map((run, k) => {
    const place = places.get(run);
    if (place !== undefined && isKnown(k, place)) return before[place]!;
    const words = compareTokens(pair.arabic, pair.english, pair.table, run.i, run.m, run.j, run.n);
    return {
      run,
      features: linkFeatures(run, words, runs[k - 1], runs[k + 1], lengths(), found.kind === 'in-order'),
      hold: found.kind === 'in-order' && !found.precise ? holdOf()(run) : 1,
      evidence: explain(pair, run, words, lengths(), fitted.loose),
    };
  });
}

/** Returns what is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
