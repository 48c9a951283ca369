import * as z from 'zod/mini';
import { findingCodeSchema, severitySchema } from '../checks/schema.ts';

/**
 * A finding that was looked at and let pass, by its words, so that it is known again in the next version of the texts.
 */
export const dismissalSchema = z.object({
  /** Absent for a person's own finding. */
  code: z.optional(findingCodeSchema),
  /** The words of the source, as quoted; compared in matching form. */
  source: z.optional(z.string()),
  /** The words of the target, as quoted; compared in matching form. */
  target: z.optional(z.string()),
  /** Why it was let pass. */
  reason: z.string(),
});

/** What a project has decided about findings. Everything is optional; without rules nothing changes. */
export const rulesSchema = z.object({
  /** Says what this file is. */
  schema: z.literal('muqabala/rules'),
  /** The version of this schema. */
  version: z.literal(1),
  /** Severity of a kind, in place of the usual one; `off` says nothing of it at all. */
  kinds: z.optional(z.partialRecord(findingCodeSchema, z.union([severitySchema, z.literal('off')]))),
  /** Findings less sure than this are left out. */
  leastConfidence: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  /** Words that stand for each other in this project: `['الجمهورية الإسلامية', 'Iran']`. */
  equivalents: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  /** Terms and how they are to be rendered; any of the renderings will do. */
  terms: z.optional(
    z.array(
      z.object({
        /** The term, as the source has it. */
        source: z.string(),
        /** The renderings that will do. */
        target: z.array(z.string()).check(z.minLength(1)),
      }),
    ),
  ),
  /** Findings that were looked at and let pass. */
  dismissals: z.optional(z.array(dismissalSchema)),
});

/**
 * What a project has decided about findings; everything but `schema` and `version` is optional.
 *
 * @example
 * { schema: 'muqabala/rules', version: 1, kinds: { addition: 'off' }, equivalents: [['الجمهورية الإسلامية', 'Iran']] }
 */
export type Rules = z.infer<typeof rulesSchema>;
/** A finding that was looked at and let pass, by its words, so that it is known again in the next version. */
export type Dismissal = z.infer<typeof dismissalSchema>;
