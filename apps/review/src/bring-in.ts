import { type AlignedDocument, MuqabalaError, type TextInput } from '@muqabala/core';
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

/** What a file holds: one text with what is known about it, or a review; pairs of another program still have to be checked. */
export type Brought =
  | { readonly kind: 'text'; readonly text: TextInput; readonly language: 'ar' | 'en' }
  | { readonly kind: 'review'; readonly document: AlignedDocument; readonly isChecked: boolean };

/**
 * Reads a file by what it holds, not by its name: a plain text, a Word document, a web page (its main text, with what the page says of itself), a saved review,
 * or pairs of another program (TMX, XLIFF, JSONL, TSV). Throws a {@link MuqabalaError}.
 */
export async function bringIn(file: File): Promise<Brought> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const id = file.name.replace(/(\.(ar|en))?\.[^.]*$/, '') || file.name;
  if (isPage(bytes)) {
    // Few reviewers bring pages: the parser is loaded when one does.
    const { readArticle } = await import('@muqabala/formats/html');
    const { content, title, outlet, url, date } = readArticle(bytes, file.name);
    const about = Object.entries({ title, outlet, url, date }).filter(([, value]) => value !== undefined);
    return { kind: 'text', text: { id, content, ...Object.fromEntries(about) }, language: languageOf(content) };
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { readDocx } = await import('@muqabala/formats/docx');
    const { content } = readDocx(bytes, file.name);
    return { kind: 'text', text: { id, content }, language: languageOf(content) };
  }
  const { content } = readPlainText(bytes, file.name);
  const format = detectFormat(content.slice(0, 4096));
  if (format === 'json') return { kind: 'review', document: readReview(content, file.name), isChecked: true };
  const ofPairs = READ_PAIRS_FORMATS.find((one) => one === format);
  // Any text whose lines hold tabs or commas looks like a table: only one that is called so is taken for it.
  const isTable = ofPairs === 'tsv' || ofPairs === 'csv';
  if (ofPairs !== undefined && (!isTable || /\.(tsv|csv)$/i.test(file.name))) {
    const pairs: Pair[] = [];
    for await (const some of readPairs([content], ofPairs)) pairs.push(...some);
    return { kind: 'review', document: documentOfPairs(pairs), isChecked: false };
  }
  if (format === 'beads')
    throw new MuqabalaError({
      code: 'format-unknown',
      place: file.name,
      message: 'These are links without the texts that they join.',
      remedy: 'Bring the texts, or a saved review (JSON) or pairs (TMX, XLIFF, JSONL, TSV).',
    });
  return { kind: 'text', text: { id, content }, language: languageOf(content) };
}

/** Reads a saved review from JSON. Throws a {@link MuqabalaError} (`document-invalid`) with the first problem found. */
export function readReview(text: string, place: string): AlignedDocument {
  return readDocument(text, place);
}

/** Which field a text belongs into, by its letters; the aligner looks more closely. */
function languageOf(content: string): 'ar' | 'en' {
  const head = content.slice(0, 20_000);
  const count = (letters: RegExp) => head.match(letters)?.length ?? 0;
  return count(/\p{Script=Arabic}/gu) > count(/\p{Script=Latin}/gu) ? 'ar' : 'en';
}

/** Whether bytes begin as a web page does, in any encoding. */
function isPage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 2048)).replace(/[\0\xfe\xff]|^\xef\xbb\xbf/g, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b/i.test(head);
}
