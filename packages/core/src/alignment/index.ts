export { alignPair } from './align.ts';
export { LIKELY } from './comparable/index.ts';
export { alignInOrder, type OrderedLink } from './in-order.ts';
export type { PreparedPair } from './prepare.ts';
export { preparePair } from './prepare.ts';
export type { Candidate, Evidence, Link } from './schema.ts';
export { evidenceSchema, linkSchema } from './schema.ts';
export type { AlignableLine, AlignableText, Alignment, AlignOptions, Bead, RankedPair } from './types.ts';
