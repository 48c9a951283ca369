import { bringIntoSight, nextTask } from '../page.ts';
import type { RowContext } from './context.ts';
import { element } from './draw.ts';
import { RowElement } from './row.ts';

/** One chunk is skipped by the browser's layout while it is out of sight. */
const CHUNK = 16;
const FIRST_CHUNKS = 3;
/** Rows come to rest below this, for the head of the table (`scroll-margin` of 5 rem), with a little to spare. */
const HEAD = 84;
/** How long rows are drawn before the page may answer again, in milliseconds. */
const SLICE = 12;

/** The rows of a view in the page: the first at once, the rest in slices; a change draws again only what it concerns. */
export class RowList {
  readonly #host: HTMLElement;
  #context: RowContext | undefined;
  #drawn: RowElement[] = [];
  #places = new Map<number, number>();
  #filling: object | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Tells whether the list stands in this element. */
  isIn(host: Element | null): boolean {
    return this.#host === host;
  }

  show(context: RowContext): void {
    const before = this.#context;
    this.#context = context;
    if (before === undefined || !sameRows(before, context)) {
      const place = this.#firstInSight();
      this.#drawn = [];
      this.#places = new Map(context.rows.map(({ index }, place) => [index, place]));
      this.#host.replaceChildren();
      this.#draw(FIRST_CHUNKS * CHUNK);
      const again = place && context.rows.find(({ key }) => key === place);
      const row = again && this.reach(again.index);
      if (row) bringIntoSight(row, 'start');
      void this.#fill();
      return;
    }
    const touched = new Set([before.selected, context.selected, before.reachable, context.reachable]);
    if (before.query !== context.query) for (const row of [...before.hits, ...context.hits]) touched.add(row);
    for (const row of touched) this.#at(row)?.update(context);
  }

  /** Returns the element of a row, drawn now if it was not yet; undefined when the filter leaves it out. */
  reach(row: number): HTMLElement | undefined {
    const place = this.#places.get(row);
    if (place !== undefined && place >= this.#drawn.length) this.#draw(place + 1 - this.#drawn.length);
    return this.#at(row)?.element;
  }

  /** The key of the row that a reader who has scrolled into the rows sees first, so that other rows can take up there. */
  #firstInSight(): string | undefined {
    if (this.#host.getBoundingClientRect().top >= 0) return undefined;
    let [low, high] = [0, this.#drawn.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#drawn[middle]!.element.getBoundingClientRect().bottom > HEAD) high = middle;
      else low = middle + 1;
    }
    return this.#drawn[low]?.key;
  }

  #at(row: number): RowElement | undefined {
    return this.#drawn[this.#places.get(row) ?? -1];
  }

  async #fill(): Promise<void> {
    const mine = {};
    this.#filling = mine;
    for (;;) {
      await nextTask();
      if (this.#filling !== mine || this.#drawn.length >= this.#context!.rows.length) return;
      const until = performance.now() + SLICE;
      do this.#draw(CHUNK);
      while (performance.now() < until && this.#drawn.length < this.#context!.rows.length);
    }
  }

  /** Draws at least so many rows more, up to the end of a chunk. */
  #draw(count: number): void {
    const context = this.#context!;
    const most = context.rows.length;
    const until = Math.min(most, Math.ceil((this.#drawn.length + count) / CHUNK) * CHUNK);
    while (this.#drawn.length < until) {
      const chunk = element('div', 'chunk', { role: 'rowgroup' });
      const end = Math.min(most, this.#drawn.length + CHUNK);
      while (this.#drawn.length < end) {
        const row = new RowElement(context, context.rows[this.#drawn.length]!);
        this.#drawn.push(row);
        chunk.append(row.element);
      }
      this.#host.append(chunk);
    }
  }
}

function sameRows(a: RowContext, b: RowContext): boolean {
  return (
    a.rows === b.rows &&
    a.view === b.view &&
    a.words === b.words &&
    a.mentions === b.mentions &&
    a.names.source === b.names.source &&
    a.names.target === b.names.target
  );
}
