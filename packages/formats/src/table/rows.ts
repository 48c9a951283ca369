import { MuqabalaError } from '@muqabala/core/problems';
import { count, type Log } from '../log.ts';
import type { Draft, Pair, PairSide } from '../pairs/index.ts';
import { languageNamed, makeLanguageTeller } from '../read/languages.ts';
import type { ReadOptions } from '../read/reader.ts';
import { isOfTwoScripts, unguard } from './cells.ts';
import { type Column, type Columns, chooseColumns, namesColumns } from './columns.ts';
import { MORE_COLUMNS } from './write.ts';

/** So many rows are held until their columns are told. */
const TELLING = 200;

/** Turns rows of cells into pairs, whatever the cells come from: lines, a workbook, a table of a document. */
export interface RowReader {
  row(cells: readonly string[], line: number): void;
  /** Gives the pairs that are ready. */
  take(last: boolean): Pair[];
}

export interface RowOptions {
  /** False for cells that have no apostrophe before what a spreadsheet would run. */
  readonly isGuarded?: boolean;
  /**
   * True where cells have their columns whatever stands beside them, as in a workbook: rows have two cells at least, and
   * one column is told by what is filled. Of rows that are cut out of lines, those of too few or too many cells have
   * words in columns that are not theirs.
   */
  readonly isPadded?: boolean;
}

export function makeRowReader(
  log: Log,
  options: ReadOptions,
  { isGuarded = true, isPadded = false }: RowOptions = {},
): RowReader {
  const teller = makeLanguageTeller(options, log);
  let ready: Pair[] = [];
  let held: Rows | undefined = [];
  let makePair: ((cells: readonly string[]) => Pair | undefined) | undefined;
  /** A row of more cells than this has its words in columns that are not theirs. */
  let most = Number.POSITIVE_INFINITY;
  const add = (cells: readonly string[]) => {
    if (cells.length < 2) return count(log.left, 'short-row');
    if (cells.length > most && cells.slice(most).some(isWord)) return count(log.left, 'long-row');
    const pair = makePair!(cells);
    if (pair === undefined) {
      count(log.left, 'empty-line');
      return;
    }
    log.pairs += 1;
    ready.push(pair);
  };
  const columnsOf = (rows: Rows): Columns => {
    const narrow = rows.filter(([cells]) => (isPadded ? cells.filter(isWord) : cells).length < 2);
    if (isPadded ? narrow.length === rows.length : narrow.length * 2 >= rows.length)
      throw oneColumn(...narrow[0]!, options.place);
    const most = isPadded ? Number.POSITIVE_INFINITY : Math.max(widest(rows, false), rows[0]![0].length);
    const telling = rows.map(([cells]) => cells).filter((cells) => cells.length <= most && isFilled(cells));
    return chooseColumns(telling, options);
  };
  /** What is held is enough to tell, or all that there is. */
  const start = () => {
    const title = titleRows(held!);
    for (const [cells] of held!.slice(0, title)) count(log.left, isFilled(cells) ? 'title-row' : 'empty-line');
    const rows = held!.slice(title);
    held = undefined;
    if (rows.length === 0) return;
    if (!isPadded) shiftHeader(rows);
    const [first] = rows[0]!;
    const ours = ourColumns(first);
    const columns = ours === undefined ? columnsOf(rows) : undefined;
    makePair =
      columns === undefined ? (cells) => ourPair(cells, first, ours!, isGuarded) : (cells) => anyPair(cells, columns);
    const hasHeader = columns === undefined || columns.names !== undefined;
    if (!isPadded) most = widest(rows, hasHeader);
    for (const [cells] of rows.slice(hasHeader ? 1 : 0)) add(cells);
  };
  return {
    row(cells, line) {
      if (held === undefined) return add(cells);
      held.push([cells, line]);
      if (held.length === TELLING) start();
    },
    take(last) {
      if (last && held !== undefined) start();
      const pairs = ready;
      ready = [];
      return teller.tellUnknown(pairs, last);
    },
  };
}

/** So many rows of one cell may stand above a table, and so many of a form above a row that names its columns. */
const MOST_TITLES = 5;
const MOST_FORM = 20;

/**
 * How many rows stand above the table: a form above a first line that names its columns; rows with one filled cell, a
 * title, where the table has more columns or names them.
 */
