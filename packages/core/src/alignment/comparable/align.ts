import type { Lexicon } from '../../lexicon/index.ts';
import type { AlignableText, Alignment, AlignOptions, Bead } from '../types.ts';
import { type Comparison, compareTexts } from './describe.ts';
import { explainPair } from './explain.ts';
import { confidenceOf, type Described } from './model.ts';

/** Pairs from this confidence on are linked; see the README for how precision and recall trade there. */
export const LINK = 0.4;

/** Changes the confidence of a pair of sentences by what is known from elsewhere; segment indexes of source and target. */
export type Support = (source: number, target: number, confidence: number) => number;

/** What a reports search must keep to: links beside those that a person has confirmed, whose sentences answer to nothing else. */
export interface ComparableOptions extends AlignOptions {
  readonly taken?: AlignOptions['confirmed'];
}

/** Aligns two reports under what a person has decided; may be called as often as that changes. */
export type ComparableSearch = (options: ComparableOptions, support?: Support) => Alignment;

/**
 * Compares two newsrooms' reports of one event and returns what aligns them: sentences are linked where an editor would put them side by side, whatever
 * their order, one to several where they answer to several, and none where nothing is shared. Either side may be the Arabic one. `support` lets
 * another search speak for pairs that it has found too.
 */
export function prepareComparable(source: AlignableText, target: AlignableText, lexicon: Lexicon): ComparableSearch {
  const swapped = source.language !== 'ar' && target.language === 'ar';
  const compared = compareTexts(swapped ? target : source, swapped ? source : target, lexicon);
  return (options, support = asCompared) => linkReports(compared, swapped, options, support);
}

function asCompared(_source: number, _target: number, confidence: number): number {
  return confidence;
}

function linkReports(compared: Comparison, swapped: boolean, options: ComparableOptions, support: Support): Alignment {
  const [sourceSide, targetSide] = swapped ? [compared.english, compared.arabic] : [compared.arabic, compared.english];
  const settledSource = new Set((options.taken ?? []).flatMap((link) => link.source));
  const settledTarget = new Set((options.taken ?? []).flatMap((link) => link.target));
  const settled = new Set(
    [...(options.confirmed ?? []), ...(options.rejected ?? [])].flatMap((link) =>
      link.source.flatMap((s) => link.target.map((t) => `${s} ${t}`)),
    ),
  );
  const beads: Bead[] = [];
  for (const described of compared.pairs) {
    const { arabic, english } = described.pair;
    const s = sourceSide.segments[swapped ? english : arabic]!;
    const t = targetSide.segments[swapped ? arabic : english]!;
    const confidence = support(s, t, confidenceOf(described.features));
    if (confidence < LINK) continue;
    if (settledSource.has(s) || settledTarget.has(t) || settled.has(`${s} ${t}`)) continue;
    // Engines differ in the last digit of powers and logarithms; what is put out does not.
    const rounded = Math.round(confidence * 1000) / 1000;
    beads.push({ source: [s], target: [t], confidence: rounded, evidence: explain(compared, described, swapped) });
  }
  for (const link of options.confirmed ?? [])
    beads.push({ source: [...link.source], target: [...link.target], confidence: 1, evidence: [] });
  beads.sort((p, q) => p.source[0]! - q.source[0]! || p.target[0]! - q.target[0]!);
  options.onProgress?.(1);
  return { beads, precise: compared.precise, order: 'out-of-order' };
}

function explain(compared: Comparison, described: Described, swapped: boolean): Bead['evidence'] {
  const evidence = explainPair(compared, described);
  if (!swapped) return evidence;
  return evidence.map(({ source, target, ...rest }) => ({
    ...rest,
    ...(target === undefined ? {} : { source: target }),
    ...(source === undefined ? {} : { target: source }),
  }));
}
