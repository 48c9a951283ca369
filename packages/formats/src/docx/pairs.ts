import { MuqabalaError } from '@muqabala/core/problems';
import { addTo, count, type Log, makeLog } from '../log.ts';
import type { Pair } from '../pairs/index.ts';
import type { ReadOptions } from '../read/reader.ts';
import { makeRowReader } from '../table/index.ts';
import { readDocxRows } from './read.ts';

/**
 * Reads pairs from the tables of a Word document, as tools for translators export them for review: the rows that have
 * as many cells as most do (of several widths that are as frequent, the last: what stands before pairs tells of them),
 * else of the next width in which two columns can be told, the columns as of a table (tsv). Other rows, of frames and headings, are counted (`other-row`). Throws as `readDocx`, `table-columns-unknown`, `docx-no-table`.
 */
export function readDocxPairs(bytes: Uint8Array, log: Log, options: ReadOptions = {}): Pair[] {
  const rows = readDocxRows(bytes, options.place);
  const counts = new Map<number, number>();
  for (const { length } of rows.toReversed()) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const widths = [...counts].sort((a, b) => b[1] - a[1]).map(([width]) => width);
  if (widths.length === 0)
    throw new MuqabalaError({
      code: 'docx-no-table',
      ...(options.place === undefined ? {} : { place: options.place }),
      message: 'The document has no table of two columns or more.',
      remedy: 'Two documents are paired by `align`.',
    });
  let refused: unknown;
  for (const width of widths) {
    const own = makeLog();
    try {
      const pairs = readRows(rows, width, own, options);
      addTo(log, own);
      return pairs;
    } catch (error) {
      if (!(error instanceof MuqabalaError) || error.problem.code !== 'table-columns-unknown') throw error;
      refused ??= error;
    }
  }
  throw refused;
}

function readRows(rows: readonly string[][], width: number, log: Log, options: ReadOptions): Pair[] {
  const reader = makeRowReader(log, options, { isGuarded: false });
  for (const [r, row] of rows.entries()) {
    if (row.length === width) reader.row(row, r + 1);
    else count(log.left, 'other-row');
  }
  return reader.take(true);
}
