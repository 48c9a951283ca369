import type { Lexicon } from '../lexicon/index.ts';
import { pairOf } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import { type LinkedWord, wordLinks } from '../words/index.ts';
import type { AskedDocument } from './asked.ts';
import type { DoubtedSide } from './doubt.ts';

/** A word that may be missing on the other side, or too much on its own. */
export interface WordInDoubt extends Span {
  readonly side: 'source' | 'target';
  /** Probability that an error is why it stands alone, where one pair of sentences in ten has one. */
  readonly chance: number;
}

/** The same in a document: of which link, in which target text. */
export interface DoubtfulPlace extends WordInDoubt {
  readonly link: string;
  readonly text: string;
}

/**
 * From which chance on words are marked when few or many are wanted; `real` is the share of those marked that an error
 * has made, on sentences left out of the fit (`npm run bench -- doubtful`).
 */
export const DOUBTFUL_WORDS = {
  few: { chance: 0.075, real: 0.11 },
  many: { chance: 0.052, real: 0.07 },
} as const;

/** Words that are likelier than this to stand alone are looked at; the probability is this at most. */
const ALONE = 0.2;
const MOST_ALONE = 0.31;
/** A counterpart from here shows where that of a neighbour is to be looked for. */
const SURE = 0.5;
const LONG = 40;

/**
 * Logistic weights: one, how surely the word stands alone, how many others of its side do, whether it is English, how
 * many of the other side do, how long the side is, whether nothing stands alone where its counterpart should be. Fitted
 * by `npm run bench -- doubtful --fit`.
 */
const WEIGHTS: readonly number[] = [-3.15, 0.88, 3.85, -1.03, -1.58, -3.25, 1.44];

/**
 * Returns the content words of two sides that are translations to which nothing answers, with the chance that an error
 * is why. A word that stands alone is suspect where nothing on the other side does: else that is its free rendering.
 */
export function wordsInDoubt(source: DoubtedSide, target: DoubtedSide, lexicon: Lexicon): WordInDoubt[] {
  return describeDoubt(source, target, lexicon).map(({ features, ...word }) => ({
    ...word,
    chance: 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * WEIGHTS[i]!, 0))),
  }));
}

/** Returns the words that stand alone with what is known of each, in the order of the weights. */
export function describeDoubt(source: DoubtedSide, target: DoubtedSide, lexicon: Lexicon) {
  const { arabic, english, arabicFirst } = pairOf(source, target);
  const links = wordLinks({ arabic, english }, lexicon);
  const sides = [
    { side: arabicFirst ? 'source' : 'target', own: links.arabic, other: links.english, isEnglish: 0 },
    { side: arabicFirst ? 'target' : 'source', own: links.english, other: links.arabic, isEnglish: 1 },
  ] as const;
  return sides.flatMap(({ side, own, other, isEnglish }) => {
    const content = own.flatMap((word, place) => (word.isContent ? [{ word, place }] : []));
    const all = content.reduce((sum, { word }) => sum + word.none, 0);
    const others = other.filter(({ isContent }) => isContent);
    const open = others.filter(({ none }) => none >= ALONE).length / Math.max(1, others.length);
    return content.flatMap(({ word }, at) => {
      if (word.none < ALONE) return [];
      const rest = (all - word.none) / MOST_ALONE / Math.max(1, content.length - 1);
      const near = [at - 2, at - 1, at + 1, at + 2].flatMap((i) => content[i]?.word ?? []);
      const isClosed = isNothingOpen(near, other) ? 1 : 0;
      const features = [1, word.none / MOST_ALONE, rest, isEnglish, open, Math.min(1, content.length / LONG), isClosed];
      return [{ side, start: word.start, end: word.end, features }];
    });
  });
}

/** How far from the counterparts of its neighbours a word's own may stand. */
const FAR = 3;

/** Whether every content word of the other side about the counterparts of some neighbours has one itself. */
function isNothingOpen(near: readonly LinkedWord[], other: readonly LinkedWord[]): boolean {
  const places = near.flatMap(({ counterparts: [best] }) => (best && best.probability >= SURE ? [best.word] : []));
  if (places.length === 0) return false;
  places.sort((a, b) => a - b);
  return other
    .slice(Math.max(0, places[0]! - FAR), places.at(-1)! + FAR + 1)
    .every(({ isContent, none }) => !isContent || none === 0);
}

/**
 * Returns the doubtful words of a document's live links, which have to be those of translations, the ones first that
 * would change most: an error is likeliest there.
 */
export function doubtfulWords({ texts, links }: AskedDocument, lexicon: Lexicon): DoubtfulPlace[] {
  const segments = new Map(texts.map((text) => [text.id, new Map(text.segments.map((one) => [one.id, one]))]));
  const source = texts[0];
  const found = links.flatMap((link) => {
    const target = texts.find(({ id }) => id === link.text);
    if (link.status === 'rejected' || source === undefined || target === undefined) return [];
    const stretch = ({ id, language, content }: AskedDocument['texts'][number], ids: readonly string[]) => {
      const spans = ids.flatMap((one) => segments.get(id)!.get(one) ?? []);
      if (spans.length === 0) return undefined;
      const start = spans.reduce((least, span) => Math.min(least, span.start), Number.POSITIVE_INFINITY);
      const end = spans.reduce((most, span) => Math.max(most, span.end), 0);
      return end - start > LONGEST ? undefined : { language, content, start, end };
    };
    const [from, to] = [stretch(source, link.source), stretch(target, link.target)];
    if (from === undefined || to === undefined) return [];
    return wordsInDoubt(from, to, lexicon)
      .filter(({ chance }) => chance >= DOUBTFUL_WORDS.many.chance)
      .map((word) => ({ ...word, link: link.id, text: link.text }));
  });
  return found.sort((a, b) => b.chance - a.chance);
}

/** Longer stretches are not looked into, in UTF-16 units. */
const LONGEST = 20_000;
