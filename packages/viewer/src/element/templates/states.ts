import { html, type TemplateResult } from 'lit';
import type { Words } from '../words.ts';

export function loadingTemplate(words: Words): TemplateResult {
  return html`<div class="message" part="message"><p><span class="spinner" aria-hidden="true"></span>${words.say('loading')}</p></div>`;
}

/** Nothing to show, and nothing wrong. */
export function emptyTemplate(words: Words, key: 'empty' | 'no-targets'): TemplateResult {
  return html`<div class="message" part="message"><p>${words.say(key)}</p></div>`;
}

/** What a reader can do about it; what went wrong is told to those who made the page, by event and console. */
export function failedTemplate(words: Words, again: boolean): TemplateResult {
  return html`<div class="message failed" part="message" role="alert"><p><strong>${words.say('failed')}</strong></p>${again ? html`<button type="button" class="plain" part="button" data-retry>${words.say('retry')}</button>` : null}</div>`;
}
