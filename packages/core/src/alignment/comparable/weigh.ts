import type { Match, Matches } from './match.ts';
import type { ComparableText } from './read.ts';

/** What each thing of a report says when it is found in a sentence, and when it is found again on the other side. */
export interface Weights {
  /** Surprisal of the thing itself: rare in general and in its own report. */
  readonly own: Float64Array;
  /** The same, at most what its matches leave of it: a thing that half of the other report answers to says little. */
  readonly matched: Float64Array;
  /** Share of the other report's sentences that answer to it, mixed with what general text would. */
  readonly answered: Float64Array;
}

/** Sentences of general text that a report's own counts are mixed with. */
const GENERAL = 6;
const GENERAL_MATCHES = 5;
/** Running words in a sentence, about: turns a share of words into one of sentences. */
const WORDS = 30;
const POWER = 2;

/** Weighs the things of one report against the other. */
export function weighThings(
  report: ComparableText,
  matches: ReadonlyArray<readonly Match[]>,
  other: ComparableText,
): Weights {
  const own = new Float64Array(report.things.length);
  const matched = new Float64Array(report.things.length);
  const answered = new Float64Array(report.things.length);
  const best = new Float64Array(other.sentences.length);
  report.things.forEach((thing, t) => {
    const general = Math.min(0.5, thing.share * WORDS);
    const seen = (thing.sentences.length + GENERAL * general) / (report.sentences.length + GENERAL);
    let sum = 0;
    const touched: number[] = [];
    for (const match of matches[t]!) {
      for (const s of other.things[match.other]!.sentences) {
        if (best[s] === 0) touched.push(s);
        if (match.strength > best[s]!) best[s] = match.strength;
      }
    }
    for (const s of touched) {
      sum += best[s]!;
      best[s] = 0;
    }
    const share = (sum + GENERAL_MATCHES * general) / (other.sentences.length + GENERAL_MATCHES);
    answered[t] = Math.min(0.98, share);
    own[t] = (-Math.log(Math.min(0.98, seen))) ** POWER;
    matched[t] = Math.min(own[t]!, (-Math.log(answered[t]!)) ** POWER);
  });
  return { own, matched, answered };
}

/** What two sentences have to do with each other, before anything but their own words is looked at. */
export interface Pair {
  readonly arabic: number;
  readonly english: number;
  /** Weight of what is matched, mean of both sides. */
  readonly shared: number;
  /** The same relative to what both sentences say: a cosine, between 0 and 1. */
  readonly likeness: number;
  /** The part of `shared` that is from names and from values. */
  readonly names: number;
  readonly values: number;
  /** Shares of either side that are answered. */
  readonly arabicShare: number;
  readonly englishShare: number;
}

/** In long texts, a thing in more sentences than this brings no pair about. */
const WIDEST = 100;

/** Compares every two sentences that share a thing. */
export function comparePairs(
  arabic: ComparableText,
  english: ComparableText,
  matches: Matches,
  arabicWeights: Weights,
  englishWeights: Weights,
): Pair[] {
  const columns = english.sentences.length;
  const sides = new Map<number, Float64Array>();
  collect(arabic, english, matches.arabic, arabicWeights, englishWeights, (a, e) => a * columns + e, 0, sides);
  collect(english, arabic, matches.english, englishWeights, arabicWeights, (e, a) => a * columns + e, 3, sides);
  const arabicTotals = totals(arabic, arabicWeights);
  const englishTotals = totals(english, englishWeights);
  return [...sides]
    .sort(([p], [q]) => p - q)
    .map(([place, sums]) => {
      const a = Math.floor(place / columns);
      const e = place % columns;
      const shared = (sums[0]! + sums[3]!) / 2;
      return {
        arabic: a,
        english: e,
        shared,
        likeness: shared / Math.sqrt(Math.max(1e-9, arabicTotals[a]! * englishTotals[e]!)),
        names: (sums[1]! + sums[4]!) / 2,
        values: (sums[2]! + sums[5]!) / 2,
        arabicShare: sums[0]! / Math.max(1e-9, arabicTotals[a]!),
        englishShare: sums[3]! / Math.max(1e-9, englishTotals[e]!),
      };
    });
}

function totals(report: ComparableText, weights: Weights): Float64Array {
  return Float64Array.from(report.sentences, (places) => {
    let sum = 0;
    for (const { thing } of places) sum += weights.own[thing]!;
    return sum;
  });
}

function collect(
  from: ComparableText,
  to: ComparableText,
  matches: ReadonlyArray<readonly Match[]>,
  fromWeights: Weights,
  toWeights: Weights,
  place: (f: number, t: number) => number,
  offset: number,
  out: Map<number, Float64Array>,
): void {
  const best = new Float64Array(to.sentences.length);
  const value = new Float64Array(to.sentences.length);
  from.sentences.forEach((places, f) => {
    for (const { thing } of places) {
      const touched: number[] = [];
      for (const match of matches[thing]!) {
        const other = to.things[match.other]!;
        if (other.sentences.length > WIDEST) continue;
        const weight = Math.min(fromWeights.matched[thing]!, toWeights.matched[match.other]!);
        for (const t of other.sentences) {
          if (best[t] === 0) touched.push(t);
          if (match.strength <= best[t]!) continue;
          best[t] = match.strength;
          value[t] = match.strength * weight;
        }
      }
      const kind = from.things[thing]!.kind;
      for (const t of touched) {
        const key = place(f, t);
        let sums = out.get(key);
        if (sums === undefined) out.set(key, (sums = new Float64Array(6)));
        sums[offset]! += value[t]!;
        if (kind === 'name') sums[offset + 1]! += value[t]!;
        else if (kind !== 'word') sums[offset + 2]! += value[t]!;
        best[t] = 0;
      }
    }
  });
}
