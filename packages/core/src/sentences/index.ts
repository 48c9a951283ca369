export type { Role, Sentence } from './segment.ts';
export { segmentText } from './segment.ts';
