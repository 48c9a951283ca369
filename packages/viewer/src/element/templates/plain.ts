import type { Row, Text } from '@muqabala/core/document';
import { html, type TemplateResult } from 'lit';
import type { RowContext } from '../row-context.ts';
import { numberOf, sayGap } from './row-words.ts';
import { wordsOf } from './words-of.ts';

/**
 * The rows as a server writes them: every sentence and every gap to read, until the browser draws rows that can do
 * more.
 */
export function plainRows(context: RowContext): TemplateResult {
  const { words, rows } = context;
  return html`<div role="rowgroup">${rows.map(
    (row) =>
      html`<div class="row ${row.kind}" role="row"><div class="number" role="rowheader">${numberOf(words, row)}</div>${plainCell(context, row, 'source')}${plainCell(context, row, 'target')}</div>`,
  )}</div>`;
}

function plainCell(context: RowContext, row: Row, side: 'source' | 'target') {
  const { view } = context;
  const text = view[side];
  const shown = side === 'source' ? row.source : row.target.map(({ index }) => index);
  if (shown.length > 0)
    return html`<div class="cell ${side}" role="cell" lang=${text.language} dir=${text.direction}>${shown.map((index) => plainSentence(text, index))}</div>`;
  if (row.kind === 'aside') return html`<div class="cell ${side} beside" role="cell"></div>`;
  return html`<div class="cell ${side} gap" role="cell"><span class="nothing">${sayGap(context, side, view.findingsOfRow.get(row.index) ?? [])}</span></div>`;
}

function plainSentence(text: Text, index: number) {
  const segment = text.segments[index]!;
  return html`<span class="sentence ${segment.role}">${wordsOf(text, segment)}</span>`;
}
