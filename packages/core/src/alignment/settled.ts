import type { AlignOptions } from './align.ts';
import type { Limits } from './in-order/search.ts';
import type { Pair } from './scores/pair.ts';
import type { Side } from './scores/side.ts';

/** What a person has decided, in terms of the Arabic and the English side. */
export interface Settled {
  /** False when nothing was decided. */
  readonly any: boolean;
  /** Segments of confirmed links: the search leaves them alone. */
  readonly skip: readonly [ReadonlySet<number>, ReadonlySet<number>];
  /** What the search among the other segments must keep to; undefined when nothing holds it. */
  readonly limits: (pair: Pair) => Limits | undefined;
}

/** Reads confirmed and rejected links; `swapped` says that the source is English. */
export function readSettled(options: AlignOptions, swapped: boolean): Settled {
  const confirmed = options.confirmed ?? [];
  const rejected = options.rejected ?? [];
  const source = new Set(confirmed.flatMap((link) => link.source));
  const target = new Set(confirmed.flatMap((link) => link.target));
  return {
    any: confirmed.length > 0 || rejected.length > 0,
    skip: swapped ? [target, source] : [source, target],
    limits: (pair) => {
      if (confirmed.length === 0 && rejected.length === 0) return undefined;
      const rowOf = placesOf(pair.arabic);
      const columnOf = placesOf(pair.english);
      const forbidden = new Set<string>();
      for (const link of rejected) {
        const rows = runOf(swapped ? link.target : link.source, rowOf);
        const columns = runOf(swapped ? link.source : link.target, columnOf);
        if (rows !== undefined && columns !== undefined) forbidden.add([...rows, ...columns].join());
      }
      const [arabicSkip, englishSkip] = swapped ? [target, source] : [source, target];
      const rowBreaks = findBreaks(pair.arabic, arabicSkip);
      const columnBreaks = findBreaks(pair.english, englishSkip);
      return {
        rowBreak: (row) => rowBreaks.has(row),
        columnBreak: (column) => columnBreaks.has(column),
        forbids: (i, m, j, n) => forbidden.size > 0 && forbidden.has(`${i},${m},${j},${n}`),
      };
    },
  };
}

function placesOf(side: Side): Map<number, number> {
  return new Map([...side.segments].map((segment, place) => [segment, place]));
}

/** First place and count of segments that stand next to each other; undefined when they do not. */
function runOf(segments: readonly number[], places: ReadonlyMap<number, number>): [number, number] | undefined {
  const found = segments.map((segment) => places.get(segment) ?? -1).sort((a, b) => a - b);
  const first = found[0];
  if (first === undefined || first < 0 || found[found.length - 1]! - first !== found.length - 1) return undefined;
  return [first, found.length];
}

/** Places before which a settled segment stands. */
function findBreaks(side: Side, settled: ReadonlySet<number>): Set<number> {
  const breaks = new Set<number>();
  for (let place = 1; place < side.segments.length; place += 1)
    for (let segment = side.segments[place - 1]! + 1; segment < side.segments[place]!; segment += 1)
      if (settled.has(segment)) breaks.add(place);
  return breaks;
}
