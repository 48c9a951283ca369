import { drain, type Link, type Segment, type Steps } from '@muqabala/core/document';

/** A target sentence in a row; `again` when an earlier row already shows it. */
export interface ShownTarget {
  readonly index: number;
  readonly again: boolean;
}

/**
 * One row of the side-by-side view. `pair` has sentences on both sides, `source-only` and `target-only` are gaps, `aside` is a heading or
 * boilerplate that stands alone.
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

// A chain of sentences that share counterparts, each through a link of its own, is cut here; one link always stays in one row.
const MOST_MERGED = 4;
/** So many entries are worked through between two pauses. */
const PIECE = 512;

/**
 * Lays links out as rows in the reading order of the source.
 *
 * Neighbouring source sentences go into one row when one link holds both, or when they share a counterpart. A target sentence that answers to
 * sentences of several rows is shown in each, marked `again` after the first. A target sentence without counterpart follows the row of the
 * sentence before it in its own text; those before every linked one come first. Rejected and one-sided links count as none.
 */
export function buildRows(
  source: readonly Segment[],
  target: readonly Segment[],
  links: readonly Link[],
): readonly Row[] {
  return drain(rowsInSteps(source, target, links));
}

/** Lays out as {@link buildRows} does, and pauses after every few hundred sentences. */
export function* rowsInSteps(
  source: readonly Segment[],
  target: readonly Segment[],
  links: readonly Link[],
): Steps<readonly Row[]> {
  const live = yield* resolveLinks(source, target, links);
  const bySource: Resolved[][] = source.map(() => NONE);
  for (const link of live)
    for (const s of link.source) {
      if (bySource[s] === NONE) bySource[s] = [link];
      else bySource[s]!.push(link);
    }

  const drafts: Draft[] = [];
  // For each target sentence the row that shows it first, -1 for none.
  const home = new Int32Array(target.length).fill(-1);
  for (let s = 0; s < source.length; ) {
    if (drafts.length % PIECE === 0) yield;
    const { end, links: held, targets } = groupAt(bySource, s);
    const row = drafts.length;
    const shown = targets.map((index): ShownTarget => {
      const again = home[index] !== -1;
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
  return yield* interleave(drafts, target, home);
}

const NONE: Resolved[] = [];

interface Group {
  /** The source sentence after the last of the group. */
  readonly end: number;
  readonly links: readonly Resolved[];
  readonly targets: readonly number[];
}

/** Finds the source sentences that share a row with the one at `start`, which is the first of them. */
function groupAt(bySource: readonly (readonly Resolved[])[], start: number): Group {
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
  const held = new Set<Resolved>();
  let end = start;
  let last = new Set<Resolved>();
  const take = () => {
    last = new Set(bySource[end++]!);
    for (const link of last) {
      held.add(link);
      for (const t of link.target) targets.add(t);
    }
  };
  take();
  const joins = (link: Resolved) =>
    last.has(link) || (end - start < MOST_MERGED && link.target.some((t) => targets.has(t)));
  while (end < bySource.length && bySource[end]!.some(joins)) take();
  return { end, links: [...held], targets: [...targets].sort((a, b) => a - b) };
}

function sharesTarget(a: Resolved, b: Resolved): boolean {
  return a === b || a.target.some((t) => b.target.includes(t));
}

interface Resolved {
  readonly link: Link;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

function* resolveLinks(
  source: readonly Segment[],
  target: readonly Segment[],
  links: readonly Link[],
): Steps<Resolved[]> {
  const sources = yield* indexOf(source);
  const targets = yield* indexOf(target);
  const resolved: Resolved[] = [];
  for (const [l, link] of links.entries()) {
    if (l % PIECE === 0) yield;
    if (link.status === 'rejected') continue;
    const s = indices(link.source, sources);
    const t = indices(link.target, targets);
    if (s.length > 0 && t.length > 0) resolved.push({ link, source: s, target: t });
  }
  return resolved;
}

function* indexOf(segments: readonly Segment[]): Steps<ReadonlyMap<string, number>> {
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

function* interleave(drafts: readonly Draft[], target: readonly Segment[], home: Int32Array): Steps<Row[]> {
  const after = new Map<number, Draft[]>();
  let anchor = -1;
  for (let t = 0; t < target.length; t++) {
    if (t % PIECE === 0) yield;
    const row = home[t]!;
    if (row !== -1) {
      anchor = row;
      continue;
    }
    const segment = target[t]!;
    const gap: Draft = {
      key: `target:${segment.id}`,
      kind: segment.role === 'body' ? 'target-only' : 'aside',
      source: [],
      target: [{ index: t, again: false }],
      links: [],
    };
    const known = after.get(anchor);
    if (known) known.push(gap);
    else after.set(anchor, [gap]);
  }
  const rows: Row[] = [];
  const add = ({ key, kind, source, target, links }: Draft) =>
    rows.push({ key, index: rows.length, kind, source, target, links });
  after.get(-1)?.forEach(add);
  for (let row = 0; row < drafts.length; row++) {
    if (row % PIECE === 0) yield;
    add(drafts[row]!);
    after.get(row)?.forEach(add);
  }
  return rows;
}
