import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { candidateSchema, linkSchema } from '../alignment/schema.ts';
import { rulesSchema } from '../findings/rules-schema.ts';
import { factSchema, findingSchema, uncheckedSchema } from '../findings/schema.ts';
import { mentionSchema } from '../mentions/schema.ts';
import { UNTIL_FIRST } from '../problems/index.ts';
import { makerSchema, propertiesSchema } from '../provenance/schema.ts';
import { answerSchema } from '../questions/schema.ts';

const { localeError } = en();

/**
 * With these options zod/mini says what was expected, and stops at the first fault: it says nothing unless it is told
 * how, and its configuration belongs to the host. Where one of several forms was expected, all are named.
 */
export const SAID = {
  ...UNTIL_FIRST,
  error(issue: Parameters<typeof localeError>[0]): ReturnType<typeof localeError> {
    const { errors } = issue as { readonly errors?: ReadonlyArray<readonly UnionFault[]> };
    if (issue.code !== 'invalid_union' || errors === undefined || errors.length === 0) return localeError(issue);
    return `Invalid input: expected ${[...new Set(errors.map(([first]) => expectedOf(first)))].join(' or ')}`;
  },
};

interface UnionFault {
  readonly message: string;
  readonly expected?: string;
  readonly values?: readonly unknown[];
}

function expectedOf({ message, expected, values }: UnionFault = { message: 'another value' }): string {
  return values?.map((value) => JSON.stringify(value)).join(' or ') ?? expected ?? message;
}

/** UTF-16 units from the beginning of the content. */
const offsetSchema = z.int().check(z.nonnegative());
/** What a line is in its text. */
const roleSchema = z.enum(['heading', 'body', 'boilerplate', 'item', 'caption', 'cell']);

/** A sentence or a line of a text. */
export const segmentSchema = z.object({
  /** Its name in this text. */
  id: z.string(),
  /** Where it begins, in UTF-16 units of the content. */
  start: offsetSchema,
  /** Where it ends, exclusive. */
  end: offsetSchema,
  /** What the line is, agreed between both sides where they answer each other. */
  role: roleSchema,
  /** What the line looks like alone, where the other side spoke for another role. */
  alone: z.optional(roleSchema),
  /** Its language where that is another than the text's, as of an English quotation in an Arabic report. */
  language: z.optional(z.string()),
  /** Its values and names, in their order. */
  mentions: z.array(mentionSchema),
  properties: z.optional(propertiesSchema),
});

/** The sentences, in their order; none overlap. */
export const segmentsSchema = z.array(segmentSchema);

/** A code of the file that stands as one U+FFFC in the content: a tag, a variable, a break. */
export const placeholderSchema = z.object({
  /** Offset of its U+FFFC. */
  place: offsetSchema,
  /** What it is in the file, by the file's own name for it. */
  kind: z.string(),
  /** The same on both sides where the file pairs its codes. */
  id: z.optional(z.string()),
  /** The code as the file has it. */
  text: z.string(),
});

/** A text, exactly as it was read, with its sentences. */
export const textSchema = z.object({
  /** Its name in this document. */
  id: z.string(),
  /** Its headline, or what it is called. */
  title: z.optional(z.string()),
  /** Who published it. */
  outlet: z.optional(z.string()),
  /** The day it was published: `YYYY-MM-DD`. */
  date: z.optional(z.string()),
  /** Where the original stands. */
  url: z.optional(z.string()),
  /** Under which licence it may be shown. */
  licence: z.optional(z.string()),
  /** BCP 47 tag of its language: `ar`, `en`. */
  language: z.string(),
  /** The direction it is written in. */
  direction: z.enum(['rtl', 'ltr']),
  /** The text exactly as read; everything else points into it. */
  content: z.string(),
  segments: segmentsSchema,
  /** The codes of the file that stand in the content as U+FFFC. */
  placeholders: z.optional(z.array(placeholderSchema)),
  properties: z.optional(propertiesSchema),
});

export const linksSchema = z.array(linkSchema);
export const findingsSchema = z.array(findingSchema);
export const factsSchema = z.array(factSchema);
const uncheckedListSchema = z.array(uncheckedSchema);
export const candidatesSchema = z.array(candidateSchema);
const answersSchema = z.array(answerSchema);

/** Penalty points. */
const pointsSchema = z.number().check(z.nonnegative());

