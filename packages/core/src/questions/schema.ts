import * as z from 'zod/mini';
import { severitySchema } from '../checks/schema.ts';
import { markedErrorSchema } from '../findings/schema.ts';
import { makerSchema } from '../provenance/schema.ts';
import { spanSchema } from '../text/span.ts';
import { ERROR_KINDS } from './kinds.ts';

/**
 * What can be asked: which candidates say the same, whether a finding is right, what a pair changes, which words
 * nothing answers to.
 */
export const questionKindSchema = z.enum(['links', 'finding', 'pair', 'words']);

/** What somebody answered to a question about a pair of sentences or a finding. */
export const answerSchema = z.object({
  /** Its name in this document. */
  id: z.string(),
  kind: questionKindSchema,
  /** Key of the question, made of its content, so that the same question is known again. */
  question: z.string(),
  /** Id of the target text. */
  text: z.string(),
  /** Ids of the segments asked about, of the source text. */
  source: z.array(z.string()),
  /** Ids of the segments asked about, of the target text. */
  target: z.array(z.string()),
  /** Id of the finding asked about. */
  finding: z.optional(z.string()),
  /** The links that were chosen among those offered; none when nothing answers. */
  links: z.optional(
    z.array(
      z.object({
        /** Ids of segments of the source text. */
        source: z.array(z.string()),
        /** Ids of segments of the target text. */
        target: z.array(z.string()),
      }),
    ),
  ),
  /** Of a finding: right, wrong, or right but of another kind. */
  verdict: z.optional(z.enum(['yes', 'no', 'other'])),
  /** What the pair changes, none when it says the same; of a finding of another kind, that kind. */
  errors: z.optional(z.array(markedErrorSchema)),
  /** Words that nothing answers to. */
  words: z.optional(
    z.object({
      /** Those of the source text. */
      source: z.array(spanSchema),
      /** Those of the target text. */
      target: z.array(spanSchema),
    }),
  ),
  by: makerSchema,
  /** Taken back; kept so that it is not asked again. */
  undone: z.optional(z.boolean()),
});

/** Why a question is asked. */
export const questionReasonSchema = z.enum([
  /** Sentences of texts that are retold may tell the same, and no link is sure. */
  'unsure-links',
  /** A rule marked something, and nobody has decided whether it is right. */
  'undecided-finding',
  /** Words of the pair find no answer on the other side. */
  'doubtful-pair',
  /** All pairs were asked for. */
  'every-pair',
]);

const sideSchema = z.array(
  z.object({
    /** Id of the segment in its text. */
    id: z.string(),
    /** The sentence. */
    content: z.string(),
    /** Not asked about: a neighbour, for who reads. */
    context: z.optional(z.boolean()),
  }),
);

/** A question that a person or a model can answer without this project: whole sentences, and ids to choose from. */
export const questionSchema = z.object({
  /** Made of the content: the same question has the same id in any document. */
  id: z.string(),
  kind: questionKindSchema,
  /** Id of the target text. */
  text: z.string(),
  reason: questionReasonSchema,
  /** How much a decision is likely to change; the most useful question has the most. */
  weight: z.number().check(z.nonnegative()),
  /** BCP 47 tag of the source's language. */
  sourceLanguage: z.string(),
  /** BCP 47 tag of the target's language. */
  targetLanguage: z.string(),
  /** Sentences of the source. */
  source: sideSchema,
  /** Sentences of the target. */
  target: sideSchema,
  /** The mark that is asked about, with the words that it marks. */
  finding: z.optional(
    z.object({
      /** Id of the finding. */
      id: z.string(),
      /** What kind of difference it marks. */
      kind: z.string(),
      severity: severitySchema,
      /** Its words of the source. */
      source: z.array(z.string()),
      /** Its words of the target. */
      target: z.array(z.string()),
    }),
  ),
  /** What may be answered, by id: pairs of sentences, words, verdicts; none of a pair, whose errors quote words. */
  choices: z.array(
    z.object({
      /** What an answer names it by. */
      id: z.string(),
      /** Id of the source sentence of a pair. */
      source: z.optional(z.string()),
      /** Id of the target sentence of a pair. */
      target: z.optional(z.string()),
      /** The side of a word. */
      side: z.optional(z.enum(['source', 'target'])),
      /** The word itself. */
      words: z.optional(z.string()),
      /** Its place in the text. */
      span: z.optional(spanSchema),
    }),
  ),
});

/** What comes back for a question: ids that it offered, or errors with the words that they are in. */
export const replySchema = z.object({
  /** Id of the question. */
  question: z.string(),
  /** Ids of choices; an empty list when none is right. Of a finding `yes`, `no` or `other`. */
  answer: z.optional(z.union([z.string(), z.array(z.string())])),
  /** Of a pair: what it changes, none when it says the same. Of a finding of another kind: that kind. */
  errors: z.optional(
    z.array(
      z.object({
        /** What is wrong, in a word. */
        kind: z.enum(Object.keys(ERROR_KINDS) as [keyof typeof ERROR_KINDS, ...Array<keyof typeof ERROR_KINDS>]),
        severity: z.optional(severitySchema),
        /** Words as they stand in a sentence of the source. */
        source: z.optional(z.string()),
        /** Words as they stand in a sentence of the target. */
        target: z.optional(z.string()),
        /** What was noted about it. */
        comment: z.optional(z.string()),
      }),
    ),
  ),
  /** Who gave it, where the file says so. */
  by: z.optional(makerSchema),
});

/** What somebody answered to a question about a pair of sentences or a finding, as a document keeps it. */
export type Answer = z.infer<typeof answerSchema>;
/** What can be asked: `links`, `finding`, `pair` or `words`. */
export type QuestionKind = z.infer<typeof questionKindSchema>;
/** Why a question is asked. */
export type QuestionReason = z.infer<typeof questionReasonSchema>;
/**
 * A question that a person or a model can answer without this project: whole sentences, and ids to choose from. `weight`
 * says how much a decision is likely to change, from 0, without a unit.
 */
export type Question = z.infer<typeof questionSchema>;
/**
 * What comes back for a question: ids that it offered, or errors with the words that they are in.
 *
 * @example
 * { question: 'q1x2y3z', answer: ['c1'] }
 */
export type Reply = z.infer<typeof replySchema>;
