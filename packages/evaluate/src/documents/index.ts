export { documentReference } from './document-reference.ts';
export { matchSegments } from './match-segments.ts';
export type { CardScore } from './score-cards.ts';
export { FIRST_CARDS } from './score-cards.ts';
export type { DocumentOptions, DocumentScore, TargetScore } from './score-document.ts';
export { scoreDocument } from './score-document.ts';
export type { DiscrepancyInText, FindingScore } from './score-findings.ts';
