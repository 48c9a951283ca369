/** A run of characters on a page; places and sizes in points, from the lower left. */
export interface Item {
  readonly text: string;
  readonly isRtl: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether a line ends with it. */
  readonly isLast: boolean;
}

const ARABIC = /[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]/g;
/** Letters in the shapes that they are drawn in, by which glyphs are named that nobody has put in order. */
const SHAPES = /[\ufb50-\ufdff\ufe70-\ufefc]/g;
/** The article before a hamza or alef, with the two letters of the ligature turned: no Arabic word begins so. */
const TURNED = /(?<![\u0620-\u064a])[وفبكل]?ا[أإآا]ل/g;
const RIGHT = /(?<![\u0620-\u064a])[وفبكل]?ال[أإآا]/g;
/** Letters that end words and never begin one. */
const ENDING = /[\u0620-\u064a][ةى](?![\u0620-\u064a])/g;
const BEGINNING = /(?<![\u0620-\u064a])[ةى][\u0620-\u064a]/g;
/** Above this share of drawn shapes among the letters, they are no words. */
const SHAPED = 0.05;

/**
 * Whether the Arabic of pages stands as it is drawn: in drawn shapes, with the letters of words or of the ligature of
 * lam and alef turned, or with words of a line from left to right.
 */
export function isInVisualOrder(pages: ReadonlyArray<readonly Item[]>): boolean {
  const text = pages.map((items) => items.map((item) => item.text).join(' ')).join('\n');
  const letters = countOf(text, ARABIC);
  if (letters === 0) return false;
  if (countOf(text, SHAPES) > SHAPED * letters) return true;
  if (countOf(text, TURNED) > countOf(text, RIGHT)) return true;
  if (countOf(text, BEGINNING) > countOf(text, ENDING)) return true;
  return runsLeftToRight(pages);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether Arabic runs that follow one another on a line stand further right more often than further left. */
function runsLeftToRight(pages: ReadonlyArray<readonly Item[]>): boolean {
  let sum = 0;
  for (const items of pages) {
    let before: Item | undefined;
    for (const item of items) {
      if (item.isRtl && item.text.trim() !== '') {
        if (before !== undefined && Math.abs(before.y - item.y) < 1 && before.x !== item.x)
          sum += item.x > before.x ? 1 : -1;
        before = item;
      }
      if (item.isLast) before = undefined;
    }
  }
  return sum > 0;
}
