export { readXlsx } from './read.ts';
export { makeXlsxWriter, writeXlsx } from './write.ts';
