import * as z from 'zod/mini';
import { linkSchema } from '../alignment/schema.ts';
import { factSchema, findingSchema } from '../findings/schema.ts';
import { mentionSchema } from '../mentions/schema.ts';

export const segmentSchema = z.object({
  id: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  role: z.enum(['heading', 'body', 'boilerplate']),
  /** Its language where that is another than the text's, as of an English quotation in an Arabic report. */
  language: z.optional(z.string()),
  mentions: z.array(mentionSchema),
});

export const segmentsSchema = z.array(segmentSchema);

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
});

export const linksSchema = z.array(linkSchema);
export const findingsSchema = z.array(findingSchema);
export const factsSchema = z.array(factSchema);

/** The one definition of an aligned document; `texts[0]` is the source. */
export const documentSchema = z.object({
  schema: z.literal('muqabala/aligned-document'),
  version: z.literal(1),
  /** Versions and settings that the result depends on, one line. */
  signature: z.string(),
  texts: z.array(textSchema).check(z.minLength(1)),
  links: linksSchema,
  findings: findingsSchema,
  /** Values and names with what every text says of them. */
  facts: z.optional(factsSchema),
  /** False when a limit was hit and a corner was cut; absent means true. */
  precise: z.optional(z.boolean()),
});

export type Segment = z.infer<typeof segmentSchema>;
export type Text = z.infer<typeof textSchema>;
export type AlignedDocument = z.infer<typeof documentSchema>;
