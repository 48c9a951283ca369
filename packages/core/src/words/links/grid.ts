/**
 * The places of two runs of words that are compared: Arabic word `a` with the English words `from[a]` to `from[a] +
 * width` (exclusive), cell `a × width` on.
 */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly width: number;
  readonly from: Int32Array;
}

/**
 * Up to so many places, every word is compared with every other; beyond it, with those that stand about as far from the
 * beginning.
 */
const WHOLE = 60_000;
const WIDEST = 200;
const MOST = 4_000_000;
const NARROWEST = 16;

/** Returns the places to compare; their number grows with the words, not with their product. */
export function makeGrid(rows: number, columns: number): Grid {
  const widest = rows * columns <= WHOLE ? columns : Math.max(NARROWEST, Math.min(WIDEST, Math.floor(MOST / rows)));
  const width = Math.min(columns, widest);
  const from = new Int32Array(rows);
  for (let a = 0; a < rows; a += 1) {
    const middle = ((a + 0.5) * columns) / rows;
    from[a] = Math.max(0, Math.min(columns - width, Math.round(middle - width / 2)));
  }
  return { rows, columns, width, from };
}

/** Returns the cell of two words, or -1 where they are not compared. */
export function cellOf({ rows, width, from }: Grid, a: number, e: number): number {
  if (a < 0 || a >= rows) return -1;
  const place = e - from[a]!;
  return place < 0 || place >= width ? -1 : a * width + place;
}
