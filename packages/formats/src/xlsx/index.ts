export { readXlsx, readXlsxRows } from './read.ts';
export type { CellStyle, Sheet } from './write.ts';
export { makeXlsxWriter, writeXlsx, writeXlsxRows } from './write.ts';
