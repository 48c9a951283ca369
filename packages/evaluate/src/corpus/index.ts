export { checkReference, spansProblem } from './check.ts';
export { parseManifest, parseReference, parseTraps } from './parse.ts';
export type { Manifest, Occurrence, Reference, Relation, Traps } from './schema.ts';
export { manifestSchema, referenceSchema, trapsSchema } from './schema.ts';
export type { ManifestText } from './texts.ts';
export { manifestTexts } from './texts.ts';
