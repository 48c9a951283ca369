import type { ComparableText } from './read.ts';
import type { SentencePair } from './weigh.ts';

/** What speaks for a link between two sentences, each as a number; see {@link FEATURES}. */
export interface Described {
  readonly pair: SentencePair;
  readonly features: readonly number[];
}

/**
 * The features of a pair, in order, with the weights learnt by `npm run bench -- reports --fit`. The last weight stands
 * alone.
 */
export const FEATURES = [
  'likeness',
  'shared',
  'headlines',
  'headline-lead',
  'opening',
  'values',
  'neighbours',
  'elsewhere',
  'much elsewhere',
  'retelling',
  'beside',
  'lead-lead',
  'margin',
  'far neighbours',
  'one figure',
  'along',
  'meaning',
] as const;

export const WEIGHTS: readonly number[] = [
  0.685, 0.771, 2.153, 0.637, 1.051, 0.688, -0.422, 3.081, -4.8, 0.917, 1.165, 0.857, 0.847, 0.451, -0.589, 5.264,
  13.168, -2.838,
];

/**
 * The weights where nothing is known of what words mean: the lexicon has no vectors, or the reports have too many
 * words.
 */
export const WEIGHTS_OF_WORDS: readonly number[] = [
  1.32, 0.866, 2.254, 0.962, 1.018, 0.55, -0.424, 2.746, -4.188, 1.507, 1.149, 1.1, 1.091, 0.488, -0.654, 5.68, 0,
  -1.181,
];

/** Up to this likeness elsewhere, more of it makes a link likelier: the reports tell of one event. */
const SOME = 0.2;
/**
 * From this on, more of it makes one less likely: one is close to a translation of the other, and has a better place
 * for each sentence.
 */
const MUCH = 0.25;

/** Sentences that share nothing are taken to be this unlikely to retell each other. */
const NOTHING = -3;

/** Describes every pair by itself and by its place among the others; `meanings` are those of {@link compareMeaning}. */
export function describePairs(
  pairs: readonly SentencePair[],
  ratios: readonly number[],
  arabic: ComparableText,
  english: ComparableText,
  meanings: Float64Array | undefined,
): Described[] {
  const columns = english.sentences.length + 2;
  const likeness = new Map(pairs.map((pair) => [(pair.arabic + 1) * columns + pair.english + 1, pair.likeness]));
  const at = (a: number, e: number): number => likeness.get((a + 1) * columns + e + 1) ?? 0;
  const ratio = new Map(pairs.map((pair, k) => [(pair.arabic + 1) * columns + pair.english + 1, ratios[k]!]));
  const ratioAt = (a: number, e: number): number => ratio.get((a + 1) * columns + e + 1) ?? NOTHING;
  const rank = (report: ComparableText, sentence: number): number => (report.headline ? sentence : sentence + 1);
  const ranked = pairs.map((pair) => [rank(arabic, pair.arabic), rank(english, pair.english)] as const);
  // What the two reports share beyond their openings: three good pairs say that they tell of one event.
  const rest = pairs.flatMap((pair, k) => (isOpening(ranked[k]!) ? [] : [pair.likeness])).sort((p, q) => q - p);
  const elsewhere = ((rest[0] ?? 0) + (rest[1] ?? 0) + (rest[2] ?? 0)) / 3;
  const [rows, others] = [
    bestTwo(pairs, ratios, (pair) => pair.arabic),
    bestTwo(pairs, ratios, (pair) => pair.english),
  ];
  return pairs.map((pair, k) => {
    const [a, e] = ranked[k]!;
    const neighbours = Math.max(at(pair.arabic - 1, pair.english - 1), at(pair.arabic + 1, pair.english + 1));
    return {
      pair,
      features: [
        Math.log(pair.likeness + 0.02),
        Math.log(pair.shared + 1),
        a === 0 && e === 0 ? 1 : 0,
        a + e === 1 ? 1 : 0,
        a < 3 && e < 3 ? 1 : 0,
        Math.log(pair.values + 1),
        Math.log(neighbours + 0.05),
        Math.log(Math.min(elsewhere, SOME) + 0.02),
        Math.log(Math.max(elsewhere, MUCH) + 0.02),
        ratios[k]!,
        // A statement that one report spreads over two sentences.
        Math.max(
          ratioAt(pair.arabic, pair.english - 1),
          ratioAt(pair.arabic, pair.english + 1),
          ratioAt(pair.arabic - 1, pair.english),
          ratioAt(pair.arabic + 1, pair.english),
        ),
        a === 1 && e === 1 ? 1 : 0,
        // Ahead of the best that either sentence could have instead; behind it where this is negative.
        ratios[k]! - Math.max(rival(rows.get(pair.arabic)!, ratios[k]!), rival(others.get(pair.english)!, ratios[k]!)),
        Math.log(at(pair.arabic - 2, pair.english - 2) + at(pair.arabic + 2, pair.english + 2) + 0.05),
        arabic.figures[pair.arabic] === english.figures[pair.english] ? 0 : 1,
        at(pair.arabic - 1, pair.english - 1) + at(pair.arabic + 1, pair.english + 1),
        meanings?.[pair.arabic * english.sentences.length + pair.english] ?? 0,
      ],
    };
  });
}

/**
 * The best ratio and the next one of each sentence of one side that stands in a pair; neither is below {@link NOTHING}.
 */
function bestTwo(
  pairs: readonly SentencePair[],
  ratios: readonly number[],
  of: (pair: SentencePair) => number,
): Map<number, readonly [number, number]> {
  const best = new Map<number, readonly [number, number]>();
  pairs.forEach((pair, k) => {
    const [first, second] = best.get(of(pair)) ?? [NOTHING, NOTHING];
    const ratio = ratios[k]!;
    best.set(of(pair), ratio > first ? [ratio, first] : [first, Math.max(second, ratio)]);
  });
  return best;
}

/** The best ratio other than one's own. */
function rival([first, second]: readonly [number, number], own: number): number {
  return own >= first ? second : first;
}

function isOpening([a, e]: readonly [number, number]): boolean {
  return a < 2 && e < 2;
}

/** Returns the probability that an editor would put the two sentences side by side. */
export function confidenceOf(features: readonly number[], weights: readonly number[]): number {
  let sum = weights[features.length]!;
  for (let k = 0; k < features.length; k += 1) sum += weights[k]! * features[k]!;
  return 1 / (1 + Math.exp(-sum));
}
