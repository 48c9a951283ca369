export type { WriteFormat, WriteOptions } from './document.ts';
export { WRITE_FORMATS, writeDocument } from './document.ts';
export type { PairFormat, PairWriteOptions } from './pairs.ts';
export { isPairFormat, makePairWriter, PAIR_FORMATS } from './pairs.ts';
