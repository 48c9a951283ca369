export type { Measures, Verdict } from './verdict.ts';
export { counts, measuresOf, verdictOf } from './verdict.ts';
