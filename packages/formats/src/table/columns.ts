import { MuqabalaError } from '@muqabala/core/problems';
import { chooseTwo, languageNamed, namedByLanguage } from '../read/languages.ts';
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
  const kinds = headerKinds(rows);
  const isNamed = kinds.length > 0;
  if (options.columns !== undefined) return forcedColumns(options, rows, isNamed || isNamedBy(header, options));
  const named = isNamed ? namedColumns(kinds, rows, options.place) : undefined;
  if (named !== undefined) return { ...named, names: header };
  const lettered = letteredColumns(rows);
  if (lettered === undefined) throw unknownColumns(rows, options.place);
  return isNamed || looksLikeHeader(rows, lettered) ? { ...lettered, names: header } : lettered;
}

/** Whether a row names two languages or sides. */
export function namesColumns(row: readonly string[]): boolean {
  return kindsOf(row).filter((kind) => kind !== undefined).length > 1;
}

type Kind = { readonly language: string } | 'source' | 'target' | undefined;

function kindsOf(row: readonly string[]): Kind[] {
  const names = row.map((cell) => cell.trim().replace(/^\ufeff/, ''));
  const sides = names.map(sideNamed);
  // Columns of both sides are the texts, whatever stands beside them in two languages.
  if (sides.includes('source') && sides.includes('target')) return names.map(kindOf);
  const languages = namedByLanguage(names);
  return sides.map((side, index) => {
    const language = side === undefined ? languages.get(index) : undefined;
    return language === undefined ? side : { language };
  });
}

function kindOf(cell: string): Kind {
  const name = cell.trim();
  const side = sideNamed(name);
  const language = side === undefined ? languageNamed(name) : undefined;
  return language === undefined ? side : { language };
}

/**
 * What the first line names of each column; nothing where it is a row like the others. A column in which its name comes
 * again is one of codes (`eng` in every row), and names of one language alone are a header when nothing below them is
 * such a name.
 */
function headerKinds(rows: ReadonlyArray<readonly string[]>): readonly Kind[] {
  const below = rows.slice(1);
  const kinds = kindsOf(rows[0] ?? []).map((kind, index) => {
    return kind !== undefined && repeats(keyOf(kind), rows[0]![index]!, index, below) ? undefined : kind;
  });
  const named = kinds.flatMap((kind, index) => (kind === undefined ? [] : [{ index, key: keyOf(kind) }]));
  const isSure = new Set(named.map(({ key }) => key)).size > 1;
  const isNone = named.length === 0 || rows.length < 2;
  if (isSure || (!isNone && below.every((row) => named.every(({ index }) => kindOf(row[index] ?? '') === undefined))))
    return kinds;
  return [];
}

function keyOf(kind: Exclude<Kind, undefined>): string {
  return typeof kind === 'string' ? kind : `language ${kind.language}`;
}

function repeats(key: string, name: string, index: number, rows: ReadonlyArray<readonly string[]>): boolean {
  const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '');
  const same = cells.filter((cell) => {
    const kind = kindOf(cell);
    return cell === name || (kind !== undefined && keyOf(kind) === key);
  });
  return same.length * 2 > cells.length;
}

