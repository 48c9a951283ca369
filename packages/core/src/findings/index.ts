export type { CollatedSegment, CollatedText } from './context.ts';
export type { FindingDraft } from './draft.ts';
export { MQM } from './draft.ts';
export { findFindings } from './find.ts';
export type { PairChecks, PairFinding, PairSide } from './pair/check.ts';
export { findInPair } from './pair/check.ts';
export type { Finding, FindingCode, Severity } from './schema.ts';
export { findingCodeSchema, findingSchema, severitySchema } from './schema.ts';
