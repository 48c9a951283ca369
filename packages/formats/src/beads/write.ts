import type { AlignedDocument } from '@muqabala/core';
import { listPairs, oneTarget } from '../pairs/index.ts';

/**
 * Writes the links of one target text as beads, `[0]:[0, 1]:0.93`: zero-based indexes over all segments of either text
 * in order, headings and boilerplate included; a sentence without counterpart is a line with an empty side. `text`
 * names the target text, which must be given when there are several (else `text-ambiguous` is thrown).
 */
export function* writeBeads(document: AlignedDocument, options: { readonly text?: string } = {}): Generator<string> {
  const target = oneTarget(document.texts.slice(1), options.text, 'beads');
  const at = (text: { readonly segments: ReadonlyArray<{ readonly id: string }> }) =>
    new Map(text.segments.map((segment, i) => [segment.id, i]));
  const sourceAt = at(document.texts[0]!);
  const targetAt = at(target);
  for (const pair of listPairs(document, { text: target.id })) {
    const source = (pair.source?.segments ?? []).map((id) => sourceAt.get(id)!);
    const counterpart = (pair.target?.segments ?? []).map((id) => targetAt.get(id)!);
    yield `[${source.join(', ')}]:[${counterpart.join(', ')}]:${pair.confidence.toFixed(2)}\n`;
  }
}
