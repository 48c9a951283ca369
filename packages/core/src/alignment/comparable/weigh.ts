import type { Match, Matches } from './match.ts';
import type { ComparableText, ThingKind } from './read.ts';

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
  const answers = new Answers(other.sentences.length);
  report.things.forEach((thing, t) => {
    const general = Math.min(0.5, thing.share * WORDS);
    const seen = (thing.sentences.length + GENERAL * general) / (report.sentences.length + GENERAL);
    for (const match of matches[t]!) answers.addAll(other.things[match.other]!.sentences, match.strength);
    let sum = 0;
    answers.drain((_sentence, strength) => {
      sum += strength;
    });
    const share = (sum + GENERAL_MATCHES * general) / (other.sentences.length + GENERAL_MATCHES);
    answered[t] = Math.min(0.98, share);
    own[t] = (-Math.log(Math.min(0.98, seen))) ** POWER;
    matched[t] = Math.min(own[t]!, (-Math.log(answered[t]!)) ** POWER);
  });
  return { own, matched, answered };
}

/** The strongest answer to one thing in each sentence of the other report. */
class Answers {
  readonly #strengths: Float64Array;
  readonly #weights: Float64Array;
  readonly #sentences: number[] = [];

  constructor(sentences: number) {
    this.#strengths = new Float64Array(sentences);
    this.#weights = new Float64Array(sentences);
  }

  /** `strength` is above 0; of equally strong answers the first counts. */
  add(sentence: number, strength: number, weight = 1): void {
    const best = this.#strengths[sentence]!;
    if (strength <= best) return;
    if (best === 0) this.#sentences.push(sentence);
    this.#strengths[sentence] = strength;
    this.#weights[sentence] = weight;
  }

  addAll(sentences: readonly number[], strength: number, weight?: number): void {
    for (let k = 0; k < sentences.length; k += 1) this.add(sentences[k]!, strength, weight);
  }

  /** Hands out what was added, strength times weight in the order of the sentences' first answers, and begins anew. */
  drain(each: (sentence: number, weighted: number) => void): void {
    for (const sentence of this.#sentences) {
      each(sentence, this.#strengths[sentence]! * this.#weights[sentence]!);
      this.#strengths[sentence] = 0;
    }
    this.#sentences.length = 0;
  }
}

/** What two sentences have to do with each other, before anything but their own words is looked at. */
export interface SentencePair {
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

/** What a sentence says that is answered by one of the other report: all, and the part of names and of values. */
interface Sums {
  all: number;
  names: number;
  values: number;
}

/** Compares every two sentences that share a thing. */
export function comparePairs(
  arabic: ComparableText,
  english: ComparableText,
  matches: Matches,
  arabicWeights: Weights,
  englishWeights: Weights,
): SentencePair[] {
  const columns = english.sentences.length;
  const pairs = new Map<number, { readonly arabic: Sums; readonly english: Sums }>();
  const pairOf = (a: number, e: number) => {
    const place = a * columns + e;
    let sums = pairs.get(place);
    if (sums === undefined) {
      sums = { arabic: { all: 0, names: 0, values: 0 }, english: { all: 0, names: 0, values: 0 } };
      pairs.set(place, sums);
    }
    return sums;
  };
  const [fromArabic, fromEnglish] = [
    { report: arabic, weights: arabicWeights, matches: matches.arabic },
    { report: english, weights: englishWeights, matches: matches.english },
  ];
  sumAnswers(fromArabic, fromEnglish, (a, e) => pairOf(a, e).arabic);
  sumAnswers(fromEnglish, fromArabic, (e, a) => pairOf(a, e).english);
  const arabicTotals = totals(arabic, arabicWeights);
  const englishTotals = totals(english, englishWeights);
  return [...pairs]
    .sort(([p], [q]) => p - q)
    .map(([place, sums]) => {
      const a = Math.floor(place / columns);
      const e = place % columns;
      const shared = (sums.arabic.all + sums.english.all) / 2;
      return {
        arabic: a,
        english: e,
        shared,
        likeness: shared / Math.sqrt(Math.max(1e-9, arabicTotals[a]! * englishTotals[e]!)),
        names: (sums.arabic.names + sums.english.names) / 2,
        values: (sums.arabic.values + sums.english.values) / 2,
        arabicShare: sums.arabic.all / Math.max(1e-9, arabicTotals[a]!),
        englishShare: sums.english.all / Math.max(1e-9, englishTotals[e]!),
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

/** One report with what its things weigh and match. */
interface Weighed {
  readonly report: ComparableText;
  readonly weights: Weights;
  readonly matches: ReadonlyArray<readonly Match[]>;
}

/**
 * Adds, for each thing of each sentence, its strongest answer in every sentence of the other report to that pair's
 * sums.
 */
function sumAnswers(from: Weighed, to: Weighed, sumsOf: (sentence: number, other: number) => Sums): void {
  const answers = new Answers(to.report.sentences.length);
  from.report.sentences.forEach((places, sentence) => {
    for (const { thing } of places) {
      addAnswers(answers, from, to, thing);
      const { kind } = from.report.things[thing]!;
      answers.drain((other, weighted) => addWeight(sumsOf(sentence, other), kind, weighted));
    }
  });
}

function addAnswers(answers: Answers, from: Weighed, to: Weighed, thing: number): void {
  for (const { other, strength } of from.matches[thing]!) {
    const { sentences } = to.report.things[other]!;
    if (sentences.length > WIDEST) continue;
    const weight = Math.min(from.weights.matched[thing]!, to.weights.matched[other]!);
    answers.addAll(sentences, strength, weight);
  }
}

function addWeight(sums: Sums, kind: ThingKind, weight: number): void {
  sums.all += weight;
  if (kind === 'name') sums.names += weight;
  else if (kind !== 'word') sums.values += weight;
}
