import { type AlignedDocument, MuqabalaError, type TextInput } from '@muqabala/core';
import {
  checkDocument,
  documentOfPairs,
  makeLog,
  makePairReader,
  openPacked,
  type Pair,
  type ReadPairsFormat,
  readAnyText,
  readDocument,
  readPlainText,
  readXlsx,
} from '@muqabala/formats';
import { gatherPairs } from './work/size.ts';

/**
 * Reads a dropped or chosen file as text; broken UTF-8 is refused, not repaired, since repairing would change the text.
 * Throws a {@link MuqabalaError} that names the file.
 */
export async function readTextFile(file: File): Promise<string> {
  return readPlainText(new Uint8Array(await file.arrayBuffer()), file.name).content;
}

/**
 * What a file holds: one text with what is known about it, or a review; pairs of another program still have to be
 * checked.
 */
export type Imported =
  | { readonly kind: 'text'; readonly text: TextInput; readonly language: 'ar' | 'en' }
  | { readonly kind: 'review'; readonly document: AlignedDocument; readonly isChecked: boolean };

/**
 * Reads a file by what it holds, not by its name: a plain text, a Word document, a web page (its main text, with what
 * the page says of itself), a saved review, or pairs of another program (TMX, XLIFF, JSONL, TSV, an Excel workbook);
 * packed (gzip, a ZIP archive of one file) or not. Throws a {@link MuqabalaError}.
 */
export async function importFile(file: File): Promise<Imported> {
  const opened = await openPacked(piecesOf(file), file.name);
  if (opened.kind === 'xlsx') return reviewOfWorkbook(opened.bytes, file.name);
  const bytes = opened.kind === 'stream' ? await bytesOf(opened.chunks) : opened.bytes;
  return importBytes(bytes, opened.name ?? file.name.replace(/\.gz$/i, ''));
}

async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer());
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const held: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of pieces) held.push(new Uint8Array(piece));
  return new Uint8Array(await new Blob(held).arrayBuffer());
}

async function importBytes(bytes: Uint8Array, name: string): Promise<Imported> {
  const told = await readAnyText(bytes, name);
  if (told.kind === 'workbook') return reviewOfWorkbook(told.bytes, name);
  if (told.kind === 'saved') return { kind: 'review', document: checkDocument(told.data, name), isChecked: true };
  if (told.kind === 'pairs') return reviewOf(told.content, told.format, name);
  const { content } = told.text;
  const { looksLike } = told;
  if (looksLike === 'json') return { kind: 'review', document: readReview(content, name), isChecked: true };
  // Any text whose lines hold tabs or commas looks like a table: only one that is called so is taken for it.
  const isTable = (looksLike === 'tsv' || looksLike === 'csv') && /\.(tsv|csv)$/i.test(name);
  if (looksLike === 'jsonl' || isTable) return reviewOf(content, looksLike, name);
  if (looksLike === 'beads')
    throw new MuqabalaError({
      code: 'format-unknown',
      place: name,
      message: 'These are links without the texts that they join.',
      remedy: 'Import the texts, or a saved review (JSON) or pairs (TMX, XLIFF, JSONL, TSV).',
    });
  const id = name.replace(/(\.(ar|en))?\.[^.]*$/, '') || name;
  return { kind: 'text', text: { id, ...told.text }, language: languageOf(content) };
}

/** Makes a review of the pairs of another program, which may be any number. */
function reviewOf(content: string, format: ReadPairsFormat, place: string): Imported {
  const reader = makePairReader(format, makeLog());
  function* pieces() {
    yield reader.push(content);
    yield reader.end();
  }
  return reviewOfPairs(flat(pieces()), place);
}

function reviewOfWorkbook(bytes: Uint8Array, place: string): Imported {
  return reviewOfPairs(flat(readXlsx(bytes, makeLog(), { place })), place);
}

function reviewOfPairs(pairs: Iterable<Pair>, place: string): Imported {
  return { kind: 'review', document: documentOfPairs(gatherPairs(pairs, place)), isChecked: false };
}

function* flat(pieces: Iterable<Iterable<Pair>>): Generator<Pair> {
  for (const some of pieces) yield* some;
}

/** Reads a saved review from JSON. Throws a {@link MuqabalaError} (`document-invalid`) with the first problem found. */
function readReview(text: string, place: string): AlignedDocument {
  return readDocument(text, place);
}

/** Which field a text belongs into, by its letters; the aligner looks more closely. */
function languageOf(content: string): 'ar' | 'en' {
  const head = content.slice(0, 20_000);
  const count = (letters: RegExp) => head.match(letters)?.length ?? 0;
  return count(/\p{Script=Arabic}/gu) > count(/\p{Script=Latin}/gu) ? 'ar' : 'en';
}
