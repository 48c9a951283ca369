import type { Link, Text } from '@muqabala/core/document';

/** Sentences that answer each other, by index, with the links that say so. */
export interface Group {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly links: readonly Link[];
}

export type Side = 'source' | 'target';

export const SIDES = ['source', 'target'] as const;
export const NOBODY: Group = { source: [], target: [], links: [] };

export function otherThan(side: Side): Side {
  return side === 'source' ? 'target' : 'source';
}

/** Returns, for each sentence of two texts that has a link, all that its links hold. */
export function groupsOf(
  texts: Readonly<Record<Side, Pick<Text, 'segments'>>>,
  links: readonly Link[],
): Record<Side, Group[]> {
  const [source, target] = SIDES.map((side) => new Map(texts[side].segments.map(({ id }, index) => [id, index])));
  const groups: Record<Side, Group[]> = { source: [], target: [] };
  const seen = new Set<Link>();
  for (const link of links) {
    if (seen.has(link) || link.source.length === 0 || link.target.length === 0) continue;
    seen.add(link);
    const own = {
      source: link.source.map((id) => source!.get(id)!),
      target: link.target.map((id) => target!.get(id)!),
    };
    for (const side of SIDES)
      for (const index of own[side]) {
        const { source: s, target: t, links: before } = groups[side][index] ?? NOBODY;
        groups[side][index] = { source: union(s, own.source), target: union(t, own.target), links: [...before, link] };
      }
  }
  return groups;
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  return [...new Set([...a, ...b])];
}
