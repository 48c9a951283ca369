export type { Manifest, ManifestText, Occurrence, Reference, Relation, Traps } from './corpus/index.ts';
export {
  checkReference,
  manifestSchema,
  manifestTexts,
  parseManifest,
  parseReference,
  parseTraps,
  referenceSchema,
  trapsSchema,
} from './corpus/index.ts';
export type {
  DiscrepancyInText,
  DocumentOptions,
  DocumentScore,
  FindingScore,
  TargetScore,
} from './documents/index.ts';
export { scoreDocument } from './documents/index.ts';
export type { Counts, Interval, Rate } from './figures/index.ts';
export { poolRates, rate, SCORER_VERSION } from './figures/index.ts';
export type { GapScore, IndexBead, LinkScore, TypeScore } from './links/index.ts';
export { poolLinkScores, scoreLinks } from './links/index.ts';
export type { Alignment } from './readers/index.ts';
export { readAlignment } from './readers/index.ts';
export type {
  RankedCase,
  RankedPair,
  RankingScore,
  ReportCase,
  ReportGold,
  ReportScore,
  SentencePair,
} from './reports/index.ts';
export { parseReportCases, poolReportScores, readRanking, scoreRanking, scoreReports } from './reports/index.ts';
export type { Score, ScoreOptions } from './score/index.ts';
export { describeRate, describeScore, documentLinks, scoreAlignment } from './score/index.ts';
