import { loadOnce, signatureOf } from '../binary/fetch.ts';
import { decodeVectors, VECTORS } from './format.ts';

export { decodeVectors, encodeVectors } from './format.ts';

const file = new URL('../../data/vectors.bin', import.meta.url);

/**
 * Returns the word vectors that come with the package, read on first use: from their file in Node, by fetch in a
 * browser.
 */
export const loadVectors = loadOnce(file, 'vectors.bin', decodeVectors);

/** Returns what they are called in signatures. */
export function vectorsSignature(): Promise<string> {
  return signatureOf(VECTORS, file, 'vectors.bin');
}