function titleRows(rows: Rows): number {
  // Below our own first line, words of a pair and the name of its text may well be names of columns.
  const named = rows.slice(0, MOST_FORM).findIndex(([cells]) => ourColumns(cells) !== undefined || namesColumns(cells));
  if (named > 0 && !rows.slice(0, named).some(([cells]) => isOfTwoScripts(cells))) return named;
  const widths = rows.map(([cells]) => cells.filter(isWord).length);
  const at = widths.findIndex((width) => width > 1);
  if (at < 1 || at > MOST_TITLES) return 0;
  return widths[at]! > 2 || namesColumns(rows[at]![0]) ? at : 0;
}

type Rows = Array<readonly [cells: readonly string[], line: number]>;

/** The share of rows that say how wide a table is which has no first line that does. */
const MOST_ROWS = 0.8;

/** How many cells the widest rows of a table have; no bound where they differ and no first line tells. */
function widest(rows: Rows, hasHeader: boolean): number {
  const counts = new Map<number, number>();
  for (const [{ length }] of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, times] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]!;
  if (hasHeader) return Math.max(width, rows[0]![0].length);
  return times >= rows.length * MOST_ROWS ? width : Number.POSITIVE_INFINITY;
}

/** Gives the column of row numbers or keys, for which R writes no name, an empty one. */
function shiftHeader(rows: Rows): void {
  const [[header, line], ...others] = rows as [Rows[number], ...Rows];
  const isShifted = ([[key = '', ...cells]]: Rows[number]) => cells.length === header.length && /^[\w.-]*\d$/.test(key);
  if (others.length > 0 && namesColumns(header) && others.every(isShifted)) rows[0] = [['', ...header], line];
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some(isWord);
}

function isWord(cell: string): boolean {
  return cell.trim() !== '';
}

function oneColumn(cells: readonly string[], line: number, place: string | undefined) {
  return new MuqabalaError({
    code: 'table-row-broken',
    ...(place === undefined ? {} : { place }),
    offset: line,
    offsetUnit: 'line',
    message: `Two columns were expected, the source and the target; found one: ${JSON.stringify((cells[0] ?? '').slice(0, 60))}.`,
    remedy: 'Separate the two with a tab (tsv) or a comma (csv), one pair a line.',
  });
}

/** The index of each of our own columns, when the table is one of ours. */
function ourColumns(cells: readonly string[]): ReadonlyMap<string, number> | undefined {
  const columns = new Map(cells.map((cell, i) => [cell.trim(), i] as const));
  return MORE_COLUMNS.every((name) => columns.has(name)) ? columns : undefined;
}

function anyPair(cells: readonly string[], { source, target, names }: Columns): Pair | undefined {
  const side = ({ index, language }: Column): PairSide | null => {
    const content = cells[index] ?? '';
    return content.trim() === '' ? null : { language, segments: [], content };
  };
  const properties: Record<string, string> = {};
  let hasProperties = false;
  for (const [i, cell] of cells.entries()) {
    if (i === source.index || i === target.index || cell.trim() === '') continue;
    properties[names?.[i]?.trim() || `column ${i + 1}`] = cell;
    hasProperties = true;
  }
  return pairOf(side(source), side(target), hasProperties ? { properties } : {});
}

function ourPair(
  cells: readonly string[],
  names: readonly string[],
  columns: ReadonlyMap<string, number>,
  isGuarded: boolean,
): Pair | undefined {
  const cell = (name: string) => cells[columns.get(name)!] ?? '';
  const side = (index: 0 | 1, segments: string): PairSide | null => {
    const content = isGuarded ? unguard(cells[index]!) : cells[index]!;
    const ids = segments === '' ? [] : segments.split(' ');
    const language = languageNamed(names[index]!) ?? 'und';
    return content === '' && ids.length === 0 ? null : { language, segments: ids, content };
  };
  const confidence = Number(cell('confidence') || 'NaN');
  const review = cell('review');
  const more: Draft<Partial<Pair>> = {};
  if (Number.isFinite(confidence)) more.confidence = Math.min(1, Math.max(0, confidence));
  if (cell('text') !== '') more.text = cell('text');
  if (review === 'proposed' || review === 'confirmed' || review === 'rejected') more.review = review;
  return pairOf(side(0, cell('source_segments')), side(1, cell('target_segments')), more);
}

function pairOf(source: PairSide | null, target: PairSide | null, more: Partial<Pair>): Pair | undefined {
  if (source === null && target === null) return undefined;
  const status = source === null ? 'target-only' : target === null ? 'source-only' : 'aligned';
  return Object.assign({ status, confidence: 1, source, target, findings: [] } satisfies Pair, more);
}
