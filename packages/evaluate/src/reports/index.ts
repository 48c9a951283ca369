export type { ReportGold, ReportScore, SentencePair } from './score-reports.ts';
export { pairKey, pairKeys, poolReportScores, ratePairs, scoreReports } from './score-reports.ts';
