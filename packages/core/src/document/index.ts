export type { Evidence, Link } from '../alignment/schema.ts';
export type { Fact, Finding, FindingCode, Severity, Statement } from '../findings/schema.ts';
export type { Mention } from '../mentions/schema.ts';
export type { Problem } from '../problems/index.ts';
export type { ParsedDocument } from './parse.ts';
export { parseDocument } from './parse.ts';
export type { AlignedDocument, Segment, Text } from './schema.ts';
export { documentSchema, segmentSchema, textSchema } from './schema.ts';
export { makeSignature, VERSION } from './signature.ts';
