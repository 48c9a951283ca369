import type { Lexicon } from '../../lexicon/index.ts';
import type { Mention } from '../../mentions/index.ts';
import type { AlignableText } from '../align.ts';
import { Stemmer } from '../words/index.ts';
import { type Matches, matchThings, mentionStrength } from './match.ts';
import { type Described, describePairs } from './model.ts';
import { retellingRatio } from './ratio.ts';
import { keyOf, type Report, readReport } from './read.ts';
import { comparePairs, type Weights, weighThings } from './weigh.ts';

/** Two reports, what their words, values and names have to do with each other, and every pair of sentences that shares something. */
export interface Comparison {
  readonly arabic: Report;
  readonly english: Report;
  readonly matches: Matches;
  readonly arabicWeights: Weights;
  readonly englishWeights: Weights;
  readonly pairs: readonly Described[];
}

/** Compares two reports sentence by sentence. */
export function compareReports(arabicText: AlignableText, englishText: AlignableText, lexicon: Lexicon): Comparison {
  const stemmer = new Stemmer();
  const [arabicKeys, englishKeys] = answered(mentionsOf(arabicText), mentionsOf(englishText));
  const arabic = readReport(arabicText, lexicon.words?.arabicWords, stemmer, (mention) =>
    arabicKeys.has(keyOf(mention)),
  );
  const english = readReport(englishText, lexicon.words?.englishWords, stemmer, (mention) =>
    englishKeys.has(keyOf(mention)),
  );
  const matches = matchThings(arabic, english, lexicon);
  const arabicWeights = weighThings(arabic, matches.arabic, english);
  const englishWeights = weighThings(english, matches.english, arabic);
  const pairs = comparePairs(arabic, english, matches, arabicWeights, englishWeights);
  const ratios = pairs.map((pair) => retellingRatio(pair, arabic, english, matches, arabicWeights, englishWeights));
  const described = describePairs(pairs, ratios, arabic, english);
  return { arabic, english, matches, arabicWeights, englishWeights, pairs: described };
}

function mentionsOf(text: AlignableText): Map<string, Mention> {
  const found = new Map<string, Mention>();
  for (const segment of text.segments)
    if (segment.role === 'body') for (const mention of segment.mentions) found.set(keyOf(mention), mention);
  return found;
}

/** Returns the keys of the mentions of either side that have an answer on the other. */
function answered(
  arabic: ReadonlyMap<string, Mention>,
  english: ReadonlyMap<string, Mention>,
): [ReadonlySet<string>, ReadonlySet<string>] {
  const keys: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const [a, mention] of arabic) {
    for (const [e, other] of english) {
      if (mentionStrength(mention, other) === 0) continue;
      keys[0].add(a);
      keys[1].add(e);
    }
  }
  return keys;
}
