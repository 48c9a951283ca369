import { MuqabalaError } from '@muqabala/core/problems';
import { LONGEST_PAIR } from '../read/reader.ts';

/** Cuts separated values into rows of cells (RFC 4180, line ends inside quotes allowed). */
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
  let begun = false;
  let carriage = false;

  const add = (text: string) => {
    parts.push(text);
    size += text.length;
    if (size > LONGEST_PAIR)
      throw broken('A row has more than 64 million characters: a quotation mark is not closed.', rowLine);
  };
  const endCell = () => {
    cells.push(parts.length === 1 ? parts[0]! : parts.join(''));
    parts = [];
    state = 'start';
  };
  const endRow = () => {
    endCell();
    use(cells, rowLine);
    cells = [];
    size = 0;
    rowLine = line;
  };
  const broken = (message: string, at: number) =>
    new MuqabalaError({
      code: 'table-row-broken',
      ...(place === undefined ? {} : { place }),
      offset: at,
      offsetUnit: 'line',
      message,
      remedy: 'Save the table again as CSV (UTF-8).',
    });

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
    return end + 1;
  };
  /**
   * Takes a quotation mark, line end or separator at `i`, or the plain characters up to the next, and returns where it
   * goes on.
   */
  const takePlain = (text: string, i: number): number => {
    const unit = text.charCodeAt(i);
    if (unit === 0x22 && (state === 'start' || state === 'closed')) {
      if (state === 'closed') add('"');
      state = 'quoted';
      return i + 1;
    }
    if (unit === 0x0a || unit === 0x0d) {
      carriage = unit === 0x0d;
      line += 1;
      endRow();
      return i + 1;
    }
    if (unit === separator) {
      endCell();
      return i + 1;
    }
    // A quotation mark inside a plain cell is a plain character.
    let end = i + 1;
    while (end < text.length && !stops.has(text.charCodeAt(end))) end += 1;
    add(text.slice(i, end));
    state = 'plain';
    return end;
  };

  return {
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
      if (state === 'quoted') throw broken('A quotation mark is opened here and never closed.', rowLine);
      if (state !== 'start' || cells.length > 0 || parts.length > 0) endRow();
    },
  };
}
