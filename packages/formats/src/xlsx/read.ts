import { MuqabalaError } from '@muqabala/core/problems';
import { SaxesParser } from 'saxes';
import { type Codes, type Fail, namesOf, unpackPieces, unpackText } from '../archive/index.ts';
import { count, type Log } from '../log.ts';
import type { Pair } from '../pairs/index.ts';
import type { ReadOptions } from '../read/reader.ts';
import { makeRowReader } from '../table/index.ts';
import { type DateStyles, dateOfSerial, isDateFormat } from './styles.ts';

/** A sheet of a million rows has about a gigabyte; what a small archive unpacks beyond is made to hurt. */
const LARGEST = 2 ** 31;
const LARGEST_LIST = 1 << 24;
/**
 * How much the words that cells share may give in all, in UTF-16 units, beyond eight times their own length: a few
 * bytes name them again and again.
 */
const MOST_SHARED = 1 << 27;
const CODES: Codes = { broken: 'xlsx-broken', tooLarge: 'xlsx-too-large' };
/** Excel has no further column. */
const MOST_COLUMNS = 16_384;
const MOST_CELLS = 1000;

/**
 * Reads pairs from the sheets of an Excel workbook, our own or anyone's, in the order of the book: the columns as of a
 * table (tsv). The workbook is held as it is packed, and the words that cells share; rows pass through. Sheets in which
 * no two columns can be told are counted (`other-sheet`) where another has pairs. Throws `xlsx-broken`,
 * `xlsx-too-large`, `table-columns-unknown`.
 */
export function* readXlsx(bytes: Uint8Array, log: Log, options: ReadOptions = {}): Generator<Pair[]> {
  const fail = failAt(options.place);
  const names = namesOf(bytes, fail, CODES);
  const shared = sharedWords(names.includes('xl/sharedStrings.xml') ? readShared(bytes, fail) : [], fail);
  const book: Book = { shared, styles: stylesOf(bytes, fail), onLost: (reason) => count(log.cleaned, reason) };
  let refused: MuqabalaError | undefined;
  let hasPairs = false;
  for (const sheet of sheetsOf(bytes, names, fail, () => count(log.left, 'hidden-sheet'))) {
    try {
      for (const pairs of readSheet(bytes, sheet, book, log, options, fail)) {
        hasPairs ||= pairs.length > 0;
        if (pairs.length > 0) yield pairs;
      }
    } catch (error) {
      if (!(error instanceof MuqabalaError) || !SKIPPED.has(error.problem.code)) throw error;
      refused ??= error;
      count(log.left, 'other-sheet');
    }
  }
  if (!hasPairs && refused !== undefined) throw refused;
  for (const name of names) if (COMMENTS.test(name)) countComments(bytes, name, log, fail);
}

/** What cells are read with. */
interface Book {
  readonly shared: (index: number) => string;
  readonly styles: DateStyles;
  onLost(reason: string): void;
}

const COMMENTS = /^xl\/(?:comments\d*|comments\/[^/]+)\.xml$/;

function countComments(bytes: Uint8Array, name: string, log: Log, fail: Fail): void {
  const handler = {
    open: (element: string) => count(log.cleaned, 'cell-comment', element === 'comment' ? 1 : 0),
    text: () => {},
    close: () => {},
  };
  for (const _ of parsed(bytes, name, fail, handler));
}

function stylesOf(bytes: Uint8Array, fail: Fail): DateStyles {
  let from1904 = false;
  scan(unpackText(bytes, 'xl/workbook.xml', LARGEST_LIST, fail, CODES) ?? '', (name, attributes) => {
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
  });
  const codes = new Map<number, string>();
  const isDate: boolean[] = [];
  let isOfCells = false;
  scan(unpackText(bytes, 'xl/styles.xml', LARGEST_LIST, fail, CODES) ?? '', (name, attributes) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
    else if (name === 'cellXfs') isOfCells = true;
    else if (name === 'cellStyles' || name === 'dxfs' || name === 'cellStyleXfs') isOfCells = false;
    else if (name === 'xf' && isOfCells) isDate.push(isDateFormat(id, codes.get(id)));
  });
  return { isDate, from1904 };
}

