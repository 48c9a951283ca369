export type {
  CheckContext,
  FindingCode,
  FoundInPair,
  PairChecks,
  PairFinding,
  PairSide,
  Severity,
  UncheckedInPair,
} from '../checks/index.ts';
export { findInPair, findingCodeSchema, isTooLong, severitySchema } from '../checks/index.ts';
export type { CollatedSegment, CollatedText } from './context.ts';
export type { CheckDraft, FindingDraft, UncheckedDraft } from './draft.ts';
export { MQM } from './draft.ts';
export type { FoundInTexts } from './find.ts';
export { findFindings, findInTexts } from './find.ts';
export { FindingsMemory } from './memory.ts';
export type { RuledContents } from './rules.ts';
export { applyRules, dismissalOf, termFindings } from './rules.ts';
export type { Dismissal, Rules } from './rules-schema.ts';
export { dismissalSchema, rulesSchema } from './rules-schema.ts';
export type { Fact, Finding, Statement, Unchecked } from './schema.ts';
export { factSchema, findingSchema, uncheckedSchema } from './schema.ts';
export type { FidelityScore, ScoreRow } from './score.ts';
export { PENALTIES, scoreFidelity } from './score.ts';
export type { Teacher } from './teacher.ts';
export { makeTeacher } from './teacher.ts';
