import type { AlignedDocument, Segment, Text } from '@muqabala/core';
import type { Row } from '@muqabala/viewer/model';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import type { Edit } from '../edits/index.ts';
import { splitSentence } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { type BoardCommand, type BoardModel, boardOf, editFor, linksAt, neighbour, type Spot } from './board-model.ts';
import { boardStyles } from './board-styles.ts';
import type { Action } from './keys.ts';

const CHUNK = 40;
const COMMANDS: readonly BoardCommand[] = ['link', 'unlink', 'confirm', 'merge', 'split', 'take', 'up', 'down', 'join'];

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
    chosen: { state: true },
    focusSpot: { state: true },
    cutting: { state: true },
  };
  static override styles = boardStyles;

  declare document: AlignedDocument;
  declare target: string;
  declare say: Say;
  declare private chosen: ReadonlySet<string>;
  declare private focusSpot: Spot;
  declare private cutting: Spot | undefined;
  private model!: BoardModel;
  private wantsFocus = false;

  constructor() {
    super();
    this.chosen = new Set();
    this.focusSpot = { side: 'source', id: '' };
    this.cutting = undefined;
  }

  /** Puts the focus on a sentence and shows it. */
  go(spot: Spot): void {
    this.focusSpot = spot;
    this.wantsFocus = true;
  }

  /** Does what a shortcut asks for; false when the board does not know it. */
  act(action: Action): boolean {
    const name = action.replace('desk.board.', '');
    if (name === 'clear') this.chosen = new Set();
    else if (name === 'cut') this.cutting = this.focusSpot;
    else if (COMMANDS.includes(name as BoardCommand)) this.command(name as BoardCommand);
    else return false;
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('document') && !changed.has('target')) return;
    this.model = boardOf(this.document, this.target);
    if (changed.has('target')) this.chosen = new Set();
    const { side, id } = this.focusSpot;
    if (!this.model.rowOf[side].has(id)) this.focusSpot = { side: 'source', id: this.model.order.source[0] ?? '' };
    // Sentences that were joined or cut away cannot stay chosen.
    this.chosen = new Set([...this.chosen].filter((key) => this.model.rowOf[spotOf(key).side].has(spotOf(key).id)));
  }

  protected override updated(): void {
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    const cell = this.renderRoot.querySelector<HTMLElement>(`[data-spot="${CSS.escape(keyOf(this.focusSpot))}"]`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const { say } = this;
    const chunks: TemplateResult[] = [];
    for (let start = 0; start < this.model.rows.length; start += CHUNK) {
      const rows = this.model.rows.slice(start, start + CHUNK);
      // Only the chunks whose chosen or focused sentences changed are drawn again.
      const inside = rows.flatMap((row) => this.spotsOf(row)).map(keyOf);
      const state = inside.filter((key) => this.chosen.has(key) || key === keyOf(this.focusSpot)).join(' ');
      chunks.push(html`<div class="chunk" role="rowgroup">
        ${guard([this.model, state, say], () => rows.map((row) => this.renderRow(row)))}
      </div>`);
    }
    return html`
      <div class="bar" role="toolbar" aria-label=${say('desk.views.correct')}>
        ${COMMANDS.map((name) => html`<button @click=${() => this.command(name)}>${say(`desk.board.${name}`)}</button>`)}
        <button @click=${() => this.act('desk.board.cut')}>${say('desk.board.cut')}</button>
        <span aria-live="polite">${this.chosen.size > 0 ? say('desk.board.chosen', { count: this.chosen.size }) : nothing}</span>
      </div>
      <p class="how">${say('desk.board.how')}</p>
      ${this.cutting === undefined ? nothing : this.renderCutting(this.cutting)}
      <div
        class="grid"
        role="grid"
        aria-multiselectable="true"
        aria-label=${say('desk.board.label', { text: this.target })}
        @keydown=${(event: KeyboardEvent) => this.move(event)}
      >
        ${chunks}
      </div>
    `;
  }

  private renderRow(row: Row): TemplateResult {
    const text = this.text(this.target);
    const source = this.document.texts[0]!;
    const confirmed = row.links.length > 0 && row.links.every((link) => link.status === 'confirmed');
    const gap = html`<p class="gap">${this.say('desk.board.gap')}</p>`;
    return html`
      <div class="row ${row.kind} ${confirmed ? 'confirmed' : ''}" role="row">
        <div class="cells" role="presentation">
          ${row.source.map((index) => this.renderCell('source', source, source.segments[index]!))}
          ${row.source.length === 0 && row.kind !== 'aside' ? gap : nothing}
        </div>
        <div class="mark" role="presentation" title=${confirmed ? this.say('desk.board.confirmed') : ''}>
          ${row.links.length === 0 ? nothing : confirmed ? '✓' : `${Math.round(Math.min(...row.links.map((link) => link.confidence)) * 100)}`}
        </div>
        <div class="cells" role="presentation">
          ${row.target.map((shown) => this.renderCell('target', text, text.segments[shown.index]!, shown.again))}
          ${row.target.length === 0 && row.kind !== 'aside' ? gap : nothing}
        </div>
      </div>
    `;
  }

  private renderCell(side: Spot['side'], text: Text, segment: Segment, again = false): TemplateResult {
    const spot: Spot = { side, id: segment.id };
    const content = text.content.slice(segment.start, segment.end);
    if (again)
      return html`<p class="again" lang=${text.language} dir=${text.direction} title=${this.say('desk.board.again')}>↑ ${content}</p>`;
    const key = keyOf(spot);
    const here = key === keyOf(this.focusSpot);
    return html`<p
      role="gridcell"
      data-spot=${key}
      class=${segment.role}
      lang=${text.language}
      dir=${text.direction}
      tabindex=${here ? 0 : -1}
      aria-selected=${this.chosen.has(key) ? 'true' : 'false'}
      @click=${(event: MouseEvent) => this.clicked(spot, event)}
      @focus=${() => {
        this.focusSpot = spot;
      }}
    >
      ${content}
    </p>`;
  }

  private renderCutting(spot: Spot): TemplateResult {
    const text = spot.side === 'source' ? this.document.texts[0]! : this.text(this.target);
    const segment = text.segments.find((candidate) => candidate.id === spot.id)!;
    const end = () => {
      this.cutting = undefined;
      this.go(spot);
    };
    const key = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key === 'Escape') end();
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const at = segment.start + (event.target as HTMLTextAreaElement).selectionStart;
      end();
      this.ask(splitSentence(this.document, text.id, spot.id, at));
    };
    return html`<label class="cutting">
      ${this.say('desk.board.cutAt')}
      <textarea
        readonly
        rows="3"
        lang=${text.language}
        dir=${text.direction}
        .value=${text.content.slice(segment.start, segment.end)}
        @keydown=${key}
        ${ref((element) => (element as HTMLElement | undefined)?.focus())}
      ></textarea>
    </label>`;
  }

  private command(name: BoardCommand): void {
    const edit = editFor(this.document, this.model, name, {
      chosen: [...this.chosen].map(spotOf),
      focus: this.focusSpot,
    });
    if (edit !== undefined && (name === 'link' || name === 'merge')) this.chosen = new Set();
    this.wantsFocus = true;
    this.ask(edit);
    this.requestUpdate();
  }

  private ask(edit: Edit | undefined): void {
    this.dispatchEvent(new BoardEditEvent(edit));
  }

  private clicked(spot: Spot, event: MouseEvent): void {
    this.focusSpot = spot;
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
    if (move === 'across') {
      // The key leads to the side that lies where it points: the source stands on the right, as in the viewer.
      if ((this.focusSpot.side === 'source') === (event.key === 'ArrowRight')) return;
    }
    const next = neighbour(this.model, this.focusSpot, move);
    if (event.shiftKey && move !== 'across')
      this.chosen = new Set([...this.chosen, keyOf(this.focusSpot), keyOf(next)]);
    this.go(next);
  }

  private text(id: string): Text {
    return this.document.texts.find((text) => text.id === id)!;
  }

  private spotsOf(row: Row): Spot[] {
    const target = this.text(this.target);
    return [
      ...row.source.map((index): Spot => ({ side: 'source', id: this.document.texts[0]!.segments[index]!.id })),
      ...row.target.map((shown): Spot => ({ side: 'target', id: target.segments[shown.index]!.id })),
    ];
  }
}

function keyOf(spot: Spot): string {
  return `${spot.side} ${spot.id}`;
}

function spotOf(key: string): Spot {
  const at = key.indexOf(' ');
  return { side: key.slice(0, at) as Spot['side'], id: key.slice(at + 1) };
}
