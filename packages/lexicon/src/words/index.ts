export { decodeWords, encodeWords, readHeader, type WordsHeader } from './format.ts';
export { loadWords, readWords, wordsSignature } from './load.ts';
