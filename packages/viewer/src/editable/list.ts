import { firstOf, type Row } from '@muqabala/core/document';
import { bringIntoSight, inSlices, painted } from '../element/page.ts';
import type { RowContext } from '../element/row-context.ts';
import { element } from '../element/rows/draw.ts';
import { HeightGuess } from '../element/rows/height.ts';
import { CHUNK, FIRST_CHUNKS, type Rows, sameRows, topOf } from '../element/rows/list.ts';
import { RowElement } from '../element/rows/row.ts';
import { type EditableContext, EditableRow } from './row.ts';

/** So many rows stand in the page whole; of more only those near the screen do. */
const WHOLE = 1000;
/** So many chunks stay in the page that were near the screen. */
const KEPT = 48;

/** Some rows in a row, which come into the page and leave it together; its element has their height meanwhile. */
interface Chunk {
  readonly element: HTMLElement;
  /** That of its first row. */
  readonly key: string;
  from: number;
  to: number;
  /** None while they are not in the page. */
  rows: readonly RowElement[];
  isNear: boolean;
  guessed: number;
}

/**
 * The rows of a view that changes: those that show the same afterwards stay as they are, in the same chunks. Of a long
 * view only the rows near the screen are in the page, and all of them while it is printed; each says which of how many
 * it is. A browser that does not tell what comes near (`contentvisibilityautostatechange`) has all rows in the page.
 */
