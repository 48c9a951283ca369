import type { AlignedDocument, Text } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { isMadeUp } from './drafts.ts';

/** So many characters of a text's first words tell it from others. */
const BEGINNING = 40;

/**
 * Returns a document in which a text that nobody named (it was pasted) has its first words for a title: by that it is
 * told from others, in the list of reviews, on the screen and in all that goes out.
 */
export function withTitles(document: AlignedDocument): AlignedDocument {
  const texts = document.texts.map((text) => {
    const title = isMadeUp(nameOfText(text)) ? firstWordsOf(text) : '';
    return title === '' ? text : { ...text, title };
  });
  return { ...document, texts };
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
