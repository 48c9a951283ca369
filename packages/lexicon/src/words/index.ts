export { decodeWords, encodeWords, readHeader, type WordsHeader } from './format.ts';
export { loadWords } from './load.ts';
