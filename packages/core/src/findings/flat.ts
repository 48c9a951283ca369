import type { CodeRecord as Placeholder } from '../checks/index.ts';
import { remember } from '../memo/index.ts';
import type { ValueMention } from '../mentions/index.ts';
import { firstOf, type Span } from '../text/index.ts';
import { type TextSide, valuesOf } from './context.ts';

/** The sentences of a side as one content, and the way back from its offsets to the text's. */
export interface FlatSide {
  readonly language: string;
  readonly content: string;
  readonly values: readonly ValueMention[];
  readonly placeholders?: readonly Placeholder[];
  /** Returns the text's spans for a span of the content: one for each sentence that it touches. */
  toText(span: Span): Span[];
}

/** Joins the sentences of a side; between two stands a line break. */
export function flatten(side: TextSide): FlatSide {
  const { text, segments } = side;
  if (segments.length === 1) {
    // One sentence is the common case: offsets differ by a constant.
    const { start, end } = segments[0]!;
    return {
      language: text.language,
      content: text.content.slice(start, end),
      values: valuesOf(side).map((value) => moved(value, -start)),
      ...placed(codesWithin(text, start, end, -start)),
      toText: (span) => [{ start: span.start + start, end: span.end + start }],
    };
  }
  let content = '';
  const starts: number[] = [];
  const values: ValueMention[] = [];
  const codes: Placeholder[] = [];
  for (const segment of segments) {
    if (content !== '') content += '\n';
    starts.push(content.length);
    for (const mention of segment.mentions)
      if (mention.kind !== 'name') values.push(moved(mention, content.length - segment.start));
    for (const code of codesWithin(text, segment.start, segment.end, content.length - segment.start)) codes.push(code);
    content += text.content.slice(segment.start, segment.end);
  }
  return {
    language: text.language,
    content,
    values,
    ...placed(codes),
    toText: (span) =>
      segments.flatMap((segment, i) => {
        const offset = segment.start - starts[i]!;
        const start = Math.max(span.start + offset, segment.start);
        const end = Math.min(span.end + offset, segment.end);
        return start < end ? [{ start, end }] : [];
      }),
  };
}

/** The codes of a text between two places, moved. */
function codesWithin({ placeholders }: TextSide['text'], start: number, end: number, by: number): Placeholder[] {
  if (placeholders === undefined) return [];
  const codes = inOrder(placeholders);
  const within: Placeholder[] = [];
  for (let c = firstOf(codes.length, (at) => codes[at]!.place >= start); c < codes.length; c += 1) {
    if (codes[c]!.place >= end) break;
    within.push({ ...codes[c]!, place: codes[c]!.place + by });
  }
  return within;
}

/** The codes of a text by their places, each text's put in order once. */
const inOrder = remember((placeholders: readonly Placeholder[]) => [...placeholders].sort((a, b) => a.place - b.place));

function placed(placeholders: readonly Placeholder[]): Pick<FlatSide, 'placeholders'> {
  return placeholders.length === 0 ? {} : { placeholders };
}

function moved(value: ValueMention, by: number): ValueMention {
  return { ...value, start: value.start + by, end: value.end + by };
}
