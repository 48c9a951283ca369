import { MuqabalaError } from '@muqabala/core/problems';
import { count, type Log } from '../log.ts';
import type { Pair, PairSide } from '../pairs/index.ts';
import { languageNamed, makeLanguageTeller } from '../read/languages.ts';
import type { ReadOptions } from '../read/reader.ts';
import { unguard } from './cells.ts';
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
  /** True where every row has two cells at least, whatever is written: one column is told by what is filled. */
  readonly isPadded?: boolean;
}

export function makeRowReader(
  log: Log,
  options: ReadOptions,
  { isGuarded = true, isPadded = false }: RowOptions = {},
): RowReader {
  const teller = makeLanguageTeller(options, log);
  let ready: Pair[] = [];
  let held: Array<readonly [cells: readonly string[], line: number]> | undefined = [];
  let makePair: ((cells: readonly string[]) => Pair | undefined) | undefined;
  const add = (cells: readonly string[], line: number) => {
    if (cells.length < 2) throw oneColumn(cells, line, options.place);
    const pair = makePair!(cells);
    if (pair === undefined) {
      count(log.left, 'empty-line');
      return;
    }
    log.pairs += 1;
    ready.push(pair);
  };
  /** What is held is enough to tell, or all that there is. */
  const start = () => {
    const title = titleRows(held!);
    for (const [cells] of held!.slice(0, title)) count(log.left, isFilled(cells) ? 'title-row' : 'empty-line');
    const rows = held!.slice(title);
    held = undefined;
    if (rows.length === 0) return;
    const [first, line] = rows[0]!;
    const ours = ourColumns(first);
    const isNarrow = isPadded ? rows.every(([cells]) => cells.filter(isWord).length < 2) : first.length < 2;
    if (ours === undefined && isNarrow) throw oneColumn(first, line, options.place);
    const columns =
      ours === undefined ? chooseColumns(rows.map(([cells]) => cells).filter(isFilled), options) : undefined;
    makePair =
      ours === undefined ? (cells) => anyPair(cells, columns!) : (cells) => ourPair(cells, first, ours, isGuarded);
    for (const [cells, at] of rows.slice(ours === undefined && columns!.names === undefined ? 0 : 1)) add(cells, at);
  };
  return {
    row(cells, line) {
      if (held === undefined) return add(cells, line);
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

/** So many rows may stand above a table. */
const MOST_TITLES = 5;

/** How many rows with one filled cell stand above the table: a title, where the table has more columns or names them. */
function titleRows(rows: ReadonlyArray<readonly [cells: readonly string[], line: number]>): number {
  const widths = rows.map(([cells]) => cells.filter(isWord).length);
  const at = widths.findIndex((width) => width > 1);
  if (at < 1 || at > MOST_TITLES) return 0;
  return widths[at]! > 2 || namesColumns(rows[at]![0]) ? at : 0;
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
  return pairOf(side(0, cell('source_segments')), side(1, cell('target_segments')), {
    ...(Number.isFinite(confidence) ? { confidence: Math.min(1, Math.max(0, confidence)) } : {}),
    ...(cell('text') === '' ? {} : { text: cell('text') }),
    ...(review === 'proposed' || review === 'confirmed' || review === 'rejected' ? { review } : {}),
  });
}

function pairOf(source: PairSide | null, target: PairSide | null, more: Partial<Pair>): Pair | undefined {
  if (source === null && target === null) return undefined;
  return {
    status: source === null ? 'target-only' : target === null ? 'source-only' : 'aligned',
    confidence: 1,
    source,
    target,
    findings: [],
    ...more,
  };
}
