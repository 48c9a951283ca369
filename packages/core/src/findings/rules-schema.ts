import * as z from 'zod/mini';
import { findingCodeSchema, severitySchema } from '../checks/schema.ts';

/**
 * A finding that was looked at and let pass, by its words, so that it is known again in the next version of the texts.
 */
export const dismissalSchema = z.object({
  /** Absent for a person's own finding. */
  code: z.optional(findingCodeSchema),
  /** The words of either side, as quoted; compared in matching form. */
  source: z.optional(z.string()),
  target: z.optional(z.string()),
  reason: z.string(),
});

/** What a project has decided about findings. Everything is optional; without rules nothing changes. */
export const rulesSchema = z.object({
  schema: z.literal('muqabala/rules'),
  version: z.literal(1),
  /** Severity of a kind, in place of the usual one; `off` says nothing of it at all. */
  kinds: z.optional(z.partialRecord(findingCodeSchema, z.union([severitySchema, z.literal('off')]))),
  /** Findings less sure than this are left out. */
  leastConfidence: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Words that stand for each other in this project: `['الجمهورية الإسلامية', 'Iran']`. */
  equivalents: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  /** Terms and how they are to be rendered; any of the renderings will do. */
  terms: z.optional(z.array(z.object({ source: z.string(), target: z.array(z.string()).check(z.minLength(1)) }))),
  dismissals: z.optional(z.array(dismissalSchema)),
});

export type Rules = z.infer<typeof rulesSchema>;
export type Dismissal = z.infer<typeof dismissalSchema>;
