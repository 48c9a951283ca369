import type { Lexicon } from '../lexicon/index.ts';
import type { Mention } from '../mentions/index.ts';
import type { Role } from '../sentences/index.ts';
import type { Span } from '../text/index.ts';
import { linkConfidence } from './confidence.ts';
import { prepareReports } from './reports/index.ts';
import { alignRetold, isRetold } from './retold.ts';
import type { Evidence } from './schema.ts';
import { readPair } from './scores/pair.ts';
import { describeLinks, type FirstSearch, type Search, searchPair, searchRest } from './search.ts';
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
 * nothing unless `presegmented` text made all of them body. Either side may be the Arabic one. Throws a MuqabalaError (`aborted`) when the
 * signal says so.
 */
export function alignPair(
  source: AlignableText,
  target: AlignableText,
  lexicon: Lexicon,
  options: AlignOptions = {},
): Alignment {
  const { order, ...rest } = options;
  return preparePair(source, target, lexicon, order)(rest);
}

/** Aligns a pair of texts under what a person has decided of their links. */
export type PreparedPair = (options?: Omit<AlignOptions, 'order'>) => Alignment;

/**
 * Returns what aligns two texts as often as somebody decides something about their links. The texts are read and searched once, at the first call;
 * the order, and how these texts translate, is taken from all of them, whatever is decided later. A call gives the same whatever was asked before.
 */
export function preparePair(
  source: AlignableText,
  target: AlignableText,
  lexicon: Lexicon,
  order?: AlignOptions['order'],
): PreparedPair {
  const swapped = source.language !== 'ar' && target.language === 'ar';
  const forced = order === undefined ? {} : { order };
  const reports = once(() => prepareReports(source, target, lexicon));
  let first: { readonly search: FirstSearch; readonly beads: readonly Bead[]; readonly retold: boolean } | undefined;

  return (options = {}) => {
    first ??= searchFirst(options);
    const { search, retold } = first;
    if (search.kind === 'reports') return reports()(options);
    const settled = readSettled(options, swapped);
    const found = settled.any ? searchRest(search, settled, { ...options, ...forced }) : search;
    const beads = settled.any ? beadsOf(found, swapped) : [...first.beads];
    if (retold) return alignRetold(reports(), options, beads);
    for (const link of options.confirmed ?? [])
      beads.push({ source: [...link.source], target: [...link.target], confidence: 1, evidence: [] });
    beads.sort((a, b) => a.source[0]! - b.source[0]! || a.target[0]! - b.target[0]!);
    options.onProgress?.(1);
    return { beads, precise: found.precise, order: found.kind === 'in-order' ? 'in-order' : 'out-of-order' };
  };

  function searchFirst(options: AlignOptions): typeof first & {} {
    const pair = readPair(swapped ? target : source, swapped ? source : target, lexicon);
    const search = searchPair(pair, { ...options, ...forced });
    const beads = search.kind === 'reports' ? [] : beadsOf(search, swapped);
    const [rows, columns] = [pair.arabic.segments.length, pair.english.segments.length];
    const retold =
      search.kind === 'in-order' && order === undefined && isRetold(beads, search.fitted.loose, rows, columns);
    return { search, beads, retold };
  }
}

/** Returns the links of a search as beads of source and target. */
function beadsOf(found: Search, swapped: boolean): Bead[] {
  const { arabic, english } = found.pair;
  return describeLinks(found).map(({ run, features, evidence }): Bead => {
    const ar = [...arabic.segments.subarray(run.i, run.i + run.m)];
    const en = [...english.segments.subarray(run.j, run.j + run.n)];
    return {
      source: swapped ? en : ar,
      target: swapped ? ar : en,
      confidence: linkConfidence(features),
      evidence: swapped ? evidence.map(turn) : evidence,
    };
  });
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function turn({ source, target, ...rest }: Evidence): Evidence {
  return {
    ...rest,
    ...(target === undefined ? {} : { source: target }),
    ...(source === undefined ? {} : { target: source }),
  };
}
