import {
  type AlignedDocument,
  drain,
  type ParsedDocument,
  parseDocument,
  parseDocumentInTurns,
  type Turns,
} from '@muqabala/core/document';
import { MuqabalaError, type Problem } from '@muqabala/core/problems';

/** Reads a document from JSON text: the document, or the problems with their places. Never throws. */
export function readJson(text: string, place?: string): ParsedDocument {
  let data: unknown;
  try {
    data = parseJson(text, place);
  } catch (error) {
    return { ok: false, problems: [(error as MuqabalaError).problem] };
  }
  const parsed = parseDocument(data);
  return parsed.ok ? parsed : { ok: false, problems: parsed.problems.map((problem) => placed(problem, place)) };
}

/** As {@link readJson}, but throws a {@link MuqabalaError} with the first problem. */
export function readDocument(text: string, place?: string): AlignedDocument {
  return drain(readDocumentInTurns(text, place));
}

/** Reads as {@link readDocument} does, and pauses after every few hundred entries: a page can answer in between. */
export function* readDocumentInTurns(text: string, place?: string): Turns<AlignedDocument> {
  const data = parseJson(text, place);
  yield;
  return documentOf(yield* parseDocumentInTurns(data), place);
}

/**
 * Returns JSON that has been parsed as the document that it is. Throws a {@link MuqabalaError} with the first problem.
 */
export function checkDocument(data: unknown, place?: string): AlignedDocument {
  return documentOf(parseDocument(data), place);
}

function documentOf(parsed: ParsedDocument, place: string | undefined): AlignedDocument {
  if (parsed.ok) return parsed.document;
  const [first, ...more] = parsed.problems;
  const problem = placed(first!, place);
  const count = more.length === 1 ? '1 more problem' : `${more.length} more problems`;
  throw new MuqabalaError(more.length === 0 ? problem : { ...problem, message: `${problem.message} (${count}.)` });
}

/** Parses JSON of this program. Throws `json-broken`. */
export function parseJson(text: string, place?: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MuqabalaError({
      code: 'json-broken',
      ...(place === undefined ? {} : { place }),
      message: `The input is no JSON: ${(error as Error).message.replace(/\.?$/, '.')}`,
      remedy: 'Give a document that `muqabala align --format json` wrote.',
    });
  }
}

function placed(problem: Problem, place: string | undefined): Problem {
  return place === undefined ? problem : { ...problem, place: `${place}, ${problem.place ?? 'document'}` };
}
