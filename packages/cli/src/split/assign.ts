import { createHash } from 'node:crypto';

/** A part of a corpus and its share of the pairs. */
export interface SplitPart {
  readonly name: string;
  readonly share: number;
}

/** Pairs that have to stay in one part. */
export interface Unit {
  /** Words that the unit is known by, whatever its file is called. */
  readonly key: string;
  /** How many pairs it has. */
  readonly size: number;
}

/**
 * Returns for each unit the index of its part. Units come in the order of the hashes of their keys, each to the part
 * that lacks most, so that the same units are always divided in the same way, whatever order they are in; no part stays
 * empty while there is a unit for it.
 */
export function assignParts(units: readonly Unit[], parts: readonly SplitPart[]): number[] {
  const total = units.reduce((sum, unit) => sum + unit.size, 0);
  const lacking = parts.map((part) => part.share * total);
  const filled = parts.map(() => false);
  const order = units
    .map((unit, i) => ({ i, hash: createHash('sha256').update(unit.key).digest('hex') }))
    .sort((a, b) => (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : a.i - b.i));
  const assigned = units.map(() => 0);
  order.forEach(({ i }, n) => {
    const empty = filled.flatMap((has, p) => (has ? [] : [p]));
    const open = order.length - n <= empty.length ? empty : parts.map((_, p) => p);
    const part = open.reduce((best, p) => (lacking[p]! > lacking[best]! ? p : best), open[0]!);
    assigned[i] = part;
    filled[part] = true;
    lacking[part]! -= units[i]!.size;
  });
  return assigned;
}
