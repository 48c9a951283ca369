export type { Comparison } from './compare.ts';
export { compareValues } from './compare.ts';
export { findValues } from './find.ts';
