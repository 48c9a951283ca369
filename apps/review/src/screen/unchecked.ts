import type { AlignedDocument } from '@muqabala/core';
import { explainUnchecked } from '@muqabala/core/messages';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';

/** So many are named. */
const NAMED = 100;

/** What the checks left out of the pairs of a review, so that no finding is not taken for no difference. */
export function uncheckedTemplate(
  { texts, unchecked = [] }: AlignedDocument,
  say: Say,
): TemplateResult | typeof nothing {
  if (unchecked.length === 0) return nothing;
  const contents = new Map(texts.map(({ id, content }) => [id, content]));
  const source = texts[0]!.content;
  const count = new Set(unchecked.map(({ link }) => link)).size;
  return html`<details class="unchecked">
    <summary>${say('workbench.findings.unchecked', { count })}</summary>
    <ul>${unchecked.slice(0, NAMED).map((one) => html`<li>${explainUnchecked(say, one, { source, target: contents.get(one.text) ?? '' })}</li>`)}</ul>
  </details>`;
}
