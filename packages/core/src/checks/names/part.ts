import type { PairView, SideView } from '../view.ts';
import { COVERED } from './unaligned.ts';

/** The part of a pair whose names are compared. */
export interface NamesPart {
  readonly view: PairView;
  /**
   * The first words of either side that are not: before them the words that may answer to a name are all in the part.
   */
  readonly arabicEnd: number;
  readonly englishEnd: number;
}

/** So many words of one side times those of the other are compared as a whole: two pages of 2,000 words. */
const WORDS = 4_000_000;
/**
 * So many capitalised words times those of the other side that nothing translates are compared letter by letter: 300
 * with 500.
 */
const LETTERS = 150_000;
/** What is left of a part for each step down, and how much of it is far enough from where it ends. */
const STEP = 0.9;
const INNER = 0.9;

/**
 * Returns the part of a pair whose names can be compared with each other in about a second: all of nearly every pair;
 * of a longer one its beginning, the same share of either side, as what answers to each other stands about as far into
 * both.
 */
export function namesPart(view: PairView): NamesPart {
  const { arabic, english } = view;
  const [height, width] = [arabic.words.length, english.words.length];
  if (height * width <= LETTERS) return { view, arabicEnd: height, englishEnd: width };
  let share = 1;
  for (; !isSmall(view, share); share *= STEP) if (height * share < 1 || width * share < 1) break;
  if (share === 1) return { view, arabicEnd: height, englishEnd: width };
  const [ownSize, otherSize] = [Math.ceil(height * share), Math.ceil(width * share)];
  return {
    view: { ...view, arabic: beginning(arabic, ownSize, otherSize), english: beginning(english, otherSize, ownSize) },
    arabicEnd: Math.floor(ownSize * INNER),
    englishEnd: Math.floor(otherSize * INNER),
  };
}

function isSmall({ arabic, english }: PairView, share: number): boolean {
  const [height, width] = [Math.ceil(arabic.words.length * share), Math.ceil(english.words.length * share)];
  if (height * width > WORDS) return false;
  let [capitals, open] = [0, 0];
  for (let i = 0; i < width; i += 1) if (english.profiles[i]!.isCapital) capitals += 1;
  for (let a = 0; a < height; a += 1)
    if (arabic.words[a]!.type.weight > 0 && arabic.words[a]!.covered < COVERED) open += 1;
  return capitals * open <= LETTERS;
}

/** The first words of a side, as if the other side had no more than so many. */
function beginning<N extends PairView['arabic']['profiles'][number] | PairView['english']['profiles'][number]>(
  side: SideView<N>,
  size: number,
  other: number,
): SideView<N> {
  return {
    ...side,
    words: side.words
      .slice(0, size)
      .map((word) => (word.by !== undefined && word.by >= other ? { ...word, by: undefined } : word)),
    profiles: side.profiles.slice(0, size),
  };
}
