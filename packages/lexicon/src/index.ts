import type { Lexicon } from '@muqabala/core';
import type { DataPlace } from './binary/fetch.ts';
import { cues } from './cues.ts';
import { nameLetters } from './generated/check-letters.ts';
import { names as checkNames } from './generated/check-names.ts';
import { links } from './generated/links.ts';
import { names } from './names.ts';
import { opposites } from './opposites.ts';
import { signature } from './signature.ts';
import { speech } from './speech.ts';
import { valueTables } from './values/index.ts';
import { loadWords } from './words/index.ts';

export type { DataPlace } from './binary/fetch.ts';

/** The tables without the word lexicon: small, no loading. */
export const tables: Lexicon = {
  signature,
  values: valueTables,
  names,
  checks: { names: checkNames, nameLetters, opposites },
  cues,
  links,
  speech,
};

/**
 * Returns the tables with the word lexicon, loaded on first use; runs in Node and in browsers. Its words are those of
 * the package, or of a file like `@muqabala/lexicon/data/words.bin` that a page serves itself: `{ url }` fetches it,
 * `{ bytes }` takes what is here already. Throws a MuqabalaError (`lexicon-unreachable`, `lexicon-broken`).
 */
export async function loadLexicon(words?: DataPlace): Promise<Lexicon> {
  return { ...tables, words: await loadWords(words) };
}
