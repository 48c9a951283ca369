import { MuqabalaError } from '@muqabala/core/problems';
import { SaxesParser } from 'saxes';
import { type Codes, type Fail, unpackText } from '../archive/index.ts';
import { makeParagraphs, type TableListener } from './paragraphs.ts';

/** More than any report has when it is unpacked; a small archive can claim, and hold, gigabytes. */
const LARGEST = 1 << 26;
/** Of the list of the archive's parts. */
const LARGEST_LIST = 1 << 20;
const DEEPEST = 256;
const WORDS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const CODES: Codes = { broken: 'docx-broken', tooLarge: 'docx-too-large' };

/**
 * Reads the text of a Word document (DOCX): its paragraphs with an empty line between, the cells of a row divided by `
 * | `, then its notes. What tracked changes have deleted, hidden text, tables of contents, field codes, headers and
 * footers are left out. Nothing else of the archive is unpacked. Throws `docx-broken`, `docx-none` for an archive that
 * is no Word document, `docx-too-large`, `text-empty`.
 */
export function readDocx(bytes: Uint8Array, place?: string): { readonly content: string } {
  const fail = makeFail(place);
  const paragraphs = readParts(bytes, fail);
  if (paragraphs.length === 0)
    throw fail('text-empty', 'The document has no text.', 'Check that this is the right file.');
  return { content: `${paragraphs.join('\n\n')}\n` };
}

/** A row of a table of a Word document: the texts of its cells, and the number of its table. */
export interface DocxRow {
  readonly cells: readonly string[];
  readonly table: number;
}

/**
 * Reads the rows of all tables of a Word document, and how many paragraphs and notes stand in none. Throws as
 * {@link readDocx}.
 */
export function readDocxRows(
  bytes: Uint8Array,
  place?: string,
): { readonly rows: readonly DocxRow[]; readonly outside: number } {
  const rows: DocxRow[] = [];
  let outside = 0;
  readParts(bytes, makeFail(place), {
    row: (cells, table) => void rows.push({ cells, table }),
    outside: () => {
      outside += 1;
    },
  });
  return { rows, outside };
}

/** The paragraphs of the document, then those of its notes. */
function readParts(bytes: Uint8Array, fail: Fail, listener?: TableListener): string[] {
  const main = findMain(unpackText(bytes, '_rels/.rels', LARGEST_LIST, fail, CODES));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const paragraphs = readParagraphs(mainOf(bytes, main, fail), fail, listener);
  // Tables of notes hold no pairs.
  const aside = listener && { row: () => listener.outside(), outside: () => listener.outside() };
  for (const notes of ['footnotes', 'endnotes']) {
    const xml = unpackText(bytes, `${folder}${notes}.xml`, LARGEST, fail, CODES);
    if (xml !== undefined) for (const note of readParagraphs(xml, fail, aside)) paragraphs.push(note);
  }
  return paragraphs;
}

function makeFail(place: string | undefined): Fail {
  return (code, message, remedy) =>
    new MuqabalaError({ code, ...(place === undefined ? {} : { place }), message, remedy });
}

function mainOf(bytes: Uint8Array, main: string, fail: Fail): string {
  const xml = unpackText(bytes, main, LARGEST, fail, CODES);
  if (xml !== undefined) return xml;
  throw fail(
    'docx-none',
    'The archive is no Word document.',
    'Save the report as a Word document (docx) or plain text.',
  );
}

function broken(fail: Fail, message: string) {
  return fail('docx-broken', `${message}.`, 'Open it in a word processor and save it again.');
}

/** The name of the main part, which nearly all programs call `word/document.xml`. */
function findMain(relations = ''): string {
  let main: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name.slice(name.lastIndexOf(':') + 1) !== 'Relationship' || !attributes['Type']?.endsWith('/officeDocument'))
      return;
    main ??= attributes['Target']?.replace(/^\//, '');
  });
  parser.on('error', (error) => {
    throw error;
  });
  try {
    parser.write(relations).close();
  } catch {
    // A list that is broken says what it says up to there.
  }
  return main || 'word/document.xml';
}

/**
 * Changes that stand elsewhere, a fallback that says again what stands before it, and properties as they were before a
 * change.
 */
function isAside(local: string, isWord: boolean): boolean {
  return local === 'Fallback' || (isWord && /^(?:moveFrom|del|pPrChange|rPrChange)$/.test(local));
}

function readParagraphs(xml: string, fail: Fail, listener?: TableListener): string[] {
  const paragraphs = makeParagraphs(listener);
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  /** Depth of an element whose content is left out; 0 for none. */
  let aside = 0;
  let inText = false;
  parser.on('error', (error) => {
    throw broken(fail, `The document is broken: ${error.message.replace(/\.$/, '')}`);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw broken(fail, `Its elements are nested more than ${DEEPEST} deep`);
    if (aside > 0) return;
    const isWord = WORDS.has(uri);
    if (isWord && local === 'del') paragraphs.deleteMark();
    if (isAside(local, isWord)) aside = depth;
    else if (isWord) {
      if (local === 't' || local === 'instrText') inText = true;
      if (local !== 't') paragraphs.open(local, (name) => valueNamed(attributes, name));
    }
  });
  parser.on('text', (text) => {
    if (inText && aside === 0) paragraphs.text(text);
  });
  parser.on('closetag', ({ local, uri }) => {
    if (aside === depth) aside = 0;
    else if (aside === 0 && WORDS.has(uri)) {
      if (local === 't' || local === 'instrText') inText = false;
      if (local !== 't') paragraphs.close(local);
    }
    depth -= 1;
  });
  parser.write(xml).close();
  return paragraphs.end();
}

type Named = Readonly<Record<string, { readonly local: string; readonly value: string }>>;

function valueNamed(attributes: object, name: string): string | undefined {
  for (const attribute of Object.values(attributes as Named)) if (attribute.local === name) return attribute.value;
  return undefined;
}
