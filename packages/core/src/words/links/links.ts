import type { Lexicon } from '../../lexicon/index.ts';
import { makeTrees } from '../../lexicon/index.ts';
import { remember } from '../../memo/index.ts';
import type { Span } from '../../text/index.ts';
import type { Stretch } from '../cover.ts';
import type { TypedWords } from '../types.ts';
import { CONTEXT, isBeside, makeContext } from './context.ts';
import { cellOf } from './grid.ts';
import { type ComparedWords, isDull, makeWordReader, OWN, type WordReader } from './own.ts';

/** One of the words that may answer to a word. */
export interface Counterpart {
  /** Its place in the other side's list. */
  readonly word: number;
  /** Probability, between 0 and 1, that a careful reader would link the two. */
  readonly probability: number;
}

/**
 * A word of a stretch with what may answer to it: several words where a phrase or a compound does. Offsets as in the
 * text that was handed in.
 */
export interface LinkedWord extends Span {
  /** Whether it says something of its own, as particles, articles and auxiliaries do not. */
  readonly isContent: boolean;
  /** Likeliest first; what is less likely than 0.05 is left out. */
  readonly counterparts: readonly Counterpart[];
  /**
   * Probability that nothing on the other side answers to it where the two are translations: most words that find no
   * counterpart have one that is not seen.
   */
  readonly none: number;
}

/** The words of two stretches of text, in their order, and which of them answer to each other. */
export interface WordLinks {
  readonly arabic: readonly LinkedWord[];
  readonly english: readonly LinkedWord[];
}

/** An Arabic and an English stretch that are said to be translations of each other. */
export interface StretchPair {
  readonly arabic: Stretch;
  readonly english: Stretch;
}

/**
 * Of the words for which no counterpart is seen, this share has none; measured on the sentences that were linked by
 * hand.
 */
const ALONE = 0.31;
/** Less likely counterparts are not named. */
const LEAST = 0.05;

/**
 * Links the words of an Arabic and an English stretch, many to many, each link with a calibrated probability. Boosted
 * trees judge each two words by the lexicon's word pairs and vectors (where it has them), and again by the links around
 * them. An Arabic word stands with its article, conjunction and suffixes. Without `lexicon.links` nothing is linked.
 * Cost grows with the words; beyond 60,000 places of two words, only those are compared that stand about as far from
 * the beginning.
 */
export function wordLinks({ arabic, english }: StretchPair, lexicon: Lexicon): WordLinks {
  const { read, judge } = linkerOf(lexicon);
  const compared = read(arabic, english);
  return linksOf(compared, judge(compared));
}

interface Linker {
  readonly read: WordReader;
  /** Probabilities of all cells. */
  readonly judge: (compared: ComparedWords) => Float32Array;
}

const linkerOf = remember((lexicon: Lexicon): Linker => ({ read: makeWordReader(lexicon), judge: makeJudge(lexicon) }));

function makeJudge({ links }: Lexicon): Linker['judge'] {
  if (links === undefined) return ({ grid }) => new Float32Array(grid.rows * grid.width);
  const [own, context] = [makeTrees(links.own), makeTrees(links.context)];
  return (compared) => judgeAgain(compared, context, judgeEach(compared, own));
}

/**
 * Returns the probabilities of all cells by what is known of each two words alone; 0 where hardly anything speaks for
 * them.
 */
export function judgeEach({ grid, describe }: ComparedWords, odds: (features: Float64Array) => number): Float32Array {
  const found = new Float32Array(grid.rows * grid.width);
  const features = new Float64Array(OWN);
  for (let a = 0; a < grid.rows; a += 1)
    for (let k = 0; k < grid.width; k += 1) {
      describe(a, grid.from[a]! + k, features);
      if (!isDull(features)) found[a * grid.width + k] = 1 / (1 + Math.exp(-odds(features)));
    }
  return found;
}

/**
 * Returns the probabilities of all cells by what is known of each two words and the probabilities around them; 0 where
 * hardly anything speaks for them and no link stands beside.
 */
export function judgeAgain(
  { grid, describe }: ComparedWords,
  odds: (features: Float64Array) => number,
  before: Float32Array,
): Float32Array {
  const found = new Float32Array(before.length);
  const features = new Float64Array(OWN + CONTEXT);
  const context = makeContext(grid, before);
  for (let a = 0; a < grid.rows; a += 1)
    for (let k = 0; k < grid.width; k += 1) {
      const e = grid.from[a]! + k;
      describe(a, e, features);
      context(a, e, features, OWN);
      if (isDull(features) && !isBeside(features, OWN)) continue;
      found[a * grid.width + k] = 1 / (1 + Math.exp(-odds(features)));
    }
  return found;
}

/** Returns the words of both sides with their counterparts, by the probabilities of all cells. */
export function linksOf({ grid, arabic, english }: ComparedWords, probabilities: Float32Array): WordLinks {
  const left: Counterpart[][] = Array.from({ length: arabic.count }, () => []);
  const right: Counterpart[][] = Array.from({ length: english.count }, () => []);
  for (let a = 0; a < grid.rows; a += 1)
    for (let e = grid.from[a]!; e < grid.from[a]! + grid.width; e += 1) {
      const probability = round(probabilities[cellOf(grid, a, e)]!);
      if (probability < LEAST) continue;
      left[a]!.push({ word: e, probability });
      right[e]!.push({ word: a, probability });
    }
  return { arabic: linked(arabic, left), english: linked(english, right) };
}

function linked({ starts, ends, weights }: TypedWords, found: readonly Counterpart[][]): LinkedWord[] {
  return found.map((counterparts, i) => {
    counterparts.sort((p, q) => q.probability - p.probability || p.word - q.word);
    return {
      start: starts[i]!,
      end: ends[i]!,
      isContent: weights[i]! > 0,
      counterparts,
      none: round(ALONE * (1 - (counterparts[0]?.probability ?? 0)) ** 1.5),
    };
  });
}

function round(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
