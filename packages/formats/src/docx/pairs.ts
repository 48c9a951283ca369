import { MuqabalaError } from '@muqabala/core/problems';
import { addTo, count, type Log, makeLog } from '../log.ts';
import type { Pair } from '../pairs/index.ts';
import type { ReadOptions } from '../read/reader.ts';
import { makeRowReader, namesColumns } from '../table/index.ts';
import { type DocxRow, readDocxRows } from './read.ts';

/**
 * Reads pairs from the tables of a Word document, as tools for translators export them for review: the rows that have
 * as many cells as most do (of several widths that are as frequent, the last: what stands before pairs tells of them),
 * else of the next width in which two columns can be told, the columns as of a table (tsv). A table that names its
 * columns has its own. Other rows, of frames and headings, are counted (`other-row`), and paragraphs and notes that are in
 * no table (`outside-table`). Throws as `readDocx`, `table-columns-unknown`, `docx-no-table`.
 */
export function readDocxPairs(bytes: Uint8Array, log: Log, options: ReadOptions = {}): Pair[] {
  const { rows, outside } = readDocxRows(bytes, options.place);
  const counts = new Map<number, number>();
  for (const { cells } of rows.toReversed())
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const widths = [...counts].sort((a, b) => b[1] - a[1]).map(([width]) => width);
  if (widths.length === 0)
    throw new MuqabalaError({
      code: 'docx-no-table',
      ...(options.place === undefined ? {} : { place: options.place }),
      message: 'The document has no table of two columns or more.',
      remedy: 'Two documents are paired by `align`.',
    });
  count(log.left, 'outside-table', outside);
  let refused: unknown;
  for (const width of widths) {
    const own = makeLog();
    const parts = partsOf(rows, width);
    count(own.left, 'other-row', rows.length - parts.reduce((sum, part) => sum + part.length, 0));
    const pairs: Pair[] = [];
    for (const part of parts) {
      try {
        for (const pair of readPart(part, own, options)) pairs.push(pair);
      } catch (error) {
        if (!(error instanceof MuqabalaError) || error.problem.code !== 'table-columns-unknown') throw error;
        refused ??= error;
        count(own.left, 'other-row', part.length);
      }
    }
    if (pairs.length === 0 && refused !== undefined) continue;
    addTo(log, own);
    return pairs;
  }
  throw refused;
}

/** The rows of a width; another part begins where a table begins with a row that names its columns. */
function partsOf(rows: readonly DocxRow[], width: number): string[][][] {
  const parts: string[][][] = [];
  let table: number | undefined;
  for (const row of rows) {
    if (row.cells.length !== width) continue;
    if (parts.length === 0 || (row.table !== table && namesColumns(row.cells))) parts.push([]);
    parts.at(-1)!.push([...row.cells]);
    table = row.table;
  }
  return parts;
}

function readPart(rows: readonly string[][], log: Log, options: ReadOptions): Pair[] {
  const own = makeLog();
  const reader = makeRowReader(own, options, { isGuarded: false });
  for (const [r, row] of rows.entries()) reader.row(row, r + 1);
  const pairs = reader.take(true);
  addTo(log, own);
  return pairs;
}
