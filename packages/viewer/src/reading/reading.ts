import { type AlignedDocument, firstOf } from '@muqabala/core/document';
import { type MuqabalaProgressEvent, tellProgress } from '../element/events.ts';
import { checkInTurns, type Failure, type Loaded, loadDocument } from '../element/load.ts';
import { closestLanguage, inSlices } from '../element/page.ts';
import { otherThan } from '../model/groups.ts';
import { type CardPlace, drawCounterpart, placeCard } from './card.ts';
import { type Marked, type Overlay, overlay } from './counterparts.ts';
import { Marks } from './marks.ts';
import { messages } from './messages.ts';
import { type PageText, readPage } from './page-text.ts';
import { STYLES } from './styles.ts';

/** The tag's name. */
export const READING_TAG = 'muqabala-reading';

/** A page that goes on changing is read again after so many milliseconds of quiet. */
const QUIET = 150;
/** The card stays so many milliseconds when the pointer leaves, so that it can be reached. */
const LINGER = 250;

/** A server, which has no elements, can import this too. */
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * An aligned document over the text of an article that is already in the page: marks the sentences that have a
 * counterpart, and shows it above or beside the one that is pointed at, tapped, focused or gone to by keys. Neither the
 * text of the article nor its layout changes; sentences that have changed since are found again by their words or left
 * alone.
 *
 * @attr for - The article, as a selector: `#article`.
 * @attr src - Where to load the document from: an address, or `#id` of a JSON script of the page.
 * @attr text - Id of the text that the article shows; else that of which most is found in it.
 * @attr target - Id of the text that answers when the article is the source; else the first that has a link.
 * @attr place - `beside` the article where there is room, else `above` the sentence, which is the default.
 * @fires {MuqabalaProgressEvent} muqabala-load - A document is there and valid.
 * @fires {MuqabalaProgressEvent} muqabala-ready - The sentences of the article were looked for; `found` of the element says how many.
 * @fires {MuqabalaProgressEvent} muqabala-error - There is nothing to show; `failure` says why.
 * @slot keys - What the button says that leads from sentence to sentence by keys.
 */
export class MuqabalaReading extends Base {
  static readonly observedAttributes = ['for', 'src', 'text', 'target', 'place'];

  /** The last `muqabala-load`, `muqabala-ready` and `muqabala-error` that came, for whoever listens only now. */
  declare progress: readonly MuqabalaProgressEvent[];

