export { cutSentences } from './cut.ts';
export { endsWithStop } from './paragraphs.ts';
export type { Role } from './role.ts';
export type { Sentence } from './segment.ts';
export { segmentText } from './segment.ts';
