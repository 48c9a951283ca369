import type { Link } from '../../alignment/schema.ts';
import { firstOf } from '../../text/index.ts';
import type { Segment } from '../schema.ts';
import type { Turns } from '../turns.ts';

/** A link with the places of its sentences in their texts: indexes of segments, ascending, each once. */
export interface PlacedLink {
  readonly link: Link;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** So many entries are worked through between two pauses. */
export const PIECE = 512;

/**
 * Finds the places of the sentences of links; ids that their text does not have are left out. Rejected links are too.
 */
export function* placeLinks(
  source: readonly Segment[],
  target: readonly Segment[],
  links: readonly Link[],
): Turns<PlacedLink[]> {
  const sources = yield* indexOf(source);
  const targets = yield* indexOf(target);
  const placed: PlacedLink[] = [];
  for (const [l, link] of links.entries()) {
    if (l % PIECE === 0) yield;
    if (link.status === 'rejected') continue;
    placed.push({ link, source: indices(link.source, sources), target: indices(link.target, targets) });
  }
  return placed;
}

/** The row of a target sentence that no row shows yet. */
export const UNPLACED = -2;
/** Before all rows. */
export const FIRST = -1;

/**
 * Returns after which row each target sentence without one comes: that of the sentence before it in its own text,
 * {@link FIRST} for those before every placed one. `home` has the row of each target sentence, or {@link UNPLACED}.
 */
export function* placeLeftOver(home: Int32Array): Turns<ReadonlyMap<number, readonly number[]>> {
  const after = new Map<number, number[]>();
  let row = FIRST;
  for (let t = 0; t < home.length; t++) {
    if (t % PIECE === 0) yield;
    if (home[t] !== UNPLACED) row = home[t]!;
    else {
      const known = after.get(row);
      if (known) known.push(t);
      else after.set(row, [t]);
    }
  }
  return after;
}

/** Returns the index of the segment that holds an offset (UTF-16 units), -1 when it falls between segments. */
export function segmentAt({ segments }: { readonly segments: readonly Segment[] }, offset: number): number {
  const at = segmentFrom(segments, offset);
  return at < segments.length && segments[at]!.start <= offset ? at : -1;
}

/**
 * Returns the index of the first segment that ends behind an offset, their number when none does. Segments ascend and
 * do not overlap.
 */
export function segmentFrom(segments: readonly Segment[], offset: number): number {
  return firstOf(segments.length, (s) => segments[s]!.end > offset);
}

function* indexOf(segments: readonly Segment[]): Turns<ReadonlyMap<string, number>> {
  const known = new Map<string, number>();
  for (let s = 0; s < segments.length; s++) {
    if (s % PIECE === 0) yield;
    known.set(segments[s]!.id, s);
  }
  return known;
}

function indices(ids: readonly string[], known: ReadonlyMap<string, number>): number[] {
  if (ids.length === 1) {
    const index = known.get(ids[0]!);
    return index === undefined ? [] : [index];
  }
  const found = new Set<number>();
  for (const id of ids) {
    const index = known.get(id);
    if (index !== undefined) found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}
