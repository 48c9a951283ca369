export type { DetectedLanguage } from './detect.ts';
export { detectLanguage } from './detect.ts';
export { identifyLanguage } from './identify.ts';
export { segmentLanguage } from './segment.ts';
