export type { Direction } from './direction.ts';
export { firstStrong, majorityDirection } from './direction.ts';
export type { Folded } from './fold.ts';
export { fold, matchingForm, originalSpan } from './fold.ts';
export type { Span } from './span.ts';
export { overlap, spanSchema } from './span.ts';
export { Spellings } from './spellings.ts';
export type { Words } from './words.ts';
export { findWords, wordEnd, wordStart } from './words.ts';
