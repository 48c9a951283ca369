export { bothSides } from './both-sides.ts';
export { documentOfPairs } from './document.ts';
export type { PairFilter } from './filter.ts';
export { aboutFiltered, makePairFilter } from './filter.ts';
export { listPairs } from './list.ts';
export { oneTarget } from './one-target.ts';
export type { Pair, PairFinding, PairSide, QuotedSpan } from './types.ts';
export type { MakePairWriter, PairsAbout, PairWriter } from './writer.ts';
export { aboutDocument } from './writer.ts';
