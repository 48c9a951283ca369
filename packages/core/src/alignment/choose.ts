import type { Hold } from './hold.ts';
import { WHOLE } from './model/borders.ts';
import type { TokenSide } from './model/side.ts';

/**
 * Blocks that hold less than this, or fewer of the sentences, are what two newsrooms have in common by quoting the same
 * people.
 */
const BLOCKS = 4.2;
const BLOCKS_COVERAGE = 0.2;

const FAR_MORE = 1.5;
const NEARLY = 0.9;
/** Of lines in equal number, hardly anything in common is needed; of many, more than what chance makes of them. */
const LEAST_LINES = 0.5;
/** Lines of which fewer than this share end with a stop, and whose numbers differ by less than this. */
const BARE = 0.6;
const NEARLY_EQUAL = 0.06;

/**
 * Says whether two texts are lines without full stops in equal or nearly equal number: verse, dialogue, menus, lists.
 */
export function areLines(...sides: readonly [TokenSide, TokenSide]): boolean {
  const [rows, columns] = sides.map(({ segments }) => segments.length) as [number, number];
  if (Math.abs(rows - columns) > Math.max(1, NEARLY_EQUAL * Math.max(rows, columns))) return false;
  return sides.every(({ borders }) => borders.filter((look) => look !== WHOLE).length >= BARE * borders.length);
}

/**
 * By chance a search in order makes up to 0.4 of long texts that have nothing to do with each other; with names and
 * figures alone it finds 2.7 in a translation.
 */
export const CHANCE = 1;

/**
 * Decides which search suits two texts. In order: the same order holds nearly all that any order holds, and that is
 * about half of the texts. Reports: blocks of translated sentences are hardly there. The borders lie in wide gaps
 * between the development sets; see the README. Texts that are too long for reports (`isLong`) are in order as well
 * where that order holds far more than any other, and more than chance: of texts that say the same lines again and
 * again blocks tell little. Verse, dialogue and menus (`areLines`) have few words to a line, so that little holds in
 * any order: what there is speaks for the order that it keeps to.
 */
export function chooseSearch(
  monotone: Hold,
  blocks: Hold,
  isLong: boolean,
  areLines = false,
): 'monotone' | 'blocks' | 'comparable' {
  const least = isLong ? CHANCE : LEAST_LINES;
  if (areLines && monotone.strength >= Math.max(least, NEARLY * blocks.strength)) return 'monotone';
  if (isLong && monotone.strength >= Math.max(CHANCE, FAR_MORE * blocks.strength)) return 'monotone';
  const whole = monotone.coverage >= 0.48 && monotone.coverage + monotone.strength / 15 >= 0.85;
  if (whole && monotone.strength >= NEARLY * blocks.strength) return 'monotone';
  return blocks.strength < BLOCKS || blocks.coverage < BLOCKS_COVERAGE ? 'comparable' : 'blocks';
}
