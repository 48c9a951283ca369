/**
 * Which places of the grid are looked at: boundary `(i, j)` with `low[i] ≤ j ≤ high[i]`, both ascending; `i` runs from
 * 0 to the number of Arabic sentences.
 */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** True when time and memory set the width: the best path may lie outside. */
  readonly truncated: boolean;
}

/** A band has at most about so many places: a fixed number, or so many for each row of a long text. */
export function mostPlaces(rows: number): number {
  return Math.max(500_000, 32 * rows);
}

/** The number of places of a band. */
export function countPlaces({ low, high }: Band): number {
  let sum = 0;
  for (let i = 0; i < low.length; i += 1) sum += high[i]! - low[i]! + 1;
  return sum;
}

/** The whole grid. */
export function wholeBand(rows: number, columns: number): Band {
  return { low: new Int32Array(rows + 1), high: new Int32Array(rows + 1).fill(columns), truncated: false };
}

/**
 * The places within `width` of a path that goes straight from point to point; points are boundaries, ascending on both
 * sides. At most about `most` places.
 */
export function bandAround(
  points: ReadonlyArray<readonly [number, number]>,
  rows: number,
  columns: number,
  width: number,
  most = mostPlaces(rows),
): Band {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const widest = fitWidth(points, rows, columns, width, most);
  let truncated = false;
  let before: readonly [number, number] = [0, 0];
  for (const point of [...points, [rows, columns] as const]) {
    const [i0, j0] = before;
    const [i1, j1] = point;
    const wanted = wantedSlack(before, point, width);
    const slack = Math.min(wanted, widest);
    if (slack < wanted) truncated = true;
    for (let i = i0; i <= i1; i += 1) {
      const middle = i1 === i0 ? [j0, j1] : [j0 + ((j1 - j0) * (i - i0)) / (i1 - i0)];
      const from = Math.max(0, Math.floor(middle[0]!) - slack);
      const to = Math.min(columns, Math.ceil(middle[middle.length - 1]!) + slack);
      if (from < low[i]!) low[i] = from;
      if (to > high[i]!) high[i] = to;
    }
    before = point;
  }
  return connect({ low, high, truncated });
}

/** The further apart two anchors are, the less a straight line between them says. */
function wantedSlack(before: readonly [number, number], point: readonly [number, number], width: number): number {
  return width + Math.ceil(Math.min(point[0] - before[0], point[1] - before[1]) / 4);
}

/** Returns the most slack that keeps the band within its places; no limit for texts with anchors enough. */
function fitWidth(
  points: ReadonlyArray<readonly [number, number]>,
  rows: number,
  columns: number,
  width: number,
  most: number,
): number {
  const places = (widest: number): number => {
    let sum = 0;
    let before: readonly [number, number] = [0, 0];
    for (const point of [...points, [rows, columns] as const]) {
      const slack = Math.min(widest, wantedSlack(before, point, width));
      sum += (point[0] - before[0]) * Math.min(columns + 1, 2 * slack + 1);
      before = point;
    }
    return sum;
  };
  let widest = Math.max(rows, columns) + width;
  while (widest > LEAST && places(widest) > most) widest = Math.floor(widest * 0.8);
  return Math.max(LEAST, widest);
}

/** No band is narrower than this. */
const LEAST = 4;

/** Opens every row as far as its neighbours go, so that a steep line leaves no holes. */
function connect(band: Band): Band {
  const last = band.low.length - 1;
  const low = band.low.map((_, i) => band.low[Math.max(0, i - 1)]!);
  const high = band.high.map((_, i) => band.high[Math.min(last, i + 1)]!);
  for (let i = last - 1; i >= 0; i -= 1) low[i] = Math.min(low[i]!, low[i + 1]!);
  for (let i = 1; i <= last; i += 1) high[i] = Math.max(high[i]!, high[i - 1]!);
  return { low, high, truncated: band.truncated };
}
