import { type AlignedDocument, type ParsedDocument, parseDocument } from '@muqabala/core/document';
import { MuqabalaError } from '@muqabala/core/problems';

/** Reads a document from JSON text: the document, or the problems with their places. Never throws. */
export function readJson(text: string, place?: string): ParsedDocument {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      problems: [
        {
          code: 'json-broken',
          ...(place === undefined ? {} : { place }),
          message: `The input is no JSON: ${(error as Error).message.replace(/\.?$/, '.')}`,
          remedy: 'Give a document that `muqabala align --format json` wrote.',
        },
      ],
    };
  }
  const parsed = parseDocument(data);
  if (parsed.ok || place === undefined) return parsed;
  return {
    ok: false,
    problems: parsed.problems.map((problem) => ({ ...problem, place: `${place}, ${problem.place ?? 'document'}` })),
  };
}

/** As {@link readJson}, but throws a {@link MuqabalaError} with the first problem. */
export function readDocument(text: string, place?: string): AlignedDocument {
  const parsed = readJson(text, place);
  if (parsed.ok) return parsed.document;
  const [first, ...more] = parsed.problems;
  throw new MuqabalaError(
    more.length === 0
      ? first!
      : {
          ...first!,
          message: `${first!.message} (${more.length} more ${more.length === 1 ? 'problem' : 'problems'} like it.)`,
        },
  );
}