function namedColumns(
  kinds: readonly Kind[],
  rows: ReadonlyArray<readonly string[]>,
  place: string | undefined,
): Columns | undefined {
  const below = rows.slice(1);
  /** Of columns that are named alike the one that has words; the caller is asked where several have. */
  const only = (columns: readonly Column[]): Column => {
    const filled = columns.filter(({ index }) => below.some((row) => (row[index] ?? '').trim() !== ''));
    if (filled.length > 1) throw unknownColumns(rows, place, namedAlike(filled));
    return filled[0] ?? columns[0]!;
  };
  const languages = kinds.flatMap((kind, index) =>
    typeof kind === 'object' ? [{ index, language: kind.language }] : [],
  );
  const two = chooseTwo(languages.map((one) => one.language));
  if (two !== undefined) {
    const chosen = two.map((at) => only(languages.filter(({ language }) => language === languages[at]!.language)));
    return inOrder(chosen);
  }
  const [sources, targets] = (['source', 'target'] as const).map((side) =>
    kinds.flatMap((kind, index): Column[] => (kind === side ? [{ index, language: 'und' }] : [])),
  ) as [Column[], Column[]];
  if (sources.length > 0 && targets.length > 0) return { source: only(sources), target: only(targets) };
  const texts = textColumns(below);
  const lettered = oneOfEach(texts);
  if (languages.length > 1 && lettered !== undefined)
    return inOrder(lettered.map(({ index }) => ({ index, language: 'und' })));
  // One is named; the other is the one with words besides, or the one of them that is named for a side.
  const known = only(languages.length > 0 ? languages : [...sources, ...targets]);
  const others = texts.filter(
    ({ index, arabic }) => index !== known.index && (known.language === 'und' || arabic !== (known.language === 'ar')),
  );
  const sided = others.filter(({ index }) => kinds[index] !== undefined);
  const [one] = others.length === 1 ? others : sided.length === 1 ? sided : [];
  if (one === undefined) return undefined;
  const other = { index: one.index, language: 'und' };
  const isSecond =
    kinds[known.index] === 'target' || kinds[other.index] === 'source'
      ? false
      : kinds[known.index] === 'source' || kinds[other.index] === 'target' || known.index < other.index;
  return isSecond ? { source: known, target: other } : { source: other, target: known };
}

function inOrder(two: readonly Column[]): Columns {
  const [source, target] = [...two].sort((a, b) => a.index - b.index);
  return { source: source!, target: target! };
}

function namedAlike(columns: readonly Column[], name?: string): string {
  const numbers = columns.map(({ index }) => index + 1).join(', ');
  const { language } = columns[0]!;
  const alike = language === 'und' ? 'for the same side' : `for the same language (${language})`;
  return `The columns ${numbers} are named ${name === undefined ? alike : JSON.stringify(name)}`;
}

/** Whether one column of some rows has Arabic words, and one other has words besides. */
export function isBilingual(rows: ReadonlyArray<readonly string[]>): boolean {
  return oneOfEach(textColumns(rows)) !== undefined;
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
    const isState = (filled > 1 && different.size === 1) || (filled >= LEAST_STATES && different.size * 4 <= filled);
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
  // A table of two columns is what it is, as long as neither is one of numbers or addresses alone.
  const two =
    oneOfEach(columns) ??
    (width === 2 && columns.length === 2 ? columns : undefined) ??
    (width === 2 ? halves(rows) : undefined);
  if (two === undefined) return undefined;
  return inOrder(two.map(({ index }) => ({ index, language: 'und' })));
}

function oneOfEach(columns: readonly TextColumn[]): readonly [TextColumn, TextColumn] | undefined {
  const arabic = columns.filter((column) => column.arabic);
  const other = columns.filter((column) => !column.arabic);
  return arabic.length === 1 && other.length === 1 ? [arabic[0]!, other[0]!] : undefined;
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
    const named = header.flatMap((cell, i) => (isSame(cell, column) ? [{ index: i, language }] : []));
    if (named.length > 1) throw unknownColumns(rows, place, namedAlike(named, column));
    const index = named[0]?.index ?? number;
    if (index < 0 || index >= width) throw unknownColumns(rows, place, `There is no column ${JSON.stringify(column)}`);
    return { index, language };
  });
  return { source: source!, target: target!, ...(hasHeader ? { names: header } : {}) };
}

function isNamedBy(header: readonly string[], { columns }: ReadOptions): boolean {
  return columns!.some(({ column }) => header.some((cell) => !/^\d+$/.test(column) && isSame(cell, column)));
}

function isSame(cell: string, column: string): boolean {
  return cell.trim().toLowerCase() === column.trim().toLowerCase();
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
