export type { ReportCase } from './cases.ts';
export { parseReportCases, readRanking } from './cases.ts';
export type { RankedCase, RankedPair, RankingScore } from './score-ranking.ts';
export { scoreRanking } from './score-ranking.ts';
export type { ReportGold, ReportScore, SentencePair } from './score-reports.ts';
export { pairKey, pairKeys, poolReportScores, ratePairs, scoreReports } from './score-reports.ts';
