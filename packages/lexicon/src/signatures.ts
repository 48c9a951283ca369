import { neighboursSignature } from './neighbours/index.ts';
import { signature } from './signature.ts';
import { vectorsSignature } from './vectors/index.ts';
import { wordsSignature } from './words/index.ts';

/** What the tables of a lexicon are called in signatures. */
export interface LexiconSignatures {
  readonly signature: string;
  readonly words: string;
  /** The tables that checks read besides, which are part of the code too. */
  readonly checks: string;
  readonly neighbours: string;
  readonly vectors: string;
}

/**
 * Returns how `loadWholeLexicon` calls its tables, by the first lines of their files: for who names them and does not
 * look anything up. Throws a MuqabalaError (`lexicon-unreachable`, `lexicon-broken`).
 */
export async function wholeSignatures(): Promise<LexiconSignatures> {
  const [words, neighbours, vectors] = await Promise.all([wordsSignature(), neighboursSignature(), vectorsSignature()]);
  return { signature, words, checks: signature, neighbours, vectors };
}
