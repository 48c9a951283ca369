import { documentSchema, findingCodeSchema, rulesSchema } from '@muqabala/core';
import { z } from 'zod';

/** A language that texts may be in; detected when it is not said. */
const language = z.enum(['ar', 'en']).describe('The language instead of the detected one.').optional();
const date = z.iso.date().describe("The report's own date, against which weekdays and “last month” are read.");
const presegmented = z.boolean().describe('One sentence a line, kept as given.').optional();
const rules = z.optional(rulesSchema).describe('The rules of a project, as the workbench saves them.');
const span = z.object({ start: z.int(), end: z.int(), text: z.string() }).describe('Offsets are UTF-16 units.');

const side = z
  .union([z.string(), z.strictObject({ content: z.string(), language })])
  .describe('The words of a side, alone or with their language; empty for none.');

const text = z.strictObject({
  id: z.string().optional(),
  content: z.string(),
  language,
  title: z.string().optional(),
  outlet: z.string().optional(),
  date: date.optional(),
  url: z.string().optional(),
  licence: z.string().optional(),
});

export const checkRequest = z.strictObject({
  pairs: z.array(z.strictObject({ source: side, target: side })).min(1),
  alone: z
    .boolean()
    .describe('Judge every pair by itself, not by the words that the pairs of the request have in common.')
    .optional(),
  interface: z.enum(['ar', 'en']).describe('The language of the explanations; `en` when not said.').optional(),
  rules,
});

export const checkedPair = z.object({
  pair: z.int().describe('The place of the pair in the request, from 0 on.'),
  findings: z.array(
    z.object({
      code: z.optional(findingCodeSchema),
      mqm: z.string(),
      severity: z.enum(['minor', 'major', 'critical']),
      confidence: z.number(),
      explanation: z.string(),
      source: z.array(span),
      target: z.array(span),
      state: z.enum(['open', 'accepted', 'dismissed']),
      reason: z.string().optional(),
    }),
  ),
  unchecked: z.array(z.object({ check: z.string(), reason: z.string() })).optional(),
});

export const checkResponse = z.object({ signature: z.string(), pairs: z.array(checkedPair) });

export const alignRequest = z.strictObject({
  texts: z.array(text).min(2).describe('The source first, in either language, then its counterparts.'),
  order: z.enum(['in-order', 'out-of-order']).optional(),
  presegmented,
  rules,
});

export const alignResponse = documentSchema;

export const segmentRequest = z.strictObject({ content: z.string(), language, presegmented });

export const segmentResponse = z.object({
  language: z.string(),
  segments: z.array(
    span.extend({ role: z.string(), language: z.string(), direction: z.enum(['ltr', 'rtl']).optional() }),
  ),
});

export const mentionsRequest = segmentRequest.extend({ date: date.optional() });

export const mentionsResponse = z.object({
  language: z.string(),
  mentions: z.array(
    z.looseObject({ kind: z.string(), value: z.unknown(), start: z.int(), end: z.int(), text: z.string() }),
  ),
});

const id = z.looseObject({ id: z.string() });

/** What Crowdin sends to an external QA check, as far as it is used here. */
export const crowdinRequest = z.object({
  data: z.object({
    sourceLanguage: id,
    targetLanguage: id,
    strings: z.array(z.looseObject({ id: z.number(), text: z.unknown() })),
    translations: z.array(z.looseObject({ id: z.number(), stringId: z.number(), text: z.string() })),
  }),
});

export const crowdinResponse = z.object({
  data: z.object({
    validations: z.array(
      z.object({
        translationId: z.number(),
        passed: z.boolean(),
        error: z.object({ message: z.string() }).optional(),
      }),
    ),
  }),
});

export const problem = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  message: z.string(),
  remedy: z.string(),
  place: z.string().optional(),
  offset: z.number().optional(),
  offsetUnit: z.enum(['utf-16', 'byte', 'line']).optional(),
});

export type CheckRequest = z.infer<typeof checkRequest>;
export type CheckedLine = z.infer<typeof checkedPair>;
export type AlignRequest = z.infer<typeof alignRequest>;
export type SegmentRequest = z.infer<typeof segmentRequest>;
export type MentionsRequest = z.infer<typeof mentionsRequest>;
export type CrowdinRequest = z.infer<typeof crowdinRequest>;
export type CrowdinResponse = z.infer<typeof crowdinResponse>;
