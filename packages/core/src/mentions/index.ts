export type { ArabicSpelling, EntityRelation, LatinSpelling, NamedText, NamePresence } from './names/index.ts';
export {
  arabicNameInText,
  arabicSpelling,
  findNames,
  gradedEvidence,
  latinSpelling,
  makeLetterRuns,
  mayBeAlike,
  nameInText,
  nameSimilarity,
  relateEntities,
  SAME_NAME,
  soundEvidence,
  spelledKey,
  spelledLetter,
  UNLIKE,
} from './names/index.ts';
export type { Bound, Mention, NameMention, ValueMention } from './schema.ts';
export { boundSchema, mentionSchema } from './schema.ts';
export type { Comparison, ValueMatch, ValuePair } from './values/index.ts';
export {
  boundsOppose,
  compareValues,
  findValues,
  isWeakValue,
  makeValueTest,
  matchValues,
  sameFigure,
  shareEqual,
} from './values/index.ts';
