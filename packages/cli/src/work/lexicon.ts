import type { Lexicon, Rules } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import { placeOf, readBytes } from '../files/read.ts';

/** Loads the lexicon that comes along, with the word lexicon of a file in place of its own when one is named. */
export async function loadLexiconWith(path: string | undefined): Promise<Lexicon> {
  const { loadWholeLexicon } = await import('@muqabala/lexicon/whole');
  const whole = await loadWholeLexicon();
  if (path === undefined) return whole;
  const { decodeWords } = await import('@muqabala/lexicon/words');
  const bytes = await readBytes(path);
  try {
    return { ...whole, words: decodeWords(bytes) };
  } catch {
    throw new MuqabalaError({
      code: 'lexicon-broken',
      place: placeOf(path),
      message: 'This is no word lexicon of this version.',
      remedy: 'Give a file that `muqabala lexicon train` wrote.',
    });
  }
}

/** Reads the rules of a project when a file is named. */
export async function loadRules(path: string | undefined): Promise<Rules | undefined> {
  if (path === undefined) return undefined;
  const { readRulesFile } = await import('../rules/read.ts');
  return readRulesFile(path);
}
