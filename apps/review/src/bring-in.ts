import { type AlignedDocument, MuqabalaError } from '@muqabala/core';
import {
  detectFormat,
  documentOfPairs,
  type Pair,
  READ_PAIRS_FORMATS,
  readDocument,
  readPairs,
  readPlainText,
} from '@muqabala/formats';

/**
 * Reads a dropped or chosen file as text; broken UTF-8 is refused, not repaired, since repairing would change the text.
 * Throws a {@link MuqabalaError} that names the file.
 */
export async function readTextFile(file: File): Promise<string> {
  return readPlainText(new Uint8Array(await file.arrayBuffer()), file.name).content;
}

/** What a file holds: a saved review, or pairs that are aligned already and still have to be checked. */
export interface BroughtReview {
  readonly document: AlignedDocument;
  readonly isChecked: boolean;
}

/** Reads a saved review, or pairs of another program (TMX, XLIFF, JSONL, TSV). Throws a {@link MuqabalaError}. */
export async function readReviewFile(file: File): Promise<BroughtReview> {
  const content = await readTextFile(file);
  const format = detectFormat(content.slice(0, 4096));
  if (format === 'json') return { document: readReview(content, file.name), isChecked: true };
  const ofPairs = READ_PAIRS_FORMATS.find((one) => one === format);
  if (ofPairs === undefined)
    throw new MuqabalaError({
      code: 'format-unknown',
      place: file.name,
      message: 'This is neither a saved review nor a file of pairs (TMX, XLIFF, JSONL, TSV).',
      remedy: 'Paste a plain text into one of the fields below, or drop it there.',
    });
  const pairs: Pair[] = [];
  for await (const some of readPairs([content], ofPairs)) pairs.push(...some);
  return { document: documentOfPairs(pairs), isChecked: false };
}

/** Reads a saved review from JSON. Throws a {@link MuqabalaError} (`document-invalid`) with the first problem found. */
export function readReview(text: string, place: string): AlignedDocument {
  return readDocument(text, place);
}
