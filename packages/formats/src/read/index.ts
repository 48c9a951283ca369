export type { ColumnNamed, PairReader, ReadOptions } from './reader.ts';
