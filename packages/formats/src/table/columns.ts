import { MuqabalaError } from '@muqabala/core/problems';
import { chooseTwo, languageNamed } from '../read/languages.ts';
import { countLetters } from '../read/letters.ts';
import { sideNamed } from '../read/names.ts';
import type { ReadOptions } from '../read/reader.ts';

/** One of the two columns that pairs are read from: its index, and its language where that is said. */
export interface Column {
  readonly index: number;
  readonly language: string;
}

/** How a table is read. */
export interface Columns {
  readonly source: Column;
  readonly target: Column;
  /** The names of all columns by the first line; absent where that is a row like the others. */
  readonly names?: readonly string[];
}

/**
 * Finds the two columns of a table by its first rows: as the caller says; by a first line that names languages or the
 * sides; else by their letters, where one column alone is Arabic and one alone has other words. Throws
 * `table-columns-unknown`, which lists the columns.
 */
export function chooseColumns(rows: ReadonlyArray<readonly string[]>, options: ReadOptions): Columns {
  const header = rows[0] ?? [];
  const kinds = header.map(kindOf);
  const isNamed = kinds.filter((kind) => kind !== undefined).length > 1 || isHeaderOf(kinds, rows);
  if (options.columns !== undefined) return forcedColumns(options, rows, isNamed || isNamedBy(header, options));
  const named = isNamed ? namedColumns(kinds, rows) : undefined;
  if (named !== undefined) return { ...named, names: header };
  const lettered = letteredColumns(rows);
  if (lettered === undefined) throw unknownColumns(rows, options.place);
  return isNamed || looksLikeHeader(rows, lettered) ? { ...lettered, names: header } : lettered;
}

/** Whether a row names two languages or sides. */
export function namesColumns(row: readonly string[]): boolean {
  return row.filter((cell) => kindOf(cell) !== undefined).length > 1;
}

type Kind = { readonly language: string } | 'source' | 'target' | undefined;

function kindOf(cell: string): Kind {
  const name = cell.trim().replace(/^\ufeff/, '');
  const side = sideNamed(name);
  const language = side === undefined ? languageNamed(name) : undefined;
  return language === undefined ? side : { language };
}

/** A first line that names one column alone is one when nothing below in that column is such a name. */
function isHeaderOf(kinds: readonly Kind[], rows: ReadonlyArray<readonly string[]>): boolean {
  const at = kinds.findIndex((kind) => kind !== undefined);
  return at !== -1 && rows.length > 1 && rows.slice(1).every((row) => kindOf(row[at] ?? '') === undefined);
}

function namedColumns(kinds: readonly Kind[], rows: ReadonlyArray<readonly string[]>): Columns | undefined {
  const languages = kinds.flatMap((kind, index) =>
    typeof kind === 'object' ? [{ index, language: kind.language }] : [],
  );
  const two = chooseTwo(languages.map((one) => one.language));
  if (two !== undefined) return { source: languages[two[0]]!, target: languages[two[1]]! };
  const [source, target] = [kinds.indexOf('source'), kinds.indexOf('target')];
  if (source !== -1 && target !== -1)
    return { source: { index: source, language: 'und' }, target: { index: target, language: 'und' } };
  // One is named; the other is the one with words besides.
  const known = languages[0] ?? { index: Math.max(source, target), language: 'und' };
  const others = textColumns(rows.slice(1)).filter(
    ({ index, arabic }) => index !== known.index && (known.language === 'und' || arabic !== (known.language === 'ar')),
  );
  if (others.length !== 1) return undefined;
  const other = { index: others[0]!.index, language: 'und' };
  const isSecond = source === known.index || (target !== known.index && known.index < other.index);
  return isSecond ? { source: known, target: other } : { source: other, target: known };
}

interface TextColumn {
  readonly index: number;
  readonly arabic: boolean;
  readonly letters: number;
}

/** From so many rows on, a column with few different cells says how far a translation has come, or who made it. */
const LEAST_STATES = 4;

/**
 * The columns that hold words: letters in most of their cells, and no addresses, numbers or keys, nor the same few
 * words all the time.
 */
