import { loadOnce, signatureOf } from '../binary/fetch.ts';
import { decodeNeighbours, NEIGHBOURS } from './format.ts';

export { decodeNeighbours, encodeNeighbours } from './format.ts';

const file = new URL('../../data/neighbours.bin', import.meta.url);

/**
 * Returns the neighbours that come with the package, read on first use: from their file in Node, by fetch in a browser.
 */
export const loadNeighbours = loadOnce(file, 'neighbours.bin', decodeNeighbours);

/** Returns what they are called in signatures. */
export function neighboursSignature(): Promise<string> {
  return signatureOf(NEIGHBOURS, file, 'neighbours.bin');
}
