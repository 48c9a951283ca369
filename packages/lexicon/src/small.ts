import { loadOnce } from './binary/fetch.ts';
import { decodeWords } from './words/format.ts';

/**
 * Returns the words that pages align by (`alignPage` of `@muqabala/core/page`): the most frequent ones of the whole
 * lexicon, read on first use as `loadLexicon` reads that. `{ url }` fetches a file that a page serves itself, a copy of
 * `@muqabala/lexicon/data/words-small.bin`; `{ bytes }` takes what is here already. Throws a MuqabalaError
 * (`lexicon-unreachable`, `lexicon-broken`).
 */
export const loadSmallWords = loadOnce(
  new URL('../data/words-small.bin', import.meta.url),
  'words-small.bin',
  decodeWords,
);
