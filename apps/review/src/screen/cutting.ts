import type { Text } from '@muqabala/core';
import { html, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';

/**
 * Where a sentence is cut in two: its words in a field, the caret between two of them. `end` gets the offset in the text, or nothing when it is left
 * as it is.
 */
export function cuttingTemplate(
  say: Say,
  text: Text,
  sentence: { readonly start: number; readonly end: number },
  end: (at?: number) => void,
): TemplateResult {
  const cut = (area: HTMLTextAreaElement) => end(sentence.start + area.selectionStart);
  const key = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') end();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    cut(event.target as HTMLTextAreaElement);
  };
  const field = (event: Event) =>
    (event.currentTarget as HTMLElement).closest('.cutting')!.querySelector<HTMLTextAreaElement>('textarea')!;
  return html`<div class="cutting">
    <label>
      ${say('desk.board.cutAt')}
      <textarea
        readonly
        rows="3"
        lang=${text.language}
        dir=${text.direction}
        .value=${text.content.slice(sentence.start, sentence.end)}
        @keydown=${key}
      ></textarea>
    </label>
    <button @click=${(event: Event) => cut(field(event))}>${say('desk.board.cutHere')} <kbd>Enter</kbd></button>
    <button @click=${() => end()}>${say('review.cancel')} <kbd>Esc</kbd></button>
  </div>`;
}
