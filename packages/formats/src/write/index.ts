export type { WriteOptions } from './document.ts';
export { writeDocument } from './document.ts';
export type { PairFormat, WriteFormat } from './names.ts';
export { isPairFormat, ONE_TARGET_FORMATS, PAIR_FORMATS, WRITE_FORMATS } from './names.ts';
export type { PairWriteOptions } from './pairs.ts';
export { makePairWriter } from './pairs.ts';
