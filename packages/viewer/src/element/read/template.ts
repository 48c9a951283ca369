import { html, nothing, type TemplateResult } from 'lit';
import type { Difference } from '../../model/differences.ts';
import { isolated, quoteOf } from '../templates/detail.ts';
import { heading } from '../templates/heading.ts';
import type { PairsContext } from '../templates/pairs.ts';

/** What stands around both texts for somebody who reads: what is compared, and what differs most, in words. */
export function readTemplate(
  context: PairsContext,
  differences: readonly Difference[],
  controls: unknown,
  tabbed: boolean,
): TemplateResult {
  const { words, view, names, layout, targetFirst, finding: current } = context;
  const side = (which: 'source' | 'target') => {
    const text = view[which];
    return html`<section class="pane ${which}" part="pane ${which}" aria-label=${names[which]} dir=${text.direction}><div class="outlet" part="heading">${heading(words, text, names[which])}</div><div class="text" part="text" lang=${text.language}></div></section>`;
  };
  return html`<div class="intro" part="intro"><p>${isolated(words.say('read', names))}</p>${
    differences.length === 0
      ? nothing
      : html`<p class="lead">${words.say('differences')}</p><ul part="differences">${differences.map((difference) => html`<li><button type="button" part="difference" data-finding=${difference.finding.id} aria-current=${difference.finding.id === current ? 'true' : nothing}>${told(context, difference)}</button></li>`)}</ul>`
  }${controls}</div><div class="panes ${layout} ${targetFirst ? 'target-first' : ''}" part="panes" id="panel" role=${tabbed ? 'tabpanel' : nothing} aria-label=${tabbed ? names.target : nothing}>${side('source')}${side('target')}</div>`;
}

function told({ words, view, names }: PairsContext, { finding, shape }: Difference): unknown[] {
  const source = quoteOf(view.source, finding.source) ?? '';
  const target = quoteOf(view.target, finding.target) ?? '';
  const quotes = new Map([
    [source, view.source],
    [target, view.target],
  ]);
  const [a, b, said] = shape === 'added' ? [names.target, names.source, target] : [names.source, names.target, source];
  return isolated(
    shape === 'differs' ? words.say('differ', { a, b, said, other: target }) : words.say('only', { a, b, said }),
    quotes,
  );
}