function textColumns(rows: ReadonlyArray<readonly string[]>): TextColumn[] {
  const columns: TextColumn[] = [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let index = 0; index < width; index += 1) {
    let [arabic, other, worded, filled] = [0, 0, 0, 0];
    const different = new Set<string>();
    for (const row of rows) {
      const cell = row[index]?.trim() ?? '';
      if (cell === '') continue;
      filled += 1;
      different.add(cell);
      const letters = countLetters(cell);
      if (isCode(cell) || letters.arabic + letters.other === 0) continue;
      worded += 1;
      arabic += letters.arabic;
      other += letters.other;
    }
    const isState = filled >= LEAST_STATES && different.size * 4 <= filled;
    if (worded * 2 > filled && !isState) columns.push({ index, arabic: arabic > other, letters: arabic + other });
  }
  return columns;
}

/** An address, or a word with marks in it that words have not: a key, the name of a file. */
function isCode(cell: string): boolean {
  return (
    /^(?:[a-z][a-z\d+.-]{1,20}:\/\/|www\.)\S+$/i.test(cell) ||
    (/^[\w./:#@-]+$/.test(cell) && /[\d_/:#@]|\w\.\w/.test(cell))
  );
}

function letteredColumns(rows: ReadonlyArray<readonly string[]>): Columns | undefined {
  const columns = textColumns(rows);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const arabic = columns.filter((column) => column.arabic);
  const other = columns.filter((column) => !column.arabic);
  const pair = arabic.length === 1 && other.length === 1 ? [arabic[0]!, other[0]!] : undefined;
  // A table of two columns is what it is, as long as neither is one of numbers or addresses alone.
  const two =
    pair ?? (width === 2 && columns.length === 2 ? columns : undefined) ?? (width === 2 ? halves(rows) : undefined);
  if (two === undefined) return undefined;
  const [source, target] = [...two].sort((a, b) => a.index - b.index);
  return { source: { index: source!.index, language: 'und' }, target: { index: target!.index, language: 'und' } };
}

/** Two columns that hold keys, figures and addresses as often as one another may be pairs still. */
function halves(rows: ReadonlyArray<readonly string[]>): ReadonlyArray<{ readonly index: number }> | undefined {
  const without = [0, 1].map((index) => rows.filter((row) => isCode((row[index] ?? '').trim())).length);
  const isOdd = Math.abs(without[0]! - without[1]!) * 2 > rows.length;
  return isOdd ? undefined : [{ index: 0 }, { index: 1 }];
}

/** A first line without Arabic over a column where all else, of three rows at least, has it, is no row. */
function looksLikeHeader(rows: ReadonlyArray<readonly string[]>, { source, target }: Columns): boolean {
  if (rows.length < 4) return false;
  const hasArabic = (row: readonly string[], { index }: Column) => countLetters(row[index] ?? '').arabic > 0;
  return [source, target].some(
    (column) => !hasArabic(rows[0]!, column) && rows.slice(1).every((row) => hasArabic(row, column)),
  );
}

function forcedColumns(
  { columns, place }: ReadOptions,
  rows: ReadonlyArray<readonly string[]>,
  hasHeader: boolean,
): Columns {
  const header = rows[0] ?? [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const [source, target] = columns!.map(({ language, column }): Column => {
    const number = /^\d{1,4}$/.test(column) ? Number(column) - 1 : -1;
    const name = header.findIndex((cell) => cell.trim().toLowerCase() === column.trim().toLowerCase());
    const index = name === -1 ? number : name;
    if (index < 0 || index >= width) throw unknownColumns(rows, place, `There is no column ${JSON.stringify(column)}`);
    return { index, language };
  });
  return { source: source!, target: target!, ...(hasHeader ? { names: header } : {}) };
}

function isNamedBy(header: readonly string[], { columns }: ReadOptions): boolean {
  return columns!.some(({ column }) =>
    header.some((cell) => !/^\d+$/.test(column) && cell.trim().toLowerCase() === column.trim().toLowerCase()),
  );
}

function unknownColumns(
  rows: ReadonlyArray<readonly string[]>,
  place: string | undefined,
  why?: string,
): MuqabalaError {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const listed = Array.from(
    { length: Math.min(width, 20) },
    (_, i) => rows.find((row) => (row[i] ?? '').trim() !== '')?.[i] ?? '',
  ).map((cell, i) => `${i + 1} ${JSON.stringify(cell.length > 30 ? `${cell.slice(0, 30)}…` : cell)}`);
  return new MuqabalaError({
    code: 'table-columns-unknown',
    values: { columns: listed.join(', ') },
    ...(place === undefined ? {} : { place }),
    message: `${why ?? 'Which two columns are the texts could not be told'}; the columns begin: ${listed.join(', ')}.`,
    remedy: 'Name the source and the target by number or by the first line, such as --columns en=2,ar=3.',
  });
}
