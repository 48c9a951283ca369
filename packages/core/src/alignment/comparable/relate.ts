import type { Mention, NameMention, ValueMention } from '../../mentions/index.ts';
import { compareValues, relateEntities } from '../../mentions/index.ts';
import { keyOf } from './read.ts';

/** So many comparisons take a second or two; two reports that have five hundred values and names each are tables. */
const MOST = 250_000;

interface Mentioned {
  readonly mention: Mention;
}

/**
 * Tells which mentions of either side may be one, with the probability that it is no accident, comparing each with
 * each. Returns false when there were too many for that: only those that say the very same were found then.
 */
export function relateMentions<T extends Mentioned>(
  left: readonly T[],
  right: readonly T[],
  found: (left: T, right: T, strength: number) => void,
): boolean {
  const isAll = left.length * right.length <= MOST;
  const same = new Map<string, T[]>();
  if (!isAll)
    for (const other of right) {
      const list = same.get(keyOf(other.mention));
      if (list === undefined) same.set(keyOf(other.mention), [other]);
      else list.push(other);
    }
  for (const one of left)
    for (const other of isAll ? right : (same.get(keyOf(one.mention)) ?? [])) {
      const strength = strengthOf(one.mention, other.mention);
      if (strength > 0) found(one, other, strength);
    }
  return isAll;
}

/** Returns how likely two mentions are one: values that agree, entities that are one or belong together. */
function strengthOf(a: Mention, b: Mention): number {
  if (a.kind === 'name' || b.kind === 'name') {
    if (a.kind !== 'name' || b.kind !== 'name') return 0;
    const relation = relateEntities((a as NameMention).entity, (b as NameMention).entity);
    return relation === undefined ? 0 : relation === 'same' ? 0.95 : relation === 'demonym' ? 0.9 : 0.5;
  }
  const comparison = compareValues(a as ValueMention, b as ValueMention);
  const vague = ('exact' in a && a.exact === false) || ('exact' in b && b.exact === false);
  if (comparison === 'equal') return vague ? 0.7 : 0.95;
  if (a.value === b.value && typeof a.value === 'number') return 0.5;
  return comparison === 'different' || vague ? 0 : 0.4;
}