export class EditableList implements Rows {
  readonly #host: HTMLElement;
  readonly #isEditable: boolean;
  // Rows that open change the height alone, which no guess depends on.
  readonly #width = new ResizeObserver(() => {
    if (!this.#height.fits(this.#host.clientWidth)) this.#guessAgain();
  });
  readonly #chunkOf = new WeakMap<EventTarget, Chunk>();
  #context: EditableContext | undefined;
  #height: HeightGuess;
  #chunks: readonly Chunk[] = [];
  /** Those whose rows are in the page, in the order in which they were near the screen. */
  readonly #filled = new Set<Chunk>();
  #isFilling = false;
  #isPrinting = false;

  /** `isEditable` says whether sentences can be gone to and chosen. */
  constructor(host: HTMLElement, isEditable: boolean) {
    this.#host = host;
    this.#isEditable = isEditable;
    this.#height = new HeightGuess(host);
    this.#width.observe(host);
    host.addEventListener('contentvisibilityautostatechange', (event) => {
      const chunk = this.#chunkOf.get(event.target!);
      if (chunk === undefined) return;
      chunk.isNear = !(event as ContentVisibilityAutoStateChangeEvent).skipped;
      if (chunk.isNear) this.#fill(chunk);
      else this.#release();
    });
  }

  isIn(host: Element | null): boolean {
    return this.#host === host;
  }

  show(context: RowContext): void {
    const before = this.#context;
    const now = context as EditableContext;
    this.#context = now;
    if (before !== undefined && sameRows(before, now)) {
      if (before.layout !== now.layout) this.#guessAgain();
      this.#update(before, now);
      return;
    }
    const isSameTexts =
      before !== undefined &&
      before.words === now.words &&
      before.mentions === now.mentions &&
      (['source', 'target'] as const).every(
        (side) => before.view[side].content === now.view[side].content && before.names[side] === now.names[side],
      );
    const place = isSameTexts ? undefined : this.firstInSight();
    this.#lay(isSameTexts ? this.#chunks : []);
    for (const chunk of this.#chunks.slice(0, FIRST_CHUNKS)) this.#fill(chunk);
    this.bringBack(place);
    if (!isSameTexts) void painted().then(() => this.#learn());
    if (this.#isWhole) void this.#fillAll();
  }

  reach(row: number): HTMLElement | undefined {
    const rows = this.#context?.rows ?? [];
    const place = placeOf(rows, row);
    if (rows[place]?.index !== row) return undefined;
    const chunk = this.#chunkAt(place);
    this.#fill(chunk);
    return chunk.rows[place - chunk.from]?.element;
  }

  firstInSight(): string | undefined {
    const top = topOf(this.#host);
    if (this.#host.getBoundingClientRect().top >= top - 1) return undefined;
    const below = ({ element: at }: { readonly element: HTMLElement }) => at.getBoundingClientRect().bottom > top + 8;
    const chunk = this.#chunks[firstOf(this.#chunks.length, (c) => below(this.#chunks[c]!))];
    if (chunk === undefined) return undefined;
    return chunk.rows[firstOf(chunk.rows.length, (r) => below(chunk.rows[r]!))]?.key ?? chunk.key;
  }

  bringBack(key: string | undefined): void {
    const again = key === undefined ? undefined : this.#context?.rows.find((row) => row.key === key);
    const row = again && this.reach(again.index);
    if (row) bringIntoSight(row, 'start');
  }

  glance(evidence: string): void {
    this.#drawn(this.#context?.selected ?? -1)?.glance(evidence);
  }

  /** Brings all rows into the page while it is printed, and sends those out of sight away afterwards. */
  print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    if (isPrinting) for (const chunk of this.#chunks) this.#fill(chunk);
    this.#release();
  }

  /** Whether rows out of sight belong into the page too. */
  get #isWhole(): boolean {
    const count = this.#context?.rows.length ?? 0;
    return this.#isPrinting || count <= WHOLE || !('oncontentvisibilityautostatechange' in this.#host);
  }

  /** Where a chunk began one begins again, so that a row more or less changes one chunk and not all after it. */
  #lay(old: readonly Chunk[]): void {
    const { rows } = this.#context!;
    const begun = new Map(old.map((chunk) => [chunk.key, chunk]));
    const follows = new Map(old.slice(1).map((chunk, c) => [old[c]!, chunk.key]));
    const known = new Map(old.flatMap((chunk) => chunk.rows.map((row) => [row.key, row] as const)));
    this.#filled.clear();
    const chunks: Chunk[] = [];
    for (let from = 0; from < rows.length; ) {
      const { key } = rows[from]!;
      const was = begun.get(key);
      const most = Math.min(rows.length, from + (was === undefined ? CHUNK : 2 * CHUNK));
      // Most chunks end where they did.
      let to = was === undefined ? from + 1 : Math.min(rows.length, from + was.to - was.from);
      if (was !== undefined && rows[to]?.key !== follows.get(was)) to = from + 1;
      if (to === from + 1) while (to < most && !begun.has(rows[to]!.key)) to += 1;
      const chunk = was ?? this.#begin(key);
      const isSame = was !== undefined && was.to - was.from === to - from;
      chunk.from = from;
      chunk.to = to;
      chunks.push(chunk);
      if (chunk.rows.length > 0 || chunk.isNear) this.#draw(chunk, known);
      if (!isSame) this.#guess(chunk);
      from = to;
    }
    this.#chunks = chunks;
    fill(
      this.#host,
      chunks.map((chunk) => chunk.element),
    );
  }

  #begin(key: string): Chunk {
    const at = element('div', 'chunk', { role: 'rowgroup' });
    const chunk: Chunk = { element: at, key, from: 0, to: 0, rows: [], isNear: false, guessed: 0 };
    this.#chunkOf.set(at, chunk);
    return chunk;
  }

  #fill(chunk: Chunk): void {
    if (chunk.rows.length === 0) this.#draw(chunk, new Map());
    // Those that were near last leave last.
    this.#filled.delete(chunk);
    this.#filled.add(chunk);
  }

  #draw(chunk: Chunk, known: ReadonlyMap<string, RowElement>): void {
    const context = this.#context!;
    chunk.rows = context.rows.slice(chunk.from, chunk.to).map((row, r) => {
      const kept = known.get(row.key);
      const isKept = kept instanceof EditableRow && kept.adopt(context, row);
      const made = isKept ? kept : this.#isEditable ? new EditableRow(context, row) : new RowElement(context, row);
      made.update(context);
      const at = `${chunk.from + r + 2}`;
      if (made.element.getAttribute('aria-rowindex') !== at) made.element.setAttribute('aria-rowindex', at);
      return made;
    });
    chunk.element.style.minBlockSize = '';
    fill(
      chunk.element,
      chunk.rows.map((row) => row.element),
    );
    this.#filled.add(chunk);
  }

  /** Takes rows out of the page that have long been out of sight; never those that a person stands in. */
  #release(): void {
    if (this.#isWhole) return;
    const active = (this.#host.getRootNode() as ShadowRoot).activeElement;
    for (const chunk of this.#filled) {
      if (this.#filled.size <= KEPT) return;
      if (chunk.isNear || chunk.element.contains(active)) continue;
      chunk.element.style.minBlockSize = `${chunk.element.getBoundingClientRect().height}px`;
      chunk.element.replaceChildren();
      chunk.rows = [];
      this.#filled.delete(chunk);
    }
  }

  /** Fills what is left, with a pause after each chunk. */
  async #fillAll(): Promise<void> {
    if (this.#isFilling) return;
    this.#isFilling = true;
    const rest = function* (this: EditableList) {
      for (;;) {
        const next = this.#isWhole ? this.#chunks.find(({ rows }) => rows.length === 0) : undefined;
        if (next === undefined) return;
        this.#fill(next);
        yield;
      }
    };
    await painted();
    await inSlices(rest.call(this), new AbortController().signal);
    this.#isFilling = false;
  }

  /** Brings the rows that are in the page up to what is selected, found, chosen and gone to now. */
  #update(before: EditableContext, now: EditableContext): void {
    const touched = new Set([before.selected, now.selected, before.reachable, now.reachable]);
    if (before.current !== now.current || before.chosen !== now.chosen)
      for (const row of now.rowsOf([before.current, now.current, ...before.chosen, ...now.chosen])) touched.add(row);
    const hits = before.hits === now.hits ? [] : [before.hits, now.hits];
    for (const { rows } of this.#filled)
      for (const row of rows) if (touched.has(row.index) || hits.some((some) => some.has(row.index))) row.update(now);
  }

  #drawn(row: number): RowElement | undefined {
    const rows = this.#context?.rows ?? [];
    const place = placeOf(rows, row);
    if (rows[place]?.index !== row) return undefined;
    const chunk = this.#chunkAt(place);
    return chunk.rows[place - chunk.from];
  }

  #chunkAt(place: number): Chunk {
    return this.#chunks[firstOf(this.#chunks.length, (c) => this.#chunks[c]!.to > place)]!;
  }

  #guess(chunk: Chunk): void {
    const context = this.#context!;
    chunk.guessed = this.#height.of(context, context.rows.slice(chunk.from, chunk.to));
    const { style } = chunk.element;
    style.containIntrinsicBlockSize = `auto ${chunk.guessed}px`;
    style.minBlockSize = chunk.rows.length === 0 ? `${chunk.guessed}px` : '';
  }

  /** Guesses better by what the first rows have come to. */
  #learn(): void {
    const [first] = this.#chunks;
    if (first === undefined || first.rows.length === 0) return;
    this.#height.learn(first.guessed, first.element.getBoundingClientRect().height);
    for (const chunk of this.#chunks) this.#guess(chunk);
  }

  /** The width or the layout has changed: what is out of sight will take another height. */
  #guessAgain(): void {
    if (this.#context === undefined) return;
    if (!this.#height.fits(this.#host.clientWidth)) this.#height = new HeightGuess(this.#host);
    for (const chunk of this.#chunks) this.#guess(chunk);
  }
}

/** The place of a row among those shown, which are in the order of their indexes. */
function placeOf(rows: readonly Row[], index: number): number {
  return firstOf(rows.length, (place) => rows[place]!.index >= index);
}

/** Makes elements the children of another one, and touches only those that are not where they should be. */
function fill(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Node>(children);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  let next = parent.firstChild;
  for (const child of children)
    if (child === next) next = next.nextSibling;
    else parent.insertBefore(child, next);
}
