import { firstOf, type Turns } from '@muqabala/core/document';
import { bringIntoSight, inSlices, nextTask, painted } from '../page.ts';
import type { RowContext } from '../row-context.ts';
import { element } from './draw.ts';
import { HeightGuess } from './height.ts';
import { RowElement } from './row.ts';

/** One chunk is skipped by the browser's layout while it is out of sight. */
export const CHUNK = 16;
export const FIRST_CHUNKS = 2;
/** A change that concerns more rows than this reaches those out of sight in slices. */
const MOST_AT_ONCE = 64;

interface Chunk {
  readonly element: HTMLElement;
  readonly from: number;
  readonly to: number;
  guessed: number;
}

/** The rows of a view in the page. */
export interface Rows {
  /** Tells whether the list stands in this element. */
  isIn(host: Element | null): boolean;
  show(context: RowContext): void;
  /** Returns the element of a row, drawn now if it was not yet; undefined when the filter leaves it out. */
  reach(row: number): HTMLElement | undefined;
  /**
   * The key of the row that a reader who has scrolled into the rows sees first, so that other rows can take up there.
   */
  firstInSight(): string | undefined;
  /** Brings a row back to where {@link Rows.firstInSight} saw it. */
  bringBack(key: string | undefined): void;
  /** Draws the line between the words of a piece of evidence stronger while it is pointed at; none for an empty id. */
  glance(evidence: string): void;
}

/**
 * The rows of a view in the page: the first at once, the rest in slices; a change draws again only what it concerns.
 */
