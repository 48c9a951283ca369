export { describeRate, describeScore } from './describe-score.ts';
export type { Score, ScoreOptions } from './score-alignment.ts';
export { documentLinks, scoreAlignment } from './score-alignment.ts';
