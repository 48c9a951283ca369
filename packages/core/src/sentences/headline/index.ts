import { STARTERS } from '../abbreviations.ts';
import { isOpener } from '../gap.ts';
import { arabicFeatures, englishFeatures, isArabicVerb, SHORTEST, type Token, tokensOf } from './features.ts';
import { ARABIC_NO_HEADLINE, ENGLISH_ARTICLES } from './words.ts';

/**
 * Log odds against no headline, by feature (see `features.ts`), the last for the place itself. Fitted by multinomial
 * logistic regression on 58 headlines of NTREX and 4,200 sentences of NTREX, PUD, FLORES, XQuAD and TICO that are none.
 * Five-fold: at −1, 36 headlines are found, 8 cut in a wrong place, and 0.3 % of the sentences that have none are cut;
 * at 1, none of them.
 */
const ENGLISH = [
  2.12, 2.23, -0.33, -1.68, 1.34, 0.69, 0.01, -0.29, -0.79, -1.87, 0.48, 0.2, -1.23, 0.72, -1.39, 0.49, -0.63, 0.29,
  -0.33, 0.2, 0.39, -2.47,
];
const OPENING = -1;
const ANYWHERE = 1;
/** A word that begins sentences behind a lower-case one: without it no place in mid-text is asked. */
const GLUED = new RegExp(
  `[a-z"”’] (?:${[...STARTERS].map((word) => word[0]!.toUpperCase() + word.slice(1)).join('|')}) [a-z]`,
);
/** A quotation of fewer words is a name. */
const SHORTEST_QUOTED = 4;

/**
 * Returns where the report starts in the first sentence of a text whose lines were lost
 * (`Volcano spews ash Ash from the volcano has …`), or -1: an English headline by capitals and repeated words, an
 * Arabic one by a verb that opens a sentence and repeated words.
 */
export function afterOpeningHeadline(text: string, start: number, end: number): number {
  const tokens = tokensOf(text, start, end);
  return isArabic(text, start) ? arabicStart(tokens) : englishStart(tokens, OPENING);
}

/** Returns where the sentence proper starts when a heading is glued in front of it in mid-text, or -1. */
export function afterGluedHeading(text: string, start: number, end: number): number {
  if (isArabic(text, start)) return -1;
  if (isOpener(text.charCodeAt(start))) return afterQuotedTitle(text, start, end);
  if (!GLUED.test(text.slice(start, Math.min(end, start + 200)))) return -1;
  return englishStart(tokensOf(text, start, end), ANYWHERE);
}

/** Whether a line without a stop reads like a sentence: a pronoun or verb first, or articles and a verb. */
export function looksLikeSentence(text: string, start: number, end: number): boolean {
  const tokens = tokensOf(text, start, end);
  const first = tokens[0]?.word ?? '';
  if (isArabic(text, start)) return isArabicVerb(first) || ARABIC_NO_HEADLINE.has(first) || /^لما$/u.test(first);
  if (!QUESTION.test(first) && tokens.slice(0, 3).some(({ word }) => PRONOUN.test(word))) return true;
  const articles = tokens.filter(({ word }) => ENGLISH_ARTICLES.has(word)).length;
  return articles >= 2 && tokens.slice(1, 8).some(({ word }) => AUXILIARY.test(word));
}

const PRONOUN = /^(?:he|she|it|they|we|i|you|there)$/;
const QUESTION = /^(?:how|why|what|when|where|who|which|whether)$/;
const AUXILIARY = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|said|says|expects?)$/;

function englishStart(tokens: readonly Token[], threshold: number): number {
  let best = threshold;
  let at = -1;
  for (let i = SHORTEST; i < tokens.length; i += 1) {
    const features = englishFeatures(tokens, i);
    if (features === undefined) continue;
    let odds = ENGLISH.at(-1)!;
    for (let f = 0; f < features.length; f += 1) odds += features[f]! * ENGLISH[f]!;
    if (odds > best) {
      best = odds;
      at = tokens[i]!.start;
    }
  }
  return at;
}

/** On the same sets: 20 of 55 headlines found, 4 cut in a wrong place, 0.3 % of the sentences that have none cut. */
function arabicStart(tokens: readonly Token[]): number {
  let most = 1;
  let at = -1;
  for (let i = SHORTEST; i < tokens.length; i += 1) {
    const features = arabicFeatures(tokens, i);
    if (features === undefined || !features.opens || features.shared < 2) continue;
    // An imperfect verb is as often a relative clause (`a child who is 13`): it takes more to believe it.
    const score = features.shared - (features.imperfect ? 1 : 0);
    if (score <= most) continue;
    most = score;
    at = tokens[i]!.start;
  }
  return at;
}

/** A quotation of some words, no stop inside its end, before a sentence: `“A title” Moving on to …`. */
function afterQuotedTitle(text: string, start: number, end: number): number {
  const match = /^["“«]([^"“”«».!?]{12,160}[^"“”«».!?,;:\s])["”»]\s+(?=\p{Lu})/u.exec(
    text.slice(start, Math.min(end, start + 200)),
  );
  if (match === null || match[1]!.split(/\s+/).length < SHORTEST_QUOTED) return -1;
  const at = start + match[0].length;
  const next = /^\p{L}+/u.exec(text.slice(at, at + 24))?.[0] ?? '';
  return STARTERS.has(next.toLowerCase()) || /ing$/.test(next) ? at : -1;
}

function isArabic(text: string, start: number): boolean {
  return /\p{Script=Arabic}/u.test(text.slice(start, start + 8));
}
