export { flatten } from './cells.ts';
export { makeCsvReader, makeTsvReader } from './read.ts';
export { makeRowReader } from './rows.ts';
export type { TableOptions } from './write.ts';
export { languageNames, makeCsvWriter, makeTsvWriter } from './write.ts';