function failAt(place: string | undefined): Fail {
  return (code, message, remedy) =>
    new MuqabalaError({ code, ...(place === undefined ? {} : { place }), message, remedy });
}

/** What a sheet that holds something else than pairs is refused with. */
const SKIPPED: ReadonlySet<string> = new Set(['table-columns-unknown', 'table-row-broken']);

/**
 * The sheets as the book has them in order, by the names of their files, without those that are hidden; those that its
 * lists do not name in the order of the archive.
 */
function sheetsOf(bytes: Uint8Array, names: readonly string[], fail: Fail, onHidden = () => {}): string[] {
  const targets = new Map<string, string>();
  const sheets: string[] = [];
  scan(unpackText(bytes, 'xl/_rels/workbook.xml.rels', LARGEST_LIST, fail, CODES) ?? '', (name, attributes) => {
    if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
  });
  scan(unpackText(bytes, 'xl/workbook.xml', LARGEST_LIST, fail, CODES) ?? '', (name, attributes) => {
    if (name !== 'sheet') return;
    if (/hidden$/i.test(attributes['state'] ?? '')) return onHidden();
    const target = targets.get(attributes['r:id'] ?? '');
    if (target !== undefined) sheets.push(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
  const known = [...new Set(sheets)].filter((name) => names.includes(name));
  return known.length > 0 ? known : names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort();
}

type Attributes = Readonly<Record<string, string>>;

function scan(xml: string, onOpen: (name: string, attributes: Attributes) => void): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => onOpen(local(name), attributes as Attributes));
  try {
    parser.write(xml).close();
  } catch {
    // A list that is broken says what it says up to there.
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Gives the words that cells share by their numbers. */
function sharedWords(words: readonly string[], fail: Fail): (index: number) => string {
  let left = MOST_SHARED + 8 * words.reduce((sum, one) => sum + one.length, 0);
  return (index) => {
    const found = words[index] ?? '';
    left -= found.length;
    if (left < 0)
      throw fail(
        'xlsx-too-large',
        'The cells of the workbook repeat more words than a sheet can hold.',
        'Save the sheet as CSV (UTF-8), or divide it.',
      );
    return found;
  };
}

function readShared(bytes: Uint8Array, fail: Fail): string[] {
  const strings: string[] = [];
  let parts: string[] | undefined;
  let isText = false;
  let aside = 0;
  for (const _ of parsed(bytes, 'xl/sharedStrings.xml', fail, {
    open(name) {
      if (name === 'si') parts = [];
      else if (name === 'rPh') aside += 1;
      else if (name === 't') isText = true;
    },
    text(text) {
      if (isText && aside === 0) parts?.push(text);
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === 'si' && parts !== undefined) {
        strings.push(unescapeHex(parts.join('')));
        parts = undefined;
      }
    },
  }));
  return strings;
}

function* readSheet(
  bytes: Uint8Array,
  sheet: string,
  book: Book,
  log: Log,
  options: ReadOptions,
  fail: Fail,
): Generator<Pair[]> {
  // Cells of a workbook hold text and nothing that is run: they have no guards.
  const rows = makeRowReader(log, options, { isGuarded: false, isPadded: true });
  const use = (row: string[], number: number) => {
    while (row.length < 2) row.push('');
    if (row.some((cell) => cell.trim() !== '')) rows.row(row, number);
    else count(log.left, 'empty-line');
  };
  for (const _ of cutRows(bytes, sheet, book, fail, use)) yield rows.take(false);
  yield rows.take(true);
}

/** Reads the rows of the first sheet of a workbook, as text, with their numbers from 1; throws `xlsx-broken`. */
export function readXlsxRows(bytes: Uint8Array, place?: string): Array<{ cells: string[]; line: number }> {
  const fail = failAt(place);
  const names = namesOf(bytes, fail, CODES);
  const shared = sharedWords(names.includes('xl/sharedStrings.xml') ? readShared(bytes, fail) : [], fail);
  const rows: Array<{ cells: string[]; line: number }> = [];
  const [sheet] = sheetsOf(bytes, names, fail);
  if (sheet === undefined) return rows;
  const book: Book = { shared, styles: stylesOf(bytes, fail), onLost: () => {} };
  for (const _ of cutRows(bytes, sheet, book, fail, (cells, line) => rows.push({ cells, line })));
  return rows;
}

/** Cuts a sheet into rows of cells, piece by piece. */
function* cutRows(
  bytes: Uint8Array,
  sheet: string,
  { shared, styles, onLost }: Book,
  fail: Fail,
  use: (cells: string[], line: number) => void,
): Generator<void> {
  let row: string[] = [];
  let number = 0;
  let column = -1;
  let type = '';
  let isDate = false;
  /** A formula whose value the program that wrote it has not kept. */
  let isFormula = false;
  let parts: string[] | undefined;
  const shownOf = (value: string): string => {
    if (type === 's') return shared(Number(value));
    if (type === 'e') {
      onLost('cell-error');
      return '';
    }
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    if (isDate && value !== '') return dateOfSerial(Number(value), styles.from1904) ?? value;
    return unescapeHex(value);
  };
  const handler = {
    open(name: string, attributes: Attributes) {
      if (name === 'row') {
        number = Number(attributes['r'] ?? number + 1) || number + 1;
        row = [];
        column = -1;
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        type = attributes['t'] ?? 'n';
        isDate = type === 'n' && styles.isDate[Number(attributes['s'] ?? -1)] === true;
      } else if (name === 'f') isFormula = true;
      else if (name === 'mergeCell' && isOfRows(attributes['ref'] ?? '')) onLost('merged-cell');
      else if (name === 'v' || name === 't') parts = [];
    },
    text: (text: string) => void parts?.push(text),
    close(name: string) {
      if (parts !== undefined && (name === 'v' || name === 't')) {
        const value = parts.join('');
        parts = undefined;
        if (value !== '' || type === 'str') isFormula = false;
        const words = name === 'v' ? shownOf(value) : unescapeHex(value);
        // Rich text has its words in pieces.
        if (column < MOST_CELLS) row[column] = (row[column] ?? '') + words;
      } else if (name === 'c') {
        if (isFormula) onLost('formula-without-value');
        isFormula = false;
      } else if (name === 'row')
        use(
          Array.from(row, (cell) => cell ?? ''),
          number,
        );
    },
  };
  yield* parsed(bytes, sheet, fail, handler);
}

interface Handler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Parses a part of the workbook piece by piece, and stops after each. */
function* parsed(bytes: Uint8Array, name: string, fail: Fail, handler: Handler): Generator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder();
  const broken = (message: string) =>
    fail(
      'xlsx-broken',
      `The workbook is broken: ${message.replace(/\.?$/, '.')}`,
      'Open it in Excel or LibreOffice and save it again.',
    );
  parser.on('error', (error) => {
    throw broken(error.message);
  });
  parser.on('opentag', (tag) => handler.open(local(tag.name), tag.attributes as Attributes));
  parser.on('text', handler.text);
  parser.on('closetag', (tag) => handler.close(local(tag.name)));
  let isEmpty = true;
  for (const piece of unpackPieces(bytes, name, LARGEST, fail, CODES)) {
    isEmpty = false;
    parser.write(decoder.decode(piece, { stream: true }));
    yield;
  }
  if (isEmpty) throw broken(`${name} is empty`);
  parser.write(decoder.decode());
  parser.close();
}

/** Whether merged cells are of one column in several rows, of which the first alone has the words (`B2:B4`). */
function isOfRows(range: string): boolean {
  const [, from, first, to, last] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(range) ?? [];
  return from === to && first !== last;
}

/** The index of a column by the name of a cell, `AB12`. */
function columnOf(cell: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(cell ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column > MOST_COLUMNS ? undefined : column - 1;
}

/** Characters that XML has no place for are written by their numbers, `_x000B_`. */
function unescapeHex(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
