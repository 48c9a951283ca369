import { MuqabalaError } from '../problems/index.ts';
import type { AlignOptions } from './align.ts';
import { linkFeatures } from './confidence.ts';
import { explain } from './evidence.ts';
import { alignInOrder, type Fitted } from './in-order/align.ts';
import { LONGEST } from './in-order/grid.ts';
import type { Limits, Run } from './in-order/search.ts';
import { chooseOrder, measureHold } from './order.ts';
import { alignOutOfOrder, findMoved } from './out-of-order/align.ts';
import type { Evidence } from './schema.ts';
import { LengthScore } from './scores/length.ts';
import type { Pair } from './scores/pair.ts';

/** What a search of two texts has found. */
export interface Search {
  /** `reports`: hardly any sentence is a translation of another; the runs are of no use then. */
  readonly kind: 'in-order' | 'blocks' | 'reports';
  /** The links, ascending by Arabic sentence. */
  readonly runs: readonly Run[];
  readonly pair: Pair;
  readonly fitted: Fitted;
  readonly precise: boolean;
}

/** In long texts the anchors alone tell whether order holds. */
const MANY = 200_000;
const STRAIGHT = 0.85;
/** Reports of one event are short; longer texts are never taken for such. */
const REPORT = 40_000;

/** Searches in order, and in any order unless that is plainly needless; keeps what suits the texts, or what `options.order` asks for. */
export function searchPair(pair: Pair, limits: Limits | undefined, options: AlignOptions): Search {
  const rows = pair.arabic.segments.length;
  const columns = pair.english.segments.length;
  const check = (): void => {
    if (options.signal?.aborted)
      throw new MuqabalaError({ code: 'aborted', message: 'The work was stopped.', remedy: 'Start it again.' });
  };
  const inOrder = alignInOrder(pair, limits, (done) => {
    check();
    options.onProgress?.(done * 0.9);
  });
  const straight: Search = {
    kind: 'in-order',
    runs: inOrder.runs.filter((run) => run.m > 0 && run.n > 0),
    pair: inOrder.pair,
    fitted: inOrder,
    precise: inOrder.touched.length === 0 && !inOrder.cut,
  };
  if (options.order === 'in-order') return straight;
  const withMoved = (): Search => ({
    ...straight,
    runs: [...straight.runs, ...findMoved(inOrder.pair, inOrder, limits)].sort(byPlace),
  });
  const free = options.order === undefined;
  if (free && rows * columns > MANY && (inOrder.straightness ?? 0) >= STRAIGHT) return withMoved();
  check();
  const blocks = alignOutOfOrder(pair, limits);
  const isLong = rows * columns > REPORT;
  const [inOrderHold, blocksHold] = [straight, blocks].map(({ runs }) => measureHold(runs, rows, columns));
  const choice = chooseOrder(inOrderHold!, blocksHold!, isLong);
  if (choice === 'in-order' && free) return withMoved();
  return {
    kind: choice === 'reports' && !isLong ? 'reports' : 'blocks',
    runs: [...blocks.runs].sort(byPlace),
    pair,
    fitted: blocks,
    // A search in order that was cut may have lost the choice by it.
    precise: !inOrder.cut,
  };
}

function byPlace(a: Run, b: Run): number {
  return a.i - b.i || a.j - b.j;
}

/** Returns what speaks for each link: the features that its confidence is read from, and evidence with places (source: Arabic). */
export function describeLinks(found: Search): Array<{ run: Run; features: number[]; evidence: Evidence[] }> {
  const { pair, fitted, runs } = found;
  if (runs.length === 0) return [];
  const lengths = new LengthScore(pair.arabic, pair.english, fitted.lengths, LONGEST);
  return runs.map((run, k) => ({
    run,
    features: linkFeatures(pair, run, runs[k - 1], runs[k + 1], lengths, found.kind === 'in-order'),
    evidence: explain(pair, run, lengths, fitted.loose),
  }));
}
