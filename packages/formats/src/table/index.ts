export { flatten } from './cells.ts';
export type { TableOptions } from './write.ts';
export { writeCsv, writeTsv } from './write.ts';
