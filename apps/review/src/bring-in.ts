import { type AlignedDocument, MuqabalaError, parseDocument } from '@muqabala/core';

/**
 * Reads a dropped or chosen file as text; broken UTF-8 is refused, not repaired, since repairing would change the text.
 * Throws a {@link MuqabalaError} (`encoding-broken`, `text-empty`).
 */
export async function readTextFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text: string;
  try {
    const encoding =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new MuqabalaError({
      code: 'encoding-broken',
      place: file.name,
      message: 'The file is not text in UTF-8 or UTF-16.',
      remedy: 'Save it as UTF-8 and bring it in again.',
    });
  }
  if (text.trim() === '')
    throw new MuqabalaError({
      code: 'text-empty',
      place: file.name,
      message: 'The file is empty.',
      remedy: 'Choose another file.',
    });
  return text;
}

/** Reads a saved review. Throws a {@link MuqabalaError} (`document-invalid`) with the first problem found. */
export function readReview(text: string, place: string): AlignedDocument {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new MuqabalaError({
      code: 'document-invalid',
      place,
      message: 'This is no JSON.',
      remedy: 'Choose a review that was saved from here.',
    });
  }
  const parsed = parseDocument(data);
  if (parsed.ok) return parsed.document;
  const first = parsed.problems[0]!;
  throw new MuqabalaError({ ...first, place: `${place}, ${first.place}` });
}