export class RowList implements Rows {
  readonly #host: HTMLElement;
  // Rows that open change the height alone, which no guess depends on.
  readonly #width = new ResizeObserver(() => {
    if (!this.#height.fits(this.#host.clientWidth)) this.#guessAgain();
  });
  #context: RowContext | undefined;
  #height: HeightGuess;
  #drawn: RowElement[] = [];
  #chunks: Chunk[] = [];
  #places = new Map<number, number>();
  /** Rows out of sight that a change has yet to reach. */
  readonly #stale = new Set<number>();
  #work: AbortController | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#height = new HeightGuess(host);
    this.#width.observe(host);
  }

  isIn(host: Element | null): boolean {
    return this.#host === host;
  }

  show(context: RowContext): void {
    const before = this.#context;
    this.#context = context;
    if (before === undefined || !sameRows(before, context)) {
      this.#stale.clear();
      this.#places = new Map(context.rows.map(({ index }, place) => [index, place]));
      const place = this.firstInSight();
      this.#work?.abort();
      this.#work = undefined;
      this.#drawn = [];
      this.#chunks = [];
      this.#host.replaceChildren();
      this.#draw(FIRST_CHUNKS * CHUNK);
      this.bringBack(place);
      // The first rows are not to wait in the page for those out of sight.
      this.#goOn(painted());
      return;
    }
    if (before.layout !== context.layout) this.#guessAgain();
    const touched = new Set([before.selected, context.selected, before.reachable, context.reachable]);
    if (before.hits !== context.hits) for (const row of [...before.hits, ...context.hits]) touched.add(row);
    this.#update(touched);
  }

  reach(row: number): HTMLElement | undefined {
    const place = this.#places.get(row);
    if (place !== undefined && place >= this.#drawn.length) this.#draw(place + 1 - this.#drawn.length);
    return this.#at(row)?.element;
  }

  firstInSight(): string | undefined {
    const top = topOf(this.#host);
    if (this.#host.getBoundingClientRect().top >= top - 1) return undefined;
    // Of a row that has gone but for its edge nobody reads anything.
    return this.#drawn[this.#firstBelow(top + 8)]?.key;
  }

  bringBack(key: string | undefined): void {
    const again = key === undefined ? undefined : this.#context?.rows.find((row) => row.key === key);
    const row = again && this.reach(again.index);
    if (row) bringIntoSight(row, 'start');
  }

  glance(evidence: string): void {
    this.#at(this.#context?.selected ?? -1)?.glance(evidence);
  }

  /** The place of the first drawn row that reaches below a height. */
  #firstBelow(height: number): number {
    return firstOf(this.#drawn.length, (at) => this.#drawn[at]!.element.getBoundingClientRect().bottom > height);
  }

  #at(row: number): RowElement | undefined {
    return this.#drawn[this.#places.get(row) ?? -1];
  }

  #update(touched: ReadonlySet<number>): void {
    const context = this.#context!;
    if (touched.size <= MOST_AT_ONCE) {
      for (const row of touched) this.#at(row)?.update(context);
      return;
    }
    for (const row of touched) this.#stale.add(row);
    const first = this.#firstBelow(0);
    for (const row of this.#drawn.slice(first, first + MOST_AT_ONCE))
      if (this.#stale.delete(row.index)) row.update(context);
    this.#goOn();
  }

  #goOn(begin: Promise<unknown> = nextTask()): void {
    if (this.#work !== undefined) return;
    const work = new AbortController();
    this.#work = work;
    void begin
      .then(() => (work.signal.aborted ? undefined : inSlices(this.#rest(), work.signal)))
      .then(
        () => {
          if (this.#work === work) this.#work = undefined;
        },
        () => {},
      );
  }

  /** Draws and updates what is left, with a pause after each chunk. */
  *#rest(): Turns<void> {
    const first = this.#chunks[0];
    if (first !== undefined) {
      this.#height.learn(first.guessed, first.element.getBoundingClientRect().height);
      for (const chunk of this.#chunks) this.#guess(chunk);
    }
    for (;;) {
      let left = CHUNK;
      for (const row of this.#stale) {
        if (left-- === 0) break;
        this.#stale.delete(row);
        this.#at(row)?.update(this.#context!);
      }
      if (left === CHUNK) {
        if (this.#drawn.length >= this.#context!.rows.length) return;
        this.#draw(CHUNK);
      }
      yield;
    }
  }

  /** Draws at least so many rows more, up to the end of a chunk. */
  #draw(count: number): void {
    const context = this.#context!;
    const most = context.rows.length;
    const until = Math.min(most, Math.ceil((this.#drawn.length + count) / CHUNK) * CHUNK);
    while (this.#drawn.length < until) {
      const from = this.#drawn.length;
      const to = Math.min(most, from + CHUNK);
      const chunk = { element: element('div', 'chunk', { role: 'rowgroup' }), from, to, guessed: 0 };
      while (this.#drawn.length < to) {
        const row = new RowElement(context, context.rows[this.#drawn.length]!);
        row.update(context);
        this.#drawn.push(row);
        chunk.element.append(row.element);
      }
      this.#guess(chunk);
      this.#chunks.push(chunk);
      this.#host.append(chunk.element);
    }
  }

  #guess(chunk: Chunk): void {
    const context = this.#context!;
    chunk.guessed = this.#height.of(context, context.rows.slice(chunk.from, chunk.to));
    chunk.element.style.containIntrinsicBlockSize = `auto ${chunk.guessed}px`;
  }

  /** The width or the layout has changed: what is out of sight will take another height. */
  #guessAgain(): void {
    if (this.#context === undefined) return;
    if (!this.#height.fits(this.#host.clientWidth)) this.#height = new HeightGuess(this.#host);
    for (const chunk of this.#chunks) this.#guess(chunk);
  }
}

/** Where rows begin to be covered by what stays at the top. */
export function topOf(host: HTMLElement): number {
  const root = host.getRootNode() as ShadowRoot;
  const bottomOf = (name: string) => {
    const part = root.querySelector(name);
    return part && getComputedStyle(part).position === 'sticky' ? part.getBoundingClientRect().bottom : 0;
  };
  return Math.max(bottomOf('.toolbar'), bottomOf('.head'));
}

/** Whether the same rows are shown in the same words. */
export function sameRows(a: RowContext, b: RowContext): boolean {
  return a.rows === b.rows && a.view === b.view && a.words === b.words && a.mentions === b.mentions;
}
