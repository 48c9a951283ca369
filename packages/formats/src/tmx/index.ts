export { makeTmxReader } from './read.ts';
export type { TmxOptions } from './write.ts';
export { makeTmxWriter } from './write.ts';
