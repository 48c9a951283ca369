import type { Lexicon } from '../../lexicon/index.ts';
import { remember } from '../../memo/index.ts';
import { byRole, type Direction, pairOf, placedByRole } from '../../pairs/index.ts';
import type { Evidence } from '../schema.ts';
import type { AlignableText, Alignment, AlignOptions, Bead } from '../types.ts';
import { makeAsserted } from './asserted.ts';
import { type JudgedPair, rankCandidates } from './candidates.ts';
import { type Comparison, compareTexts } from './describe.ts';
import { explainPair } from './explain.ts';
import { confidenceOf, type Described } from './model.ts';

/** From this confidence on, a sentence is told in its candidate rather than not: nobody may say that it is left out. */
export const LIKELY = 0.5;

/**
 * Changes the confidence of a pair of sentences by what is known from elsewhere; segment indexes of source and target.
 */
export type Support = (source: number, target: number, confidence: number) => number;

/**
 * What a reports search must keep to: links beside those that a person has confirmed, whose sentences answer to nothing
 * else.
 */
export interface ComparableOptions extends AlignOptions {
  readonly taken?: AlignOptions['confirmed'];
  /** Which pairs of sentences are asked of, when not all; segment indexes of source and target. */
  readonly isAsked?: (source: number, target: number) => boolean;
}

/** Aligns two reports under what a person has decided; may be called as often as that changes. */
export type ComparableSearch = (options: ComparableOptions, support?: Support) => Alignment;

/**
 * Compares two newsrooms' reports of one event and returns what aligns them: sentences are linked where an editor would
 * put them side by side, whatever their order, one to several where they answer to several, and none where nothing is
 * shared. Either side may be the Arabic one. `support` lets another search speak for pairs that it has found too.
 */
export function prepareComparable(source: AlignableText, target: AlignableText, lexicon: Lexicon): ComparableSearch {
  const texts = pairOf(source, target);
  const compared = compareTexts(texts.arabic, texts.english, lexicon);
  const explain = remember((described: Described): readonly Evidence[] =>
    explainPair(compared, described).map((one) => placedByRole(texts, one)),
  );
  return (options, support = asCompared) => {
    const judged = judge(compared, texts, options, support);
    options.onProgress?.(1);
    return {
      beads: linkReports(judged, options, explain),
      candidates: rankCandidates(judged).map(({ described, ...pair }) => ({ ...pair, evidence: explain(described) })),
      precise: compared.precise,
      order: 'out-of-order',
    };
  };
}

function asCompared(_source: number, _target: number, confidence: number): number {
  return confidence;
}

function anyPair(): boolean {
  return true;
}

interface Judged extends JudgedPair {
  readonly described: Described;
}

/** The pairs of sentences that nobody has rejected, with how sure it is that they tell the same. */
function judge(
  compared: Comparison,
  direction: Direction,
  { rejected, isAsked = anyPair }: ComparableOptions,
  support: Support,
): Judged[] {
  const isRejected = makeHolds(rejected);
  const judged: Judged[] = [];
  for (const described of compared.pairs) {
    const { source, target } = byRole(direction, {
      arabic: compared.arabic.segments[described.pair.arabic]!,
      english: compared.english.segments[described.pair.english]!,
    });
    if (isRejected(source, target) || !isAsked(source, target)) continue;
    const confidence = support(source, target, confidenceOf(described.features, compared.weights));
    // Engines differ in the last digit of powers and logarithms; what is put out does not.
    judged.push({ source, target, confidence: Math.round(confidence * 1000) / 1000, described });
  }
  return judged;
}

function linkReports(
  judged: readonly Judged[],
  { taken = [], confirmed = [] }: ComparableOptions,
  explain: (described: Described) => readonly Evidence[],
): Bead[] {
  const settledSource = new Set(taken.flatMap((link) => link.source));
  const settledTarget = new Set(taken.flatMap((link) => link.target));
  const isConfirmed = makeHolds(confirmed);
  const isAsserted = makeAsserted(judged);
  const beads: Bead[] = confirmed.map(({ source, target }) => ({
    source: [...source],
    target: [...target],
    confidence: 1,
    evidence: [],
  }));
  for (const pair of judged) {
    const { source, target, confidence, described } = pair;
    if (!isAsserted(pair) || isConfirmed(source, target)) continue;
    if (settledSource.has(source) || settledTarget.has(target)) continue;
    beads.push({ source: [source], target: [target], confidence, evidence: explain(described) });
  }
  return beads.sort((p, q) => p.source[0]! - q.source[0]! || p.target[0]! - q.target[0]!);
}

/** Returns whether two sentences stand in one of some links. */
function makeHolds(links: AlignOptions['confirmed'] = []): (source: number, target: number) => boolean {
  const held = new Set(links.flatMap((link) => link.source.flatMap((s) => link.target.map((t) => `${s} ${t}`))));
  return (source, target) => held.has(`${source} ${target}`);
}
