export { arabicSkeleton } from './arabic.ts';
export {
  type LearntWords,
  makeWordComparer,
  type Stretch,
  type WordComparer,
  type WordCover,
  type WordEvidence,
} from './cover.ts';
export { type Lesson, lessonOf, type PairContext, PairTeacher, printOf } from './statistics.ts';
export { Stemmer, type WordTokens } from './stemmer.ts';
export type { WordType } from './types.ts';
