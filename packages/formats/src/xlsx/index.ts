export { makeXlsxWriter, writeXlsx } from './write.ts';
