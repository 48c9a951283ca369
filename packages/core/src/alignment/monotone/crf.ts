import type { BorderScore } from '../model/borders.ts';
import type { LengthModel, LengthScore } from '../model/length.ts';
import type { Pair } from '../model/pair.ts';
import { Answers } from './answers.ts';
import { cutLink } from './cut.ts';
import { LONGEST, type WordGrid } from './grid.ts';
import type { Priors } from './priors.ts';

/** The models by which links are weighed. */
export interface Models {
  readonly words: WordGrid;
  readonly lengths: LengthScore;
  readonly lengthModel: LengthModel;
  readonly borders: BorderScore;
  readonly priors: Priors;
  readonly nullShare: number;
}

/** What speaks for and against a link, in the order of {@link WEIGHTS}. */
export const FEATURES = 15;

/**
 * Learnt on the development data, as a conditional random field over the ways through a window (`test/bench/alignment/fit-windows.ts`).
 */
export const WEIGHTS = Float64Array.of(
  0.594,
  0.423,
  0.627,
  0.845,
  0.598,
  0.845,
  0.548,
  1.539,
  -0.849,
  1.585,
  1.494,
  0.417,
  1.245,
  1.845,
  0.242,
);

/** Weighs links of one pair of texts closely: word for word, and piece for piece. */
export class BeadFeatures {
  readonly #pair: Pair;
  readonly #models: Models;
  readonly #answers: Answers;
  readonly #columns: number;
  readonly #kept = new Map<number, Float64Array>();

  constructor(pair: Pair, models: Models) {
    this.#pair = pair;
    this.#models = models;
    this.#answers = new Answers(pair, models.nullShare);
    this.#columns = pair.english.segments.length + 1;
  }

  /** Returns the features of `m` Arabic sentences from `i` on beside `n` English ones from `j` on; of a sentence left over where one number is 0. */
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
    const features = new Float64Array(FEATURES);
    features[7] = m * priors.arabicGap + n * priors.englishGap;
    features[13] = m + n;
    return features;
  }

  #link(i: number, m: number, j: number, n: number): Float64Array {
    const { lengths, borders, priors } = this.#models;
    const answers = this.#answers;
    const features = new Float64Array(FEATURES);
    answers.read(i, m, j, n);
    const soft = answers.soft();
    const length = lengths.score(i, m, j, n);
    features[0] = 0.5 * (answers.nullSum + soft);
    features[1] = 0.5 * (answers.strict() - soft);
    features[3] = length;
    features[5] = borders.score(i, m, j, n);
    features[6] = priors.beads[m * (LONGEST + 1) + n]!;
    if (m === 1 && n === 1) return features;
    features[8] = m + n - 2;
    if (answers.arabicNulls.length === 0 || answers.englishNulls.length === 0) return features;
    const cut = this.#cut(i, m, j, n);
    features[2] = 0.5 * (cut.words - soft);
    features[4] = cut.length - length;
    const several = m > 1 && n > 1 ? 1 : 0;
    features[9 + several] = cut.stops;
    features[11 + several] = cut.pauses;
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
