import type { Lexicon } from '../lexicon/index.ts';
import type { Mention } from '../mentions/index.ts';
import type { Role } from '../sentences/index.ts';
import type { Span } from '../text/index.ts';
import { linkConfidence } from './confidence.ts';
import { alignReports } from './reports/index.ts';
import { alignRetold, isRetold } from './retold.ts';
import type { Evidence } from './schema.ts';
import { readPair } from './scores/pair.ts';
import { describeLinks, searchPair } from './search.ts';
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
  const swapped = source.language !== 'ar' && target.language === 'ar';
  const settled = readSettled(options, swapped);
  const pair = readPair(swapped ? target : source, swapped ? source : target, lexicon, settled.skip);
  const found = searchPair(pair, settled.limits(pair), options);
  if (found.kind === 'reports') return alignReports(source, target, lexicon, options);
  const beads = describeLinks(found).map(({ run, features, evidence }): Bead => {
    const ar = [...pair.arabic.segments.subarray(run.i, run.i + run.m)];
    const en = [...pair.english.segments.subarray(run.j, run.j + run.n)];
    return {
      source: swapped ? en : ar,
      target: swapped ? ar : en,
      confidence: linkConfidence(features),
      evidence: swapped ? evidence.map(turn) : evidence,
    };
  });
  const [rows, columns] = [pair.arabic.segments.length, pair.english.segments.length];
  if (found.kind === 'in-order' && options.order === undefined && isRetold(beads, found.fitted.loose, rows, columns))
    return alignRetold(source, target, lexicon, options, beads);
  for (const link of options.confirmed ?? [])
    beads.push({ source: [...link.source], target: [...link.target], confidence: 1, evidence: [] });
  beads.sort((a, b) => a.source[0]! - b.source[0]! || a.target[0]! - b.target[0]!);
  options.onProgress?.(1);
  return { beads, precise: found.precise, order: found.kind === 'in-order' ? 'in-order' : 'out-of-order' };
}

function turn({ source, target, ...rest }: Evidence): Evidence {
  return {
    ...rest,
    ...(target === undefined ? {} : { source: target }),
    ...(source === undefined ? {} : { target: source }),
  };
}
