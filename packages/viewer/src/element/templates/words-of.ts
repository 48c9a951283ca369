import type { Text } from '@muqabala/core/document';
import { html } from 'lit';
import { overridesOf } from '../../model/overrides.ts';
import { cutRuns } from '../../model/runs.ts';

/** The words of a text between two offsets, with what would turn their order round marked. */
export function wordsOf({ content }: Text, { start, end }: { readonly start: number; readonly end: number }): unknown {
  return cutRuns(content, start, end, overridesOf(content, start, end)).map(({ text, marks: [mark] }) =>
    mark ? html`<mark class="override" data-override=${mark.id}>${text}</mark>` : text,
  );
}
