import type { Lexicon } from '@muqabala/core';
import { cues } from './cues.ts';
import { nameLetters } from './generated/check-letters.ts';
import { names as checkNames } from './generated/check-names.ts';
import { links } from './generated/links.ts';
import { names } from './names.ts';
import { opposites } from './opposites.ts';
import { speech } from './speech.ts';
import { valueTables } from './values/index.ts';
import { loadWords } from './words/index.ts';

/** The tables without the word lexicon: small, no loading. */
export const tables: Lexicon = {
  signature: '0.1.0',
  values: valueTables,
  names,
  checks: { names: checkNames, nameLetters, opposites },
  cues,
  links,
  speech,
};

/** Returns the tables with the word lexicon, loaded on first use; runs in Node and in browsers. */
export async function loadLexicon(): Promise<Lexicon> {
  return { ...tables, words: await loadWords() };
}
