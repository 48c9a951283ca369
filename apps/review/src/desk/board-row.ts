import type { Text } from '@muqabala/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import { wordsOf } from './board-cell.ts';
import { keyOf, type Spot } from './board-model.ts';
import type { BoardRow, Shown } from './board-rows.ts';

/** What the rows of the board are drawn with, and what they do. */
export interface RowView {
  readonly say: Say;
  readonly texts: Readonly<Record<Spot['side'], Text>>;
  readonly focus: Spot;
  readonly chosen: ReadonlySet<string>;
  readonly clicked: (spot: Spot, event: MouseEvent) => void;
  readonly focused: (spot: Spot) => void;
  /** Confirms the links of a row, or takes that back. */
  readonly confirm: (row: BoardRow, isConfirmed: boolean) => void;
}

/** The sentences of both sides that hang together, with the mark of their links between them. */
export function rowTemplate(view: RowView, row: BoardRow): TemplateResult {
  const gap = html`<p class="gap">${view.say('desk.board.gap')}</p>`;
  const isConfirmed = row.links.length > 0 && row.links.every((link) => link.status === 'confirmed');
  const side = (name: Spot['side']) => html`<div class="cells" role="presentation">
    ${row[name].map((shown) => cellTemplate(view, name, shown))}
    ${row[name].length === 0 && row.kind !== 'aside' ? gap : nothing}
  </div>`;
  return html`<div class="row ${row.kind} ${isConfirmed ? 'confirmed' : ''}" role="row">
    ${side('source')}
    <div class="mark" role="gridcell">${row.links.length === 0 ? nothing : markTemplate(view, row, isConfirmed)}</div>
    ${side('target')}
  </div>`;
}

function markTemplate({ say, confirm }: RowView, row: BoardRow, isConfirmed: boolean): TemplateResult {
  const sure = Math.round(row.links.reduce((least, link) => Math.min(least, link.confidence), 1) * 100);
  const label = say(isConfirmed ? 'desk.board.confirmed' : 'desk.board.unconfirmed', { sure });
  const comments = row.links.flatMap((link) => link.comment ?? []);
  return html`<button
      tabindex="-1"
      class=${isConfirmed ? 'sure' : sure < 50 ? 'unsure' : ''}
      aria-label=${label}
      title=${label}
      @click=${() => confirm(row, isConfirmed)}
    >
      ${isConfirmed ? '✓' : `${sure}%`}
    </button>
    ${comments.length === 0 ? nothing : html`<span class="noted" role="img" title=${comments.join('\n')} aria-label=${say('desk.board.noted')}>✎</span>`}`;
}

function cellTemplate(view: RowView, side: Spot['side'], shown: Shown): TemplateResult {
  const text = view.texts[side];
  const { segment } = shown;
  const spot: Spot = { side, id: segment.id };
  if (shown.again)
    return html`<p class="again" lang=${text.language} dir=${text.direction} title=${view.say('desk.board.again')}>↑ ${text.content.slice(segment.start, segment.end)}</p>`;
  const key = keyOf(spot);
  return html`<p
    role="gridcell"
    data-spot=${key}
    class=${segment.role}
    lang=${text.language}
    dir=${text.direction}
    tabindex=${key === keyOf(view.focus) ? 0 : -1}
    aria-selected=${view.chosen.has(key) ? 'true' : 'false'}
    @click=${(event: MouseEvent) => view.clicked(spot, event)}
    @focus=${() => view.focused(spot)}
  >${wordsOf(text, shown)}</p>`;
}
