export { compareValues, isWeakValue } from './compare/compare.ts';
export type { Comparison } from './compare/comparison.ts';
export { makeValueTest, shareEqual } from './compare/equality.ts';
export { boundsOppose, sameFigure } from './compare/figures.ts';
export type { ValueMatch, ValuePair } from './compare/match.ts';
export { matchValues } from './compare/match.ts';
export { findValues } from './find.ts';
