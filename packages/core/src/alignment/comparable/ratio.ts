import { remember } from '../../memo/index.ts';
import type { Match, Matches } from './match.ts';
import type { ComparableText } from './read.ts';
import type { SentencePair, Weights } from './weigh.ts';

/**
 * How many of the words of a retold statement are rendered by words that answer to them; the likeliest on the
 * development cases.
 */
const RENDERED = 0.05;
/** A share of general text at which half of what is known about a word is believed. */
const HALF_KNOWN = 3e-6;

/**
 * Returns the logarithm of how much likelier the words of two sentences are if one retells the other than by accident:
 * each thing is rendered, by something that few sentences answer to (which says much) or many, or is not, which speaks
 * a little against a link. Mean of both directions.
 */
export function retellingRatio(
  pair: SentencePair,
  arabic: ComparableText,
  english: ComparableText,
  matches: Matches,
  arabicWeights: Weights,
  englishWeights: Weights,
): number {
  const forth = sum(arabic, pair.arabic, english, pair.english, matches.arabic, arabicWeights, englishWeights);
  const back = sum(english, pair.english, arabic, pair.arabic, matches.english, englishWeights, arabicWeights);
  return (forth + back) / 2;
}

function sum(
  from: ComparableText,
  sentence: number,
  to: ComparableText,
  other: number,
  matches: ReadonlyArray<readonly Match[]>,
  weights: Weights,
  otherWeights: Weights,
): number {
  const here = stamp(to, other);
  let total = 0;
  for (const { thing } of from.sentences[sentence]!) {
    let ratio = 0;
    const list = matches[thing]!;
    const own = weights.answered[thing]!;
    for (let k = 0; k < list.length; k += 1) {
      const match = list[k]!;
      if (here[match.other] === 0) continue;
      // Cubed: of two doubtful matches, the worse one is an accident more often than its strength says.
      const value =
        (match.strength * match.strength * match.strength) / Math.max(own, otherWeights.answered[match.other]!);
      if (value > ratio) ratio = value;
    }
    const { kind, share } = from.things[thing]!;
    const known = kind === 'word' ? share / (share + HALF_KNOWN) : 1;
    total += Math.log(1 - RENDERED * known + RENDERED * ratio);
  }
  return total;
}

const stampsOf = remember((_report: ComparableText) => new Map<number, Uint8Array>());

/** Marks the things of a sentence; made once for each, because every pair asks. */
function stamp(report: ComparableText, sentence: number): Uint8Array {
  const known = stampsOf(report);
  let marks = known.get(sentence);
  if (marks === undefined) {
    marks = new Uint8Array(report.things.length);
    for (const { thing } of report.sentences[sentence]!) marks[thing] = 1;
    known.set(sentence, marks);
  }
  return marks;
}
