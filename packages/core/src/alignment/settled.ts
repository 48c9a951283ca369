import type { AlignOptions } from './align.ts';
import type { Limits } from './in-order/search.ts';
import type { Pair } from './scores/pair.ts';
import type { Side } from './scores/side.ts';

/** No search makes a link of so many sentences. */
const MOST = 16;

/**
 * Reads what a person has decided as limits of a search, in terms of the Arabic and the English side; `swapped` says that the source is English.
 * Undefined when nothing was decided.
 */
export function readLimits(
  { confirmed = [], rejected = [] }: AlignOptions,
  pair: Pair,
  swapped: boolean,
): Limits | undefined {
  if (confirmed.length === 0 && rejected.length === 0) return undefined;
  const [rowsOf, columnsOf] = swapped
    ? [(link: Decided) => link.target, (link: Decided) => link.source]
    : [(link: Decided) => link.source, (link: Decided) => link.target];
  const [rowOf, columnOf] = [placesOf(pair.arabic), placesOf(pair.english)];
  // A number for each link: these are asked of every place of a grid.
  const width = pair.english.segments.length + 1;
  const keyOf = (i: number, m: number, j: number, n: number) => ((i * width + j) * MOST + m) * MOST + n;
  const forbidden = new Set<number>();
  for (const link of rejected) {
    const [rows, columns] = [runOf(rowsOf(link), rowOf), runOf(columnsOf(link), columnOf)];
    if (rows !== undefined && columns !== undefined) forbidden.add(keyOf(...rows, ...columns));
  }
  const held = new Set<number>();
  const heldAt = new Map<number, number>();
  const [rowTaken, columnTaken] = [new Uint8Array(rowOf.size), new Uint8Array(width)];
  for (const link of confirmed) {
    for (const segment of rowsOf(link)) rowTaken[rowOf.get(segment) ?? rowOf.size] = 1;
    for (const segment of columnsOf(link)) columnTaken[columnOf.get(segment) ?? width] = 1;
    const [rows, columns] = [runOf(rowsOf(link), rowOf), runOf(columnsOf(link), columnOf)];
    if (rows === undefined || columns === undefined) continue;
    held.add(keyOf(...rows, ...columns));
    heldAt.set(rows[0], columns[0]);
  }
  return {
    rowTaken: (row) => rowTaken[row] === 1,
    columnTaken: (column) => columnTaken[column] === 1,
    holds: (i, m, j, n) => held.size > 0 && held.has(keyOf(i, m, j, n)),
    heldAt: (row) => heldAt.get(row),
    forbids: (i, m, j, n) => forbidden.size > 0 && forbidden.has(keyOf(i, m, j, n)),
  };
}

type Decided = NonNullable<AlignOptions['confirmed']>[number];

function placesOf(side: Side): Map<number, number> {
  return new Map([...side.segments].map((segment, place) => [segment, place]));
}

/** First place and count of segments that stand next to each other and are few enough for a link; undefined otherwise. */
function runOf(segments: readonly number[], places: ReadonlyMap<number, number>): [number, number] | undefined {
  const found = segments.map((segment) => places.get(segment) ?? -1).sort((a, b) => a - b);
  const first = found[0];
  if (first === undefined || first < 0 || found[found.length - 1]! - first !== found.length - 1) return undefined;
  return found.length < MOST ? [first, found.length] : undefined;
}
