import type { AlignedDocument, Text } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../base-styles.ts';
import { commentLink, splitSentence } from '../edits/index.ts';
import { whenIdle } from '../idle.ts';
import type { Say } from '../messages/index.ts';
import {
  type BoardCommand,
  type BoardModel,
  boardOf,
  COMMANDS,
  editFor,
  keyOf,
  linksAt,
  neighbour,
  nextLinked,
  type Spot,
  spotOf,
} from './board-model.ts';
import { type RowView, rowTemplate } from './board-row.ts';
import type { BoardRow } from './board-rows.ts';
import { boardStyles } from './board-styles.ts';
import { cuttingTemplate } from './cutting.ts';
import { type Action, type Keys, showKey } from './keys.ts';
import { linkTemplate } from './link-line.ts';
import { nameOf } from './names.ts';

/** So many chunks of rows are drawn at once; the rest follows while the page has nothing else to do. */
const AT_ONCE = 4;

/** `board-edit`: a person asked for an edit; `edit` is undefined when it would change nothing. */
export class BoardEditEvent extends Event {
  readonly edit: Edit | undefined;
  constructor(edit: Edit | undefined) {
    super('board-edit', { bubbles: true, composed: true });
    this.edit = edit;
  }
}

/** The source beside one report, sentence by sentence, for correcting the links by keyboard and mouse. */
export class MuqabalaBoard extends LitElement {
  static override properties = {
    document: { attribute: false },
    target: {},
    say: { attribute: false },
    keys: { attribute: false },
    chosen: { state: true },
    focusSpot: { state: true },
    cutting: { state: true },
    noting: { state: true },
    drawn: { state: true },
  };
  static override styles = [baseStyles, boardStyles];

  declare document: AlignedDocument;
  declare target: string;
  declare say: Say;
  declare keys: Keys;
  declare private chosen: ReadonlySet<string>;
  declare private focusSpot: Spot;
  /** The sentence that is being cut. */
  declare private cutting: Spot | undefined;
  /** Whether a comment on the link in focus is being written. */
  declare private noting: boolean;
  /** Chunks that are drawn, from the first; the one in focus always is. */
  declare private drawn: number;
  private model: BoardModel | undefined;
  private wantsFocus = false;
  private hadFocus = false;

  constructor() {
    super();
    this.chosen = new Set();
    this.focusSpot = { side: 'source', id: '' };
    this.cutting = undefined;
    this.noting = false;
    this.drawn = AT_ONCE;
  }

  /** Shows a sentence and, if so wished, puts the focus on it. */
  go(spot: Spot, focus = true): void {
    if (this.model !== undefined && !this.model.rowOf[spot.side].has(spot.id)) return;
    this.focusSpot = spot;
    this.noting = false;
    if (focus) this.wantsFocus = true;
    else void this.updateComplete.then(() => this.cell()?.scrollIntoView({ block: 'center' }));
  }

  /** Does what a shortcut asks for; false when the board does not know it. */
  act(action: Action): boolean {
    const name = action.replace('desk.board.', '');
    if (name === 'clear') this.chosen = new Set();
    else if (name === 'cut') this.cutting = this.focusSpot;
    else if (name === 'note') this.noting = linksAt(this.document, this.target, this.focusSpot).length > 0;
    else if (COMMANDS.includes(name as BoardCommand)) this.command(name as BoardCommand);
    else return false;
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.hadFocus = this.shadowRoot?.activeElement?.matches('[data-spot]') ?? false;
    if (!changed.has('document') && !changed.has('target')) return;
    const model = boardOf(this.document, this.target, this.model);
    this.model = model;
    if (changed.has('target')) {
      this.chosen = new Set();
      this.drawn = AT_ONCE;
    }
    const { side, id } = this.focusSpot;
    if (!model.rowOf[side].has(id)) this.focusSpot = { side: 'source', id: model.order.source[0] ?? '' };
    // Sentences that were joined or cut away cannot stay chosen.
    const left = [...this.chosen].filter((key) => model.rowOf[spotOf(key).side].has(spotOf(key).id));
    if (left.length < this.chosen.size) this.chosen = new Set(left);
  }

  protected override updated(changed: PropertyValues): void {
    if ((changed.has('noting') && this.noting) || (changed.has('cutting') && this.cutting !== undefined)) {
      this.renderRoot.querySelector<HTMLElement>('.noting input, .cutting textarea')?.focus();
      return;
    }
    const active = this.shadowRoot?.activeElement;
    // What came from the Worker may have taken the sentence in focus to another element.
    if (
      this.hadFocus &&
      active?.getAttribute('data-spot') !== keyOf(this.focusSpot) &&
      (active === null || active?.matches('[data-spot]'))
    )
      this.wantsFocus = true;
    if (this.drawn < this.model!.chunks.length)
      whenIdle(() => {
        this.drawn += AT_ONCE;
      });
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    const cell = this.cell();
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { say, chosen } = this;
    const { chunks } = this.model!;
    const marks = this.marks();
    const here = this.chunkOf(this.focusSpot);
    const view: RowView = {
      say,
      chosen,
      texts: { source: this.text('source'), target: this.text('target') },
      focus: this.focusSpot,
      clicked: (spot, event) => this.clicked(spot, event),
      focused: (spot) => {
        this.focusSpot = spot;
      },
      confirm: (row, isConfirmed) => this.confirmRow(row, isConfirmed),
    };
    const button = (name: (typeof COMMANDS)[number] | 'cut' | 'clear') => html`<button
      @click=${() => this.act(`desk.board.${name}`)}
    >
      ${say(`desk.board.${name}`)} <kbd>${showKey(this.keys[`desk.board.${name}`])}</kbd>
    </button>`;
    return html`
      <div class="bar">
        <div class="buttons" role="toolbar" aria-label=${say('desk.views.correct')}>
          ${COMMANDS.map(button)} ${button('cut')} ${chosen.size > 0 ? button('clear') : nothing}
        </div>
        ${linkTemplate({
          say,
          chosen: chosen.size,
          links: linksAt(this.document, this.target, this.focusSpot),
          key: showKey(this.keys['desk.board.note']),
          isNoting: this.noting,
          note: () => this.act('desk.board.note'),
          keep: (id, comment) => {
            this.go(this.focusSpot);
            this.ask(commentLink(this.document, id, comment));
          },
          leave: () => this.go(this.focusSpot),
        })}
        ${this.cutting === undefined ? nothing : this.renderCutting(this.cutting)}
      </div>
      <div
        class="grid"
        role="grid"
        aria-multiselectable="true"
        aria-label=${say('desk.board.label', { text: nameOf(this.text('target')) })}
        @keydown=${(event: KeyboardEvent) => this.move(event)}
      >
        ${repeat(
          chunks,
          (chunk) => chunk[0]!.key,
          (chunk, c) =>
            c < this.drawn || Math.abs(c - here) < 2
              ? html`<div class="chunk" role="rowgroup">
                  ${guard([chunk, marks.get(c), say, this.document.texts[0]!.content], () =>
                    repeat(
                      chunk,
                      (row) => row.key,
                      (row) => rowTemplate(view, row),
                    ),
                  )}
                </div>`
              : html`<div class="later" role="presentation"></div>`,
        )}
      </div>
    `;
  }

