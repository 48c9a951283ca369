export type { AlignableText, Alignment, AlignOptions, Bead, PreparedPair } from './align.ts';
export { alignPair, preparePair } from './align.ts';
export type { Evidence, Link } from './schema.ts';
export { evidenceSchema, linkSchema } from './schema.ts';
export type { Stretch, WordComparer, WordCover, WordEvidence, WordType } from './words/index.ts';
export { makeWordComparer } from './words/index.ts';
