import type { TokenSide } from './side.ts';

/** How lengths of both sides go together in one pair of texts. */
export interface LengthModel {
  /** Logarithm of English length over Arabic length. */
  readonly ratio: number;
  /** Variance of that logarithm for long sentences. */
  readonly variance: number;
}

/** A short sentence varies more: variance grows by this many units over its length. */
const SHORT = 40;
/** A length that does not fit speaks against a link no more than this. */
const FLOOR = 0.003;
const LOG_FLOOR = Math.log(FLOOR);
/** The floor adds to what hardly speaks against a link as well: such a score may be a little above 0. */
const LOG_WITH_FLOOR = Math.log(1 + FLOOR);

/** Lengths of runs of sentences, ready for comparison; see {@link LengthScore.score}. */
export class LengthScore {
  readonly #ratio: number;
  readonly #arabic: Runs;
  readonly #english: Runs;

  constructor(arabic: TokenSide, english: TokenSide, model: LengthModel, longest: number) {
    this.#ratio = model.ratio;
    this.#arabic = new Runs(arabic.lengths, model.variance, longest);
    this.#english = new Runs(english.lengths, model.variance, longest);
  }

  /** The most that {@link LengthScore.score} can be for these sentences, whatever their lengths' ratio is; quicker. */
  most(i: number, m: number, j: number, n: number): number {
    const most =
      this.#arabic.mosts[i * this.#arabic.longest + m - 1]! + this.#english.mosts[j * this.#english.longest + n - 1]!;
    return Math.max(most, LOG_WITH_FLOOR) + ROUNDING;
  }

  /** Logarithm of the likelihood ratio: lengths of translations against lengths of any sentences of these texts. */
  score(i: number, m: number, j: number, n: number): number {
    const a = this.#arabic;
    const e = this.#english;
    const x = i * a.longest + m - 1;
    const y = j * e.longest + n - 1;
    const off = e.logs[y]! - a.logs[x]! - this.#ratio;
    const square = off * off;
    const given = 0.5 * (square * a.precisions[x]! + square * e.precisions[y]!);
    const log =
      -0.5 * given + 0.25 * (a.logPrecisions[x]! + e.logPrecisions[y]!) - 0.5 * (a.backgrounds[x]! + e.backgrounds[y]!);
    // With a floor, one odd length cannot outweigh all words.
    if (log > 0) return log;
    return log < -12 ? LOG_FLOOR : Math.log(FLOOR + Math.exp(log));
  }
}

/** Sums in another order may differ by less. */
const ROUNDING = 1e-9;

class Runs {
  readonly longest: number;
  readonly logs: Float64Array;
  readonly precisions: Float64Array;
  readonly logPrecisions: Float64Array;
  /** Log density of the length among runs of as many sentences, without the constant. */
  readonly backgrounds: Float64Array;
  /** What the length adds to a score when its ratio to the other is the usual one. */
  readonly mosts: Float64Array;

  constructor(lengths: Float64Array, variance: number, longest: number) {
    const size = lengths.length;
    this.longest = longest;
    this.logs = new Float64Array(size * longest);
    this.precisions = new Float64Array(size * longest);
    this.logPrecisions = new Float64Array(size * longest);
    this.backgrounds = new Float64Array(size * longest);
    this.mosts = new Float64Array(size * longest);
    let mean = 0;
    for (const length of lengths) mean += length / size;
    let spread = 0;
    for (const length of lengths) spread += (length - mean) ** 2 / size;
    for (let n = 1; n <= longest; n += 1) {
      const wide = Math.log(1 + Math.max(0.05, spread / (mean * mean)) / n);
      const middle = Math.log(n * mean) - wide / 2;
      for (let i = 0; i + n <= size; i += 1) {
        let total = 0;
        for (let k = 0; k < n; k += 1) total += lengths[i + k]!;
        const x = i * longest + n - 1;
        const log = Math.log(Math.max(1, total));
        const narrow = 1 / (variance * (1 + SHORT / Math.max(1, total)));
        this.logs[x] = log;
        this.precisions[x] = narrow;
        this.logPrecisions[x] = Math.log(narrow);
        this.backgrounds[x] = -0.5 * Math.log(wide) - (log - middle) ** 2 / (2 * wide);
        this.mosts[x] = 0.25 * this.logPrecisions[x]! - 0.5 * this.backgrounds[x]!;
      }
    }
  }
}

/** Fits the length model to links; a few imagined ordinary links keep it sane when there are few. */
export function fitLengths(
  arabic: TokenSide,
  english: TokenSide,
  beads: ReadonlyArray<{ readonly i: number; readonly m: number; readonly j: number; readonly n: number }>,
): LengthModel {
  const sum = (lengths: Float64Array, from: number, count: number): number => {
    let total = 0;
    for (let k = from; k < from + count; k += 1) total += lengths[k]!;
    return Math.max(1, total);
  };
  let totalArabic = sum(arabic.lengths, 0, arabic.lengths.length) * 0.02;
  let totalEnglish = sum(english.lengths, 0, english.lengths.length) * 0.02;
  for (const bead of beads) {
    totalArabic += sum(arabic.lengths, bead.i, bead.m);
    totalEnglish += sum(english.lengths, bead.j, bead.n);
  }
  const ratio = Math.log(totalEnglish / totalArabic);
  let squares = 8 * 0.06;
  let weights = 8;
  for (const bead of beads) {
    const a = sum(arabic.lengths, bead.i, bead.m);
    const off = Math.log(sum(english.lengths, bead.j, bead.n) / a) - ratio;
    const weight = 1 / (1 + SHORT / a);
    // Far outliers are other things than translations.
    squares += weight * Math.min(1, off * off);
    weights += 1;
  }
  return { ratio, variance: squares / weights };
}
