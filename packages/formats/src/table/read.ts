import { count, type Log } from '../log.ts';
import type { Pair } from '../pairs/index.ts';
import { makeLineCutter } from '../read/lines.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';
import { makeCsvCutter } from './csv.ts';
import { makeRowReader } from './rows.ts';
import { HEAD, saidSeparator, tellSeparator } from './separator.ts';

/**
 * Reads tab-separated pairs: the two columns that a first line names, or that the letters of many rows show; or a table
 * that `makeTsvWriter` wrote, whose further columns are understood. Other columns are kept as properties; empty lines
 * are passed over and counted. Throws `table-row-broken` at a line without a tab, `table-columns-unknown`.
 */
export function makeTsvReader(log: Log, options: ReadOptions = {}): PairReader {
  const lines = makeLineCutter(options.place);
  const rows = makeRowReader(log, options);
  const feed = (chunk: string, last: boolean) => {
    lines.cut(
      chunk,
      (line) => {
        if (line.trim() === '' && !line.includes('\t')) count(log.left, 'empty-line');
        else rows.row(line.split('\t'), lines.number);
      },
      last,
    );
    return rows.take(last);
  };
  return { push: (chunk) => feed(chunk, false), end: () => feed('', true) };
}

/**
 * Reads pairs from separated values: what divides the cells is what the first line says (`sep=;`), or what cuts the
 * rows most evenly; columns as {@link makeTsvReader}.
 */
export function makeCsvReader(log: Log, options: ReadOptions = {}): PairReader {
  const rows = makeRowReader(log, options);
  let cutter: ReturnType<typeof makeCsvCutter> | undefined;
  let head: string[] = [];
  let size = 0;
  const start = (isWhole: boolean) => {
    const text = head.join('');
    head = [];
    const said = saidSeparator(text);
    cutter = makeCsvCutter(
      options.place,
      said?.separator ?? tellSeparator(text, isWhole).separator,
      (cells, line) => {
        if (cells.length === 1 && cells[0]!.trim() === '') count(log.left, 'empty-line');
        else rows.row(cells, line);
      },
      said === undefined ? 1 : 2,
    );
    cutter.push(said === undefined ? text : text.slice(said.length));
  };
  return {
    push(chunk) {
      if (cutter === undefined) {
        head.push(chunk);
        size += chunk.length;
        if (size >= HEAD) start(false);
      } else cutter.push(chunk);
      return rows.take(false);
    },
    end(): Pair[] {
      if (cutter === undefined) start(true);
      cutter!.end();
      return rows.take(true);
    },
  };
}
