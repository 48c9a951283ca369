import type { Item } from './order.ts';

interface Line {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  /** How far the line goes. */
  readonly width: number;
}

/** Lines that stand further apart than so many times their height are of two paragraphs. */
const APART = 1.7;
/** A line that ends a sentence before this share of the widest ends a paragraph. */
const SHORT = 0.8;
/** So many pages at least show what all pages have at their ends. */
const PAGES = 3;
const END = /[.!?؟۔…:»”"')\]]\s*$/;

/**
 * Joins the runs of pages to lines, and lines to paragraphs, by where they stand; running titles and numbers of pages
 * are left out.
 */
export function paragraphsOf(pages: ReadonlyArray<readonly Item[]>): string[] {
  const lines = withoutRunning(pages.map(linesOf));
  const paragraphs: string[] = [];
  let before: Line | undefined;
  for (const page of lines) {
    const widest = page.reduce((most, { width }) => Math.max(most, width), 0);
    for (const line of page) {
      if (before !== undefined && isOfSame(before, line, widest)) paragraphs.push(joined(paragraphs.pop()!, line.text));
      else paragraphs.push(line.text);
      before = line;
    }
  }
  return paragraphs;
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let run: Item[] = [];
  const end = () => {
    const text = run
      .map((item, i) => (i > 0 && areApart(run[i - 1]!, item) ? ` ${item.text}` : item.text))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '') {
      const sizes = run.filter((item) => item.text.trim() !== '');
      const left = sizes.reduce((least, { x }) => Math.min(least, x), Infinity);
      const right = sizes.reduce((most, { x, width }) => Math.max(most, x + width), -Infinity);
      const height = sizes.reduce((most, item) => Math.max(most, item.height), 0);
      lines.push({ text, y: sizes[0]!.y, height, width: right - left });
    }
    run = [];
  };
  let last: Item | undefined;
  for (const item of items) {
    const isShown = item.text.trim() !== '';
    // The ends of lines are told where programs say them, else by the place of what follows.
    if (isShown && last !== undefined && Math.abs(last.y - item.y) > Math.max(last.height, item.height) / 2) end();
    if (isShown) last = item;
    run.push(item);
    if (item.isLast) end();
  }
  end();
  return lines;
}

/** Whether two runs have a space between them that neither of them has. */
function areApart(before: Item, item: Item): boolean {
  if (before.text === '' || item.text === '') return false;
  const gap = Math.max(item.x - before.x - before.width, before.x - item.x - item.width);
  return gap > 0.2 * Math.max(before.height, item.height);
}

/**
 * Whether two lines that follow one another are of one paragraph; from one column or page to the next where no sentence
 * ends.
 */
function isOfSame(before: Line, line: Line, widest: number): boolean {
  const size = Math.max(before.height, line.height);
  if (size > 0 && Math.abs(before.height - line.height) > 0.1 * size) return false;
  const gap = before.y - line.y;
  const isEnd = END.test(before.text);
  if (gap <= 0) return !isEnd;
  if (size > 0 && gap > APART * size) return false;
  return !(isEnd && before.width < SHORT * widest);
}

/** A hyphen at the end of a line stays, as it may be one of the word, without a space. */
function joined(text: string, line: string): string {
  return /\p{L}-$/u.test(text) ? text + line : `${text} ${line}`;
}

function withoutRunning(pages: readonly Line[][]): Line[][] {
  const counts = new Map<string, number>();
  const keyOf = ({ text }: Line) => text.replace(/[\d\u0660-\u0669\u06f0-\u06f9]+/g, '#');
  for (const page of pages)
    for (const key of new Set([page[0], page.at(-1)].flatMap((line) => (line === undefined ? [] : [keyOf(line)]))))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRunning = (line: Line | undefined) =>
    line !== undefined && (counts.get(keyOf(line)) ?? 0) > Math.max(PAGES - 1, pages.length / 2);
  return pages.map((page) => {
    let [from, to] = [0, page.length];
    while (from < to && isRunning(page[from])) from += 1;
    while (to > from && isRunning(page[to - 1])) to -= 1;
    return page.slice(from, to);
  });
}
