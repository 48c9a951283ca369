import { documentSchema } from '@muqabala/core/document';
import * as z from 'zod/mini';

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const segmentRoleSchema = z.enum(['heading', 'body', 'boilerplate', 'item', 'caption', 'cell']);
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = z.int().check(z.nonnegative());

/**
 * What a text is to the event: the source, a report of the same meeting, of another meeting of the same visit, or of an
 * earlier one.
 */
const eventRoleSchema = z.enum(['source', 'same-meeting', 'other-meeting-of-visit', 'earlier-meeting']);

/** One event of the corpus and its texts; `texts[0]` is the source. */
export const manifestSchema = z.object({
  schema: z.literal('muqabala/corpus-manifest'),
  version: z.literal(1),
  event: z.object({ id, title: z.string(), date: day }),
  texts: z
    .array(
      z.object({
        id,
        file: z.string(),
        /** Only where the text itself names it. */
        outlet: z.optional(z.string()),
        language: z.string(),
        /** Only where the text itself states one; `dateNote` says what it is the date of. */
        date: z.optional(day),
        dateNote: z.optional(z.string()),
        /** `page` where the date is that of a page put up later: what the text calls today is another day. */
        dateOf: z.optional(z.enum(['report', 'page'])),
        title: z.optional(z.string()),
        url: z.optional(z.string()),
        licence: z.string(),
        role: eventRoleSchema,
        /** Of the file's bytes. */
        sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      }),
    )
    .check(z.minLength(2)),
});

/** Words of a text: UTF-16 offsets into its content, and the words themselves. */
export const occurrenceSchema = z.object({ text: id, start: count, end: count, quote: z.string() });

const relationSchema = z.enum(['translation', 'partial', 'topic']);

const placed = { id, description: z.string(), occurrences: z.array(occurrenceSchema).check(z.minLength(1)) };
const finding = documentSchema.shape.findings.def.element.shape;

/** A reference made by reading: sentences, links from the source text to each of the others, discrepancies. */
export const referenceSchema = z.object({
  schema: z.literal('muqabala/corpus-reference'),
  version: z.literal(1),
  /** The id of the event in the manifest. */
  event: id,
  /** Who read, when, and by which rules was judged. */
  method: z.array(z.string()).check(z.minLength(1)),
  /** For every text its sentences, in order, trimmed, as UTF-16 offsets; between them is white space only. */
  sentences: z.record(id, z.array(z.object({ start: count, end: count, role: segmentRoleSchema }))),
  pairs: z.array(
    z.object({
      source: id,
      target: id,
      links: z.array(
        z.object({
          source: z.array(count).check(z.minLength(1)),
          target: z.array(count).check(z.minLength(1)),
          /** `topic` is no link: it says that the pair was seen and judged. */
          relation: relationSchema,
          note: z.optional(z.string()),
        }),
      ),
    }),
  ),
  discrepancies: z.array(
    z.object({
      id,
      code: z.nonoptional(finding.code),
      severity: finding.severity,
      description: placed.description,
      occurrences: placed.occurrences,
      /** Which texts say which; every other text of the event is silent. */
      support: z.object({
        says: z.array(z.object({ value: z.string(), texts: z.array(id).check(z.minLength(1)) })),
        silent: z.array(id),
      }),
    }),
  ),
  /** What looks different and is not: nothing of it may be reported. */
  agreements: z.array(z.object({ ...placed, kind: z.enum(['number', 'amount', 'date', 'name', 'event']) })),
  /** Differences for which the findings have no code. */
  remarks: z.array(z.object({ ...placed, kind: z.enum(['wording', 'form']) })),
});

/** What the tiny texts of `corpus/traps` are for and what is expected of them; absent fields expect nothing. */
export const trapsSchema = z.object({
  schema: z.literal('muqabala/corpus-traps'),
  version: z.literal(1),
  about: z.array(z.string()),
  traps: z.array(
    z.object({
      id,
      /** Beside the index. A `.json` file holds one JSON string, for text that UTF-8 cannot carry. */
      file: z.string(),
      language: z.string(),
      /** The pitfall, one sentence. */
      about: z.string(),
      /** The text's UTF-16 length, so that a tool that converted it is noticed. */
      length: count,
      expect: z.object({
        /** The sentences, word for word. */
        sentences: z.optional(z.array(z.string())),
        /** Roles of the sentences, where they are not all body. */
        roles: z.optional(z.array(segmentRoleSchema)),
        /** Values in the text, in order: the words and what they mean, as in core's mentions; `upper` ends a range. */
        values: z.optional(
          z.array(
            z.object({
              quote: z.string(),
              kind: z.enum(['number', 'percentage', 'money', 'measure', 'duration', 'date', 'time']),
              value: z.union([z.number(), z.string()]),
              upper: z.optional(z.union([z.number(), z.string()])),
              unit: z.optional(z.string()),
              bound: z.optional(z.enum(['about', 'over', 'under', 'at-least', 'at-most'])),
            }),
          ),
        ),
        /** First-strong direction. */
        direction: z.optional(z.enum(['rtl', 'ltr'])),
        /** Words of this text and words that must have the same matching form. */
        sameForm: z.optional(z.array(z.tuple([z.string(), z.string()]))),
        /** Code points that XML 1.0 forbids, in order, as `U+000B`. */
        notXml: z.optional(z.array(z.string())),
      }),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Occurrence = z.infer<typeof occurrenceSchema>;
export type Relation = z.infer<typeof relationSchema>;
export type Reference = z.infer<typeof referenceSchema>;
export type Traps = z.infer<typeof trapsSchema>;