  readonly #marks = new Marks();
  readonly #observer: MutationObserver | undefined;
  #listening = new AbortController();
  #job: AbortController | undefined;
  #document: AlignedDocument | undefined;
  #article: Element | undefined;
  #page: PageText | undefined;
  #overlay: Overlay | undefined;
  #at = -1;
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.progress = [];
    if (typeof MutationObserver === 'function') this.#observer = new MutationObserver(() => this.#later());
  }

  /** The aligned document itself, in place of `src`; it is checked. */
  get document(): AlignedDocument | undefined {
    return this.#document;
  }

  set document(document: AlignedDocument | undefined) {
    this.#begin((signal) => inSlices(checkInTurns(document), signal));
  }

  /** The article, in place of `for`. */
  get article(): Element | undefined {
    return this.#article;
  }

  set article(article: Element | undefined) {
    this.#article = article;
    this.#start();
  }

  /** How many sentences of the article have a counterpart. */
  get found(): number {
    return this.#overlay?.marked.length ?? 0;
  }

  /** Where the counterpart stands: `beside` the article where there is room, else `above` its sentence. */
  get place(): CardPlace {
    return this.getAttribute('place') === 'beside' ? 'beside' : 'above';
  }

  /** Shows the counterpart of the `n`th sentence that has one, from 0; tells whether there is such a sentence. */
  show(n: number): boolean {
    const marked = this.#overlay?.marked[n];
    if (marked === undefined) return false;
    this.#pinned = true;
    this.#light(n);
    this.#rangeOf(marked).startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    this.#position();
    return true;
  }

  /** Puts the counterpart away. */
  close(): void {
    clearTimeout(this.#timer);
    this.#pinned = false;
    this.#at = -1;
    this.#marks.set('muqabala-lit', []);
    this.#show(false);
  }

  connectedCallback(): void {
    if (this.shadowRoot === null) this.#build();
    this.#start();
    if (this.#document === undefined && this.#job === undefined) this.#load();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected || this.shadowRoot === null) return;
    if (name === 'src') this.#load();
    else this.#start();
  }

  #part(selector: string): HTMLElement {
    return this.shadowRoot!.querySelector<HTMLElement>(selector)!;
  }

  #build(): void {
    const root = this.attachShadow({ mode: 'open' });
    const make = (tag: string, name: string) => {
      const made = this.ownerDocument.createElement(tag);
      made.className = name;
      return made;
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
    const card = make('div', 'card');
    card.hidden = true;
    // In the top layer a place is one of the screen, whatever the page transforms, clips or stacks around the element.
    card.popover = 'manual';
    card.setAttribute('part', 'card');
    const keys = make('button', 'keys') as HTMLButtonElement;
    keys.type = 'button';
    keys.hidden = true;
    keys.setAttribute('part', 'keys');
    const slot = this.ownerDocument.createElement('slot');
    slot.name = 'keys';
    keys.append(slot);
    const said = make('div', 'said');
    said.setAttribute('role', 'status');
    root.append(keys, card, said);
    card.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    card.addEventListener('pointerleave', () => this.#linger());
    keys.addEventListener('keydown', (event) => this.#key(event));
    keys.addEventListener('click', () => this.#step(Math.max(this.#at, 0)));
    keys.addEventListener('blur', () => this.close());
  }

  #load(): void {
    const src = this.getAttribute('src');
    if (src !== null) this.#begin((signal) => loadDocument(src, this.ownerDocument, signal));
  }

  #begin(load: (signal: AbortSignal) => Promise<Loaded>): void {
    this.#job?.abort();
    this.#job = new AbortController();
    const { signal } = this.#job;
    load(signal).then(
      (result) => {
        if (signal.aborted) return;
        this.#document = result.ok ? result.document : undefined;
        this.#tell(result.ok ? 'load' : 'error', result.ok ? undefined : result.failure);
        this.#start();
      },
      () => {},
    );
  }

  #tell(step: 'load' | 'ready' | 'error', failure?: Failure): void {
    tellProgress(this, step, failure);
  }

  /** Lays the document over the article as both are now. */
  #start(): void {
    this.#stop();
    if (!this.isConnected || this.shadowRoot === null || this.#document === undefined) return;
    const selector = this.getAttribute('for');
    const article = this.#article ?? (selector === null ? null : find(this.ownerDocument, selector));
    if (article === null) {
      this.#tell('error', { code: 'missing', ...(selector === null ? {} : { src: selector }) });
      return;
    }
    this.#marks.style(article);
    this.#read(article);
    this.#listen(article);
    this.#tell('ready');
  }

  #stop(): void {
    this.#listening.abort();
    this.#observer?.disconnect();
    if (this.shadowRoot !== null) this.close();
    this.#marks.remove();
    this.#overlay = undefined;
  }

  #read(article: Element): void {
    this.#page = readPage(article);
    this.#overlay = overlay(this.#document!, this.#page.text, {
      text: this.getAttribute('text') ?? undefined,
      target: this.getAttribute('target') ?? undefined,
    });
    const { marked = [] } = this.#overlay ?? {};
    this.#marks.set(
      'muqabala-sentence',
      marked.map((one) => this.#rangeOf(one)),
    );
    const language = /^ar\b/i.test(this.lang || closestLanguage(this)) ? 'ar' : 'en';
    const keys = this.#part('.keys') as HTMLButtonElement;
    keys.hidden = marked.length === 0;
    keys.lang = language;
    keys.querySelector('slot')!.textContent = messages[language].keys;
    this.#part('.card').setAttribute('aria-label', messages[language].counterpart);
    this.#observer?.observe(article, { subtree: true, childList: true, characterData: true });
  }

  #later(): void {
    clearTimeout(this.#again);
    const { signal } = this.#listening;
    this.#again = setTimeout(() => !signal.aborted && this.#start(), QUIET);
  }

  #listen(article: Element): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = (target: EventTarget, type: string, listen: (event: Event) => void, capture = false) =>
      target.addEventListener(type, listen, { signal, capture, passive: true });
    on(article, 'pointermove', (event) => this.#point(event as PointerEvent));
    on(article, 'pointerleave', () => this.#linger());
    on(article, 'click', (event) => this.#tap(event as PointerEvent));
    on(article, 'focusin', (event) => this.#focus(event.target as Element));
    on(article, 'focusout', () => this.#linger());
    on(this.ownerDocument, 'keydown', (event) => (event as KeyboardEvent).key === 'Escape' && this.close());
    on(this.ownerDocument, 'scroll', () => this.#position(), true);
    on(this.ownerDocument.defaultView!, 'resize', () => this.#position());
  }

  #point({ clientX, clientY, buttons, pointerType }: PointerEvent): void {
    if (buttons !== 0 || pointerType === 'touch' || this.#pinned) return;
    const at = this.#sentenceAt(clientX, clientY);
    if (at === this.#at) clearTimeout(this.#timer);
    else if (at < 0) this.#linger();
    else this.#light(at);
  }

  #tap(event: PointerEvent): void {
    if ((event.target as Element).closest('a, button, input, label, summary')) return;
    if (this.ownerDocument.getSelection()?.type === 'Range') return;
    const at = this.#sentenceAt(event.clientX, event.clientY);
    if (at < 0 || (this.#pinned && at === this.#at)) this.close();
    else {
      this.#light(at);
      this.#pinned = true;
    }
  }

  /** A link of the article has the focus: its sentence is meant. */
  #focus(element: Element): void {
    const range = this.ownerDocument.createRange();
    range.selectNodeContents(element);
    const at = this.#overlay!.marked.findIndex((one) => {
      const own = this.#rangeOf(one);
      return (
        own.compareBoundaryPoints(Range.END_TO_START, range) < 0 &&
        own.compareBoundaryPoints(Range.START_TO_END, range) > 0
      );
    });
    if (at >= 0) this.#light(at);
  }

  #key(event: KeyboardEvent): void {
    const last = this.found - 1;
    const to = { ArrowDown: this.#at + 1, ArrowUp: this.#at - 1, Home: 0, End: last }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.#step(Math.max(0, Math.min(to, last)));
  }

  /** Goes to a sentence by key, and says it with its counterpart to whoever hears the page. */
  #step(to: number): void {
    if (!this.show(to)) return;
    const sentence = this.ownerDocument.createElement('p');
    const { start, end } = this.#overlay!.marked[to]!;
    sentence.lang = this.#overlay!.own.language;
    sentence.textContent = this.#page!.text.slice(start, end);
    this.#part('.said').replaceChildren(
      sentence,
      ...[...this.#part('.card').children].map((one) => one.cloneNode(true)),
    );
  }

  #linger(): void {
    if (this.#pinned || this.#at < 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), LINGER);
  }

  #rangeOf({ start, end }: Marked): Range {
    return this.#page!.range(start, end);
  }

  /** Returns which marked sentence stands at a point of the screen; -1 for none. */
  #sentenceAt(x: number, y: number): number {
    const caret = caretAt(this.ownerDocument, x, y);
    const offset = caret && this.#page!.offset(caret.node, caret.offset);
    if (offset === undefined) return -1;
    const { marked } = this.#overlay ?? { marked: [] };
    const first = firstOf(marked.length, (at) => marked[at]!.end >= offset);
    // The caret between two sentences belongs to the one whose box is under the point.
    for (const at of [first, first + 1]) {
      const one = marked[at];
      if (one === undefined || one.start > offset) continue;
      for (const box of this.#rangeOf(one).getClientRects())
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return at;
    }
    return -1;
  }

  #light(at: number): void {
    clearTimeout(this.#timer);
    const { marked, other, side } = this.#overlay!;
    const { group } = marked[at]!;
    this.#at = at;
    const lit = new Set(group[side]);
    this.#marks.set(
      'muqabala-lit',
      marked.filter(({ segment }) => lit.has(segment)).map((one) => this.#rangeOf(one)),
    );
    const card = this.#part('.card');
    drawCounterpart(
      card,
      other,
      group[otherThan(side)].map((index) => other.segments[index]!),
    );
    this.#show(true);
    this.#position();
  }

  #show(on: boolean): void {
    const card = this.#part('.card');
    card.hidden = !on;
    // Browsers before 2024 have no top layer for it.
    if (this.isConnected && card.togglePopover) card.togglePopover(on);
  }

  #position(): void {
    const marked = this.#overlay?.marked[this.#at];
    if (marked === undefined) return;
    const range = this.#rangeOf(marked);
    const article = this.#article ?? find(this.ownerDocument, this.getAttribute('for') ?? '');
    if (article)
      placeCard(this.#part('.card'), range.getBoundingClientRect(), article.getBoundingClientRect(), this.place);
  }
}

/** A selector that the browser cannot read finds nothing. */
function find(root: Document, selector: string): Element | null {
  try {
    return root.querySelector(selector);
  } catch {
    return null;
  }
}

interface CaretSource {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function caretAt(root: Document, x: number, y: number): { node: Node; offset: number } | undefined {
  const source = root as unknown as CaretSource;
  const position = source.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = source.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
