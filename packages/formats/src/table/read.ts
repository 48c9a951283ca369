import { count, type Log } from '../log.ts';
import type { Pair } from '../pairs/index.ts';
import { makeLineCutter } from '../read/lines.ts';
import type { PairReader, ReadOptions } from '../read/reader.ts';
import { makeCsvCutter } from './csv.ts';
import { makeRowReader, type RowReader } from './rows.ts';
import { HEAD, isQuoted, saidSeparator, tellSeparator } from './separator.ts';
import { MORE_COLUMNS } from './write.ts';

/**
 * Reads tab-separated pairs: the two columns that a first line names, or that the letters of many rows show; or a table
 * that `makeTsvWriter` wrote, whose further columns are understood. Other columns are kept as properties; empty lines
 * are passed over and counted. Cells are quoted where a spreadsheet has quoted them. Throws `table-row-broken` where
 * lines have no tab, `table-columns-unknown`.
 */
export function makeTsvReader(log: Log, options: ReadOptions = {}): PairReader {
  const rows = makeRowReader(log, options);
  return makeHeadReader(rows, (head, isWhole) => {
    if (!isOurs(head) && isQuoted(head, isWhole)) return cellCutter('\t', log, rows, options, 1);
    const lines = makeLineCutter(options.place);
    const use = (line: string) => {
      if (line.trim() === '' && !line.includes('\t')) count(log.left, 'empty-line');
      else rows.row(line.split('\t'), lines.number);
    };
    return { push: (text) => lines.cut(text, use, false), end: () => lines.cut('', use, true) };
  });
}

/**
 * Reads pairs from separated values: what divides the cells is what the first line says (`sep=;`), or what cuts the
 * rows most evenly; columns as {@link makeTsvReader}.
 */
export function makeCsvReader(log: Log, options: ReadOptions = {}): PairReader {
  const rows = makeRowReader(log, options);
  return makeHeadReader(rows, (head, isWhole) => {
    const said = saidSeparator(head);
    if (said === undefined) return cellCutter(tellSeparator(head, isWhole).separator, log, rows, options, 1);
    const cutter = cellCutter(said.separator, log, rows, options, 2);
    let left = said.length;
    return {
      push(text) {
        cutter.push(text.slice(left));
        left = 0;
      },
      end: () => cutter.end(),
    };
  });
}

/** What cuts a text into rows, piece by piece. */
interface Cutter {
  push(text: string): void;
  end(): void;
}

function cellCutter(separator: string, log: Log, rows: RowReader, { place }: ReadOptions, firstLine: number): Cutter {
  return makeCsvCutter(
    place,
    separator,
    (cells, line) => {
      if (cells.length === 1 && cells[0]!.trim() === '') count(log.left, 'empty-line');
      else rows.row(cells, line);
    },
    firstLine,
  );
}

/** Gathers as much of a file as tells how it is cut, then cuts it. */
function makeHeadReader(rows: RowReader, makeCutter: (head: string, isWhole: boolean) => Cutter): PairReader {
  let cutter: Cutter | undefined;
  let head: string[] = [];
  let size = 0;
  const start = (isWhole: boolean) => {
    const text = head.join('');
    head = [];
    cutter = makeCutter(text, isWhole);
    cutter.push(text);
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

/** Whether a table is one of ours, whose cells are never quoted. */
function isOurs(head: string): boolean {
  const end = head.indexOf('\n');
  const line = end === -1 ? head : head.slice(0, end);
  return MORE_COLUMNS.every((name) => line.includes(name));
}
