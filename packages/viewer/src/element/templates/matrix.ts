import type { AlignedDocument } from '@muqabala/core/document';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Matrix, MatrixCell, MatrixRow } from '../../model/matrix.ts';
import type { Words } from '../words.ts';
import { disc } from './icons.ts';
import { nameOf } from './toolbar.ts';

export interface MatrixContext {
  readonly words: Words;
  readonly document: AlignedDocument;
  readonly matrix: Matrix;
  /** How many chunks of rows are drawn so far. */
  readonly filled: number;
}

/** Rows of one part of the table; the parts that stand are not looked at again. */
export const MATRIX_CHUNK = 100;

/** The sentences of the source against all reports; a cell leads to the pair. */
export function matrixTemplate(context: MatrixContext): TemplateResult {
  const { words, document, matrix } = context;
  const targets = document.texts.slice(1);
  return html`<table class="matrix" part="matrix" aria-label=${words.say('matrix-label')}>
    <thead><tr>
      <th scope="col" class="number">${words.say('number')}</th>
      <th scope="col"><bdi>${nameOf(document.texts[0]!)}</bdi></th>
      ${targets.map((text, t) => {
        const { covered, partly } = matrix.targets[t]!;
        const summary = words.say('covered-of', { n: covered, all: matrix.sentences, partly });
        return html`<th scope="col"><bdi>${nameOf(text)}</bdi><span class="tally">${summary}</span></th>`;
      })}
    </tr></thead>
    ${chunksOf(context)}
  </table>`;
}

function chunksOf(context: MatrixContext): unknown[] {
  const { words, matrix, filled } = context;
  const chunks: unknown[] = [];
  for (let from = 0; from < Math.min(matrix.rows.length, filled * MATRIX_CHUNK); from += MATRIX_CHUNK) {
    const rows = () => matrix.rows.slice(from, from + MATRIX_CHUNK).map((row) => rowTemplate(context, row));
    chunks.push(html`<tbody>${guard([matrix, words], rows)}</tbody>`);
  }
  return chunks;
}

function rowTemplate({ words, document }: MatrixContext, { source, cells }: MatrixRow) {
  const text = document.texts[0]!;
  const segment = text.segments[source]!;
  return html`<tr class=${segment.role}>
    <td class="number">${words.number(source + 1)}</td>
    <th scope="row" lang=${text.language} dir=${text.direction}>${text.content.slice(segment.start, segment.end)}</th>
    ${cells.map((cell, t) => html`<td>${cell ? cellTemplate(words, cell, `${t + 1}/${source}`) : nothing}</td>`)}
  </tr>`;
}

function cellTemplate(words: Words, { state, findings }: MatrixCell, place: string) {
  return html`<button type="button" class="covers ${state}" data-cell=${place}>${disc(state)}<span class="state">${words.say(state)}</span>${findings > 0 ? html`<span class="tally">${words.count('findings', findings)}</span>` : nothing}</button>`;
}
