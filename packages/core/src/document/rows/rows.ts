import type { Link } from '../../alignment/schema.ts';
import type { Segment } from '../schema.ts';
import { drain, type Turns } from '../turns.ts';
import { FIRST, PIECE, type PlacedLink, placeLeftOver, placeLinks, UNPLACED } from './places.ts';

/** A target sentence in a row; `again` when an earlier row already shows it. */
export interface ShownTarget {
  readonly index: number;
  readonly again: boolean;
}

/**
 * One row of the side-by-side view. `pair` has sentences on both sides, `source-only` and `target-only` are gaps,
 * `aside` is a heading or boilerplate that stands alone.
 */
export interface Row {
  /** Stable within a document: the first sentence that the row is about. */
  readonly key: string;
  /** Place in the view, from 0. */
  readonly index: number;
  readonly kind: 'pair' | 'source-only' | 'target-only' | 'aside';
  /** Indices of source segments, each segment in exactly one row. */
  readonly source: readonly number[];
  /** Indices of target segments in reading order; each segment is in exactly one row without `again`. */
  readonly target: readonly ShownTarget[];
  readonly links: readonly Link[];
}

type Draft = Omit<Row, 'index'>;

// A chain of sentences that share counterparts, each through a link of its own, is cut here; one link always stays in
// one row.
const MOST_MERGED = 4;

/**
 * Lays links out as rows in the reading order of the source.
 *
 * Neighbouring source sentences go into one row when one link holds both, or when they share a counterpart. A target
 * sentence that answers to sentences of several rows is shown in each, marked `again` after the first. A target
 * sentence without counterpart follows the row of the sentence before it in its own text; those before every linked one
 * come first. Rejected and one-sided links count as none.
 */
export function buildRows(
  source: readonly Segment[],
  target: readonly Segment[],
  links: readonly Link[],
): readonly Row[] {
  return drain(rowsInTurns(source, target, links));
}

/** Lays out as {@link buildRows} does, and pauses after every few hundred sentences. */
export function* rowsInTurns(
  source: readonly Segment[],
  target: readonly Segment[],
  links: readonly Link[],
): Turns<readonly Row[]> {
  const placed = yield* placeLinks(source, target, links);
  const bySource: PlacedLink[][] = source.map(() => NONE);
  for (const link of placed)
    for (const s of link.target.length === 0 ? [] : link.source) {
      if (bySource[s] === NONE) bySource[s] = [link];
      else bySource[s]!.push(link);
    }

  const drafts: Draft[] = [];
  // For each target sentence the row that shows it first.
  const home = new Int32Array(target.length).fill(UNPLACED);
  for (let s = 0; s < source.length; ) {
    if (drafts.length % PIECE === 0) yield;
    const { end, links: held, targets } = groupAt(bySource, s);
    const row = drafts.length;
    const shown = targets.map((index): ShownTarget => {
      const again = home[index] !== UNPLACED;
      if (!again) home[index] = row;
      return { index, again };
    });
    const alone = source[s]!.role === 'body' ? 'source-only' : 'aside';
    const group = [s];
    while (++s < end) group.push(s);
    drafts.push({
      key: `source:${source[group[0]!]!.id}`,
      kind: shown.length > 0 ? 'pair' : alone,
      source: group,
      target: shown,
      links: held.map(({ link }) => link),
    });
  }
  return yield* interleave(drafts, target, yield* placeLeftOver(home));
}

const NONE: PlacedLink[] = [];

interface Group {
  /** The source sentence after the last of the group. */
  readonly end: number;
  readonly links: readonly PlacedLink[];
  readonly targets: readonly number[];
}

/** Finds the source sentences that share a row with the one at `start`, which is the first of them. */
function groupAt(bySource: readonly (readonly PlacedLink[])[], start: number): Group {
  const first = bySource[start]!;
  const after = bySource[start + 1] ?? NONE;
  // Most sentences have one link, and the next has nothing to do with it.
  if (
    first.length === 0 ||
    (first.length === 1 &&
      first[0]!.target.length <= MOST_MERGED &&
      !after.some((link) => sharesTarget(link, first[0]!)))
  )
    return { end: start + 1, links: first, targets: first[0]?.target ?? [] };
  const targets = new Set<number>();
  const held = new Set<PlacedLink>();
  let end = start;
  let last = new Set<PlacedLink>();
  const take = () => {
    last = new Set(bySource[end++]!);
    for (const link of last) {
      held.add(link);
      for (const t of link.target) targets.add(t);
    }
  };
  take();
  const joins = (link: PlacedLink) =>
    last.has(link) || (end - start < MOST_MERGED && link.target.some((t) => targets.has(t)));
  while (end < bySource.length && bySource[end]!.some(joins)) take();
  return { end, links: [...held], targets: [...targets].sort((a, b) => a - b) };
}

function sharesTarget(a: PlacedLink, b: PlacedLink): boolean {
  return a === b || a.target.some((t) => b.target.includes(t));
}

function* interleave(
  drafts: readonly Draft[],
  target: readonly Segment[],
  leftOver: ReadonlyMap<number, readonly number[]>,
): Turns<Row[]> {
  const rows: Row[] = [];
  const add = ({ key, kind, source, target, links }: Draft) =>
    rows.push({ key, index: rows.length, kind, source, target, links });
  const addLeftOver = (t: number) => {
    const { id, role } = target[t]!;
    add({
      key: `target:${id}`,
      kind: role === 'body' ? 'target-only' : 'aside',
      source: [],
      target: [{ index: t, again: false }],
      links: [],
    });
  };
  leftOver.get(FIRST)?.forEach(addLeftOver);
  for (let row = 0; row < drafts.length; row++) {
    if (row % PIECE === 0) yield;
    add(drafts[row]!);
    leftOver.get(row)?.forEach(addLeftOver);
  }
  return rows;
}
