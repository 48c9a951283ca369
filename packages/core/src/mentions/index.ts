export type { EntityRelation, NamedText } from './names/index.ts';
export { findNames, nameSimilarity, relateEntities } from './names/index.ts';
export type { Bound, Mention, NameMention, ValueMention } from './schema.ts';
export { boundSchema, mentionSchema } from './schema.ts';
export type { Comparison, ValueMatch, ValuePair } from './values/index.ts';
export { compareValues, findValues, isWeakValue, matchValues } from './values/index.ts';
