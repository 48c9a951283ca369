import type { BeadWords } from './model/bead.ts';
import type { BeadSpan } from './model/bead-span.ts';
import type { LengthScore } from './model/length.ts';

/** What a link's confidence is read from, in the order of {@link WEIGHTS}; `words` are those of the link. */
export function linkFeatures(
  bead: BeadSpan,
  words: BeadWords,
  before: BeadSpan | undefined,
  after: BeadSpan | undefined,
  lengths: LengthScore,
  monotone: boolean,
): number[] {
  const share = (ratios: Float64Array): number => {
    let covered = 0;
    for (const ratio of ratios) covered += ratio / (ratio + 1);
    return covered / Math.max(1, ratios.length);
  };
  const size = words.arabic.length + words.english.length;
  // A sentence left over beside a link might belong to it.
  const beside = (other: BeadSpan | undefined, sign: number): boolean => {
    if (other === undefined) return false;
    const rows = sign < 0 ? bead.i - (other.i + other.m) : other.i - (bead.i + bead.m);
    const columns = sign < 0 ? bead.j - (other.j + other.n) : other.j - (bead.j + bead.n);
    return rows > 0 || columns > 0;
  };
  const near = (other: BeadSpan | undefined): number =>
    other === undefined || Math.abs(other.i - bead.i) > 9 || Math.abs(other.j - bead.j) > 9
      ? 0
      : Math.min(20, Math.max(0, other.score)) / 20;
  return [
    1,
    Math.max(-5, Math.min(30, bead.score)) / 10,
    Math.min(0, bead.score - 10) / 10,
    bead.score / Math.max(4, size),
    Math.min(share(words.arabic), share(words.english)),
    share(words.arabic) + share(words.english),
    lengths.score(bead.i, bead.m, bead.j, bead.n),
    Math.log(size + 1),
    Math.log(bead.m + bead.n - 1),
    bead.m > 1 && bead.n > 1 ? 1 : 0,
    (beside(before, -1) ? 1 : 0) + (beside(after, 1) ? 1 : 0),
    near(before) + near(after),
    monotone ? 1 : 0,
  ];
}

/**
 * Learnt on out-of-fold links of the development data by logistic regression (`npx tsx --conditions=muqabala-source
 * test/bench/alignment/calibrate.ts`), by feature, in the order of a row; see the README for the reliability chart.
 */
const WEIGHTS: ReadonlyArray<readonly [feature: string, weight: number]> = [
  ['constant', 0.057],
  ['score', 0.471],
  ['a low score', 0.193],
  ['score by word', 0.458],
  ['covered share of the side with less', 1.466],
  ['covered shares of both', 2.063],
  ['length', 0.287],
  ['words', -0.121],
  ['sentences', -1.527],
  ['several to several', -0.803],
  ['sentences left over beside it', -1.4],
  ['links beside it', 0.593],
  ['in order', 1.125],
];

/**
 * Returns the probability that a link is exactly right; `hold` is how far the place where it stands can be trusted
 * ({@link makeLocalHold}).
 */
export function linkConfidence(features: readonly number[], hold: number): number {
  let sum = 0;
  for (let k = 0; k < WEIGHTS.length; k += 1) sum += WEIGHTS[k]![1] * features[k]!;
  return Math.round((1000 * hold) / (1 + Math.exp(-sum))) / 1000;
}
