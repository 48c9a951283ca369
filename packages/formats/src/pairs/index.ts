export { listPairs } from './list.ts';
export type { Pair, PairFinding, PairSide, QuotedSpan } from './types.ts';
