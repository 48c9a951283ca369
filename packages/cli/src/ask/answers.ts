import type { AlignedDocument, Lexicon } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import type { AppliedReplies, Reply } from '@muqabala/core/questions';
import { type PlacedReply, readReplies, writeJson } from '@muqabala/formats';
import { isThere, placeOf, readBytes } from '../files/read.ts';
import { writeOutput } from '../files/write.ts';

type Maker = NonNullable<Reply['by']>;

/** The file in which the answers to the questions of a file of pairs are kept. */
export function answersBeside(path: string): string {
  return `${path}.answers.jsonl`;
}

/** Reads the answers that are kept for a file of pairs; none where there is no such file. */
export async function keptAnswers(path: string): Promise<Map<string, Reply>> {
  if (!(await isThere(path))) return new Map();
  const replies = readReplies(await readBytes(path), placeOf(path));
  return new Map(replies.map(({ reply }) => [reply.question, reply]));
}

/** What came of some answers. */
export type Counts = Pick<AppliedReplies<unknown>, 'taken' | 'kept' | 'dropped'>;

/** Applies replies to a document; throws `answers-invalid` with the line of the first that cannot be taken. */
export async function answerTo(
  document: AlignedDocument,
  replies: readonly PlacedReply[],
  by: Maker,
  lexicon: Lexicon,
  place: string | undefined,
): Promise<AppliedReplies<AlignedDocument>> {
  const { answerDocument } = await import('@muqabala/core');
  const applied = answerDocument(
    document,
    replies.map(({ reply }) => reply),
    by,
    lexicon,
  );
  const [first] = applied.refused;
  if (first !== undefined) throw refused(replies[first.index]!.line, first.reason, place, applied.refused.length);
  return applied;
}

export function refused(line: number, reason: string, place: string | undefined, count: number): MuqabalaError {
  const more = count > 1 ? ` ${count - 1} more cannot be taken either.` : '';
  return new MuqabalaError({
    code: 'answers-invalid',
    ...(place === undefined ? {} : { place }),
    offset: line,
    offsetUnit: 'line',
    message: `${reason}${more}`,
    remedy: 'Nothing was taken: answer what this document asks, with ids that it offers.',
  });
}

/** Adds replies to those that are kept; a person's is replaced by a person's alone. */
export function addReplies(kept: Map<string, Reply>, replies: readonly Reply[], by: Maker): Counts {
  let taken = 0;
  for (const reply of replies) {
    const [before, after] = [kept.get(reply.question), { ...reply, by: reply.by ?? by }];
    if (before?.by?.kind === 'person' && after.by.kind !== 'person') continue;
    if (before !== undefined && isSame(before, after)) continue;
    kept.set(reply.question, after);
    taken += 1;
  }
  return { taken, kept: replies.length - taken, dropped: 0 };
}

function isSame(a: Reply, b: Reply): boolean {
  const of = ({ by, answer, errors }: Reply) => JSON.stringify([by?.kind, by?.name, by?.version, answer, errors]);
  return of(a) === of(b);
}

/** Writes a document back, whole or not at all. */
export async function writeDocument(path: string, document: AlignedDocument): Promise<void> {
  await writeOutput(path, writeJson(document));
}

/** Writes the answers that are kept for a file of pairs, a line each. */
export async function writeAnswers(path: string, kept: ReadonlyMap<string, Reply>): Promise<void> {
  await writeOutput(
    path,
    [...kept.values()].map((reply) => `${JSON.stringify(reply)}\n`),
  );
}
