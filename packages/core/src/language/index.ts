export type { DetectedLanguage } from './detect.ts';
export { detectLanguage } from './detect.ts';
export { segmentLanguage } from './segment.ts';
