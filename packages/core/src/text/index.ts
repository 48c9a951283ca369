export { CONTROL, classAt, DIGIT, isPair, LETTER, LONE, MARK, SIGN } from './characters.ts';
export type { Direction } from './direction.ts';
export { firstStrong, majorityDirection } from './direction.ts';
export { firstOf } from './first-of.ts';
export type { Folded } from './fold.ts';
export { fold, matchingForm, matchingUnit, originalSpan } from './fold.ts';
export type { Span } from './span.ts';
export { overlap, spanSchema } from './span.ts';
export { Spellings } from './spellings.ts';
export type { TextTokens } from './tokens.ts';
export {
  LINE_FEED,
  OTHER_BREAK,
  readTokens,
  SPACED,
  tokenEnd,
  tokenGap,
  tokenKind,
  tokenStart,
  UNSEEN,
} from './tokens.ts';
export type { Words } from './words.ts';
export { findWords, forEachWord } from './words.ts';
