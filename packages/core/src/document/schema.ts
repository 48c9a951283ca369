import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { candidateSchema, linkSchema } from '../alignment/schema.ts';
import { rulesSchema } from '../findings/rules-schema.ts';
import { factSchema, findingSchema, uncheckedSchema } from '../findings/schema.ts';
import { mentionSchema } from '../mentions/schema.ts';
import { UNTIL_FIRST } from '../problems/index.ts';
import { makerSchema, propertiesSchema } from '../provenance/schema.ts';
import { answerSchema } from '../questions/schema.ts';

/** zod/mini says nothing of what was expected unless it is told how; its configuration belongs to the host. */
export const SAID = { ...UNTIL_FIRST, error: en().localeError };

const offsetSchema = z.int().check(z.nonnegative());
const roleSchema = z.enum(['heading', 'body', 'boilerplate', 'item', 'caption', 'cell']);

export const segmentSchema = z.object({
  id: z.string(),
  start: offsetSchema,
  end: offsetSchema,
  /** What the line is, agreed between both sides where they answer each other. */
  role: roleSchema,
  /** What the line looks like alone, where the other side spoke for another role. */
  alone: z.optional(roleSchema),
  /** Its language where that is another than the text's, as of an English quotation in an Arabic report. */
  language: z.optional(z.string()),
  mentions: z.array(mentionSchema),
  properties: z.optional(propertiesSchema),
});

export const segmentsSchema = z.array(segmentSchema);

/** A code of the file that stands as one U+FFFC in the content: a tag, a variable, a break. */
export const placeholderSchema = z.object({
  /** Offset of its U+FFFC. */
  place: offsetSchema,
  kind: z.string(),
  /** The same on both sides where the file pairs its codes. */
  id: z.optional(z.string()),
  /** The code as the file has it. */
  text: z.string(),
});

export const textSchema = z.object({
  id: z.string(),
  title: z.optional(z.string()),
  outlet: z.optional(z.string()),
  date: z.optional(z.string()),
  url: z.optional(z.string()),
  licence: z.optional(z.string()),
  language: z.string(),
  direction: z.enum(['rtl', 'ltr']),
  /** The text exactly as read; everything else points into it. */
  content: z.string(),
  segments: segmentsSchema,
  placeholders: z.optional(z.array(placeholderSchema)),
  properties: z.optional(propertiesSchema),
});

export const linksSchema = z.array(linkSchema);
export const findingsSchema = z.array(findingSchema);
export const factsSchema = z.array(factSchema);
const uncheckedListSchema = z.array(uncheckedSchema);
export const candidatesSchema = z.array(candidateSchema);
const answersSchema = z.array(answerSchema);

const pointsSchema = z.number().check(z.nonnegative());

/** What a review is held against and came to: the specification of the report that is signed (ISO 5060). */
export const reviewSchema = z.object({
  name: z.optional(z.string()),
  /** A project that several reviews share on purpose. */
  project: z.optional(z.string()),
  reviewers: z.optional(z.array(z.string())),
  /** What was looked at, in the reviewer's words. */
  sample: z.optional(z.string()),
  /** Penalty points by severity. */
  penalties: z.optional(z.object({ minor: pointsSchema, major: pointsSchema, critical: pointsSchema })),
  /** Errors that repeat one another count once or each. */
  repeats: z.optional(z.enum(['once', 'each'])),
  /** Most points for each 1,000 words of the source that pass. */
  threshold: z.optional(pointsSchema),
  verdict: z.optional(z.enum(['pass', 'fail'])),
  signed: z.optional(makerSchema),
});

/** A round of review that is over: the texts as they were, and the findings as they stood. */
export const roundSchema = z.object({
  number: z.int().check(z.positive()),
  by: z.optional(makerSchema),
  signature: z.string(),
  /** Contents that have changed since. */
  texts: z.array(z.object({ id: z.string(), content: z.string() })),
  findings: findingsSchema,
});

/** The one definition of an aligned document; `texts[0]` is the source. */
export const documentSchema = z.object({
  schema: z.literal('muqabala/aligned-document'),
  version: z.literal(2),
  /** Versions and settings that the result depends on, one line. */
  signature: z.string(),
  texts: z.array(textSchema).check(z.minLength(1)),
  /** Id of the text that the others were made from; the source where it is not named. */
  original: z.optional(z.string()),
  links: linksSchema,
  /** Pairs of sentences that may tell the same where no link is sure. */
  candidates: z.optional(candidatesSchema),
  findings: findingsSchema,
  /** Values and names with what every text says of them. */
  facts: z.optional(factsSchema),
  /** Answers to questions, the latest last. */
  answers: z.optional(answersSchema),
  /** The rules and terms of this review. */
  rules: z.optional(rulesSchema),
  review: z.optional(reviewSchema),
  /** Rounds before this one, the first first. */
  rounds: z.optional(z.array(roundSchema)),
  /** False when a limit was hit and a corner was cut; absent means true. */
  precise: z.optional(z.boolean()),
  /** What the checks left out, as there is more of it than they take; absent when nothing was. */
  unchecked: z.optional(uncheckedListSchema),
});

export type Segment = z.infer<typeof segmentSchema>;
export type Text = z.infer<typeof textSchema>;
export type Placeholder = z.infer<typeof placeholderSchema>;
export type Review = z.infer<typeof reviewSchema>;
export type Round = z.infer<typeof roundSchema>;
export type AlignedDocument = z.infer<typeof documentSchema>;
