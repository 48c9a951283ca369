import type { Text } from '@muqabala/core/document';
import { html } from 'lit';
import { chipsOf } from '../../model/chips.ts';
import { cutRuns } from '../../model/runs.ts';

/** The words of a text between two offsets, with chips for codes and for what would turn their order round. */
export function wordsOf({ content }: Text, { start, end }: { readonly start: number; readonly end: number }): unknown {
  return cutRuns(content, start, end, chipsOf(content, start, end)).map(({ text, marks: [mark] }) =>
    mark ? html`<mark class="chip" data-chip=${mark.id}>${text}</mark>` : text,
  );
}
