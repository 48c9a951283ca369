import type { Text } from '@muqabala/core';
import { nameOfText, nameOfTexts } from '@muqabala/core/document';
import { isMadeUp } from './drafts.ts';

/** So many characters of a text's first words tell a review from others in a list. */
const BEGINNING = 40;

/**
 * Returns what a review of texts that were brought in is called at first: as its texts are, and a text that nobody named
 * (it was pasted) by its first words, so that two reviews are told apart.
 */
export function nameOfReview(texts: readonly Text[]): string {
  return nameOfTexts(
    texts.map((text) => {
      const title = isMadeUp(nameOfText(text)) ? firstWordsOf(text) : '';
      return title === '' ? text : { ...text, title };
    }),
  );
}

/** The heading or first sentence, cut at a word where it is long. */
function firstWordsOf({ content, segments }: Text): string {
  const first = segments.find(({ role }) => role !== 'boilerplate');
  const sentence = content
    .slice(first?.start ?? 0, first?.end ?? 0)
    .trim()
    .replace(/\s+/gu, ' ');
  if (sentence.length <= BEGINNING) return sentence;
  const end = sentence.lastIndexOf(' ', BEGINNING);
  const cut = sentence.slice(0, end === -1 ? BEGINNING : end);
  // Neither half a character nor a comma stands before the dots.
  return `${cut.replace(/[\ud800-\udbff,;:،؛]$/u, '')}…`;
}
