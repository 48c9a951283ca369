export { makePoReader } from './read.ts';
export type { PoOptions } from './write.ts';
export { makePoWriter } from './write.ts';
