export { opposedBounds } from './03-number-mismatch.ts';
export { negationFinding } from './14-negation-mismatch.ts';
export { LEAST_WORDS, quotationsIn } from './15-quotation-mismatch.ts';
export { oppositeFinding } from './22-opposite.ts';
export type { Kind } from './catalogue.ts';
export { asOne, LONGEST_SIDE } from './check.ts';
export { findBareClauses } from './clauses.ts';
export {
  type Contradiction,
  contradictionsIn,
  deniedIn,
  type Likeness,
  likenessOf,
  readSentence,
  type SentenceReading,
} from './contradiction.ts';
export { cutOutOfQuotation } from './cut-quotation.ts';
export type { CodeRecord, FoundInPair, PairFinding, UncheckedInPair } from './finding.ts';
export { KINDS } from './kinds.ts';
export type { Knowledge } from './knowledge.ts';
export { comparerOf, knowledgeOf } from './knowledge.ts';
export { loneFinding } from './lone.ts';
export type { CheckContext } from './names/usage.ts';
export type { PairMemory, PairSample, SideText } from './pairs.ts';
export { PAIRS_TOGETHER, PairChecker } from './pairs.ts';
export type { FindingCode, Severity, UncheckedCheck, UncheckedReason } from './schema.ts';
export { findingCodeSchema, severitySchema, uncheckedCheckSchema } from './schema.ts';
export { differenceOf } from './values.ts';
export type { PairView } from './view.ts';
export { viewPair } from './view.ts';
