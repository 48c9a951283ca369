import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Row } from '../../model/rows.ts';
import type { View } from '../../model/view.ts';
import type { Words } from '../words.ts';
import { icon } from './icons.ts';
import { type RowContext, rowTemplate } from './row.ts';

/**
 * Rows are drawn in chunks: one chunk is skipped by the browser's layout while it is out of sight, and only the chunks that a change
 * concerns are drawn again.
 */
export const CHUNK = 40;

export interface PairsContext extends RowContext {
  readonly rows: readonly Row[];
  /** How many chunks are in the page so far; the others follow in slices. */
  readonly filled: number;
  readonly layout: 'pairs' | 'flow';
  readonly targetFirst: boolean;
}

export function pairsTemplate(context: PairsContext): TemplateResult {
  const { words, view, rows, layout, targetFirst, names } = context;
  const chunks = Math.min(context.filled, Math.ceil(rows.length / CHUNK));
  const side = (which: 'source' | 'target') => {
    const text = view[which];
    return html`<div class="cell ${which}" role="columnheader" part="heading" dir=${text.direction}><bdi class="name">${names[which]}</bdi>${which === 'source' ? html`<bdi class="role">${words.say('source')}</bdi>` : nothing}${text.title && text.title !== names[which] ? html`<bdi class="title" lang=${text.language}>${text.title}</bdi>` : nothing}${text.date ? html`<time dir="ltr">${text.date}</time>` : nothing}</div>`;
  };
  return html`<div class="table ${layout} ${targetFirst ? 'target-first' : ''}" role="table" aria-label=${words.say('label')} aria-rowcount=${rows.length + 1} part="table">
    <div role="rowgroup" class="head"><div class="row" role="row"><div class="number" role="columnheader"><span class="hidden">${words.say('number')}</span></div>${side('source')}${side('target')}</div></div>
    ${chunksOf(context, chunks)}
    ${rows.length === 0 ? html`<div role="rowgroup"><div role="row"><div role="cell" class="message"><p>${words.say('no-rows')}</p><button type="button" class="plain" data-clear>${words.say('clear')}</button></div></div></div>` : nothing}
  </div>`;
}

function chunksOf(context: PairsContext, count: number): unknown[] {
  const { rows, view, words, selected, finding, hot, query, reachable, names } = context;
  const chunks: unknown[] = [];
  for (let c = 0; c < count; c++) {
    const [from, to] = [c * CHUNK, Math.min(rows.length, (c + 1) * CHUNK)];
    const [first, last] = [rows[from]!.index, rows[to - 1]!.index];
    const own = (row: number) => (row >= first && row <= last ? row : -1);
    const open = own(selected);
    const depends = [
      rows,
      view,
      words,
      query,
      names.source,
      names.target,
      open,
      own(reachable),
      open < 0 ? '' : `${finding} ${hot}`,
    ];
    chunks.push(
      html`<div class="chunk" role="rowgroup">${guard(depends, () => rows.slice(from, to).map((row) => rowTemplate(context, row)))}</div>`,
    );
  }
  return chunks;
}

/** How many rows of each kind there are. */
export function summary(words: Words, { counts }: View, precise: boolean): TemplateResult {
  const parts = [
    words.count('count_pairs', counts.pairs),
    ...(counts.sourceOnly > 0 ? [words.count('count_source-only', counts.sourceOnly)] : []),
    ...(counts.targetOnly > 0 ? [words.count('count_target-only', counts.targetOnly)] : []),
    ...(precise ? [] : [words.say('imprecise')]),
  ];
  return html`<p class="summary" part="summary">${parts.join(' · ')}</p>`;
}

/** Findings that are about no sentence in particular. */
export function looseFindings({ words, view }: RowContext): TemplateResult | typeof nothing {
  const loose = view.findingsOfRow.get(-1);
  if (loose === undefined) return nothing;
  return html`<div class="loose" role="note"><strong>${words.say('about')}</strong><ul>${loose.map((finding) => html`<li>${icon('other')} ${words.translate(`finding.${finding.code}`)}</li>`)}</ul></div>`;
}
