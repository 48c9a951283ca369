import { segmentFrom } from '@muqabala/core/document';
import type { View } from '../model/view.ts';

/** Words of a text that are marked faintly; offsets of the text. */
export interface FaintWords {
  readonly side: 'source' | 'target';
  readonly start: number;
  readonly end: number;
}

const NAME = 'muqabala-faint';

/**
 * Marks words without touching the rows, by the highlights of the page; a browser that has none marks nothing. Rows that
 * are drawn later are marked when they come.
 */
export class FaintMarks {
  readonly #root: ShadowRoot;
  readonly #watch = new MutationObserver(() => this.#soon());
  #view: View | undefined;
  #words: readonly FaintWords[] = [];
  #ranges: Range[] = [];
  #asked = 0;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  show(view: View | undefined, words: readonly FaintWords[]): void {
    if (view === this.#view && words === this.#words) return;
    this.#view = view;
    this.#words = words;
    this.#watch.disconnect();
    if (words.length > 0) this.#watch.observe(this.#root, { childList: true, subtree: true });
    this.#soon();
  }

  /** Takes all marks away. */
  stop(): void {
    this.show(undefined, []);
    cancelAnimationFrame(this.#asked);
    this.#asked = 0;
    this.#draw();
  }

  #soon(): void {
    this.#asked ||= requestAnimationFrame(() => {
      this.#asked = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const { highlights } = CSS as { readonly highlights?: HighlightRegistry };
    if (highlights === undefined) return;
    const marks = highlights.get(NAME) ?? new Highlight();
    for (const range of this.#ranges) marks.delete(range);
    this.#ranges = this.#view === undefined ? [] : rangesIn(this.#root, this.#view, this.#words);
    for (const range of this.#ranges) marks.add(range);
    highlights.set(NAME, marks);
  }
}

function rangesIn(root: ShadowRoot, view: View, words: readonly FaintWords[]): Range[] {
  const byRow = new Map<number, FaintWords[]>();
  for (const word of words) {
    const home = word.side === 'source' ? view.homeOfSource : view.homeOfTarget;
    const row = home[indexAt(view, word)];
    if (row === undefined) continue;
    const known = byRow.get(row);
    if (known === undefined) byRow.set(row, [word]);
    else known.push(word);
  }
  return [...byRow].flatMap(([row, list]) => {
    const element = root.querySelector<HTMLElement>(`.row[data-row="${row}"]`);
    return element === null ? [] : list.flatMap((word) => rangeIn(element, view, row, word) ?? []);
  });
}

function indexAt(view: View, { side, start }: FaintWords): number {
  return segmentFrom(view[side].segments, start);
}

function rangeIn(element: HTMLElement, view: View, row: number, word: FaintWords): Range | undefined {
  const { source, target } = view.rows[row]!;
  const index = indexAt(view, word);
  const place = word.side === 'source' ? source.indexOf(index) : target.findIndex((one) => one.index === index);
  const sentence = element.querySelectorAll(`.cell.${word.side} .sentence`)[place];
  const segment = view[word.side].segments[index];
  if (sentence === undefined || segment === undefined) return undefined;
  const range = document.createRange();
  const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
  let at = segment.start;
  let begun = false;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const end = at + node.textContent!.length;
    if (!begun && word.start < end) {
      range.setStart(node, Math.max(0, word.start - at));
      begun = true;
    }
    if (begun && word.end <= end) {
      range.setEnd(node, Math.max(0, word.end - at));
      return range;
    }
    at = end;
  }
  return undefined;
}
