import type { AlignedDocument } from '@muqabala/core/document';
import { findingKind, nameOfText } from '@muqabala/core/document';
import { type FindingShape, findingShape } from '@muqabala/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type Filter, passes } from '../../model/filter.ts';
import { filterMatrix, type Matrix, type MatrixCell, type MatrixRow } from '../../model/matrix.ts';
import type { Words } from '../words.ts';
import { disc, icon } from './icons.ts';
import { wordsOf } from './words-of.ts';

/** False in the single file for reading, which leaves the matrix out. */
export const OFFERS_MATRIX: boolean = true;

export interface MatrixContext {
  readonly words: Words;
  readonly document: AlignedDocument;
  readonly matrix: Matrix;
  readonly filter: Filter;
  /** How many chunks of rows are drawn so far. */
  readonly filled: number;
}

/** Rows of one part of the table; the parts that stand are not looked at again. */
export const MATRIX_CHUNK = 100;

/** The sentences of the source against all reports; a cell leads to the pair. */
export function matrixTemplate(context: MatrixContext): TemplateResult {
  const { words, document, matrix } = context;
  const [source, ...targets] = document.texts;
  const rows = filterMatrix(matrix, context.filter);
  return html`<table class="matrix" part="matrix" aria-label=${words.say('matrix-label')}>
    <thead><tr>
      <th scope="col" class="number">${words.say('number')}</th>
      <th scope="col" dir=${source!.direction}><bdi>${nameOfText(source!)}</bdi></th>
      ${targets.map((text, t) => {
        const { covered, partly } = matrix.targets[t]!;
        const summary = words.say('covered-of', { n: covered, all: matrix.sentences, partly });
        return html`<th scope="col"><bdi>${nameOfText(text)}</bdi><span class="tally">${summary}</span></th>`;
      })}
    </tr></thead>
    ${chunksOf(context, rows)}
  </table>${rows.length === 0 ? html`<div class="message"><p>${words.say('no-rows')}</p><button type="button" class="plain" data-clear>${words.say('clear')}</button></div>` : nothing}`;
}

function chunksOf(context: MatrixContext, rows: readonly MatrixRow[]): unknown[] {
  const { words, matrix, filter, filled } = context;
  const chunks: unknown[] = [];
  for (let from = 0; from < Math.min(rows.length, filled * MATRIX_CHUNK); from += MATRIX_CHUNK) {
    const chunk = () => rows.slice(from, from + MATRIX_CHUNK).map((row) => rowTemplate(context, row));
    chunks.push(html`<tbody>${guard([matrix, words, filter], chunk)}</tbody>`);
  }
  return chunks;
}

function rowTemplate({ words, document, filter }: MatrixContext, { source, cells }: MatrixRow) {
  const text = document.texts[0]!;
  const segment = text.segments[source]!;
  return html`<tr class=${segment.role}>
    <td class="number">${words.number(source + 1)}</td>
    <th scope="row" lang=${text.language} dir=${text.direction}>${wordsOf(text, segment)}</th>
    ${cells.map((cell, t) => html`<td>${cell ? cellTemplate(words, cell, filter, `${t + 1}/${source}`) : nothing}</td>`)}
  </tr>`;
}

function cellTemplate(words: Words, { state, findings }: MatrixCell, filter: Filter, place: string) {
  const shown = findings.filter((finding) => passes(finding, filter));
  return html`<button type="button" class="covers ${state}" data-cell=${place}>${disc(state)}<span class="state">${words.say(state)}</span>${shown.length > 0 ? tally(words, shown) : nothing}</button>`;
}

/**
 * The shapes of findings with how many there are of each, in the colour of the gravest; a screen reader hears how many
 * there are.
 */
function tally(words: Words, findings: MatrixCell['findings']) {
  const counts = new Map<FindingShape, number>();
  for (const finding of findings)
    counts.set(findingShape(findingKind(finding)), (counts.get(findingShape(findingKind(finding))) ?? 0) + 1);
  const gravest = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? '';
  return html`<span class="shapes ${gravest}" aria-hidden="true">${[...counts].map(([shape, n]) => html`<span class="shape">${icon(shape)}${words.number(n)}</span>`)}</span><span class="hidden">${words.count('findings', findings.length)}</span>`;
}

const SEVERITIES = ['critical', 'major', 'minor'];
