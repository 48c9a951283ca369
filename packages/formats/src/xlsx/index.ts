export { writeXlsx } from './write.ts';
