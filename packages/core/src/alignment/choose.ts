import type { Hold } from './hold.ts';

/** Blocks that hold less than this, or fewer of the sentences, are what two newsrooms have in common by quoting the same people. */
const BLOCKS = 4.2;
const BLOCKS_COVERAGE = 0.2;

const FAR_MORE = 1.5;
/** By chance a search in order makes up to 0.4 of long texts that have nothing to do with each other; with names and figures alone it finds 2.7 in a translation. */
export const CHANCE = 1;

/**
 * Decides which search suits two texts. In order: the same order holds nearly all that any order holds, and that is about half of the texts.
 * Reports: blocks of translated sentences are hardly there. The borders lie in wide gaps between the development sets; see the README.
 * Texts that are too long for reports (`isLong`) are in order as well where that order holds far more than any other, and more than chance: of texts
 * that say the same lines again and again blocks tell little.
 */
export function chooseSearch(monotone: Hold, blocks: Hold, isLong: boolean): 'monotone' | 'blocks' | 'comparable' {
  if (isLong && monotone.strength >= Math.max(CHANCE, FAR_MORE * blocks.strength)) return 'monotone';
  const whole = monotone.coverage >= 0.48 && monotone.coverage + monotone.strength / 15 >= 0.85;
  if (whole && monotone.strength >= 0.9 * blocks.strength) return 'monotone';
  return blocks.strength < BLOCKS || blocks.coverage < BLOCKS_COVERAGE ? 'comparable' : 'blocks';
}
