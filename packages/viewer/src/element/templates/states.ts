import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../load.ts';
import type { Words } from '../words.ts';
import { isolated } from './detail.ts';

const MOST_PROBLEMS = 5;

export function loadingTemplate(words: Words): TemplateResult {
  return html`<div class="message" part="message"><p><span class="spinner" aria-hidden="true"></span>${words.say('loading')}</p></div>`;
}

/** Nothing to show, and nothing wrong: what the page put into the element stands here. */
export function emptyTemplate(words: Words, key: 'empty' | 'no-targets'): TemplateResult {
  return html`<slot><div class="message" part="message"><p>${words.say(key)}</p></div></slot>`;
}

/** What went wrong, then what the page put into the element, which may be the texts as plain HTML. */
export function failedTemplate(words: Words, failure: Failure): TemplateResult {
  const { key, src, number, problems } = failure;
  const values = { src: src ?? '', n: number ?? 0 };
  return html`<div class="message failed" part="message" role="alert">
      <p><strong>${isolated(words.say(key, values))}</strong></p>
      ${
        problems === undefined
          ? nothing
          : html`<ul lang="en" dir="ltr">${problems.slice(0, MOST_PROBLEMS).map(({ place, message }) => html`<li><code>${place}</code> ${message}</li>`)}</ul>
            ${problems.length > MOST_PROBLEMS ? html`<p>${words.count('more-problems', problems.length - MOST_PROBLEMS)}</p>` : nothing}`
      }
      ${src === undefined ? nothing : html`<button type="button" class="plain" data-retry>${words.say('retry')}</button>`}
    </div>
    <slot></slot>`;
}
