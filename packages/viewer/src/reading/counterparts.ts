import type { AlignedDocument, Text } from '@muqabala/core/document';
import { type Group, groupsOf, otherThan, type Side } from '../model/groups.ts';
import { findSentences, type Stretch, shareOnPage } from './find.ts';
import { type Word, wordsOf } from './words.ts';

/** A sentence of a page that has a counterpart: where it stands, in UTF-16 units of the page's text, and its group. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly group: Group;
  /** Its index in its own text. */
  readonly segment: number;
}

/** A document laid over the text of a page. */
export interface Overlay {
  /** The text that the page shows, and its side; the text that answers to it. */
  readonly own: Text;
  readonly side: Side;
  readonly other: Text;
  /** In the order of the page. */
  readonly marked: readonly Marked[];
}

/** Which texts are meant, by id; without them, that of which most is on the page, and the first that answers to it. */
export interface Wanted {
  readonly text?: string | undefined;
  readonly target?: string | undefined;
}

/** Finds the sentences of a document in the text of a page; undefined when the page shows none of its texts. */
export function overlay(document: AlignedDocument, page: string, wanted: Wanted = {}): Overlay | undefined {
  const words = wordsOf(page);
  const [source, ...targets] = document.texts;
  const links = document.links.filter(({ status }) => status !== 'rejected');
  const answering = new Set(links.map(({ text }) => text));
  let best: { own: Text; sentences: Word[][]; share: number } | undefined;
  for (const own of document.texts) {
    if (wanted.text !== undefined && own.id !== wanted.text) continue;
    const sentences = own.segments.map(({ start, end }) => wordsOf(own.content.slice(start, end)));
    const share = shareOnPage(words, sentences);
    if (share > (best?.share ?? 0)) best = { own, sentences, share };
  }
  if (best === undefined || source === undefined) return undefined;
  const { own, sentences } = best;
  const side: Side = own === source ? 'source' : 'target';
  const target =
    side === 'target'
      ? own
      : (targets.find(({ id }) => id === wanted.target) ?? targets.find(({ id }) => answering.has(id)));
  if (target === undefined) return undefined;
  const groups = groupsOf(
    { source, target },
    links.filter(({ text }) => text === target.id),
  )[side];
  const marked = findSentences(words, sentences).flatMap((stretch, segment): Marked[] => {
    const group = groups[segment];
    if (stretch === undefined || group === undefined || group[otherThan(side)].length === 0) return [];
    return [{ ...spanOf(page, words, stretch), group, segment }];
  });
  marked.sort((a, b) => a.start - b.start);
  return { own, side, other: side === 'source' ? target : source, marked };
}

/** From the first word to the last, with changed ones at its ends and the marks that touch them. */
function spanOf(page: string, words: readonly Word[], { from, to, lead = 0, trail = 0 }: Stretch) {
  let [first, last] = [from, to - 1];
  const joined = (a: number) => !/[.!?؟…\n]/.test(page.slice(words[a]!.end, words[a + 1]!.start));
  while (first > 0 && from - first < lead && joined(first - 1)) first--;
  while (last + 1 < words.length && last - to + 1 < trail && joined(last)) last++;
  let { start } = words[first]!;
  let { end } = words[last]!;
  const [least, most] = [words[first - 1]?.end ?? 0, words[last + 1]?.start ?? page.length];
  while (end < most && /\S/.test(page[end]!)) end++;
  // What closes the sentence before belongs to it.
  while (start > least && /[\p{Ps}\p{Pi}"'¿¡]/u.test(page[start - 1]!)) start--;
  return { start, end };
}
