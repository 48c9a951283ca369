export type { PageOptions } from './write.ts';
export { writePage } from './write.ts';
