import { loadOnce, readData, signatureOf } from '../binary/fetch.ts';
import { decodeWords, WORDS } from './format.ts';

const file = new URL('../../data/words.bin', import.meta.url);

/**
 * Returns the word lexicon that comes with the package, read on first use: from its file in Node, by fetch in a
 * browser; or the one at an address (`{ url }`) or of bytes (`{ bytes }`).
 */
export const loadWords = loadOnce(file, 'words.bin', decodeWords);

/**
 * Returns the bytes of the word lexicon that comes with the package: its first line says of what it was made and under
 * which licence.
 */
export function readWords(): Promise<Uint8Array> {
  return readData(file, 'words.bin');
}

/** Returns what the word lexicon that comes with the package is called in signatures. */
export function wordsSignature(): Promise<string> {
  return signatureOf(WORDS, file, 'words.bin');
}
