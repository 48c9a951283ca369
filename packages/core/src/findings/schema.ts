import * as z from 'zod/mini';
import { findingCodeSchema, severitySchema, uncheckedCheckSchema, uncheckedReasonSchema } from '../checks/schema.ts';
import { mentionSchema } from '../mentions/schema.ts';
import { makerSchema } from '../provenance/schema.ts';
import { spanSchema } from '../text/span.ts';

/** Words of a text, as places in its content. */
const spansSchema = z.array(spanSchema);
/** Whether somebody has decided: not yet, that it is right, or that it is not. */
const stateSchema = z.enum(['open', 'accepted', 'dismissed']);

/** Words of further texts that a finding is about, besides its source and target. */
const furtherWordsSchema = z.object({
  /** Id of the text. */
  text: z.string(),
  spans: spansSchema,
});

/** An error as somebody marks it in a pair: a path of the MQM tree, how severe, and the words of either side. */
export const markedErrorSchema = z.object({
  /** The MQM error type. */
  mqm: z.string(),
  severity: severitySchema,
  /** Words of the source text. */
  source: z.optional(spansSchema),
  /** Words of the target text. */
  target: z.optional(spansSchema),
  /** What was noted about it. */
  comment: z.optional(z.string()),
});

/** What one of several reviewers decided about a finding. */
const opinionSchema = z.object({
  by: makerSchema,
  state: z.optional(stateSchema),
  severity: z.optional(severitySchema),
  /** The MQM error type, where it was changed. */
  mqm: z.optional(z.string()),
  /** What was noted about it. */
  comment: z.optional(z.string()),
});

export const findingSchema = z.object({
  /** Its name in this document. */
  id: z.string(),
  /** The rule that told it; absent where a person or a reader did, who names an MQM path alone. */
  code: z.optional(findingCodeSchema),
  /**
   * The MQM error type, as a path where it is a person's: `omission`, `addition`, `mistranslation`, `untranslated`,
   * `terminology`, `accuracy/…`.
   */
  mqm: z.string(),
  severity: severitySchema,
  /** How likely it is right, 0 to 1. */
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  /** Id of the link that it was found in; absent for whole sentences without counterpart. */
  link: z.optional(z.string()),
  /** Id of the fact that it is about, where several texts speak of it. */
  fact: z.optional(z.string()),
  /** Id of the target text; the source text's id when it is about all of them. */
  text: z.string(),
  /** Words of the source text. */
  source: z.optional(spansSchema),
  /** Words of the target text. */
  target: z.optional(spansSchema),
  /** Words of other texts, where it is about more than two. */
  further: z.optional(z.array(furtherWordsSchema)),
  /** The value or name that the source has. */
  expected: z.optional(mentionSchema),
  /** The value or name that the target has in its place. */
  found: z.optional(mentionSchema),
  state: stateSchema,
  /** Why it was dismissed. */
  reason: z.optional(z.string()),
  /** What a reviewer noted about it. */
  comment: z.optional(z.string()),
  /** The wording that a reviewer suggests for the target words; `accepted` when it is to go back into the file. */
  suggestion: z.optional(
    z.object({
      /** The wording. */
      text: z.string(),
      /** Whether it is to go back into the file. */
      accepted: z.optional(z.boolean()),
    }),
  ),
  /** Who made it; the program where nobody is named. */
  by: z.optional(makerSchema),
  /** What it was before somebody changed its kind, severity or words. */
  before: z.optional(
    z.object({
      code: z.optional(findingCodeSchema),
      /** The MQM error type. */
      mqm: z.string(),
      severity: severitySchema,
      /** Words of the source text. */
      source: z.optional(spansSchema),
      /** Words of the target text. */
      target: z.optional(spansSchema),
    }),
  ),
  /** The same for all findings that repeat one another; they count once or each, as the review says. */
  group: z.optional(z.string()),
  /** In a later round: whether it is new, still open or fixed since the round before. */
  standing: z.optional(z.enum(['new', 'still-open', 'fixed'])),
  /** What each of several reviewers decided, where their reviews were merged. */
  opinions: z.optional(z.array(opinionSchema)),
});

/** What the checks of a link's sentences did not look at, as there is more of it than they take. */
export const uncheckedSchema = z.object({
  /** Its name in this document. */
  id: z.string(),
  /** Id of the link whose sentences they are. */
  link: z.string(),
  /** Id of the target text. */
  text: z.string(),
  check: uncheckedCheckSchema,
  reason: uncheckedReasonSchema,
  /** The words of the source text that it is about. */
  source: z.optional(z.array(spanSchema)),
  /** The words of the target text that it is about. */
  target: z.optional(z.array(spanSchema)),
});

/** What one text says of a fact, and where. */
export const statementSchema = z.object({
  /** Id of the text. */
  text: z.string(),
  /** Whether it agrees with the fact's own value. */
  agrees: z.boolean(),
  value: mentionSchema,
});

/** A value or a name with what every text says of it. */
export const factSchema = z.object({
  /** Its name in this document. */
  id: z.string(),
  /** As the first text that has it says it; the source text where it has it. */
  value: mentionSchema,
  /** What each text says of it, and where. */
  says: z.array(statementSchema),
  /** Ids of the texts that do not speak of it. */
  silent: z.array(z.string()),
});

/** What the checks of a link left out, and why: `too-long` or `too-many`. */
export type Unchecked = z.infer<typeof uncheckedSchema>;
/**
 * A value or a name with what every text of the document says of it.
 *
 * @example
 * { id: 'v1', value: mention, says: [{ text: 'ar', agrees: true, value: mention }], silent: ['en'] }
 */
export type Fact = z.infer<typeof factSchema>;
/** What one text says of a fact, and whether that agrees with the fact's own value. */
export type Statement = z.infer<typeof statementSchema>;
/** An error as somebody marks it in a pair: a path of the MQM tree, its severity and the words of either side. */
export type MarkedError = z.infer<typeof markedErrorSchema>;
/**
 * A difference between the source and a target text: its code, MQM error type, severity, confidence (0 to 1) and the
 * words of both sides (UTF-16 units into the contents). `explain(document, finding, language)` says it in words.
 *
 * @example
 * { id: 'f1', code: 'number-mismatch', mqm: 'mistranslation', severity: 'major', confidence: 0.9, link: 'l1', text: 'en',
 *   source: [{ start: 11, end: 12 }], target: [{ start: 25, end: 26 }], state: 'open' }
 */
export type Finding = z.infer<typeof findingSchema>;

/** What a finding says, which a person may say otherwise: its kind, its severity and its words. */
export type Saying = NonNullable<Finding['before']>;

/** Returns what a finding says, for the record of what it said before it was changed. */
export function sayingOf({ code, mqm, severity, source, target }: Finding): Saying {
  return {
    ...(code === undefined ? {} : { code }),
    mqm,
    severity,
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
  };
}
