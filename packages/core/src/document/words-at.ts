import { remember } from '../memo/index.ts';
import type { Span } from '../text/index.ts';
import type { Placeholder } from './schema.ts';

/** The words of a text or of a side of a pair, with the codes of its file. */
export interface CodedWords {
  readonly content: string;
  readonly placeholders?: readonly Placeholder[] | undefined;
}

/**
 * Returns the words at a place as a person is told them: a code, which is U+FFFC in the content, as the file has it
 * (`{count}`, `<b>`), or by its name where the file says no more of it (`<1>`, `</1>`).
 */
export function wordsAt({ content, placeholders = [] }: CodedWords, { start, end }: Span): string {
  const words = content.slice(start, end);
  if (placeholders.length === 0 || !words.includes('\uFFFC')) return words;
  const codes = codesOf(placeholders);
  return words.replace(/\uFFFC/g, (object, at: number) => codes.get(start + at) ?? object);
}

const codesOf = remember(
  (placeholders: readonly Placeholder[]): ReadonlyMap<number, string> =>
    new Map(
      placeholders.map(({ place, kind, id = '', text }) => [
        place,
        text.trim() || `<${kind === 'close' ? '/' : ''}${id}>`,
      ]),
    ),
);
