import type { Lexicon } from '../lexicon/index.ts';
import { byRole, pairOf } from '../pairs/index.ts';
import { linkConfidence, linkFeatures } from './confidence.ts';
import { makeLocalHold } from './hold.ts';
import { compareTokens } from './model/bead.ts';
import { LengthScore } from './model/length.ts';
import { readPair } from './model/pair.ts';
import { alignMonotone } from './monotone/align.ts';
import { LONGEST } from './monotone/grid.ts';
import type { AlignableText, Bead } from './types.ts';

/** Sentences of both sides that answer to each other, by number, with the probability that the link is right. */
export type OrderedLink = Pick<Bead, 'source' | 'target' | 'confidence'>;

/**
 * Aligns one text with its translation, in order, and says nothing of why: the search that `alignPair` tries first,
 * without any other, small enough for a page. The links ascend on both sides. Either text may be the Arabic one.
 */
export function alignInOrder(
  source: AlignableText,
  target: AlignableText,
  lexicon: Pick<Lexicon, 'words' | 'neighbours'>,
): OrderedLink[] {
  const texts = pairOf(source, target);
  const found = alignMonotone(readPair(texts.arabic, texts.english, lexicon));
  const { arabic, english, table } = found.pair;
  const beads = found.beads.filter((bead) => bead.m > 0 && bead.n > 0);
  const lengths = new LengthScore(arabic, english, found.lengths, LONGEST);
  const isPrecise = found.edgeRows.length === 0 && !found.truncated;
  const holdOf = isPrecise ? () => 1 : makeLocalHold(beads, arabic.segments.length, english.segments.length);
  return beads.map((bead, k) => {
    const words = compareTokens(arabic, english, table, bead.i, bead.m, bead.j, bead.n);
    const features = linkFeatures(bead, words, beads[k - 1], beads[k + 1], lengths, true);
    const sides = byRole(texts, {
      arabic: [...arabic.segments.subarray(bead.i, bead.i + bead.m)],
      english: [...english.segments.subarray(bead.j, bead.j + bead.n)],
    });
    return { ...sides, confidence: linkConfidence(features, holdOf(bead)) };
  });
}
