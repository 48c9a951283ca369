export type { CollatedText, FindingDraft, LinkedPair } from './find.ts';
export { findFindings } from './find.ts';
export type { Finding, FindingCode, Severity } from './schema.ts';
export { findingCodeSchema, findingSchema, severitySchema } from './schema.ts';
