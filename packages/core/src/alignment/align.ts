import type { Lexicon } from '../lexicon/index.ts';
import type { Mention } from '../mentions/index.ts';
import type { Role } from '../sentences/index.ts';
import type { Span } from '../text/index.ts';
import { linkConfidence } from './confidence.ts';
import { prepareReports } from './reports/index.ts';
import { alignRetold, isRetold } from './retold.ts';
import type { Evidence } from './schema.ts';
import { readPair } from './scores/pair.ts';
import { describeLinks, type FirstSearch, type Search, searchAgain, searchPair } from './search.ts';
import { readLimits } from './settled.ts';

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
 * the order, and how these texts translate, is taken from that search, whatever is decided later. A call gives the same whatever was asked before,
 * and to confirm what was proposed changes nothing else.
 */
export function preparePair(
  source: AlignableText,
  target: AlignableText,
  lexicon: Lexicon,
  order?: AlignOptions['order'],
): PreparedPair {
  const swapped = source.language !== 'ar' && target.language === 'ar';
  const reports = once(() => prepareReports(source, target, lexicon));
  let first: First | undefined;

  return (options = {}) => {
    const decided = (options.confirmed ?? []).length > 0 || (options.rejected ?? []).length > 0;
    const known = first === undefined ? FIRST : 0;
    first ??= searchFirst(decided ? within(options, 0, FIRST) : options);
    if (!decided) {
      options.onProgress?.(1);
      return first.alignment;
    }
    return alignAgain(first, within(options, known, 1));
  };

  function searchFirst(options: AlignOptions): First {
    const pair = readPair(swapped ? target : source, swapped ? source : target, lexicon);
    const search = searchPair(pair, { ...options, ...(order === undefined ? {} : { order }) });
    if (search.kind === 'reports') return firstOf({ kind: 'reports', search, beads: [], alignment: reports()({}) });
    const beads = beadsOf(search, swapped);
    const [rows, columns] = [pair.arabic.segments.length, pair.english.segments.length];
    if (search.kind === 'in-order' && order === undefined && isRetold(beads, search.fitted.loose, rows, columns))
      return firstOf({ kind: 'retold', search, beads, alignment: alignRetold(reports(), {}, beads) });
    return firstOf({ kind: 'plain', search, beads, alignment: finish(beads, {}, search) });
  }

  function alignAgain(known: First, options: AlignOptions): Alignment {
    const { kind, search, proposed } = known;
    // Who confirms a proposal says nothing against the others of its sentences; who makes a link of his own does.
    const own = (options.confirmed ?? []).filter((link) => !proposed.has(keyOf(link)));
    if (kind === 'reports') return reports()({ ...options, taken: own });
    const asked = kind === 'plain' ? options : { ...options, confirmed: own };
    const limits = readLimits(asked, search.pair, swapped);
    if (limits === undefined)
      return kind === 'plain'
        ? finish(known.beads, options, search)
        : alignRetold(reports(), { ...options, taken: own }, known.beads);
    const found = searchAgain(search, limits, options);
    const beads = beadsOf(found, swapped);
    return kind === 'plain' ? finish(beads, options, found) : alignRetold(reports(), { ...options, taken: own }, beads);
  }
}

/** The first search of two texts, and what it proposes before anything is decided. */
interface First {
  readonly kind: 'plain' | 'retold' | 'reports';
  readonly search: FirstSearch;
  readonly beads: readonly Bead[];
  readonly alignment: Alignment;
  readonly proposed: ReadonlySet<string>;
}

function firstOf(first: Omit<First, 'proposed'>): First {
  return { ...first, proposed: new Set(first.alignment.beads.map(keyOf)) };
}

/** Puts a person's links in the place of the search's own copies. */
function finish(beads: readonly Bead[], options: AlignOptions, { kind, precise }: Search): Alignment {
  const confirmed = options.confirmed ?? [];
  const keys = new Set(confirmed.map(keyOf));
  const all = [
    ...beads.filter((bead) => !keys.has(keyOf(bead))),
    ...confirmed.map((link) => ({ source: [...link.source], target: [...link.target], confidence: 1, evidence: [] })),
  ].sort((a, b) => a.source[0]! - b.source[0]! || a.target[0]! - b.target[0]!);
  options.onProgress?.(1);
  return { beads: all, precise, order: kind === 'in-order' ? 'in-order' : 'out-of-order' };
}

function keyOf({ source, target }: Pick<Bead, 'source' | 'target'>): string {
  return `${source.join()} ${target.join()}`;
}

/** Share of the time that the first search takes where another follows. */
const FIRST = 0.7;

function within({ onProgress, ...options }: AlignOptions, from: number, to: number): AlignOptions {
  if (onProgress === undefined) return options;
  return { ...options, onProgress: (done) => onProgress(from + done * (to - from)) };
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
