export { vectorKey } from '../lexicon/index.ts';
export { arabicSkeleton } from './arabic.ts';
export {
  type LearntWords,
  makeWordComparer,
  type Stretch,
  type WordComparer,
  type WordCover,
  type WordEvidence,
} from './cover.ts';
export { stemEnglish } from './english.ts';
export { type Counterpart, type LinkedWord, type StretchPair, type WordLinks, wordLinks } from './links/links.ts';
export { cosineOf, rowsOfArabic, rowsOfEnglish } from './links/rows.ts';
export { type PairContext, printOf, sampleWords, type WordSample, WordStatistics } from './statistics.ts';
export { Stemmer, type WordTokens } from './stemmer.ts';
export type { WordType } from './types.ts';
