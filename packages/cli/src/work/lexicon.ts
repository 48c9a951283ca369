import type { Lexicon, Rules, WordLexicon } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import type { LexiconSignatures } from '@muqabala/lexicon/signatures';
import { placeOf, readBytes } from '../files/read.ts';
import type { TermsOf } from '../rules/terms.ts';

/**
 * Loads the lexicon that comes along, with the word lexicon of a file in place of its own when one is named; `words`
 * alone where nothing reads the further tables, which take their time to load.
 */
export async function loadLexiconWith(path: string | undefined, tables: 'all' | 'words' = 'all'): Promise<Lexicon> {
  const { loadCheckLexicon } = await import('@muqabala/lexicon/checks');
  const { loadWholeLexicon } = await import('@muqabala/lexicon/whole');
  const lexicon = await (tables === 'all' ? loadWholeLexicon() : loadCheckLexicon());
  if (path === undefined) return lexicon;
  return { ...lexicon, words: await readWordLexicon(path) };
}

/** Returns what a signature says of the lexicon that {@link loadLexiconWith} loads; its own tables stay unread. */
export async function lexiconSignatures(path: string | undefined): Promise<LexiconSignatures> {
  const { wholeSignatures } = await import('@muqabala/lexicon/signatures');
  const own = await wholeSignatures();
  return path === undefined ? own : { ...own, words: (await readWordLexicon(path)).signature };
}

async function readWordLexicon(path: string): Promise<WordLexicon> {
  const { decodeWords } = await import('@muqabala/lexicon/words');
  const bytes = await readBytes(path);
  try {
    return decodeWords(bytes);
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

/** Reads a glossary when a file is named. */
export async function loadTerms(path: string | undefined): Promise<TermsOf | undefined> {
  if (path === undefined) return undefined;
  const { readTerms } = await import('../rules/terms.ts');
  return readTerms(path);
}
