import * as z from 'zod/mini';
import { markedErrorSchema } from '../findings/schema.ts';
import { makerSchema } from '../provenance/schema.ts';
import { spanSchema } from '../text/span.ts';

/**
 * What can be asked: which candidates say the same, whether a finding is right, what a pair changes, which words
 * nothing answers to.
 */
export const questionKindSchema = z.enum(['links', 'finding', 'pair', 'words']);

/** What somebody answered to a question about a pair of sentences or a finding. */
export const answerSchema = z.object({
  id: z.string(),
  kind: questionKindSchema,
  /** Key of the question, made of its content, so that the same question is known again. */
  question: z.string(),
  /** Id of the target text. */
  text: z.string(),
  /** Ids of the segments asked about. */
  source: z.array(z.string()),
  target: z.array(z.string()),
  /** Id of the finding asked about. */
  finding: z.optional(z.string()),
  /** The links that were chosen among those offered; none when nothing answers. */
  links: z.optional(z.array(z.object({ source: z.array(z.string()), target: z.array(z.string()) }))),
  /** Of a finding: right, wrong, or right but of another kind. */
  verdict: z.optional(z.enum(['yes', 'no', 'other'])),
  /** What the pair changes; none when it says the same. */
  errors: z.optional(z.array(markedErrorSchema)),
  /** Words that nothing answers to. */
  words: z.optional(z.object({ source: z.array(spanSchema), target: z.array(spanSchema) })),
  by: makerSchema,
  /** Taken back; kept so that it is not asked again. */
  undone: z.optional(z.boolean()),
});

export type Answer = z.infer<typeof answerSchema>;
export type QuestionKind = z.infer<typeof questionKindSchema>;
