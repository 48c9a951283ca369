import type { Report } from './read.ts';
import type { Pair } from './weigh.ts';

/** What speaks for a link between two sentences, each as a number; see {@link FEATURES}. */
export interface Described {
  readonly pair: Pair;
  readonly features: readonly number[];
}

/** The features of a pair, in order, with the weights learnt by `npm run bench -- reports --fit`. The last weight stands alone. */
export const FEATURES = [
  'likeness',
  'shared',
  'headlines',
  'leads',
  'headline-lead',
  'opening',
  'elsewhere',
  'values',
  'neighbours',
] as const;

export const WEIGHTS: readonly number[] = [3.843, 0.827, 2.168, 0.962, 1.492, 1.707, 3.791, 0.398, 0.753, 11.659];

/** Describes every pair by itself and by its place among the others. */
export function describePairs(pairs: readonly Pair[], arabic: Report, english: Report): Described[] {
  const columns = english.sentences.length + 2;
  const likeness = new Map(pairs.map((pair) => [(pair.arabic + 1) * columns + pair.english + 1, pair.likeness]));
  const at = (a: number, e: number): number => likeness.get((a + 1) * columns + e + 1) ?? 0;
  const rank = (report: Report, sentence: number): number => (report.headline ? sentence : sentence + 1);
  const ranked = pairs.map((pair) => [rank(arabic, pair.arabic), rank(english, pair.english)] as const);
  // What the two reports share beyond their openings: three good pairs say that they tell of one event.
  const rest = pairs.flatMap((pair, k) => (isOpening(ranked[k]!) ? [] : [pair.likeness])).sort((p, q) => q - p);
  const elsewhere = Math.log(((rest[0] ?? 0) + (rest[1] ?? 0) + (rest[2] ?? 0)) / 3 + 0.02);
  return pairs.map((pair, k) => {
    const [a, e] = ranked[k]!;
    const neighbours = Math.max(at(pair.arabic - 1, pair.english - 1), at(pair.arabic + 1, pair.english + 1));
    return {
      pair,
      features: [
        Math.log(pair.likeness + 0.02),
        Math.log(pair.shared + 1),
        a === 0 && e === 0 ? 1 : 0,
        a === 1 && e === 1 ? 1 : 0,
        a + e === 1 ? 1 : 0,
        a < 3 && e < 3 ? 1 : 0,
        elsewhere,
        Math.log(pair.values + 1),
        Math.log(neighbours + 0.05),
      ],
    };
  });
}

function isOpening([a, e]: readonly [number, number]): boolean {
  return a < 2 && e < 2;
}

/** Returns the probability that an editor would put the two sentences side by side. */
export function confidenceOf(features: readonly number[], weights: readonly number[] = WEIGHTS): number {
  let sum = weights[features.length]!;
  for (let k = 0; k < features.length; k += 1) sum += weights[k]! * features[k]!;
  return 1 / (1 + Math.exp(-sum));
}
