import type { Lexicon } from '../../lexicon/index.ts';
import type { Mention } from '../../mentions/index.ts';
import { Stemmer } from '../../words/index.ts';
import type { AlignableText } from '../types.ts';
import { type Matches, matchThings } from './match.ts';
import { compareMeaning } from './meaning.ts';
import { type Described, describePairs, WEIGHTS, WEIGHTS_OF_WORDS } from './model.ts';
import { retellingRatio } from './ratio.ts';
import { type ComparableText, keyOf, readComparable } from './read.ts';
import { relateMentions } from './relate.ts';
import { comparePairs, type Weights, weighThings } from './weigh.ts';

/**
 * Two reports, what their words, values and names have to do with each other, and every pair of sentences that shares
 * something.
 */
export interface Comparison {
  readonly arabic: ComparableText;
  readonly english: ComparableText;
  readonly matches: Matches;
  readonly arabicWeights: Weights;
  readonly englishWeights: Weights;
  readonly pairs: readonly Described[];
  /** What each feature of a pair counts. */
  readonly weights: readonly number[];
  /** False when there were too many values and names to compare each with each. */
  readonly precise: boolean;
}

/** Compares two reports sentence by sentence. */
export function compareTexts(arabicText: AlignableText, englishText: AlignableText, lexicon: Lexicon): Comparison {
  const stemmer = new Stemmer();
  const { arabicKeys, englishKeys, precise } = findAnswered(mentionsOf(arabicText), mentionsOf(englishText));
  const arabic = readComparable(arabicText, lexicon.words?.arabicWords, stemmer, (mention) =>
    arabicKeys.has(keyOf(mention)),
  );
  const english = readComparable(englishText, lexicon.words?.englishWords, stemmer, (mention) =>
    englishKeys.has(keyOf(mention)),
  );
  const matches = matchThings(arabic, english, lexicon);
  const arabicWeights = weighThings(arabic, matches.arabic, english);
  const englishWeights = weighThings(english, matches.english, arabic);
  const pairs = comparePairs(arabic, english, matches, arabicWeights, englishWeights);
  const ratios = pairs.map((pair) => retellingRatio(pair, arabic, english, matches, arabicWeights, englishWeights));
  const meanings = compareMeaning([arabicText, englishText], [arabic, english], stemmer, lexicon);
  return {
    arabic,
    english,
    matches,
    arabicWeights,
    englishWeights,
    pairs: describePairs(pairs, ratios, arabic, english, meanings),
    weights: meanings === undefined ? WEIGHTS_OF_WORDS : WEIGHTS,
    precise: precise && matches.precise,
  };
}

/** A mention of a text's body by what stands for it. */
interface Keyed {
  readonly key: string;
  readonly mention: Mention;
}

function mentionsOf(text: AlignableText): Keyed[] {
  const found = new Map<string, Keyed>();
  for (const segment of text.segments)
    if (segment.role === 'body')
      for (const mention of segment.mentions) found.set(keyOf(mention), { key: keyOf(mention), mention });
  return [...found.values()];
}

/** Finds the keys of the mentions of either side that have an answer on the other. */
function findAnswered(arabic: readonly Keyed[], english: readonly Keyed[]) {
  const [arabicKeys, englishKeys] = [new Set<string>(), new Set<string>()];
  const precise = relateMentions(arabic, english, (one, other) => {
    arabicKeys.add(one.key);
    englishKeys.add(other.key);
  });
  return { arabicKeys, englishKeys, precise };
}
