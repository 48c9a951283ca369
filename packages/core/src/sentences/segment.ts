import type { Span } from '../text/index.ts';

export type Role = 'heading' | 'body' | 'boilerplate';

/** A sentence of a text, trimmed of surrounding white space, with the part that it plays. */
export interface Sentence extends Span {
  readonly role: Role;
}

/**
 * Yields the sentences of a text in order, as spans of UTF-16 units that do not overlap; what lies between them is white space.
 * `presegmented` takes one sentence a line, as given.
 */
export function* segmentText(
  text: string,
  language: string,
  options: { presegmented?: boolean } = {},
): Generator<Sentence> {
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (options.presegmented) {
      yield { start: line.index, end: line.index + line[0].length, role: 'body' };
      continue;
    }
    for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(line[0])) {
      const trimmed = segment.trim();
      if (trimmed === '') continue;
      const start = line.index + index + segment.indexOf(trimmed);
      yield { start, end: start + trimmed.length, role: 'body' };
    }
  }
}
