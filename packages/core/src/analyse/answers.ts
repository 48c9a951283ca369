import type { AlignedDocument } from '../document/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import type { Maker } from '../provenance/schema.ts';
import {
  type Answer,
  type AppliedReplies,
  applyReplies,
  makeQuestions,
  type QuestionKind,
  questionKindSchema,
  type Reply,
  undoAnswers,
} from '../questions/index.ts';
import { recheck } from './realign.ts';
import { answeredSignature } from './signature.ts';

/**
 * Takes replies to the questions that a document asks, whole or not at all: one that names a question or an id that was
 * not offered is refused, with its place among the replies, and the document is the one given. Links that were chosen
 * or rejected are checked anew, and the signature names who answered. The same replies again change nothing.
 */
export function answerDocument(
  document: AlignedDocument,
  replies: readonly Reply[],
  by: Maker,
  lexicon: Lexicon,
): AppliedReplies<AlignedDocument> {
  const kinds = questionKindSchema.options.filter((kind) => replies.some(({ question }) => isKind(question, kind)));
  const questions = makeQuestions(document, lexicon, { kinds, answered: true });
  // An answer that changed the sentences of its own question stands, though nobody would ask so any more.
  const asked = new Set(questions.map(({ id }) => id));
  const known = new Set(document.answers?.map(({ question }) => question));
  const isGone = ({ question }: Reply) => known.has(question) && !asked.has(question);
  const gone = replies.filter(isGone).length;
  const open = gone === 0 ? replies : replies.map((reply) => (isGone(reply) ? undefined : reply));
  const places = open.flatMap((reply, index) => (reply === undefined ? [] : [index]));
  const applied = applyReplies(
    document,
    questions,
    places.map((index) => replies[index]!),
    by,
  );
  const refused = applied.refused.map(({ index, reason }) => ({ index: places[index]!, reason }));
  const result = { ...applied, refused, kept: applied.kept + gone };
  if (applied.taken === 0) return result;
  return { ...result, document: rechecked(document, applied.document, lexicon) };
}

/** Takes answers back; what they changed is as it was, and they are not asked again. */
export function undoAnswersOf(
  document: AlignedDocument,
  which: (answer: Answer) => boolean,
  lexicon: Lexicon,
): AlignedDocument {
  const after = undoAnswers(document, which);
  return rechecked(document, after, lexicon);
}

function isKind(question: string, kind: QuestionKind): boolean {
  return question.startsWith(`${kind}-`);
}

function rechecked(before: AlignedDocument, after: AlignedDocument, lexicon: Lexicon): AlignedDocument {
  const isLinked =
    before.links.length !== after.links.length || before.links.some((link, i) => link !== after.links[i]);
  const signed = { ...after, signature: answeredSignature(after) };
  return isLinked ? recheck(signed, lexicon) : signed;
}
