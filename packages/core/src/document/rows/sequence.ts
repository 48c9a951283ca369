import type { Link } from '../../alignment/schema.ts';
import type { Segment } from '../schema.ts';
import { drain } from '../turns.ts';
import { FIRST, type PlacedLink, placeLeftOver, placeLinks, UNPLACED } from './places.ts';

/** A link, or a sentence that no link has, as its index in its text. */
export type Entry = PlacedLink | { readonly link?: undefined; readonly side: 'source' | 'target'; readonly at: number };

/**
 * Lists links and sentences without one in reading order, each once: a link where its first source sentence stands, the
 * earlier counterpart first; a target sentence that no link has after the row of the sentence before it in its own
 * text. Links without a source sentence, and what follows them, come first; where nothing is linked at all, last.
 * Rejected links and those without a sentence are left out.
 */
export function listInOrder(
  source: readonly Segment[],
  target: readonly Segment[],
  links: readonly Link[],
): readonly Entry[] {
  const placed = drain(placeLinks(source, target, links)).filter((one) => one.source.length + one.target.length > 0);
  placed.sort((a, b) => first(a.source) - first(b.source) || first(a.target) - first(b.target));
  const rows: Entry[][] = source.map(() => []);
  const before: Entry[] = [];
  const covered = new Uint8Array(source.length);
  const home = new Int32Array(target.length).fill(UNPLACED);
  for (const one of placed) {
    const row = one.source[0] ?? FIRST;
    (rows[row] ?? before).push(one);
    for (const s of one.source) covered[s] = 1;
    for (const t of one.target) if (home[t] === UNPLACED) home[t] = row;
  }
  rows.forEach((row, s) => {
    if (covered[s] === 0) row.push({ side: 'source', at: s });
  });
  for (const [row, left] of drain(placeLeftOver(home)))
    for (const t of left) (rows[row] ?? before).push({ side: 'target', at: t });
  return placed.length > 0 ? [...before, ...rows.flat()] : [...rows.flat(), ...before];
}

/** The first of some places; beyond all of them where there are none, as a number that can be subtracted. */
function first(places: readonly number[]): number {
  return places[0] ?? Number.MAX_SAFE_INTEGER;
}
