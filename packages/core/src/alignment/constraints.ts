import { byLanguage, type Direction } from '../pairs/index.ts';
import type { Constraint, Constraints } from './model/constraints.ts';
import type { TextPair } from './model/pair.ts';
import type { TokenSide } from './model/side.ts';
import type { AlignOptions } from './types.ts';

/** No search makes a link of so many sentences. */
const MOST = 16;

/**
 * Reads what a person has decided as constraints of a search, in terms of the Arabic and the English side; `own` are
 * the confirmed links that were not proposed. Undefined when nothing was decided.
 */
export function readConstraints(
  { confirmed = [], rejected = [] }: AlignOptions,
  own: readonly BeadEnds[],
  pair: TextPair,
  direction: Direction,
): Constraints | undefined {
  if (confirmed.length === 0 && rejected.length === 0) return undefined;
  const rowsOf = (link: BeadEnds) => byLanguage(direction, link).arabic;
  const columnsOf = (link: BeadEnds) => byLanguage(direction, link).english;
  const [rowOf, columnOf] = [placesOf(pair.arabic), placesOf(pair.english)];
  // A number for each link: these are asked of every place of a grid.
  const width = pair.english.segments.length + 1;
  const keyOf = (i: number, m: number, j: number, n: number) => ((i * width + j) * MOST + m) * MOST + n;
  const decisionOf = (link: BeadEnds, isHeld: boolean): Constraint => ({
    rows: placesIn(rowsOf(link), rowOf),
    columns: placesIn(columnsOf(link), columnOf),
    held: isHeld,
  });
  const forbidden = new Set<number>();
  /** The rejected links by their first rows. */
  const hidden: (Array<readonly [number, number, number, number]> | undefined)[] = [];
  for (const link of rejected) {
    const [rows, columns] = [spanOf(rowsOf(link), rowOf), spanOf(columnsOf(link), columnOf)];
    if (rows === undefined || columns === undefined) continue;
    forbidden.add(keyOf(...rows, ...columns));
    (hidden[rows[0]] ??= []).push([...rows, ...columns]);
  }
  // A link with more sentences on both sides would hide the rejected one among others.
  const hides = (i: number, m: number, j: number, n: number): boolean => {
    for (let row = i; row < i + m; row += 1)
      for (const [, rows, column, columns] of hidden[row] ?? [])
        if (rows < m && row + rows <= i + m && columns < n && column >= j && column + columns <= j + n) return true;
    return false;
  };
  const held = new Set<number>();
  const made = new Set<number>();
  const [rowTaken, columnTaken] = [new Uint8Array(rowOf.size), new Uint8Array(width)];
  for (const link of confirmed) {
    for (const segment of rowsOf(link)) rowTaken[rowOf.get(segment) ?? rowOf.size] = 1;
    for (const segment of columnsOf(link)) columnTaken[columnOf.get(segment) ?? width] = 1;
    const [rows, columns] = [spanOf(rowsOf(link), rowOf), spanOf(columnsOf(link), columnOf)];
    if (rows === undefined || columns === undefined) continue;
    held.add(keyOf(...rows, ...columns));
    if (own.includes(link)) made.add(keyOf(...rows, ...columns));
  }
  return {
    rowTaken: (row) => rowTaken[row] === 1,
    columnTaken: (column) => columnTaken[column] === 1,
    holds: (i, m, j, n) => held.size > 0 && held.has(keyOf(i, m, j, n)),
    isOwn: (i, m, j, n) => made.size > 0 && made.has(keyOf(i, m, j, n)),
    forbids: (i, m, j, n) =>
      forbidden.size > 0 && (forbidden.has(keyOf(i, m, j, n)) || (m > 1 && n > 1 && hides(i, m, j, n))),
    decisions: [...rejected.map((link) => decisionOf(link, false)), ...own.map((link) => decisionOf(link, true))],
  };
}

/** A link that a person has confirmed or rejected, as segment indexes. */
export type BeadEnds = NonNullable<AlignOptions['confirmed']>[number];

function placesOf(side: TokenSide): Map<number, number> {
  return new Map([...side.segments].map((segment, place) => [segment, place]));
}

/**
 * First place and count of segments that stand next to each other and are few enough for a link; undefined otherwise.
 */
function spanOf(segments: readonly number[], places: ReadonlyMap<number, number>): [number, number] | undefined {
  const found = placesIn(segments, places);
  const first = found[0];
  if (first === undefined || found.length < segments.length || found.length >= MOST) return undefined;
  return found[found.length - 1]! - first === found.length - 1 ? [first, found.length] : undefined;
}

/** Places of those segments that have one, ascending. */
function placesIn(segments: readonly number[], places: ReadonlyMap<number, number>): number[] {
  return segments.flatMap((segment) => places.get(segment) ?? []).sort((a, b) => a - b);
}