  /** What is chosen and in focus, by chunk: only chunks in which that changes are drawn again. */
  private marks(): ReadonlyMap<number, string> {
    const marks = new Map<number, string>();
    const add = (key: string, sign: string) => {
      const chunk = this.chunkOf(spotOf(key));
      marks.set(chunk, `${marks.get(chunk) ?? ''}${sign}${key}\n`);
    };
    for (const key of [...this.chosen].sort()) add(key, '+');
    add(keyOf(this.focusSpot), '>');
    return marks;
  }

  private chunkOf(spot: Spot): number {
    return this.model!.chunkOf[this.model!.rowOf[spot.side].get(spot.id) ?? 0] ?? 0;
  }

  private renderCutting(spot: Spot): TemplateResult | typeof nothing {
    const text = this.text(spot.side);
    const segment = text.segments.find((candidate) => candidate.id === spot.id);
    if (segment === undefined) return nothing;
    return cuttingTemplate(this.say, text, segment, (at) => {
      this.cutting = undefined;
      this.go(spot);
      if (at !== undefined) this.ask(splitSentence(this.document, text.id, spot.id, at));
    });
  }

  private confirmRow(row: BoardRow, isConfirmed: boolean): void {
    const first = row.source.find((shown) => !shown.again) ?? row.target.find((shown) => !shown.again);
    const side = row.source.some((shown) => shown === first) ? 'source' : 'target';
    if (first !== undefined) this.focusSpot = { side, id: first.segment.id };
    this.chosen = new Set();
    this.command(isConfirmed ? 'release' : 'confirm', false);
  }

  private command(name: BoardCommand, goesOn = true): void {
    const { focusSpot } = this;
    const edit = editFor(this.document, this.model!, name, { chosen: [...this.chosen].map(spotOf), focus: focusSpot });
    const hadChosen = this.chosen.size > 0;
    if (edit !== undefined) this.chosen = new Set();
    this.wantsFocus = true;
    this.ask(edit);
    // Confirming one after the other goes down the text by itself.
    if (goesOn && name === 'confirm' && !hadChosen) this.go(nextLinked(this.model!, focusSpot));
    this.requestUpdate();
  }

  private ask(edit: Edit | undefined): void {
    this.dispatchEvent(new BoardEditEvent(edit));
  }

  private clicked(spot: Spot, event: MouseEvent): void {
    this.go(spot);
    // A double click chooses all that its links hold.
    if (event.detail === 2) {
      const links = linksAt(this.document, this.target, spot);
      const all = links.flatMap((link) => [
        ...link.source.map((id) => keyOf({ side: 'source', id })),
        ...link.target.map((id) => keyOf({ side: 'target', id })),
      ]);
      this.chosen = new Set([...this.chosen, ...all]);
      return;
    }
    this.toggle(spot);
  }

  private toggle(spot: Spot): void {
    const next = new Set(this.chosen);
    if (!next.delete(keyOf(spot))) next.add(keyOf(spot));
    this.chosen = next;
  }

  private move(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const where = {
      ArrowUp: 'up',
      ArrowDown: 'down',
      ArrowLeft: 'across',
      ArrowRight: 'across',
      Home: 'first',
      End: 'last',
    } as const;
    const move = where[event.key as keyof typeof where];
    if (move === undefined) {
      if (event.key !== ' ') return;
      event.preventDefault();
      this.toggle(this.focusSpot);
      return;
    }
    event.preventDefault();
    // The key leads to the side that lies where it points: the source stands on the right, as in the viewer.
    if (move === 'across' && (this.focusSpot.side === 'source') === (event.key === 'ArrowRight')) return;
    const next = neighbour(this.model!, this.focusSpot, move);
    if (event.shiftKey && move !== 'across')
      this.chosen = new Set([...this.chosen, keyOf(this.focusSpot), keyOf(next)]);
    this.go(next);
  }

  private cell(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-spot="${CSS.escape(keyOf(this.focusSpot))}"]`);
  }

  private text(side: Spot['side']): Text {
    const [source, ...targets] = this.document.texts;
    return side === 'source' ? source! : targets.find((text) => text.id === this.target)!;
  }
}
