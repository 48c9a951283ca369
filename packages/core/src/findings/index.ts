export type { CollatedSegment, CollatedText } from './context.ts';
export type { FindingDraft } from './draft.ts';
export { MQM } from './draft.ts';
export type { FoundInTexts } from './find.ts';
export { findFindings, findInTexts } from './find.ts';
export type { PairChecks, PairFinding, PairSide } from './pair/check.ts';
export { findInPair } from './pair/check.ts';
export type { Fact, Finding, FindingCode, Severity, Statement } from './schema.ts';
export { factSchema, findingCodeSchema, findingSchema, severitySchema } from './schema.ts';
