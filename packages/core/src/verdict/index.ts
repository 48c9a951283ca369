export type { Measures, Verdict } from './verdict.ts';
export { counts, judgedTexts, measuresOf, originalOf, verdictOf } from './verdict.ts';
