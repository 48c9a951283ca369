import * as z from 'zod/mini';
import { mentionSchema } from '../mentions/schema.ts';
import { spanSchema } from '../text/span.ts';

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
]);

export const severitySchema = z.enum(['minor', 'major', 'critical']);

export const findingSchema = z.object({
  id: z.string(),
  code: findingCodeSchema,
  /** The MQM error type: `omission`, `addition`, `mistranslation`, `untranslated`. */
  mqm: z.string(),
  severity: severitySchema,
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  /** Id of the link that it was found in; absent for whole sentences without counterpart. */
  link: z.optional(z.string()),
  /** Id of the fact that it is about, where several texts speak of it. */
  fact: z.optional(z.string()),
  /** Id of the target text; the source text's id when it is about all of them. */
  text: z.string(),
  /** Words of the source text. */
  source: z.optional(z.array(spanSchema)),
  /** Words of the target text. */
  target: z.optional(z.array(spanSchema)),
  expected: z.optional(mentionSchema),
  found: z.optional(mentionSchema),
  state: z.enum(['open', 'accepted', 'dismissed']),
  reason: z.optional(z.string()),
  /** What a reviewer noted about it. */
  comment: z.optional(z.string()),
});

/** What one text says of a fact, and where. */
export const statementSchema = z.object({
  text: z.string(),
  /** Whether it agrees with the fact's own value. */
  agrees: z.boolean(),
  value: mentionSchema,
});

/** A value or a name with what every text says of it. */
export const factSchema = z.object({
  id: z.string(),
  /** As the first text that has it says it; the source text where it has it. */
  value: mentionSchema,
  says: z.array(statementSchema),
  /** Ids of the texts that do not speak of it. */
  silent: z.array(z.string()),
});

export type Fact = z.infer<typeof factSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type FindingCode = z.infer<typeof findingCodeSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type Finding = z.infer<typeof findingSchema>;
