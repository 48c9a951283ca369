import { type AlignableText, alignInOrder, type OrderedLink } from '../alignment/index.ts';
import type { WordLexicon } from '../lexicon/index.ts';
import { expectArgument, MuqabalaError } from '../problems/index.ts';
import { cutSentences } from '../sentences/index.ts';
import { majorityDirection, type Span } from '../text/index.ts';

/** A text of a page, or the same with its sentences where the page knows them (spans of UTF-16 units, ascending). */
export type PageText = string | { readonly content: string; readonly sentences: readonly Span[] };

/** Which sentences of a text answer to which of its translation. */
export interface PageAlignment {
  /** The sentences of both texts in order, as spans of UTF-16 units. */
  readonly source: readonly Span[];
  readonly target: readonly Span[];
  /**
   * The links, ascending: numbers of sentences of both sides with the probability (0 to 1) that the link is exactly
   * right. A sentence that is in no link has no counterpart.
   */
  readonly links: readonly OrderedLink[];
}

/**
 * Aligns a paragraph or an article with its translation, sentence by sentence, by words and lengths alone: what a page
 * that translates itself needs, and no more. One text is Arabic, the other English, in either order; lines are
 * paragraphs. Values, names, headings and texts that tell things in another order are left to `alignTexts`. `words` are
 * those of `@muqabala/lexicon/small`, or any others. Throws a MuqabalaError (`text-empty`, `language-same`,
 * `argument-invalid`).
 */
export function alignPage(source: PageText, target: PageText, words: WordLexicon): PageAlignment {
  checkPage(source, 'source');
  checkPage(target, 'target');
  expectArgument(words?.starts !== undefined, 'words', 'the words of a lexicon', words, CALL);
  const texts = [readPage(source, 'source'), readPage(target, 'target')] as const;
  if (texts[0].language === texts[1].language)
    throw new MuqabalaError({
      code: 'language-same',
      values: { language: texts[0].language },
      place: 'target',
      message: `Both texts have ${texts[0].language === 'ar' ? 'Arabic' : 'Latin'} letters.`,
      remedy: 'Give one Arabic text and one English text, in either order.',
    });
  const [first, second] = texts.map(({ segments }) => segments.map(({ start, end }): Span => ({ start, end })));
  return { source: first!, target: second!, links: alignInOrder(...texts, { words }) };
}

const CALL = 'Call alignPage(source, target, await loadSmallWords()); the last is of @muqabala/lexicon/small.';

// What callers in JavaScript hand in by mistake is said where they did; TypeScript would have refused it.
function checkPage(text: unknown, place: string): void {
  const { content, sentences } = (text ?? {}) as { readonly content?: unknown; readonly sentences?: unknown };
  const holds = typeof text === 'string' || (typeof content === 'string' && Array.isArray(sentences));
  expectArgument(holds, place, 'the text itself, or { content, sentences }', text, CALL);
}

function readPage(text: PageText, place: string): AlignableText {
  const content = typeof text === 'string' ? text : text.content;
  const language = majorityDirection(content) === 'rtl' ? 'ar' : 'en';
  const sentences = typeof text === 'string' ? [...cutSentences(content, language)] : text.sentences;
  if (sentences.length === 0)
    throw new MuqabalaError({
      code: 'text-empty',
      place,
      message: 'The text has no words.',
      remedy: 'Check that this is the right text.',
    });
  return {
    language,
    content,
    segments: sentences.map(({ start, end }) => ({ start, end, role: 'body', mentions: [] })),
  };
}
