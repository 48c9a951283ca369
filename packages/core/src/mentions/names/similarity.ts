import { Generations } from '../../memo/index.ts';
import { arabicLetters, latinLetters } from './alphabet.ts';
import { latinSound } from './latin-sound.ts';
import { arabicPieces, letterEvidence, type Pieces } from './letters.ts';

/** Similarity from which two single names are taken for one: 0.3 of 1,000 pairs of different names reach it. */
export const SAME_NAME = 0.8;
/** Evidence (natural logarithm) that is worth {@link SAME_NAME}. */
const SAME_EVIDENCE = 0.5;
const SLOPE = 2;
const OFFSET = Math.log(SAME_NAME / (1 - SAME_NAME));
/** A word of a longer name that has no partner costs as much. */
const UNPAIRED = 4;

/**
 * Returns how well two names of different scripts sound alike, between 0 and 1; {@link SAME_NAME} is the measured
 * threshold. Names of several words are compared word by word in order, and as a whole (`عبد الله` ~ `Abdullah`).
 */
export function nameSimilarity(arabic: string, latin: string): number {
  return similarityOf(nameEvidence(arabic, latin));
}

/** Returns the similarity that stands for an amount of evidence. */
export function similarityOf(evidence: number): number {
  return 1 / (1 + Math.exp((SAME_EVIDENCE - evidence) / SLOPE - OFFSET));
}

/** Returns the evidence of {@link nameSimilarity} as a natural logarithm: above 0, likelier one name than two. */
export function nameEvidence(arabic: string, latin: string): number {
  const left = arabicParts(arabic);
  const right = latinParts(latin);
  if (left.length === 0 || right.length === 0) return -100;
  const whole = bestEvidence(left.join(''), right.join(''));
  return left.length > 1 && right.length > 1 ? Math.max(whole, inOrder(left, right)) : whole;
}

function arabicParts(name: string): string[] {
  return name
    .split(/[\s\u200c\p{Pd}]+/u)
    .map(arabicLetters)
    .filter((part) => part !== '');
}

function latinParts(name: string): string[] {
  return name
    .split(/[\s\p{Pd}]+/u)
    .map(latinLetters)
    .filter((part) => part !== '');
}

/** The best in-order pairing of the words of two names; words without a partner count against it. */
function inOrder(left: readonly string[], right: readonly string[]): number {
  let before = Float64Array.from({ length: right.length + 1 }, (_, j) => -UNPAIRED * j);
  for (let i = 1; i <= left.length; i += 1) {
    const row = new Float64Array(right.length + 1);
    row[0] = -UNPAIRED * i;
    for (let j = 1; j <= right.length; j += 1)
      row[j] = Math.max(
        before[j]! - UNPAIRED,
        row[j - 1]! - UNPAIRED,
        before[j - 1]! + bestEvidence(left[i - 1]!, right[j - 1]!),
      );
    before = row;
  }
  return before[right.length]!;
}

/** Evidence for two words in letters of the table, the Arabic one with its article or without. */
function bestEvidence(arabic: string, latin: string): number {
  const other = latinSound(latin).pieces;
  const evidence = letterEvidence(arabicCut(arabic), other);
  if (!arabic.startsWith('ال') || arabic.length < 5) return evidence;
  return Math.max(evidence, letterEvidence(arabicCut(arabic.slice(2)), other) - ARTICLE);
}

/** Leaving an article out costs little: names of news lose it in English more often than not. */
const ARTICLE = 1;

const cuts = new Generations<string, Pieces>(2048);

/** Returns the pieces of an Arabic word in letters of the table; the last few thousand are kept. */
function arabicCut(letters: string): Pieces {
  return cuts.get(letters, arabicPieces);
}
