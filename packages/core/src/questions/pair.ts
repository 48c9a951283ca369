import type { FindingDraft } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { applyReplies } from './apply.ts';
import type { AskedDocument } from './asked.ts';
import { makeQuestions, type QuestionOptions } from './make.ts';
import { type Question, type QuestionKind, questionKindSchema, type Reply } from './schema.ts';

/** A pair that is aligned already, with what was found in it; spans count from the beginning of its own sides. */
export interface AskedPair {
  readonly source: { readonly language: string; readonly content: string };
  readonly target: { readonly language: string; readonly content: string };
  readonly findings: readonly FindingDraft[];
}

/**
 * Returns what is doubtful about one pair of a file as questions, the most useful first. Their ids are made of the
 * contents: the same pair in another file, or on another line, asks the same.
 */
export function pairQuestions(pair: AskedPair, lexicon: Lexicon, options: QuestionOptions = {}): Question[] {
  return makeQuestions(asDocument(pair), lexicon, options);
}

/**
 * Returns the findings of a pair as the replies to its questions leave them: those that somebody said are no error
 * dismissed, those that somebody marked added, without a code. Replies to other pairs are passed over, and so are ids
 * that this one does not offer.
 */
export function answerPair(pair: AskedPair, replies: ReadonlyMap<string, Reply>, lexicon: Lexicon): FindingDraft[] {
  if (replies.size === 0) return [...pair.findings];
  const document = asDocument(pair);
  const kinds: QuestionKind[] = questionKindSchema.options.filter((kind) => kind !== 'links' && kind !== 'words');
  const questions = makeQuestions(document, lexicon, { kinds, answered: true });
  const own = questions.flatMap((question) => replies.get(question.id) ?? []);
  // One by one: of a file that somebody wrote into, what can be taken is.
  let answered = document;
  for (const reply of own)
    answered = applyReplies(answered, questions, [reply], reply.by ?? { kind: 'person' }).document;
  return answered.findings.map(({ id: _, ...finding }) => finding);
}

function asDocument({ source, target, findings }: AskedPair): AskedDocument {
  const text = (id: 'source' | 'target', { language, content }: AskedPair['source']) => ({
    id,
    language,
    content,
    segments:
      content === '' ? [] : [{ id: id[0]!, start: 0, end: content.length, role: 'body' as const, mentions: [] }],
  });
  const isPair = source.content !== '' && target.content !== '';
  return {
    texts: [text('source', source), text('target', target)],
    links: isPair
      ? [
          {
            id: 'l1',
            text: 'target',
            source: ['s'],
            target: ['t'],
            confidence: 1,
            evidence: [],
            status: 'proposed',
          },
        ]
      : [],
    findings: findings.map((finding, i) => ({ id: `f${i + 1}`, ...finding })),
  };
}
