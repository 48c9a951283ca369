import type { Row } from '@muqabala/core/document';
import { createMessages, type InterfaceLanguage } from '@muqabala/core/messages';
import { type CSSResultGroup, html, type PropertyDeclarations, type PropertyValues } from 'lit';
import { bringIntoSight } from '../element/page.ts';
import type { Rows } from '../element/rows/list.ts';
import { MuqabalaViewer } from '../element/viewer.ts';
import type { Words } from '../element/words.ts';
import type { View } from '../model/view.ts';
import { type ChosenWords, chosenIn } from './chosen-words.ts';
import { MuqabalaChooseEvent, MuqabalaConfirmEvent } from './events.ts';
import { FaintMarks, type FaintWords } from './faint.ts';
import { EditableList } from './list.ts';
import { messages } from './messages.ts';
import {
  firstShown,
  keyOf,
  type Move,
  neighbour,
  nextLinked,
  type Order,
  refOf,
  rowOf,
  type SentenceRef,
} from './order.ts';
import { RevisedDocument } from './revised-document.ts';
import type { EditableContext, MarkLabels } from './row.ts';
import { editableStyles } from './styles.ts';

const ARROWS: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'across',
  ArrowRight: 'across',
  Home: 'first',
  End: 'last',
};

/**
 * The viewer for a page that changes what it shows: sentences can be gone to and chosen, by keys and pointer, and links
 * confirmed. The page makes the changes, and gives the new document: what is the same in it stays as it is drawn, and
 * it is not checked.
 *
 * `editable` (attribute): as described; without it this is the viewer. `current`: the sentence that the keys act on.
 * `chosen`: the chosen sentences. Slot `actions`: what can be done, below the controls, always in sight. Events: {@link
 * MuqabalaChooseEvent}, {@link MuqabalaConfirmEvent}.
 */
export class MuqabalaEditableViewer extends MuqabalaViewer {
  static override styles: CSSResultGroup = [MuqabalaViewer.styles, editableStyles];

  static override properties: PropertyDeclarations = {
    editable: { type: Boolean, reflect: true },
    current: { attribute: false },
    chosen: { attribute: false },
    findingName: { attribute: false },
    rowNote: { attribute: false },
    faint: { attribute: false },
  };

  declare editable: boolean;
  declare current: SentenceRef;
  declare chosen: readonly SentenceRef[];
  /** What kinds of findings are called; by their own names where it is not given. */
  declare findingName: ((kind: string) => string) | undefined;

  /** What the page says of a row besides; for one document always the same function. */
  declare rowNote: ((row: Row, view: View) => string | undefined) | undefined;

  /** Words of both texts that are marked faintly, such as doubtful ones. */
  declare faint: readonly FaintWords[];

  #faint: FaintMarks | undefined;
  #rows: EditableList | undefined;
  readonly #print = ({ type }: Event) => this.#rows?.print(type === 'beforeprint');
  #order: Order | undefined;
  /** The chosen sentences by name, and for which list of them. */
  #names: { readonly of: readonly SentenceRef[]; readonly keys: ReadonlySet<string> } = { of: [], keys: new Set() };
  #labels: (MarkLabels & { readonly language: InterfaceLanguage }) | undefined;
  #wanted: 'focus' | 'sight' | undefined;
  #hadFocus = false;
  #namedWords: { readonly of: Words; readonly by: (kind: string) => string; readonly words: Words } | undefined;

  constructor() {
    super();
    this.editable = false;
    this.current = { side: 'source', id: '' };
    this.chosen = [];
    this.findingName = undefined;
    this.rowNote = undefined;
    this.faint = [];
    this.loader.revise = (document, before) => new RevisedDocument(document, before);
    this.addEventListener('focusin', (event) => {
      const ref = sentenceAt(event);
      if (ref !== undefined && keyOf(ref) !== keyOf(this.current)) this.#choose(ref, this.chosen);
    });
  }

  /** Goes to a sentence, with the focus on it unless told otherwise; nothing happens where it is not shown. */
  go(to: SentenceRef, focus = true): void {
    // The document may have been set just now.
    this.#wanted = focus ? 'focus' : 'sight';
    this.current = to;
    this.requestUpdate();
  }

  /** Begins where reading does: headings that stand alone, and of which nothing is said, move out of sight. */
  begin(): void {
    const { view, selection } = this;
    if (view === undefined) return;
    const first = selection.rows.find(({ kind, index }) => kind !== 'aside' || view.findingsOfRow.has(index));
    if (first !== undefined && first !== selection.rows[0]) this.list?.bringBack(first.key);
  }

