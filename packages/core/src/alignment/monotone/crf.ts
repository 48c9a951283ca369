import type { BorderScore } from '../model/borders.ts';
import type { LengthModel, LengthScore } from '../model/length.ts';
import type { TextPair } from '../model/pair.ts';
import { Answers } from './answers.ts';
import { cutLink } from './cut.ts';
import type { WordGrid } from './grid.ts';
import { KINDS, type Priors } from './priors.ts';

/** The models by which links are weighed. */
export interface Models {
  readonly words: WordGrid;
  readonly lengths: LengthScore;
  readonly lengthModel: LengthModel;
  readonly borders: BorderScore;
  readonly priors: Priors;
  readonly nullShare: number;
}

/**
 * What speaks for and against a link or a sentence left over, by place in a row of features, with its weight: learnt on
 * the development data, as a conditional random field over the ways through a window, by `npx tsx
 * --conditions=muqabala-source test/bench/alignment/fit-windows.ts`.
 */
const LEARNT = {
  /** Score of the words, each explained by all of the other side together. */
  words: 0.594,
  /** How much more it is where one word answers to one word, and where pieces answer to sentences. */
  strictWords: 0.423,
  cutWords: 0.627,
  length: 0.845,
  /** How much more it is where the pieces are compared. */
  cutLength: 0.598,
  borders: 0.845,
  /** Logarithm of how often beads are of the kind, and sentences left over. */
  prior: 0.548,
  gapPrior: 1.539,
  /** Sentences of the link but one on each side. */
  joined: -0.849,
  /** Cuts after the end of a sentence, and after a comma or the like, of one to several and of several to several. */
  stops: 1.585,
  stopsOfSeveral: 1.494,
  pauses: 0.417,
  pausesOfSeveral: 1.245,
  leftOver: 1.845,
  /** Whether the search has taken the link. */
  stays: 0.242,
} as const;

/** The same where words answer to each other by their vectors as well. */
const LEARNT_BY_MEANING: Readonly<Record<keyof typeof LEARNT, number>> = {
  words: 1.049,
  strictWords: 0.889,
  cutWords: 0.942,
  length: 0.557,
  cutLength: 0.416,
  borders: 0.652,
  prior: 0.153,
  gapPrior: 1.627,
  joined: -0.564,
  stops: 0.724,
  stopsOfSeveral: -0.196,
  pauses: 1.314,
  pausesOfSeveral: 2.066,
  leftOver: 2.036,
  stays: 0.176,
};

export type FeatureName = keyof typeof LEARNT;

export const FEATURES = Object.keys(LEARNT) as readonly FeatureName[];
const WEIGHTS = Float64Array.from(FEATURES, (name) => LEARNT[name]);
const WEIGHTS_BY_MEANING = Float64Array.from(FEATURES, (name) => LEARNT_BY_MEANING[name]);

/** Returns the weights of the features, by place in a row: others where words that mean the same are among the answers. */
export function weightsOf({ meaning }: TextPair): Float64Array {
  return meaning === undefined ? WEIGHTS : WEIGHTS_BY_MEANING;
}

/** The place of each feature in a row. */
export const AT = Object.fromEntries(FEATURES.map((name, k) => [name, k])) as Readonly<Record<FeatureName, number>>;

/** Weighs links of one pair of texts closely: word for word, and piece for piece. */
export class BeadFeatures {
  readonly #pair: TextPair;
  readonly #models: Models;
  readonly #answers: Answers;
  readonly #columns: number;
  readonly #kept = new Map<number, Float64Array>();

  constructor(pair: TextPair, models: Models) {
    this.#pair = pair;
    this.#models = models;
    this.#answers = new Answers(pair, models.nullShare);
    this.#columns = pair.english.segments.length + 1;
  }

  /**
   * Returns the features of `m` Arabic sentences from `i` on beside `n` English ones from `j` on; of a sentence left
   * over where one number is 0.
   */
  features(i: number, m: number, j: number, n: number): Float64Array {
    // Sixteen sizes a side and any text's sentences fit into an exact number.
    const key = ((i * 16 + m) * this.#columns + j) * 16 + n;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const features = m === 0 || n === 0 ? this.#gap(m, n) : this.#link(i, m, j, n);
    if (this.#kept.size > MOST_KEPT) this.#kept.clear();
    this.#kept.set(key, features);
    return features;
  }

  #gap(m: number, n: number): Float64Array {
    const { priors } = this.#models;
    const features = new Float64Array(FEATURES.length);
    features[AT.gapPrior] = m * priors.arabicGap + n * priors.englishGap;
    features[AT.leftOver] = m + n;
    return features;
  }

  #link(i: number, m: number, j: number, n: number): Float64Array {
    const { lengths, borders, priors } = this.#models;
    const answers = this.#answers;
    const features = new Float64Array(FEATURES.length);
    answers.read(i, m, j, n);
    const soft = answers.soft();
    const length = lengths.score(i, m, j, n);
    features[AT.words] = 0.5 * (answers.nullSum + soft);
    features[AT.strictWords] = 0.5 * (answers.strict() - soft);
    features[AT.length] = length;
    features[AT.borders] = borders.score(i, m, j, n);
    features[AT.prior] = priors.beads[m * KINDS + n]!;
    if (m === 1 && n === 1) return features;
    features[AT.joined] = m + n - 2;
    if (answers.arabicNulls.length === 0 || answers.englishNulls.length === 0) return features;
    const cut = this.#cut(i, m, j, n);
    features[AT.cutWords] = 0.5 * (cut.words - soft);
    features[AT.cutLength] = cut.length - length;
    const isSeveral = m > 1 && n > 1;
    features[isSeveral ? AT.stopsOfSeveral : AT.stops] = cut.stops;
    features[isSeveral ? AT.pausesOfSeveral : AT.pauses] = cut.pauses;
    return features;
  }

  /** The side with fewer sentences is cut, the likelier one where both have as many. */
  #cut(i: number, m: number, j: number, n: number): ReturnType<typeof cutLink> {
    const { arabic, english } = this.#pair;
    const { lengthModel } = this.#models;
    const [arabicPart, englishPart] = [
      { side: arabic, from: i, count: m },
      { side: english, from: j, count: n },
    ];
    const arabicCut = n < m ? undefined : cutLink(englishPart, arabicPart, this.#answers, lengthModel, false);
    const englishCut = m < n ? undefined : cutLink(arabicPart, englishPart, this.#answers, lengthModel, true);
    if (arabicCut === undefined) return englishCut!;
    return englishCut !== undefined && englishCut.total > arabicCut.total ? englishCut : arabicCut;
  }
}

/** Neighbouring windows share links; further ones do not. */
const MOST_KEPT = 5000;
