export { makeWordComparer, type Stretch, type WordComparer, type WordCover, type WordEvidence } from './evidence.ts';
export { type LearntWords, type Lesson, lessonOf, type PairContext, PairTeacher, printOf } from './learn.ts';
export { Stemmer, type WordTokens } from './tokens.ts';
export type { WordType } from './types.ts';
