import type { Lexicon } from '../lexicon/index.ts';
import type { Mention } from '../mentions/index.ts';
import type { Role } from '../sentences/index.ts';
import type { Span } from '../text/index.ts';
import { explain } from './evidence.ts';
import { alignInOrder } from './in-order/align.ts';
import { LONGEST } from './in-order/grid.ts';
import type { Limits, Run } from './in-order/search.ts';
import { chooseOrder, measureHold } from './order.ts';
import { alignOutOfOrder, findMoved } from './out-of-order/align.ts';
import type { Evidence } from './schema.ts';
import { type LengthModel, LengthScore } from './scores/length.ts';
import { type Pair, readPair } from './scores/pair.ts';
import { readSettled } from './settled.ts';

/** A text as far as alignment needs it. */
export interface AlignableText {
  readonly language: string;
  readonly content: string;
  readonly segments: ReadonlyArray<Span & { readonly role: Role; readonly mentions: readonly Mention[] }>;
}

/** Sentences of both sides that answer to each other, as indexes into the segments; never empty on either side. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

export interface AlignOptions {
  /** Forces an order; by default the texts decide. */
  readonly order?: 'in-order' | 'out-of-order';
  /** Links that a person has confirmed (kept as they are) or rejected (never proposed again), as segment indexes. */
  readonly confirmed?: ReadonlyArray<{ readonly source: readonly number[]; readonly target: readonly number[] }>;
  readonly rejected?: ReadonlyArray<{ readonly source: readonly number[]; readonly target: readonly number[] }>;
  readonly signal?: { readonly aborted: boolean };
  /** Called with the done share, between 0 and 1. */
  readonly onProgress?: (done: number) => void;
}

export interface Alignment {
  readonly beads: readonly Bead[];
  /** False when a limit was hit and a corner was cut. */
  readonly precise: boolean;
  readonly order: 'in-order' | 'out-of-order';
}

/**
 * Aligns one source text with one target text, in whichever order the texts themselves suggest; segments that are no body are linked to
 * nothing unless `presegmented` text made all of them body. Either side may be the Arabic one.
 */
export function alignPair(
  source: AlignableText,
  target: AlignableText,
  lexicon: Lexicon,
  options: AlignOptions = {},
): Alignment {
  const swapped = source.language !== 'ar' && target.language === 'ar';
  const settled = readSettled(options, swapped);
  const pair = readPair(swapped ? target : source, swapped ? source : target, lexicon, settled.skip);
  const found = search(pair, settled.limits(pair), options);
  const lengths = new LengthScore(pair.arabic, pair.english, found.fitted.lengths, LONGEST);
  const beads = found.runs.map((run): Bead => {
    const ar = [...pair.arabic.segments.subarray(run.i, run.i + run.m)];
    const en = [...pair.english.segments.subarray(run.j, run.j + run.n)];
    return {
      source: swapped ? en : ar,
      target: swapped ? ar : en,
      confidence: 1 / (1 + Math.exp(-run.score / 4)),
      evidence: explain(pair, run, lengths, found.fitted.loose, swapped),
    };
  });
  for (const link of options.confirmed ?? [])
    beads.push({ source: [...link.source], target: [...link.target], confidence: 1, evidence: [] });
  beads.sort((a, b) => a.source[0]! - b.source[0]! || a.target[0]! - b.target[0]!);
  return { beads, precise: found.precise, order: found.order };
}

interface Result {
  readonly runs: readonly Run[];
  readonly fitted: { readonly lengths: LengthModel; readonly loose: number };
  readonly precise: boolean;
  readonly order: 'in-order' | 'out-of-order';
}

/** In long texts the anchors alone tell whether order holds. */
const MANY = 200_000;
const STRAIGHT = 0.85;

function search(pair: Pair, limits: Limits | undefined, options: AlignOptions): Result {
  const rows = pair.arabic.segments.length;
  const columns = pair.english.segments.length;
  if (rows === 0 || columns === 0)
    return {
      runs: [],
      fitted: { lengths: { ratio: 0, variance: 1 }, loose: 0.5 },
      precise: true,
      order: options.order ?? 'in-order',
    };
  const inOrder = alignInOrder(pair, limits, options.onProgress);
  const straight: Result = {
    runs: inOrder.runs.filter((run) => run.m > 0 && run.n > 0),
    fitted: inOrder,
    precise: inOrder.touched.length === 0,
    order: 'in-order',
  };
  if (options.order === 'in-order') return straight;
  if (options.order === undefined && rows * columns > MANY && (inOrder.straightness ?? 0) >= STRAIGHT) {
    const moved = findMoved(pair, inOrder, limits);
    return { ...straight, runs: [...straight.runs, ...moved] };
  }
  const blocks = alignOutOfOrder(pair, limits);
  const choice = chooseOrder(measureHold(straight.runs, rows, columns), measureHold(blocks.runs, rows, columns));
  if (choice === 'in-order' && options.order === undefined) {
    const moved = findMoved(pair, inOrder, limits);
    return { ...straight, runs: [...straight.runs, ...moved] };
  }
  return { runs: blocks.runs, fitted: blocks, precise: true, order: 'out-of-order' };
}
