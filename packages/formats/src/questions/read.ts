import { SAID } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';
import { type Reply, replySchema } from '@muqabala/core/questions';
import { unguard } from '../table/index.ts';
import { decodeText } from '../text/index.ts';
import { readXlsxRows } from '../xlsx/index.ts';
import { COLUMNS, type Column, NONE } from './columns.ts';

/** A reply with the line or row that it stands on, from 1. */
export interface PlacedReply {
  readonly line: number;
  readonly reply: Reply;
}

/**
 * Reads answers to questions, whatever of the three forms they have: JSON lines of replies, or a table of ours that
 * somebody has filled in. Lines and rows without an answer are passed over: those questions stay open. Throws
 * `answers-invalid` with the line where something is no answer, or another one to a question that has one.
 */
export function readReplies(bytes: Uint8Array, place?: string): PlacedReply[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readTable(readXlsxRows(bytes, place), place);
  const { content } = decodeText(bytes, place);
  const lines = content
    .split('\n')
    .map((text, i) => ({ text: text.endsWith('\r') ? text.slice(0, -1) : text, line: i + 1 }));
  const first = lines.find(({ text }) => text.trim() !== '');
  if (first?.text.trimStart().startsWith('{'))
    return withoutTwice(
      lines.flatMap(({ text, line }) => (text.trim() === '' ? [] : readLine(text, line, place))),
      place,
    );
  return readTable(
    lines.map(({ text, line }) => ({ line, cells: text.split('\t').map(unguard) })),
    place,
  );
}

function invalid(line: number, message: string, place: string | undefined): MuqabalaError {
  return new MuqabalaError({
    code: 'answers-invalid',
    ...(place === undefined ? {} : { place }),
    offset: line,
    offsetUnit: 'line',
    message,
    remedy: 'Mend the line, or leave its answer empty: the question stays open then.',
  });
}

/** Leaves out what is said again. Of two answers to one question nobody knows which is meant. */
function withoutTwice(replies: readonly PlacedReply[], place: string | undefined): PlacedReply[] {
  const found = new Map<string, PlacedReply>();
  for (const placed of replies) {
    const before = found.get(placed.reply.question);
    if (before === undefined) found.set(placed.reply.question, placed);
    else if (!saysTheSame(before.reply, placed.reply)) throw answeredTwice(placed, before.line, place);
  }
  return [...found.values()];
}

function saysTheSame(a: Reply, b: Reply): boolean {
  const said = ({ answer, errors, by }: Reply) => JSON.stringify([answer, errors, by?.kind, by?.name]);
  return said(a) === said(b);
}

function answeredTwice({ line, reply }: PlacedReply, before: number, place: string | undefined): MuqabalaError {
  return invalid(line, `Question ${reply.question} has another answer in line ${before}.`, place);
}

function readLine(text: string, line: number, place: string | undefined): PlacedReply[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw invalid(line, 'The line is no JSON.', place);
  }
  if (typeof data !== 'object' || data === null) throw invalid(line, 'An object was expected.', place);
  const record = data as Record<string, unknown>;
  if (record['answer'] === undefined && record['errors'] === undefined) return [];
  // A question that was answered in its own line brings its id.
  const { id, answer, errors, by } = record;
  const parsed = replySchema.safeParse(
    {
      question: record['question'] ?? id,
      ...(answer === undefined ? {} : { answer }),
      ...(errors === undefined ? {} : { errors }),
      ...(by === undefined ? {} : { by }),
    },
    SAID,
  );
  if (parsed.success) return [{ line, reply: parsed.data }];
  const [issue] = parsed.error.issues;
  throw invalid(line, `At ${issue?.path.join('.') || 'the answer'}: ${issue?.message}.`, place);
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function readTable(rows: readonly Row[], place: string | undefined): PlacedReply[] {
  const head = rows.findIndex(({ cells }) => cells.includes('question') && cells.includes('answer'));
  if (head === -1) throw invalid(rows[0]?.line ?? 1, `No row names the columns ${COLUMNS[0]} and answer.`, place);
  const columns = new Map(rows[head]!.cells.map((name, i) => [name.trim(), i]));
  const found = new Map<string, PlacedReply>();
  for (const { cells, line } of rows.slice(head + 1)) {
    const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim();
    const [question, answer] = [cell('question'), cell('answer')];
    if (question === '' || answer === '') continue;
    const reply = readRow(question, answer, cell);
    const parsed = replySchema.safeParse(reply);
    if (!parsed.success)
      throw invalid(line, `${JSON.stringify(answer)} is no answer here, or its severity is none.`, place);
    const placed = { line, reply: parsed.data };
    const before = found.get(question);
    if (before === undefined) found.set(question, placed);
    else if (!saysTheSame(before.reply, placed.reply)) found.set(question, together(before, placed, place));
  }
  return [...found.values()];
}

/** The errors of a pair have a row each; beside them nothing else can be said, nor twice of another question. */
function together(before: PlacedReply, placed: PlacedReply, place: string | undefined): PlacedReply {
  const [one, other] = [before.reply.errors ?? [], placed.reply.errors ?? []];
  if (placed.reply.answer !== undefined || one.length === 0 || other.length === 0)
    throw answeredTwice(placed, before.line, place);
  return { line: before.line, reply: { ...placed.reply, errors: [...one, ...other] } };
}

/** What a row says, not yet looked at: verdicts, ids, or the kind of an error. */
function readRow(question: string, answer: string, cell: (column: Column) => string): unknown {
  const optional = (name: string, column: Column) => (cell(column) === '' ? {} : { [name]: cell(column) });
  const error = (kind: string) => ({
    kind,
    ...optional('severity', 'severity'),
    ...optional('source', 'source words'),
    ...optional('target', 'target words'),
    ...optional('comment', 'comment'),
  });
  const words = answer.split(/[\s,;،؛]+/).filter((word) => word !== '');
  const isNone = answer.toLowerCase() === NONE;
  const kind = question.slice(0, question.indexOf('-'));
  if (kind === 'pair') return { question, errors: isNone ? [] : [error(answer.toLowerCase())] };
  if (kind === 'finding') {
    const [verdict = '', named] = words.map((word) => word.toLowerCase());
    return { question, answer: verdict, ...(named === undefined ? {} : { errors: [error(named)] }) };
  }
  return { question, answer: isNone ? [] : words };
}
