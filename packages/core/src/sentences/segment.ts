import type { Span } from '../text/index.ts';
import { gapAt, isSpace } from './gap.ts';
import { propose } from './propose.ts';
import { endsSentence, nextItem } from './steps/index.ts';

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
  const segmenter = segmenterFor(language);
  let from = 0;
  while (from < text.length) {
    const to = endOfLine(text, from);
    if (options.presegmented) {
      const span = trimmed(text, from, to);
      if (span) yield { ...span, role: 'body' };
    } else for (const span of sentencesOf(text, from, to, segmenter)) yield { ...span, role: 'body' };
    from = to + 1;
  }
}

function* sentencesOf(text: string, from: number, to: number, segmenter: Intl.Segmenter): Generator<Span> {
  const paragraph = trimmed(text, from, to);
  if (!paragraph) return;
  let start = paragraph.start;
  for (const { mark, close, end, next, proposed } of propose(text, start, paragraph.end, segmenter)) {
    if (end <= start || next >= paragraph.end) continue;
    const gap = gapAt(text, start, mark, close, end, next, paragraph.end, proposed);
    const item = nextItem(gap);
    if (item > start) {
      yield trimmed(text, start, item)!;
      start = item;
      continue;
    }
    if (!endsSentence(gap)) continue;
    yield { start, end };
    start = next;
  }
  yield { start, end: paragraph.end };
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) break;
    at += 1;
  }
  return at;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('und', { granularity: 'sentence' });
  }
}
