import * as z from 'zod/mini';

/** What a finding may be, one code for each file of the catalogue. */
export const findingCodeSchema = z.enum([
  'omission',
  'addition',
  'partial-omission',
  'partial-addition',
  'number-mismatch',
  'number-missing',
  'number-added',
  'currency-mismatch',
  'unit-mismatch',
  'date-mismatch',
  'date-missing',
  'date-added',
  'name-mismatch',
  'name-missing',
  'name-added',
  'negation-mismatch',
  'attribution-mismatch',
  'quotation-mismatch',
  'untranslated',
  'unrelated',
  'placeholder-missing',
  'opposite',
  'inconsistent',
  'word-missing',
  'word-added',
]);

/** How much an error matters: it reads badly, it misleads, or it does harm. */
export const severitySchema = z.enum(['minor', 'major', 'critical']);

/** Which checks were left out. */
export const uncheckedCheckSchema = z.enum(['all', 'values', 'names', 'quotations']);
/**
 * The sentences are longer than is compared, hold more names or values, or are linked to more others than are compared
 * with each other.
 */
export const uncheckedReasonSchema = z.enum(['too-long', 'too-many']);

/** The code of a rule: `number-mismatch`; the pages of the findings describe each. */
export type FindingCode = z.infer<typeof findingCodeSchema>;
/** How much an error matters, by MQM: `minor`, `major` or `critical`. */
export type Severity = z.infer<typeof severitySchema>;
export type UncheckedCheck = z.infer<typeof uncheckedCheckSchema>;
export type UncheckedReason = z.infer<typeof uncheckedReasonSchema>;
