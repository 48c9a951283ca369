import { MuqabalaError } from '@muqabala/core/problems';
import { LONGEST_PAIR } from '../read/reader.ts';
import { isOfTwoScripts } from './cells.ts';

/**
 * Cuts separated values into rows of cells (RFC 4180, line ends inside quotes allowed, blanks around them too). A cell
 * that goes on behind its closing quotation mark stands as it is written. Throws `table-row-broken`, with the line of
 * the mark, where a cell of several lines has no end, goes on behind it, or holds whole rows of the table.
 */
export function makeCsvCutter(
  place: string | undefined,
  separatedBy: string,
  use: (cells: string[], line: number) => void,
  firstLine = 1,
) {
  const separator = separatedBy.charCodeAt(0);
  const stops: ReadonlySet<number> = new Set([0x0a, 0x0d, separator]);
  let cells: string[] = [];
  let parts: string[] = [];
  let size = 0;
  /**
   * start: at the beginning of a cell; plain: in a cell without quotes; quoted: inside them; closed: after a quote that
   * may be the last.
   */
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let line = firstLine;
  let rowLine = firstLine;
  let quoteLine = firstLine;
  /** Blanks before a quotation mark, and behind the one that may be the last. */
  let [before, behind] = ['', ''];
  /** How many cells the row before had. */
  let width = 0;
  let begun = false;
  let carriage = false;
  const marks = { doubled: 0, lines: 0, loose: 0 };
  const add = (text: string) => {
    parts.push(text);
    grow(text.length);
  };
  const grow = (more: number) => {
    size += more;
    if (size > LONGEST_PAIR) {
      if (state === 'quoted') throw open('A quotation mark is opened here and not closed for 64 million characters');
      throw broken('A row has more than 64 million characters', rowLine, 'Save the table again as CSV (UTF-8).');
    }
  };
  const endCell = () => {
    const cell = parts.length === 1 ? parts[0]! : parts.join('');
    if (state === 'closed' && line > quoteLine && holdsRows(cell, cells, width, separatedBy))
      throw open(`A quotation mark is opened here, and the next one, on line ${line}, is rows further on`);
    cells.push(state === 'start' ? before : cell);
    parts = [];
    [before, behind] = ['', ''];
    state = 'start';
  };
  const endRow = () => {
    endCell();
    width = cells.length;
    use(cells, rowLine);
    cells = [];
    size = 0;
  };
  const broken = (message: string, at: number, remedy: string) =>
    new MuqabalaError({
      code: 'table-row-broken',
      ...(place === undefined ? {} : { place }),
      offset: at,
      offsetUnit: 'line',
      message: `${message}.`,
      remedy,
    });
  const open = (message: string) =>
    broken(
      message,
      quoteLine,
      'Close it at the end of its cell; one that belongs to the words is doubled ("") in a cell that has quotation marks around it.',
    );
  /** Takes what stands between quotation marks at `i`, and returns where it goes on. */
  const takeQuoted = (text: string, i: number): number => {
    const quote = text.indexOf('"', i);
    const end = quote === -1 ? text.length : quote;
    if (end > i) {
      const piece = text.slice(i, end);
      for (let n = piece.indexOf('\n'); n !== -1; n = piece.indexOf('\n', n + 1)) line += 1;
      add(piece);
    }
    if (quote === -1) return end;
    state = 'closed';
    if (line > quoteLine) marks.lines += 1;
    return end + 1;
  };
  /** What was taken for a cell in quotation marks goes on behind them: it is a plain one that has some. */
  const goOn = () => {
    if (line > quoteLine) throw open(`A quotation mark is opened here, and words follow the next one, on line ${line}`);
    marks.loose += 1;
    const raw = `${before}"${parts.join('').replaceAll('"', '""')}"${behind}`;
    parts = [raw];
    [before, behind] = ['', ''];
    state = 'plain';
  };
  /**
   * Takes a quotation mark, line end or separator at `i`, or the plain characters up to the next, and returns where it
   * goes on.
   */
  const takePlain = (text: string, i: number): number => {
    const unit = text.charCodeAt(i);
    if (unit === 0x22 && (state === 'start' || (state === 'closed' && behind === ''))) {
      if (state === 'closed') {
        add('"');
        marks.doubled += 1;
      } else quoteLine = line;
      state = 'quoted';
      return i + 1;
    }
    if (unit === 0x0a || unit === 0x0d) {
      carriage = unit === 0x0d;
      endRow();
      line += 1;
      rowLine = line;
      return i + 1;
    }
    if (unit === separator) {
      endCell();
      return i + 1;
    }
    if (unit === 0x20 && (state === 'start' || state === 'closed')) {
      grow(1);
      if (state === 'start') before += ' ';
      else behind += ' ';
      return i + 1;
    }
    if (state === 'closed') goOn();
    else if (before !== '') {
      parts.push(before);
      before = '';
    }
    // A quotation mark inside a plain cell is a plain character.
    let end = i + 1;
    while (end < text.length && !stops.has(text.charCodeAt(end))) end += 1;
    add(text.slice(i, end));
    state = 'plain';
    return end;
  };
  return {
    /**
     * How many quotation marks are doubled within a cell, or close one of several lines, and how many cells go on behind
     * theirs.
     */
    marks: marks as Readonly<typeof marks>,
    push(chunk: string) {
      const text = !begun && chunk.charCodeAt(0) === 0xfeff ? chunk.slice(1) : chunk;
      if (chunk !== '') begun = true;
      for (let i = 0; i < text.length; ) {
        // `\r\n` is one line end.
        const isLineFeed = carriage && text.charCodeAt(i) === 0x0a;
        carriage = false;
        if (isLineFeed) i += 1;
        else i = state === 'quoted' ? takeQuoted(text, i) : takePlain(text, i);
      }
    },
    end() {
      if (state === 'quoted') throw open('A quotation mark is opened here and never closed');
      if (state !== 'start' || cells.length > 0 || parts.length > 0) endRow();
    },
  };
}

/**
 * Whether most lines of a cell but the last are rows of the table: as many cells as the row before has, Arabic in one
 * and Latin letters in another. The first line follows the cells of its own row, and says nothing where it is one cell.
 */
function holdsRows(cell: string, before: readonly string[], width: number, separator: string): boolean {
  const lines = cell.split(/\r\n|\n|\r/).slice(0, -1);
  const telling = lines.map((line) => line.split(separator)).filter((cells, l) => l > 0 || cells.length > 1);
  const rows = telling.filter((cells, l) => {
    const row = l === 0 && telling.length === lines.length ? [...before, ...cells] : cells;
    return row.length === width && isOfTwoScripts(row);
  });
  return rows.length * 2 > telling.length;
}
