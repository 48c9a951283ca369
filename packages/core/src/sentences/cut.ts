import type { Span } from '../text/index.ts';
import { gapAt, isSpace } from './gap.ts';
import { paragraphsOf } from './paragraphs.ts';
import { propose } from './propose.ts';
import { endsSentence, itemStarts, nextItem } from './steps/index.ts';
import { countedVerses } from './verse.ts';

/**
 * Yields the sentences of a text in order, as {@link segmentText} does, without asking what part they play: a heading
 * that is glued to the report stays with it.
 */
export function* cutSentences(text: string, language: string): Generator<Span> {
  for (const { start, end } of paragraphsOf(text)) yield* sentencesOf(text, start, end, language);
}

/** Yields the sentences of one paragraph, the offsets `from` to `to` (exclusive). */
export function* sentencesOf(text: string, from: number, to: number, language: string): Generator<Span> {
  let start = from;
  for (const { mark, end } of countedVerses(text, from, to)) {
    const words = trimmed(text, start, mark);
    for (const sentence of withinVerse(text, words.start, words.end, language))
      yield sentence.end === words.end ? { start: sentence.start, end } : sentence;
    start = end;
  }
  if (start < to) yield* withinVerse(text, start, to, language);
}

function* withinVerse(text: string, from: number, to: number, language: string): Generator<Span> {
  let start = from;
  for (const { mark, close, end, next, proposed } of propose(text, from, to, language)) {
    if (end <= start || next >= to) continue;
    const gap = gapAt(text, start, mark, close, end, next, to, proposed);
    const item = nextItem(gap);
    if (item > start) {
      yield trimmed(text, start, item);
      start = item;
    } else if (endsSentence(gap)) {
      yield* itemsOf(text, start, end);
      start = next;
    }
  }
  yield* itemsOf(text, start, to);
}

function* itemsOf(text: string, start: number, end: number): Generator<Span> {
  for (const next of itemStarts(text, start, end)) {
    yield trimmed(text, start, next);
    start = next;
  }
  yield { start, end };
}

/** Returns the span without the white space at its ends. */
export function trimmed(text: string, start: number, end: number): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}
