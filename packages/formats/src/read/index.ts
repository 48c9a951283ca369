export type { ReadPairsFormat } from './formats.ts';
export { makePairReader, READ_PAIRS_FORMATS, readPairs } from './formats.ts';
export type { ColumnNamed, PairReader, ReadOptions } from './reader.ts';
