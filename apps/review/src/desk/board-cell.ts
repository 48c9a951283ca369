import type { Text } from '@muqabala/core';
import { html, type TemplateResult } from 'lit';
import type { Shown } from './board-rows.ts';

/** The words of a sentence, those that findings are about underlined: no padding, no boxes, so that Arabic letters stay joined. */
export function wordsOf(text: Text, { segment, bad }: Shown): string | (TemplateResult | string)[] {
  if (bad.length === 0) return text.content.slice(segment.start, segment.end);
  const pieces: (TemplateResult | string)[] = [];
  let at = segment.start;
  for (const { start, end } of bad) {
    pieces.push(text.content.slice(at, start), html`<span class="bad">${text.content.slice(start, end)}</span>`);
    at = end;
  }
  pieces.push(text.content.slice(at, segment.end));
  return pieces;
}
