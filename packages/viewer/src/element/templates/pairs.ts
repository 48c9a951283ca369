import { findingKind } from '@muqabala/core/document';
import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { View } from '../../model/view.ts';
import type { RowContext } from '../row-context.ts';
import type { Words } from '../words.ts';
import { heading } from './heading.ts';
import { icon } from './icons.ts';
import { plainRows } from './plain.ts';

export interface PairsContext extends RowContext {
  readonly targetFirst: boolean;
}

/** The table around the rows; the rows themselves are put into `.rows` by a {@link RowList}, in a browser. */
export function pairsTemplate(context: PairsContext): TemplateResult {
  const { words, view, rows, layout, targetFirst, names } = context;
  const side = (which: 'source' | 'target') => {
    const text = view[which];
    return html`<div class="cell ${which}" role="columnheader" part="heading" dir=${text.direction}>${heading(words, text, names[which])}${which === 'source' ? html` <bdi class="role">${words.say('source')}</bdi>` : nothing}</div>`;
  };
  return html`<div class="table ${layout} ${targetFirst ? 'target-first' : ''}" role="table" aria-label=${words.say('label')} aria-rowcount=${rows.length + 1} part="table">
    <div role="rowgroup" class="head"><div class="row" role="row"><div class="number" role="columnheader"><span class="hidden">${words.say('number')}</span></div>${side('source')}${side('target')}</div></div>
    <div class="rows" role="presentation">${isServer ? plainRows(context) : nothing}</div>
    ${rows.length === 0 ? html`<div role="rowgroup"><div role="row"><div role="cell" class="message"><p>${words.say('no-rows')}</p><button type="button" class="plain" data-clear>${words.say('clear')}</button></div></div></div>` : nothing}
  </div>`;
}

/** How many rows of each kind there are. */
export function summary(words: Words, { counts, uncheckedOfRow }: View, precise: boolean): TemplateResult {
  const parts = [
    words.count('count_pairs', counts.pairs),
    ...(counts.sourceOnly > 0 ? [words.count('count_source-only', counts.sourceOnly)] : []),
    ...(counts.targetOnly > 0 ? [words.count('count_target-only', counts.targetOnly)] : []),
    ...(precise ? [] : [words.say('imprecise')]),
    ...(uncheckedOfRow.size > 0 ? [words.count('count_unchecked', uncheckedOfRow.size)] : []),
  ];
  return html`<p class="summary" part="summary">${parts.join(' · ')}</p>`;
}

/** Findings that are about no sentence in particular. */
export function looseFindings({ words, view }: RowContext): TemplateResult | typeof nothing {
  const loose = view.findingsOfRow.get(-1);
  if (loose === undefined) return nothing;
  return html`<div class="loose" role="note"><strong>${words.say('about')}</strong><ul>${loose.map((finding) => html`<li>${icon('other')} ${words.finding(findingKind(finding))}</li>`)}</ul></div>`;
}
