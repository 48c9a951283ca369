export type { NamedText } from './find.ts';
export { findNames } from './find.ts';
export { makeLetterRuns } from './letter-runs.ts';
export type { NamePresence } from './presence.ts';
export { arabicNameInText, nameInText } from './presence.ts';
export type { EntityRelation } from './relate.ts';
export { relateEntities } from './relate.ts';
export { nameSimilarity, SAME_NAME } from './similarity.ts';
