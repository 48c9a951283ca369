import type { CollatedText } from '../findings/index.ts';
import type { MarkedError } from '../findings/schema.ts';
import type { Span } from '../text/index.ts';
import { ERROR_KINDS } from './kinds.ts';
import { findQuote } from './quote.ts';
import type { Answer, Question, Reply } from './schema.ts';

/** What a reply says of its question, with places in the texts; or why it cannot be taken. */
export type ReadReply =
  | {
      readonly said: Pick<Answer, 'links' | 'verdict' | 'errors' | 'words'>;
      /** Quotes that stand in no sentence that was asked about: their errors are left out. */
      readonly dropped: number;
    }
  | { readonly refused: string };

/** The texts of a question. */
export type AskedTexts = Readonly<Record<'source' | 'target', CollatedText>>;

/** Reads a reply against its question: only ids that were offered count, and only words that stand in its sentences. */
export function readReply(question: Question, reply: Reply, texts: AskedTexts): ReadReply {
  const ids = reply.answer === undefined ? [] : typeof reply.answer === 'string' ? [reply.answer] : reply.answer;
  const offered = new Map(question.choices.map((choice) => [choice.id, choice]));
  const unknown = ids.find((id) => !offered.has(id));
  if (unknown !== undefined) {
    const known = [...offered.keys()];
    const list = known.length > 8 ? `${known[0]} to ${known.at(-1)}` : known.join(', ');
    return { refused: `${JSON.stringify(unknown)} was not offered${list === '' ? '' : `, but ${list}`}.` };
  }
  if (question.kind === 'pair' || question.kind === 'finding') {
    if (question.kind === 'pair' && reply.errors === undefined)
      return { refused: 'The errors are missing; an empty list says that there is none.' };
    if (question.kind === 'finding' && ids.length !== 1) return { refused: 'One of yes, no and other was expected.' };
  } else if (reply.answer === undefined) return { refused: 'The list of ids is missing; an empty one says none.' };
  const chosen = [...new Set(ids)].map((id) => offered.get(id)!);
  if (question.kind === 'links')
    return {
      said: { links: chosen.map(({ source, target }) => ({ source: [source!], target: [target!] })) },
      dropped: 0,
    };
  if (question.kind === 'words') {
    const of = (side: 'source' | 'target') => chosen.filter((one) => one.side === side).map((one) => one.span!);
    return { said: { words: { source: of('source'), target: of('target') } }, dropped: 0 };
  }
  const isPair = question.kind === 'pair';
  const errors = (reply.errors ?? []).flatMap((error) => readError(question, error, texts, isPair) ?? []);
  const dropped = (reply.errors ?? []).length - errors.length;
  if (isPair) return { said: { errors }, dropped };
  const verdict = ids[0] as NonNullable<Answer['verdict']>;
  if (verdict === 'other' && errors.length !== 1) return { refused: 'Of another kind, but which is not said.' };
  return { said: { verdict, ...(errors.length === 0 ? {} : { errors }) }, dropped };
}

function readError(
  question: Question,
  { kind, severity = 'major', source, target, comment }: NonNullable<Reply['errors']>[number],
  texts: AskedTexts,
  isQuoted: boolean,
): MarkedError | undefined {
  const place = (side: 'source' | 'target', quote: string | undefined): Span | undefined => {
    if (quote === undefined) return undefined;
    const ids = new Set(question[side].filter(({ context }) => !context).map(({ id }) => id));
    for (const segment of texts[side].segments) {
      const found = ids.has(segment.id) ? findQuote(texts[side].content, segment, quote) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const [from, to] = [place('source', source), place('target', target)];
  if (isQuoted && from === undefined && to === undefined) return undefined;
  return {
    mqm: ERROR_KINDS[kind],
    severity,
    ...(from === undefined ? {} : { source: [from] }),
    ...(to === undefined ? {} : { target: [to] }),
    ...(comment === undefined || comment === '' ? {} : { comment }),
  };
}
