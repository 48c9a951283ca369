export type { Comparison } from './compare.ts';
export { compareValues, isWeakValue } from './compare.ts';
export { boundsOppose } from './compare-figures.ts';
export { makeValueTest, shareEqual } from './compare-test.ts';
export { findValues } from './find.ts';
export type { ValueMatch, ValuePair } from './match.ts';
export { matchValues } from './match.ts';
