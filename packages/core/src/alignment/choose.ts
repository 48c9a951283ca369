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
export const NEARLY = 0.9;
/** Lines of which fewer than this share end with a stop, and whose numbers differ by less than one of these shares. */
const BARE = 0.6;
const NEARLY_EQUAL = 0.06;
const ALIKE = 0.25;
/** Of lines in equal number, hardly anything in common is needed; of many, more than what chance makes of them. */
const LEAST_LINES = 0.5;
/** Lines of so few words are verse, dialogue or a list whatever the other text makes of them, where these hold so much. */
const FEW_WORDS = 6;
const LEAST_OF_VERSE = 1.5;
const NEARLY_LINES = 0.8;

/**
 * By chance a search in order makes up to 0.4 of long texts that have nothing to do with each other; with names and
 * figures alone it finds 2.7 in a translation.
 */
export const CHANCE = 1;

/**
 * Returns how much order must hold of two texts of lines without full stops (verse, dialogue, menus, lists): hardly
 * anything where they are as many, more than chance where one lacks some, half as much again where one has many more or
 * is such alone, in short lines, and nothing is said (undefined) of other texts.
 */
export function leastOfLines(...sides: readonly [TokenSide, TokenSide]): number | undefined {
  if (areEqualLines(...sides)) return LEAST_LINES;
  const bare = sides.filter(isBare);
  const [rows, columns] = sides.map(({ segments }) => segments.length) as [number, number];
  const [apart, most] = [Math.abs(rows - columns), Math.max(rows, columns)];
  if (bare.length === 2 && apart <= ALIKE * most) return CHANCE;
  const isVerse =
    bare.length === 2 || bare.some(({ segments, tokens }) => tokens.length <= FEW_WORDS * segments.length);
  return isVerse ? LEAST_OF_VERSE : undefined;
}

/** Says whether both texts are lines without full stops, in equal or nearly equal number. */
export function areEqualLines(...sides: readonly [TokenSide, TokenSide]): boolean {
  const [rows, columns] = sides.map(({ segments }) => segments.length) as [number, number];
  return sides.every(isBare) && Math.abs(rows - columns) <= Math.max(1, NEARLY_EQUAL * Math.max(rows, columns));
}

function isBare({ borders }: TokenSide): boolean {
  return borders.filter((look) => look !== WHOLE).length >= BARE * borders.length && borders.length > 0;
}

/**
 * Decides which search suits two texts. In order: the same order holds nearly all that any order holds, and that is
 * about half of the texts. Reports: blocks of translated sentences are hardly there. The borders lie in wide gaps
 * between the development sets; see the README. Texts that are too long for reports (`isLong`) are in order as well
 * where that order holds far more than any other, and more than chance: of texts that say the same lines again and
 * again blocks tell little. Verse, dialogue and menus have few words to a line, so that little holds in any order: what
 * there is (`leastLines`, {@link leastOfLines}) speaks for the order that it keeps to.
 */
export function chooseSearch(
  monotone: Hold,
  blocks: Hold,
  isLong: boolean,
  leastLines?: number,
): 'monotone' | 'blocks' | 'comparable' {
  const least = Math.max(isLong ? CHANCE : 0, leastLines ?? 0);
  if (leastLines !== undefined && monotone.strength >= Math.max(least, NEARLY_LINES * blocks.strength))
    return 'monotone';
  if (isLong && monotone.strength >= Math.max(CHANCE, FAR_MORE * blocks.strength)) return 'monotone';
  const whole = monotone.coverage >= 0.48 && monotone.coverage + monotone.strength / 15 >= 0.85;
  if (whole && monotone.strength >= NEARLY * blocks.strength) return 'monotone';
  return blocks.strength < BLOCKS || blocks.coverage < BLOCKS_COVERAGE ? 'comparable' : 'blocks';
}
