import { loadOnce } from '../binary/fetch.ts';
import { decodeNeighbours } from './format.ts';

export { decodeNeighbours, encodeNeighbours } from './format.ts';

/**
 * Returns the neighbours that come with the package, read on first use: from their file in Node, by fetch in a browser.
 */
export const loadNeighbours = loadOnce(
  new URL('../../data/neighbours.bin', import.meta.url),
  'neighbours.bin',
  decodeNeighbours,
);
