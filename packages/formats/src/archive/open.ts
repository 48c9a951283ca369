import { MuqabalaError } from '@muqabala/core/problems';
import { Gunzip } from 'fflate';
import { isZip } from '../text/binary.ts';
import { type Codes, type Fail, namesOf, unpackPieces, unpackText } from './read.ts';

/** What bytes are once what they are packed in is taken away: a stream, or a file that is an archive itself. */
export type Opened =
  | { readonly kind: 'stream'; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly kind: 'xlsx' | 'docx'; readonly bytes: Uint8Array };

/** Unpacked from one file of an archive; a terabyte of zeros packs into a gigabyte. */
const LARGEST = 2 ** 36;
const CODES: Codes = { broken: 'archive-broken', tooLarge: 'archive-too-large' };
/** What lies in archives beside the data. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.|readme|licen[cs]e|copying|info$|index\.html?$)/i;

/**
 * Opens bytes that may be packed: gzip, or a ZIP archive with one file in it besides a README or licence; a workbook or
 * Word document is given as it is. Throws `archive-broken`, `archive-too-large`, `archive-several` with the names
 * of the files, and `text-binary` for documents of other programs.
 */
export async function openPacked(
  chunks: AsyncIterable<Uint8Array>,
  place?: string,
): Promise<Opened & { readonly name?: string }> {
  const fail = failAt(place);
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head: Uint8Array = first.done ? new Uint8Array(0) : first.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  if (isGzip(head)) return { kind: 'stream', chunks: gunzipped(all(), fail) };
  if (!isZip(head)) return { kind: 'stream', chunks: all() };
  return openZip(await gathered(all()), fail);
}

/** Documents that are archives and are not read, by a part or by the type that they name, and what to do with each. */
const OTHERS: ReadonlyArray<readonly [sign: string, what: string, remedy: string]> = [
  ['ppt/presentation.xml', 'a presentation (pptx)', 'Save its words as a Word document (docx) or plain text (UTF-8).'],
  ['opendocument.text', 'an OpenDocument text (odt)', 'Save it as a Word document (docx) or plain text (UTF-8).'],
  ['opendocument.spreadsheet', 'an OpenDocument table (ods)', 'Save it as a workbook (xlsx) or CSV (UTF-8).'],
  ['opendocument', 'an OpenDocument file', 'Save its words as a Word document (docx) or plain text (UTF-8).'],
  ['epub', 'an e-book (epub)', 'Unpack it and give its chapters (xhtml).'],
];

function openZip(bytes: Uint8Array, fail: Fail): Opened & { readonly name?: string } {
  const names = namesOf(bytes, fail, CODES);
  if (names.some((name) => name.startsWith('xl/'))) return { kind: 'xlsx', bytes };
  const type = names.includes('mimetype') ? (unpackText(bytes, 'mimetype', 1 << 10, fail, CODES) ?? '') : '';
  const other = OTHERS.find(([sign]) => names.includes(sign) || type.includes(sign));
  if (other !== undefined) throw fail('text-binary', `The input is ${other[1]}, not a text.`, other[2]);
  if (names.some((name) => name.startsWith('word/')) || names.includes('_rels/.rels')) return { kind: 'docx', bytes };
  const files = names.filter((name) => !BESIDE.test(name));
  const [name] = files;
  if (files.length !== 1 || name === undefined)
    throw fail(
      'archive-several',
      files.length === 0
        ? 'The archive holds no file.'
        : `The archive holds several files: ${files.slice(0, 10).join(', ')}${files.length > 10 ? ', …' : ''}.`,
      'Unpack it and give the files that are meant.',
    );
  async function* one(): AsyncGenerator<Uint8Array> {
    yield* unpackPieces(bytes, name!, LARGEST, fail, CODES);
  }
  return { kind: 'stream', chunks: one(), name };
}

/** What is held whole is no longer than this, in bytes. */
const LARGEST_WHOLE = 2 ** 29;

/** Returns bytes unpacked where they are a gzip archive, else as they are. Throws `archive-broken`, `archive-too-large`. */
export async function unpackGzip(bytes: Uint8Array, place?: string): Promise<Uint8Array> {
  if (!isGzip(bytes)) return bytes;
  const fail = failAt(place);
  async function* one() {
    yield bytes;
  }
  return gatheredWithin(gunzipped(one(), fail), fail);
}

/** As {@link openPacked} of what is held whole: a file, or a document that is an archive itself. */
export async function openWhole(
  packed: Uint8Array,
  place?: string,
): Promise<{ readonly kind: 'file' | 'xlsx' | 'docx'; readonly bytes: Uint8Array }> {
  const bytes = await unpackGzip(packed, place);
  if (!isZip(bytes)) return { kind: 'file', bytes };
  const fail = failAt(place);
  const opened = openZip(bytes, fail);
  if (opened.kind !== 'stream') return opened;
  // Nobody packs a text without an ending; documents have such parts.
  if (!/\.[^./]+$/.test(opened.name ?? '')) return { kind: 'docx', bytes };
  return { kind: 'file', bytes: await gatheredWithin(opened.chunks, fail) };
}

function failAt(place: string | undefined): Fail {
  return (code, message, remedy) =>
    new MuqabalaError({ code, ...(place === undefined ? {} : { place }), message, remedy });
}

function gatheredWithin(chunks: AsyncIterable<Uint8Array>, fail: Fail): Promise<Uint8Array> {
  async function* within() {
    let size = 0;
    for await (const piece of chunks) {
      size += piece.length;
      if (size > LARGEST_WHOLE)
        throw fail(
          'archive-too-large',
          `The archive unpacks to more than ${LARGEST_WHOLE >> 20} MB.`,
          'Unpack it and cut it into parts.',
        );
      yield piece;
    }
  }
  return gathered(within());
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>, fail: Fail): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let isWhole = false;
  const gunzip = new Gunzip((piece, isLast) => {
    if (piece.length > 0) ready.push(piece);
    isWhole ||= isLast;
  });
  const broken = () => fail('archive-broken', 'The gzip archive is damaged or cut off.', 'Fetch or pack it again.');
  const push = (chunk: Uint8Array, isLast: boolean) => {
    try {
      gunzip.push(chunk, isLast);
    } catch {
      throw broken();
    }
    const pieces = ready;
    ready = [];
    return pieces;
  };
  let held: Uint8Array | undefined;
  for await (const chunk of chunks) {
    if (held !== undefined) yield* push(held, false);
    held = chunk;
  }
  yield* push(held ?? new Uint8Array(0), true);
  if (!isWhole) throw broken();
}

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    size += chunk.length;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
