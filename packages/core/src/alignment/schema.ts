import * as z from 'zod/mini';
import { makerSchema, propertiesSchema } from '../provenance/schema.ts';
import { spanSchema } from '../text/span.ts';

/**
 * Why a link was made: one shared thing with its weight (natural logarithm of the likelihood ratio) and its place on
 * both sides.
 */
export const evidenceSchema = z.object({
  /** What both sides share; `length`, `position` and `neighbour` are of the sentences, not of their words. */
  kind: z.enum(['number', 'date', 'name', 'word', 'length', 'position', 'neighbour']),
  /** Natural logarithm of the likelihood ratio; below 0 it speaks against the link. */
  weight: z.number(),
  /** Its words in the source text. */
  source: z.optional(spanSchema),
  /** Its words in the target text. */
  target: z.optional(spanSchema),
});

/** Proposed by the program, or confirmed or rejected by somebody. */
const statusSchema = z.enum(['proposed', 'confirmed', 'rejected']);
/** How likely it is right, 0 to 1, calibrated. */
const confidenceSchema = z.number().check(z.minimum(0), z.maximum(1));
/** Ids of segments of one text. */
const segmentIdsSchema = z.array(z.string());

/** How the checks compared the sentences of a link, and what agreed. */
const checkedSchema = z.object({
  /** As a translation, as a retelling (values and statements alone), or not at all. */
  as: z.enum(['translation', 'retelling', 'none']),
  /** Values and names that both sides have. */
  agreed: z.optional(
    z.array(
      z.object({
        /** The kind of the mention: `number`, `date`, `name` … */
        kind: z.string(),
        /** Its words in the source text. */
        source: z.array(spanSchema),
        /** Its words in the target text. */
        target: z.array(spanSchema),
      }),
    ),
  ),
});

/** What one of several reviewers decided about a link. */
const linkOpinionSchema = z.object({
  by: makerSchema,
  status: statusSchema,
  /** What was noted about it. */
  comment: z.optional(z.string()),
});

export const linkSchema = z.object({
  /** Its name in this document. */
  id: z.string(),
  /** Id of the target text. */
  text: z.string(),
  /** Ids of segments of the source text. */
  source: segmentIdsSchema,
  /** Ids of segments of the target text. */
  target: segmentIdsSchema,
  /** Calibrated: of the links at 0.9, nine in ten are right. */
  confidence: confidenceSchema,
  /** What speaks for it. */
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
  /** What each of several reviewers decided, where their reviews were merged. */
  opinions: z.optional(z.array(linkOpinionSchema)),
  properties: z.optional(propertiesSchema),
});

/**
 * Whether two sentences agree in who, what, when, where or by whose account; a speaker stands where he was named last,
 * in either sentence or before it.
 */
const aspectSchema = z.object({
  /** What is compared; the speaker is by whose account it is told. */
  aspect: z.enum(['who', 'what', 'when', 'where', 'speaker']),
  /** Whether both sides say it, and the same. */
  state: z.enum(['agrees', 'differs', 'source-only', 'target-only']),
  /** The words of the source text. */
  source: z.optional(z.array(spanSchema)),
  /** The words of the target text. */
  target: z.optional(z.array(spanSchema)),
});

/**
 * Two sentences of texts that are retold which may tell the same: up to five of each sentence. A sure one is a link as
 * well; what is no link is not asserted.
 */
export const candidateSchema = z.object({
  /** Id of the target text. */
  text: z.string(),
  /** Id of a segment of the source text. */
  source: z.string(),
  /** Id of a segment of the target text. */
  target: z.string(),
  confidence: confidenceSchema,
  /** Its place among the candidates of the source sentence, from 1. */
  sourceRank: z.int().check(z.positive()),
  /** Its place among the candidates of the target sentence, from 1. */
  targetRank: z.int().check(z.positive()),
  /** What both sentences have and lack. */
  reasons: z.array(aspectSchema),
});

/**
 * Two sentences of retold texts that may tell the same; what is no link is not asserted.
 *
 * @example
 * { text: 'en', source: 's4', target: 's9', confidence: 0.3, sourceRank: 1, targetRank: 2, reasons: [] }
 */
export type Candidate = z.infer<typeof candidateSchema>;
/**
 * One thing that both sides of a link share; `weight` is the natural logarithm of its likelihood ratio.
 *
 * @example
 * { kind: 'number', weight: 4.2, source: { start: 10, end: 11 }, target: { start: 25, end: 26 } }
 */
export type Evidence = z.infer<typeof evidenceSchema>;
/**
 * Sentences of the source that answer to sentences of one target text, by ids; either list is empty where a link says
 * that nothing answers. `confidence` is calibrated: of the links at 0.9, nine in ten are right.
 *
 * @example
 * { id: 'l1', text: 'en', source: ['s1'], target: ['s1', 's2'], confidence: 0.97, evidence: [], status: 'proposed' }
 */
export type Link = z.infer<typeof linkSchema>;
