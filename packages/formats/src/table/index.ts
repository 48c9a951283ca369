export { flatten, guard, unguard } from './cells.ts';
export { namesColumns } from './columns.ts';
export { makeCsvReader, makeTsvReader } from './read.ts';
export { makeRowReader } from './rows.ts';
export type { TableOptions } from './write.ts';
export { languageNames, MORE_COLUMNS, makeCsvWriter, makeTsvWriter } from './write.ts';
