import * as z from 'zod/mini';
import { spanSchema } from '../text/span.ts';

/** Why a link was made: one shared thing with its weight (natural logarithm of the likelihood ratio) and its place on both sides. */
export const evidenceSchema = z.object({
  kind: z.enum(['number', 'date', 'name', 'word', 'length', 'position', 'neighbour']),
  weight: z.number(),
  source: z.optional(spanSchema),
  target: z.optional(spanSchema),
});

export const linkSchema = z.object({
  id: z.string(),
  /** Id of the target text. */
  text: z.string(),
  /** Ids of segments of the source text. */
  source: z.array(z.string()),
  /** Ids of segments of the target text. */
  target: z.array(z.string()),
  /** Calibrated: of the links at 0.9, nine in ten are right. */
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  evidence: z.array(evidenceSchema),
  status: z.enum(['proposed', 'confirmed', 'rejected']),
  /** What a reviewer noted about it. */
  comment: z.optional(z.string()),
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Link = z.infer<typeof linkSchema>;
