import type { Link, Segment } from '@muqabala/core/document';

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
  const live = resolveLinks(source, target, links);
  const bySource = new Map<number, Resolved[]>();
  for (const link of live)
    for (const s of link.source) {
      const known = bySource.get(s);
      if (known) known.push(link);
      else bySource.set(s, [link]);
    }

  const drafts: Draft[] = [];
  const home = new Map<number, number>();
  for (let s = 0; s < source.length; ) {
    const group = [s];
    const targets = new Set<number>();
    const held = new Set<Resolved>();
    const take = (index: number) => {
      for (const link of bySource.get(index) ?? []) {
        held.add(link);
        for (const t of link.target) targets.add(t);
      }
    };
    take(s);
    for (let next = s + 1; next < source.length; next++) {
      const joins = (bySource.get(next) ?? []).some(
        (link) =>
          (held.has(link) && link.source.includes(next - 1)) ||
          (group.length < MOST_MERGED && link.target.some((t) => targets.has(t))),
      );
      if (!joins) break;
      group.push(next);
      take(next);
    }
    const row = drafts.length;
    const shown = [...targets]
      .sort((a, b) => a - b)
      .map((index): ShownTarget => {
        const again = home.has(index);
        if (!again) home.set(index, row);
        return { index, again };
      });
    const alone = source[s]!.role === 'body' ? 'source-only' : 'aside';
    drafts.push({
      key: `source:${source[s]!.id}`,
      kind: shown.length > 0 ? 'pair' : alone,
      source: group,
      target: shown,
      links: [...held].map(({ link }) => link),
    });
    s += group.length;
  }
  return interleave(drafts, target, home);
}

interface Resolved {
  readonly link: Link;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

function resolveLinks(source: readonly Segment[], target: readonly Segment[], links: readonly Link[]): Resolved[] {
  const sources = indexOf(source);
  const targets = indexOf(target);
  const resolved: Resolved[] = [];
  for (const link of links) {
    if (link.status === 'rejected') continue;
    const s = indices(link.source, sources);
    const t = indices(link.target, targets);
    if (s.length > 0 && t.length > 0) resolved.push({ link, source: s, target: t });
  }
  return resolved;
}

function indexOf(segments: readonly Segment[]): ReadonlyMap<string, number> {
  return new Map(segments.map((segment, index) => [segment.id, index]));
}

function indices(ids: readonly string[], known: ReadonlyMap<string, number>): number[] {
  const found = new Set<number>();
  for (const id of ids) {
    const index = known.get(id);
    if (index !== undefined) found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}

function interleave(drafts: readonly Draft[], target: readonly Segment[], home: ReadonlyMap<number, number>): Row[] {
  const after = new Map<number, Draft[]>();
  let anchor = -1;
  for (let t = 0; t < target.length; t++) {
    const row = home.get(t);
    if (row !== undefined) {
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
  const ordered = [...(after.get(-1) ?? [])];
  drafts.forEach((draft, row) => {
    ordered.push(draft, ...(after.get(row) ?? []));
  });
  return ordered.map((draft, index) => ({ ...draft, index }));
}
