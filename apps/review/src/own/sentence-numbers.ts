import type { Finding, Text } from '@muqabala/core';
import { segmentFrom } from '@muqabala/core/document';

/**
 * Returns the numbers of the sentences from the first to the last that spans of a text touch, `13` or `13–14`: the
 * place of each in its own text, as every view, export and report counts them. Empty where they touch none.
 */
export function sentenceNumbers({ segments }: Text, spans: Finding['source'] = []): string {
  let [first, last] = [segments.length, -1];
  for (const { start, end } of spans) {
    const from = segmentFrom(segments, start);
    let to = segmentFrom(segments, Math.max(start, end - 1));
    // Between sentences it is the one before.
    if ((segments[to]?.start ?? end) >= Math.max(end, start + 1)) to -= 1;
    if (to < from) continue;
    [first, last] = [Math.min(first, from), Math.max(last, to)];
  }
  return last < 0 ? '' : first === last ? `${first + 1}` : `${first + 1}–${last + 1}`;
}