/** The number of a finding on its card, which it keeps whatever else comes and goes. */
const numberSchema = z.object({
  /** Id of the finding; one that is gone keeps its number, which no other gets. */
  id: z.string(),
  /** `7`, or `8.2` on a card of several. */
  number: z.string(),
});

/** What a review is held against and came to: the specification of the report that is signed (ISO 5060). */
export const reviewSchema = z.object({
  /** What the review is called. */
  name: z.optional(z.string()),
  /** A project that several reviews share on purpose. */
  project: z.optional(z.string()),
  /** The names of those who reviewed. */
  reviewers: z.optional(z.array(z.string())),
  /** What was looked at, in the reviewer's words. */
  sample: z.optional(z.string()),
  /** Penalty points by severity. */
  penalties: z.optional(
    z.object({
      /** Of a minor error. */
      minor: pointsSchema,
      /** Of a major error. */
      major: pointsSchema,
      /** Of a critical error. */
      critical: pointsSchema,
    }),
  ),
  /** Errors that repeat one another count once or each. */
  repeats: z.optional(z.enum(['once', 'each'])),
  /** Which findings count: all that were not dismissed, or those alone that were accepted. */
  scope: z.optional(z.enum(['all', 'accepted'])),
  /** Most points for each 1,000 words of the source that pass. */
  threshold: z.optional(pointsSchema),
  /** What the review came to. */
  verdict: z.optional(z.enum(['pass', 'fail'])),
  /** Who signed it, and when. */
  signed: z.optional(makerSchema),
});

/** A round of review that is over: the texts as they were, and the findings as they stood. */
export const roundSchema = z.object({
  /** From 1. */
  number: z.int().check(z.positive()),
  by: z.optional(makerSchema),
  /** The line that names all that the round's result depended on. */
  signature: z.string(),
  /** Contents that have changed since. */
  texts: z.array(
    z.object({
      /** Id of the text. */
      id: z.string(),
      /** Its content as it was. */
      content: z.string(),
    }),
  ),
  /** The findings as they stood. */
  findings: findingsSchema,
});

/** Texts with what answers to what and how they differ; `texts[0]` is the source, the others answer to it. */
export const documentSchema = z.object({
  /** Says what this file is. */
  schema: z.literal('muqabala/aligned-document'),
  /** The version of this schema. */
  version: z.literal(2),
  /** Versions and settings that the result depends on, one line. */
  signature: z.string(),
  /** The source, then its counterparts. */
  texts: z.array(textSchema).check(z.minLength(1)),
  /** Id of the text that the others were made from; the source where it is not named. */
  original: z.optional(z.string()),
  /** Which sentences answer to which. */
  links: linksSchema,
  /** Pairs of sentences that may tell the same where no link is sure. */
  candidates: z.optional(candidatesSchema),
  /** What was lost, added or changed. */
  findings: findingsSchema,
  /** The numbers of the findings, in the order in which they were given; those not named follow by their cards. */
  numbers: z.optional(z.array(numberSchema)),
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

/**
 * A sentence or a line of a text, by its place: UTF-16 units into the content, half-open.
 *
 * @example
 * { id: 's1', start: 0, end: 39, role: 'body', mentions: [] } // text.content.slice(0, 39)
 */
export type Segment = z.infer<typeof segmentSchema>;
/**
 * A text exactly as it was read, with its language, direction and sentences; `date` is `YYYY-MM-DD`, all places are
 * UTF-16 units into `content`.
 *
 * @example
 * { id: 'ar', language: 'ar', direction: 'rtl', content: 'وقع البلدان 7 اتفاقيات.', segments: [segment] }
 */
export type Text = z.infer<typeof textSchema>;
/** A code of the file (a tag, a variable, a break) that stands as one U+FFFC in the content, at `place`. */
export type Placeholder = z.infer<typeof placeholderSchema>;
/** What a review is held against and came to; `threshold` is points for each 1,000 words of the source. */
export type Review = z.infer<typeof reviewSchema>;
/** A round of review that is over: the texts as they were, and the findings as they stood. */
export type Round = z.infer<typeof roundSchema>;
/**
 * Texts with what answers to what, what was lost, added or changed, and what was decided about it: what `alignTexts`
 * makes, `parseDocument` checks and the viewer shows.
 *
 * @example
 * const { texts, links, findings } = document;
 * const [source, ...targets] = texts;
 */
export type AlignedDocument = z.infer<typeof documentSchema>;
