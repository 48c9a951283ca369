import type { Text } from '@muqabala/core/document';
import { html, nothing } from 'lit';
import type { Words } from '../words.ts';

/** Who wrote a text, under which title and when, with the way to the original. */
export function heading(words: Words, { title, date, url, language }: Text, name: string): unknown {
  const named = html`<bdi class="name">${name}</bdi>`;
  return html`${/^https?:/i.test(url ?? '') ? html`<a href=${url!} part="original" target="_blank" rel="noopener">${named}</a>` : named}${title && title !== name ? html` <bdi class="title" lang=${language}>${title}</bdi>` : nothing}${date ? html` <bdi class="date">${words.date(date)}</bdi>` : nothing}`;
}
