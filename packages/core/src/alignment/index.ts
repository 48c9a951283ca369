export { alignPair } from './align.ts';
export type { PreparedPair } from './prepare.ts';
export { preparePair } from './prepare.ts';
export type { Evidence, Link } from './schema.ts';
export { evidenceSchema, linkSchema } from './schema.ts';
export type { AlignableText, Alignment, AlignOptions, Bead } from './types.ts';
