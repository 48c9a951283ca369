import * as z from 'zod/mini';
import { makerSchema, propertiesSchema } from '../provenance/schema.ts';
import { spanSchema } from '../text/span.ts';

/**
 * Why a link was made: one shared thing with its weight (natural logarithm of the likelihood ratio) and its place on
 * both sides.
 */
export const evidenceSchema = z.object({
  kind: z.enum(['number', 'date', 'name', 'word', 'length', 'position', 'neighbour']),
  weight: z.number(),
  source: z.optional(spanSchema),
  target: z.optional(spanSchema),
});

const statusSchema = z.enum(['proposed', 'confirmed', 'rejected']);
const confidenceSchema = z.number().check(z.minimum(0), z.maximum(1));
const segmentIdsSchema = z.array(z.string());

/** How the checks compared the sentences of a link, and what agreed. */
const checkedSchema = z.object({
  /** As a translation, as a retelling (values and statements alone), or not at all. */
  as: z.enum(['translation', 'retelling', 'none']),
  /** Values and names that both sides have. */
  agreed: z.optional(z.array(z.object({ kind: z.string(), source: z.array(spanSchema), target: z.array(spanSchema) }))),
});

export const linkSchema = z.object({
  id: z.string(),
  /** Id of the target text. */
  text: z.string(),
  /** Ids of segments of the source text. */
  source: segmentIdsSchema,
  /** Ids of segments of the target text. */
  target: segmentIdsSchema,
  /** Calibrated: of the links at 0.9, nine in ten are right. */
  confidence: confidenceSchema,
  evidence: z.array(evidenceSchema),
  status: statusSchema,
  /** What a reviewer noted about it. */
  comment: z.optional(z.string()),
  /** Who made it; the program where nobody is named. */
  by: z.optional(makerSchema),
  /** What it was before somebody changed it. */
  before: z.optional(
    z.object({
      source: segmentIdsSchema,
      target: segmentIdsSchema,
      confidence: confidenceSchema,
      status: statusSchema,
    }),
  ),
  checked: z.optional(checkedSchema),
  properties: z.optional(propertiesSchema),
});

/**
 * Whether two sentences agree in who, what, when, where or by whose account; a speaker stands where he was named last,
 * in either sentence or before it.
 */
const aspectSchema = z.object({
  aspect: z.enum(['who', 'what', 'when', 'where', 'speaker']),
  state: z.enum(['agrees', 'differs', 'source-only', 'target-only']),
  source: z.optional(z.array(spanSchema)),
  target: z.optional(z.array(spanSchema)),
});

/**
 * Two sentences of texts that are retold which may tell the same: up to five of each sentence. A sure one is a link as
 * well; what is no link is not asserted.
 */
export const candidateSchema = z.object({
  /** Id of the target text. */
  text: z.string(),
  /** Id of a segment of the source text, and of one of the target text. */
  source: z.string(),
  target: z.string(),
  confidence: confidenceSchema,
  /** Its place among the candidates of either sentence, from 1. */
  sourceRank: z.int().check(z.positive()),
  targetRank: z.int().check(z.positive()),
  reasons: z.array(aspectSchema),
});

export type Candidate = z.infer<typeof candidateSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Link = z.infer<typeof linkSchema>;
