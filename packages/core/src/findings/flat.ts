import type { ValueMention } from '../mentions/index.ts';
import type { Span } from '../text/index.ts';
import { type Side, valuesOf } from './context.ts';

/** The sentences of a side as one content, and the way back from its offsets to the text's. */
export interface FlatSide {
  readonly language: string;
  readonly content: string;
  readonly values: readonly ValueMention[];
  /** Returns the text's spans for a span of the content: one for each sentence that it touches. */
  toText(span: Span): Span[];
}

/** Joins the sentences of a side; between two stands a line break. */
export function flatten(side: Side): FlatSide {
  const { text, segments } = side;
  if (segments.length === 1) {
    // One sentence is the common case: offsets differ by a constant.
    const { start, end } = segments[0]!;
    return {
      language: text.language,
      content: text.content.slice(start, end),
      values: valuesOf(side).map((value) => moved(value, -start)),
      toText: (span) => [{ start: span.start + start, end: span.end + start }],
    };
  }
  let content = '';
  const starts: number[] = [];
  const values: ValueMention[] = [];
  for (const segment of segments) {
    if (content !== '') content += '\n';
    starts.push(content.length);
    for (const mention of segment.mentions)
      if (mention.kind !== 'name') values.push(moved(mention, content.length - segment.start));
    content += text.content.slice(segment.start, segment.end);
  }
  return {
    language: text.language,
    content,
    values,
    toText: (span) =>
      segments.flatMap((segment, i) => {
        const offset = segment.start - starts[i]!;
        const start = Math.max(span.start + offset, segment.start);
        const end = Math.min(span.end + offset, segment.end);
        return start < end ? [{ start, end }] : [];
      }),
  };
}

function moved(value: ValueMention, by: number): ValueMention {
  return { ...value, start: value.start + by, end: value.end + by };
}
