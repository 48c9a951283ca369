export { makeXliffReader } from './read.ts';
export type { XliffOptions } from './write.ts';
export { makeXliffWriter } from './write.ts';
