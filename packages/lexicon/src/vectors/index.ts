import { loadOnce } from '../binary/fetch.ts';
import { decodeVectors } from './format.ts';

export { decodeVectors, encodeVectors } from './format.ts';

/**
 * Returns the word vectors that come with the package, read on first use: from their file in Node, by fetch in a
 * browser.
 */
export const loadVectors = loadOnce(new URL('../../data/vectors.bin', import.meta.url), 'vectors.bin', decodeVectors);
