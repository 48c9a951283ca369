import { MuqabalaError } from '@muqabala/core/problems';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { makeParagraphs } from './paragraphs.ts';

/** More than any report has when it is unpacked; a small archive can claim, and hold, gigabytes. */
const LARGEST = 1 << 26;
/** Of the list of the archive's parts. */
const LARGEST_LIST = 1 << 20;
const DEEPEST = 256;
/** Bytes of an entry of an archive's directory without its name: no archive has more entries than have room in it. */
const ENTRY = 46;
const WORDS: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/**
 * Reads the text of a Word document (DOCX): its paragraphs with an empty line between, the cells of a row divided by ` | `; what tracked changes
 * have deleted, field codes, notes, headers and footers are left out. Nothing else of the archive is unpacked. Throws `docx-broken`,
 * `docx-none` for an archive that is no Word document, `docx-too-large`, `text-empty`.
 */
export function readDocx(bytes: Uint8Array, place?: string): { readonly content: string } {
  const fail = makeFail(place);
  const main = findMain(unpack(bytes, '_rels/.rels', LARGEST_LIST, fail));
  const xml = unpack(bytes, main, LARGEST, fail);
  if (xml === undefined)
    throw fail(
      'docx-none',
      'The archive is no Word document.',
      'Save the report as a Word document (docx) or plain text.',
    );
  const paragraphs = readParagraphs(xml, fail);
  if (paragraphs.length === 0)
    throw fail('text-empty', 'The document has no text.', 'Check that this is the right file.');
  return { content: `${paragraphs.join('\n\n')}\n` };
}

type Fail = (code: string, message: string, remedy: string) => MuqabalaError;

function makeFail(place: string | undefined): Fail {
  return (code, message, remedy) =>
    new MuqabalaError({ code, ...(place === undefined ? {} : { place }), message, remedy });
}

/** Unpacks one file of an archive as text, the first of its name alone: an archive may list one a thousand times. Undefined when it is not in there. */
function unpack(bytes: Uint8Array, name: string, largest: number, fail: Fail): string | undefined {
  let isFound = false;
  let entries = 0;
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter(file) {
        entries += 1;
        if (entries * ENTRY > bytes.length)
          throw broken(fail, 'The archive says that it has more parts than it can have');
        if (isFound || file.name !== name) return false;
        isFound = true;
        // What is unpacked is never longer than what is said here.
        if (Math.max(file.size, file.originalSize) > largest) throw tooLarge(largest, fail);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof MuqabalaError) throw error;
    throw broken(fail, 'The archive is damaged or cut off');
  }
  return Object.hasOwn(files, name) ? new TextDecoder().decode(files[name]) : undefined;
}

function tooLarge(largest: number, fail: Fail) {
  return fail(
    'docx-too-large',
    `A part of the document has more than ${largest} bytes of text and marks; no report has.`,
    'Save its text as plain text.',
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

function readParagraphs(xml: string, fail: Fail): string[] {
  const paragraphs = makeParagraphs();
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  /** Depth of an element whose content is left out; 0 for none. */
  let aside = 0;
  let inText = false;
  parser.on('error', (error) => {
    throw broken(fail, `The document is broken: ${error.message.replace(/\.$/, '')}`);
  });
  parser.on('opentag', ({ local, uri }) => {
    depth += 1;
    if (depth > DEEPEST) throw broken(fail, `Its elements are nested more than ${DEEPEST} deep`);
    // What has moved stands where it has moved to; a fallback says again what stands before it.
    if (aside > 0 || local === 'Fallback' || (WORDS.has(uri) && (local === 'moveFrom' || local === 'del'))) {
      if (aside === 0) aside = depth;
    } else if (WORDS.has(uri)) {
      if (local === 't') inText = true;
      else paragraphs.open(local);
    }
  });
  parser.on('text', (text) => {
    if (inText && aside === 0) paragraphs.text(text);
  });
  parser.on('closetag', ({ local, uri }) => {
    if (aside === depth) aside = 0;
    else if (aside === 0 && WORDS.has(uri)) {
      if (local === 't') inText = false;
      else paragraphs.close(local);
    }
    depth -= 1;
  });
  parser.write(xml).close();
  return paragraphs.end();
}
