export type { DetectedLanguage } from './detect.ts';
export { detectLanguage } from './detect.ts';