  /**
   * The words that are chosen in the page, by their sentences, in the order of the rows; offsets of the texts. Only
   * rows of either end are looked at.
   */
  chosenWords(): ChosenWords[] {
    const root = this.shadowRoot;
    return root === null || this.view === undefined ? [] : chosenIn(root, this.view);
  }

  /** Goes to the next sentence that has a link. */
  goToNextLinked(): void {
    if (this.#order !== undefined) this.#go(nextLinked(this.#order, this.current));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('editable')) this.list = undefined;
    super.willUpdate(changed);
    const { view } = this;
    this.#hadFocus = this.shadowRoot?.activeElement?.matches('[data-sentence]') ?? false;
    if (!this.editable || view === undefined) return;
    const { rows } = this.selection;
    const order = { view, rows };
    const isShown = (ref: SentenceRef) => rowOf(order, ref) !== undefined;
    const isNew = rows !== this.#order?.rows || view !== this.#order.view;
    this.#order = order;
    // What is gone to may be in the document that is still being laid out.
    if (!this.loader.busy) {
      // Sentences that were joined, or that the filter hides, cannot stay chosen.
      if (isNew && !this.chosen.every(isShown)) this.#fallBack(this.current, this.chosen.filter(isShown));
      if (!isShown(this.current)) this.#fallBack(firstShown(order, 'source'), this.chosen);
    }
    if (this.#names.of !== this.chosen) this.#names = { of: this.chosen, keys: new Set(this.chosen.map(keyOf)) };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['beforeprint', 'afterprint']) window.addEventListener(type, this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#faint?.stop();
    for (const type of ['beforeprint', 'afterprint']) window.removeEventListener(type, this.#print);
  }

  protected override updated(): void {
    super.updated();
    if (this.faint.length > 0) this.#faint ??= new FaintMarks(this.renderRoot as ShadowRoot);
    this.#faint?.show(this.view, this.faint);
    if (!this.editable || this.list === undefined) return;
    const active = this.shadowRoot?.activeElement;
    const isAway = active === null || (active?.matches('[data-sentence]') && active !== this.#sentence());
    // The row of the sentence in focus may have been drawn anew.
    if (this.#hadFocus && isAway) this.#wanted ??= 'focus';
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (wanted === undefined) return;
    const sentence = this.#sentence();
    if (!sentence) {
      // It may be one of the document that is still being laid out.
      if (this.loader.busy) this.#wanted = wanted;
      return;
    }
    if (wanted === 'focus' && sentence !== active) sentence.focus({ preventScroll: true });
    if (wanted === 'sight') bringIntoSight(sentence, 'center');
    else sentence.scrollIntoView({ block: 'nearest' });
  }

  protected override context(view: View): EditableContext & ReturnType<MuqabalaViewer['context']> {
    const order = { view, rows: this.selection.rows };
    const plain = super.context(view);
    const context = { ...plain, words: this.#named(plain.words), note: this.rowNote };
    return {
      ...context,
      chosen: this.#names.keys,
      current: keyOf(this.current),
      labels: this.#labelsIn(context.words.language),
      rowsOf: (keys) => new Set([...keys].map((key) => rowOf(order, refOf(key)) ?? -1)),
    };
  }

  protected override makeList(host: HTMLElement): Rows {
    if (this.editable) {
      const table = host.parentElement!;
      table.setAttribute('role', 'grid');
      table.ariaMultiSelectable = 'true';
    }
    this.#rows = new EditableList(host, this.editable);
    return this.#rows;
  }

  protected override actions(): unknown {
    return this.editable ? html`<slot name="actions"></slot>` : super.actions();
  }

  protected override handleClick(event: MouseEvent): void {
    const ref = sentenceAt(event);
    const mark = (event.target as Element).closest<HTMLElement>('[data-mark]');
    if (mark !== null) this.#mark(Number(mark.closest<HTMLElement>('[data-row]')!.dataset['row']), mark);
    else if (!this.editable || ref === undefined) super.handleClick(event);
    // Someone who drags over words wants to copy them.
    else if (getSelection()?.type !== 'Range' || event.detail === 2)
      this.#go(ref, event.detail === 2 ? [...this.chosen, ...this.#linkedTo(ref)] : this.#toggled(ref));
  }

  protected override handleKey(event: KeyboardEvent): void {
    // What stands in the slot is the page's own.
    if ((event.target as Node).getRootNode() !== this.renderRoot) return;
    if (!this.editable || sentenceAt(event) === undefined) super.handleKey(event);
    else if (!event.ctrlKey && !event.metaKey && !event.altKey && this.#act(event)) event.preventDefault();
  }

  /** Carries out a key on the current sentence; false when the page may use it. */
  #act({ key, shiftKey }: KeyboardEvent): boolean {
    const { current } = this;
    const move = ARROWS[key];
    if (key === ' ') this.#go(current, this.#toggled(current));
    else if (key === 'Enter') this.#row()?.querySelector<HTMLElement>('.pick')?.click();
    else if (move === undefined) return false;
    // An arrow leads to the side that lies where it points.
    else if (move !== 'across' || (current.side === 'source') !== (key === this.#sourceArrow)) {
      const next = neighbour(this.#order!, current, move);
      this.#go(next, shiftKey && move !== 'across' ? [...this.chosen, current, next] : this.chosen);
    }
    return true;
  }

  get #sourceArrow(): string {
    return this.sourceSide === 'left' ? 'ArrowLeft' : 'ArrowRight';
  }

  /** The element of the row of the current sentence, drawn now if it was not yet. */
  #row(): HTMLElement | undefined {
    return this.list?.reach((this.#order && rowOf(this.#order, this.current)) ?? -1);
  }

  #sentence(): HTMLElement | null | undefined {
    return this.#row()?.querySelector<HTMLElement>(`[data-sentence="${CSS.escape(keyOf(this.current))}"]`);
  }

  #mark(index: number, { dataset }: HTMLElement): void {
    const row = this.view!.rows[index]!;
    const [source, target] = [row.source[0], row.target.find(({ again }) => !again)?.index];
    if (source !== undefined) this.#go({ side: 'source', id: this.view!.source.segments[source]!.id }, []);
    else if (target !== undefined) this.#go({ side: 'target', id: this.view!.target.segments[target]!.id }, []);
    this.dispatchEvent(
      new MuqabalaConfirmEvent(
        row.links.map(({ id }) => id),
        dataset['mark'] !== 'true',
      ),
    );
  }

  #go(to: SentenceRef, chosen = this.chosen): void {
    this.#wanted = 'focus';
    this.#choose(to, chosen);
  }

  /** Leaves what is no longer shown; the page hears of it when the rows are drawn. */
  #fallBack(current: SentenceRef, chosen: readonly SentenceRef[]): void {
    this.current = current;
    this.chosen = chosen;
    void this.updateComplete.then(() => this.dispatchEvent(new MuqabalaChooseEvent(this.current, this.chosen)));
  }

  #choose(current: SentenceRef, chosen: readonly SentenceRef[]): void {
    this.current = current;
    if (chosen !== this.chosen) this.chosen = [...new Map(chosen.map((ref) => [keyOf(ref), ref])).values()];
    this.dispatchEvent(new MuqabalaChooseEvent(this.current, this.chosen));
  }

  #toggled(ref: SentenceRef): readonly SentenceRef[] {
    const rest = this.chosen.filter((other) => keyOf(other) !== keyOf(ref));
    return rest.length < this.chosen.length ? rest : [...rest, ref];
  }

  /** All sentences of the links of a sentence. */
  #linkedTo({ side, id }: SentenceRef): readonly SentenceRef[] {
    const links = this.view!.rows.flatMap((row) => row.links.filter((link) => link[side].includes(id)));
    return links.flatMap((link) =>
      (['source', 'target'] as const).flatMap((on) => link[on].map((one) => ({ side: on, id: one }))),
    );
  }

  /** The same words as long as they are said alike: rows go by the object. */
  #named(words: Words): Words {
    const { findingName } = this;
    if (findingName === undefined) return words;
    if (this.#namedWords?.of !== words || this.#namedWords.by !== findingName)
      this.#namedWords = { of: words, by: findingName, words: { ...words, finding: findingName } };
    return this.#namedWords.words;
  }

  #labelsIn(language: InterfaceLanguage): MarkLabels {
    if (this.#labels?.language !== language) {
      const say = createMessages(language, messages);
      this.#labels = {
        language,
        confirmed: say('editable.confirmed'),
        unconfirmed: (sure) => say('editable.unconfirmed', { sure }),
        comment: say('editable.comment'),
      };
    }
    return this.#labels;
  }
}

/** The sentence that an event is about, if any. */
function sentenceAt(event: Event): SentenceRef | undefined {
  const from = event.composedPath()[0];
  const key = from instanceof Element ? from.closest<HTMLElement>('[data-sentence]')?.dataset['sentence'] : undefined;
  return key === undefined ? undefined : refOf(key);
}
