import type { Finding } from '../findings/schema.ts';
import type { Text } from './schema.ts';
import { wordsAt } from './words-at.ts';

/** What a text says that a finding is about besides its source and target. */
export interface FurtherWords {
  readonly text: Text;
  readonly words: string;
}

/** Returns what the further texts of a finding say, in their order; spans of one text are joined by dots. */
export function furtherWords(texts: readonly Text[], { further = [] }: Pick<Finding, 'further'>): FurtherWords[] {
  return further.flatMap(({ text: id, spans }) => {
    const text = texts.find((one) => one.id === id);
    return text === undefined ? [] : [{ text, words: spans.map((span) => wordsAt(text, span)).join(' … ') }];
  });
}
