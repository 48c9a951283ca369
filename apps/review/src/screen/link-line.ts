import type { Link } from '@muqabala/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import { onEscape } from './escape.ts';

interface LinkLine {
  readonly say: Say;
  /** How many sentences are chosen. */
  readonly chosen: number;
  /** The links of the sentence in focus. */
  readonly links: readonly Link[];
  readonly key: string;
  readonly isNoting: boolean;
  readonly note: () => void;
  readonly keep: (id: string, comment: string) => void;
  readonly leave: () => void;
}

/**
 * How many sentences are chosen, and what is known of the link in focus: how many sentences it joins, how sure it is,
 * what was noted about it.
 */
export function linkTemplate({ say, chosen, links, key, isNoting, note, keep, leave }: LinkLine): TemplateResult {
  const first = links[0];
  const count = html`<strong aria-live="polite">${chosen > 0 ? say('workbench.links.chosen', { count: chosen }) : nothing}</strong>`;
  const how = chosen > 0 ? nothing : html`<span class="quiet how">${say('workbench.links.how')}</span>`;
  if (first === undefined)
    return html`<p class="line">${count}<span class="quiet">${say('workbench.links.loose')}</span>${how}</p>`;
  const submit = (event: Event) => {
    event.preventDefault();
    keep(first.id, ((event.target as HTMLFormElement).elements.namedItem('comment') as HTMLInputElement).value);
  };
  return html`<div class="line">
    ${count}
    ${links.map(
      (link) => html`<span class="quiet">
        ${say('workbench.links.link-of', { source: link.source.length, target: link.target.length, sure: Math.round(link.confidence * 100) })} ·
        ${say(`workbench.links.${link.status === 'confirmed' ? 'confirmed' : 'proposed'}`)}
      </span>`,
    )}
    ${isNoting ? nothing : html`<button class="small" @click=${note}>${say('workbench.links.note')} <kbd>${key}</kbd></button>`}
    ${
      isNoting
        ? html`<form class="noting" @submit=${submit} @keydown=${onEscape(leave)}>
            <label>${say('workbench.links.note')} <input name="comment" autocomplete="off" dir="auto" .value=${first.comment ?? ''} /></label>
            <button>${say('workbench.findings.note')} <kbd>Enter</kbd></button>
            <button type="button" @click=${leave}>${say('review.cancel')}</button>
          </form>`
        : links.map((link) =>
            link.comment === undefined ? nothing : html`<span class="comment"><bdi>${link.comment}</bdi></span>`,
          )
    }
  </div>`;
}
