import type { Maker } from '../provenance/schema.ts';
import type { AskedDocument } from './asked.ts';
import { Draft } from './draft.ts';
import { type AskedTexts, type ReadReply, readReply } from './reply.ts';
import type { Answer, Question, Reply } from './schema.ts';

/** A reply that cannot be taken: its place among the replies, and why. */
export interface RefusedReply {
  readonly index: number;
  readonly reason: string;
}

export interface AppliedReplies<D> {
  /** The document with the answers; the given one where a reply was refused. */
  readonly document: D;
  /** Answers that are new, or other than before. */
  readonly taken: number;
  /** Answers that stood there already, or to which a person has said something else. */
  readonly kept: number;
  /** Errors whose quoted words stand in no sentence that was asked about. */
  readonly dropped: number;
  readonly refused: readonly RefusedReply[];
}

/**
 * Applies replies to the questions that a document asks (`makeQuestions` with `answered`), whole or not at all: one
 * reply that names a question or an id that was not offered, and nothing changes. Who replied is `by`, unless the reply
 * names somebody. The same replies again change nothing; a person's answer, link or decision is never changed by a
 * reader's. Spans are UTF-16 offsets into the texts.
 */
export function applyReplies<D extends AskedDocument>(
  document: D,
  questions: readonly Question[],
  replies: readonly Reply[],
  by: Maker,
): AppliedReplies<D> {
  const known = new Map(questions.map((question) => [question.id, question]));
  const texts = new Map(document.texts.map((text) => [text.id, text]));
  const refused: RefusedReply[] = [];
  const read: Array<{ question: Question; by: Maker; found: Extract<ReadReply, { said: unknown }> }> = [];
  const last = new Map(replies.map((reply, index) => [reply.question, index]));
  for (const [index, reply] of replies.entries()) {
    const question = known.get(reply.question);
    const refuse = (reason: string) => refused.push({ index, reason });
    if (question === undefined) {
      refuse(`There is no question ${JSON.stringify(reply.question)} here.`);
      continue;
    }
    const asked: AskedTexts = { source: document.texts[0]!, target: texts.get(question.text)! };
    const found = readReply(question, reply, asked);
    if ('refused' in found) refuse(found.refused);
    else if (last.get(reply.question) === index) read.push({ question, by: reply.by ?? by, found });
  }
  const none = { document, taken: 0, kept: 0, dropped: 0, refused };
  if (refused.length > 0) return none;
  const draft = new Draft(document);
  let [taken, dropped] = [0, 0];
  for (const one of read) {
    dropped += one.found.dropped;
    if (draft.answer(one.question, one.found.said, one.by)) taken += 1;
  }
  if (taken === 0) return { ...none, kept: read.length, dropped };
  return { document: draft.finish(), taken, kept: read.length - taken, dropped, refused };
}

/**
 * Takes answers back, by their ids or all of a reader's: links and findings are again what they were before. The
 * answers stay on record, marked as undone, so that the questions are not asked again.
 */
export function undoAnswers<D extends AskedDocument>(document: D, which: (answer: Answer) => boolean): D {
  const draft = new Draft(document);
  for (const answer of document.answers ?? []) if (!answer.undone && which(answer)) draft.undo(answer);
  return draft.finish();
}
