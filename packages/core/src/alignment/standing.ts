import type { BeadEnds } from './constraints.ts';
import type { Bead } from './types.ts';

/** What a person has decided, and what a search has found under that. */
interface Decided {
  /** Links that the person made, which were not proposed. */
  readonly own: readonly BeadEnds[];
  readonly rejected: readonly BeadEnds[];
  /** All links now, the person's among them. */
  readonly found: readonly BeadEnds[];
}

/** Says whether two links tell otherwise of the same sentences: they share some on both sides. */
export function contradicts(a: BeadEnds, b: BeadEnds): boolean {
  return meet(a.source, b.source) && meet(a.target, b.target);
}

/**
 * Returns those of the first links that a search has dropped for nothing but a person's link of a sentence of theirs:
 * in an order a sentence stands in one link of a search, but it answers to a run of sentences, so that a proposal next
 * to the person's own says nothing against it. One whose other sentences have found another place, or are away from the
 * person's, is contradicted.
 */
export function stillStanding(first: readonly Bead[], { own, rejected, found }: Decided): Bead[] {
  if (own.length === 0) return [];
  const [ownBySource, ownByTarget] = [by(own, 'source'), by(own, 'target')];
  const [placedSource, placedTarget] = [by(found, 'source'), by(found, 'target')];
  const rejectedBySource = by(rejected, 'source');
  return first.filter((bead) => {
    const atSource = at(ownBySource, bead.source);
    const atTarget = at(ownByTarget, bead.target);
    if (atSource.length + atTarget.length === 0) return false;
    if (atSource.some((link) => contradicts(link, bead)) || at(rejectedBySource, bead.source).some(isWithin(bead)))
      return false;
    const isFree =
      (atTarget.length > 0 || !bead.target.some((one) => placedTarget.has(one))) &&
      (atSource.length > 0 || !bead.source.some((one) => placedSource.has(one)));
    return (
      isFree &&
      atSource.every((link) => isNextTo(link.target, bead.target)) &&
      atTarget.every((link) => isNextTo(link.source, bead.source))
    );
  });
}

function by(links: readonly BeadEnds[], side: 'source' | 'target'): Map<number, BeadEnds[]> {
  const found = new Map<number, BeadEnds[]>();
  for (const link of links)
    for (const one of link[side]) {
      const there = found.get(one);
      if (there === undefined) found.set(one, [link]);
      else there.push(link);
    }
  return found;
}

function at(links: ReadonlyMap<number, readonly BeadEnds[]>, sentences: readonly number[]): readonly BeadEnds[] {
  return sentences.flatMap((one) => links.get(one) ?? []);
}

function isWithin(bead: BeadEnds): (link: BeadEnds) => boolean {
  return ({ source, target }) =>
    source.every((one) => bead.source.includes(one)) && target.every((one) => bead.target.includes(one));
}

/** The sentences of a link ascend. */
function isNextTo(a: readonly number[], b: readonly number[]): boolean {
  return a.at(-1)! + 1 === b[0] || b.at(-1)! + 1 === a[0];
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.some((one) => b.includes(one));
}
