import type { ValueMention } from '../schema.ts';
import type { Comparison } from './compare.ts';
import { compareValues, isWeakValue } from './compare.ts';

/** Two values that stand for each other; indexes into the lists given. */
export interface ValuePair {
  readonly source: number;
  readonly target: number;
  readonly comparison: Exclude<Comparison, 'different'>;
}

/** How the values of two linked sentences pair. */
export interface ValueMatch {
  readonly pairs: readonly ValuePair[];
  /** Values without counterpart that are worth a word: weak ones are left out. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Left-overs of either side that are one kind of thing and so probably one value changed (`June` and `January`), best first. */
  readonly changed: ReadonlyArray<{ readonly source: number; readonly target: number }>;
  /** Weak values without counterpart (a dual, `first`, `today`): evidence of nothing by themselves. */
  readonly weakSource: readonly number[];
  readonly weakTarget: readonly number[];
}

/**
 * Pairs the values of two linked sentences best first: equal before compatible, firm before weak, the nearest in order among equals. A
 * range can also pair with its two ends said apart, and one value with its repetitions on the other side.
 */
export function matchValues(source: readonly ValueMention[], target: readonly ValueMention[]): ValueMatch {
  if (source.length === 0 || target.length === 0) return unmatched(source, target);
  const freeSource = new Set(source.keys());
  const freeTarget = new Set(target.keys());
  const pairs: ValuePair[] = [];
  const candidates = rank(source, target);
  const take = (pair: Candidate): void => {
    if (!freeSource.has(pair.source) || !freeTarget.has(pair.target)) return;
    freeSource.delete(pair.source);
    freeTarget.delete(pair.target);
    pairs.push({ source: pair.source, target: pair.target, comparison: pair.comparison });
  };
  for (const pair of candidates) if (pair.comparison === 'equal') take(pair);
  if (freeSource.size === 0 && freeTarget.size === 0) return { ...NOTHING, pairs };
  splitRanges(source, target, freeSource, freeTarget, pairs, false);
  splitRanges(target, source, freeTarget, freeSource, pairs, true);
  for (const pair of candidates) take(pair);
  // The same value said twice on one side and once on the other is no difference, unless the other side has one to spare as well.
  for (const pair of candidates) {
    if (freeSource.has(pair.source) === freeTarget.has(pair.target) || pair.comparison !== 'equal') continue;
    const [kind, other, list] = freeSource.has(pair.source)
      ? [source[pair.source]!.kind, freeTarget, target]
      : [target[pair.target]!.kind, freeSource, source];
    if ([...other].some((i) => list[i]!.kind === kind && !isWeakValue(list[i]!))) continue;
    if (!freeSource.delete(pair.source)) freeTarget.delete(pair.target);
    pairs.push({ source: pair.source, target: pair.target, comparison: pair.comparison });
  }
  yearApart(source, target, freeSource, pairs, false);
  yearApart(target, source, freeTarget, pairs, true);
  const changed = changedPairs(source, target, freeSource, freeTarget);
  return {
    pairs,
    source: [...freeSource].filter((i) => !isWeakValue(source[i]!)),
    target: [...freeTarget].filter((i) => !isWeakValue(target[i]!)),
    changed,
    weakSource: [...freeSource].filter((i) => isWeakValue(source[i]!)),
    weakTarget: [...freeTarget].filter((i) => isWeakValue(target[i]!)),
  };
}

const NONE: readonly number[] = [];
const NOTHING: ValueMatch = { pairs: [], source: NONE, target: NONE, changed: [], weakSource: NONE, weakTarget: NONE };

/** Most sentences have values on neither side, or on one. */
function unmatched(source: readonly ValueMention[], target: readonly ValueMention[]): ValueMatch {
  const places = (list: readonly ValueMention[], weak: boolean): readonly number[] =>
    list.length === 0 ? NONE : [...list.keys()].filter((i) => isWeakValue(list[i]!) === weak);
  return {
    ...NOTHING,
    source: places(source, false),
    target: places(target, false),
    weakSource: places(source, true),
    weakTarget: places(target, true),
  };
}

interface Candidate extends ValuePair {
  readonly cost: number;
}

function rank(source: readonly ValueMention[], target: readonly ValueMention[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < source.length; i += 1) {
    for (let k = 0; k < target.length; k += 1) {
      const [a, b] = [source[i]!, target[k]!];
      const comparison = compareValues(a, b);
      if (comparison === 'different') continue;
      const order = Math.abs((i + 0.5) / source.length - (k + 0.5) / target.length);
      const cost =
        (comparison === 'equal' ? 0 : 4) +
        (a.kind === b.kind ? 0 : 2) +
        (isWeakValue(a) === isWeakValue(b) ? 0 : 1) +
        order;
      candidates.push({ source: i, target: k, comparison, cost });
    }
  }
  if (candidates.length < 2) return candidates;
  return candidates.sort((p, q) => p.cost - q.cost || p.source - q.source || p.target - q.target);
}

/** `5-6` against `5` and `6`; a score `2-1` may be turned round in right-to-left text. */
function splitRanges(
  ranges: readonly ValueMention[],
  singles: readonly ValueMention[],
  freeRanges: Set<number>,
  freeSingles: Set<number>,
  pairs: ValuePair[],
  swapped: boolean,
): void {
  for (const i of [...freeRanges]) {
    const range = ranges[i]!;
    if (range.upper === undefined) continue;
    const { upper: _, ...rest } = range;
    const low = { ...rest } as ValueMention;
    const high = { ...rest, value: range.upper } as ValueMention;
    const find = (end: ValueMention, not: number): number =>
      [...freeSingles].find(
        (k) => k !== not && singles[k]!.upper === undefined && compareValues(end, singles[k]!) !== 'different',
      ) ?? -1;
    const first = find(low, -1);
    const second = first < 0 ? -1 : find(high, first);
    if (second < 0) continue;
    freeRanges.delete(i);
    for (const k of [first, second]) {
      freeSingles.delete(k);
      pairs.push(
        swapped
          ? { source: k, target: i, comparison: 'compatible' }
          : { source: i, target: k, comparison: 'compatible' },
      );
    }
  }
}

/** `5 March … in 2020` against `5 March 2020`: a year left over is that of a date which pairs with one without a year. */
function yearApart(
  own: readonly ValueMention[],
  other: readonly ValueMention[],
  free: Set<number>,
  pairs: ValuePair[],
  swapped: boolean,
): void {
  for (const i of [...free]) {
    const year = own[i]!;
    const text = String(year.value);
    if (year.upper !== undefined || !/^\d{4}$/.test(text) || (year.kind !== 'number' && year.kind !== 'date')) continue;
    const pair = pairs.find((found) => {
      const [mine, its] = swapped
        ? [own[found.target]!, other[found.source]!]
        : [own[found.source]!, other[found.target]!];
      return (
        its.kind === 'date' && its.value.startsWith(`${text}-`) && mine.kind === 'date' && mine.value.startsWith('--')
      );
    });
    if (!pair) continue;
    free.delete(i);
    pairs.push(
      swapped
        ? { source: pair.source, target: i, comparison: 'compatible' }
        : { source: i, target: pair.target, comparison: 'compatible' },
    );
  }
}

/** Pairs the left-overs of one kind: what has the same unit first, then in order. Firm with firm; a weak one only against a firm one. */
function changedPairs(
  source: readonly ValueMention[],
  target: readonly ValueMention[],
  freeSource: ReadonlySet<number>,
  freeTarget: ReadonlySet<number>,
): Array<{ source: number; target: number }> {
  const candidates: Array<{ source: number; target: number; cost: number }> = [];
  for (const i of freeSource) {
    for (const k of freeTarget) {
      const [a, b] = [source[i]!, target[k]!];
      const kinship = kin(a, b);
      if (kinship === undefined || (isWeakValue(a) && isWeakValue(b) && !areWhole(a, b))) continue;
      const order = Math.abs((i + 0.5) / source.length - (k + 0.5) / target.length);
      candidates.push({ source: i, target: k, cost: kinship + (isWeakValue(a) || isWeakValue(b) ? 2 : 0) + order });
    }
  }
  candidates.sort((p, q) => p.cost - q.cost || p.source - q.source || p.target - q.target);
  const [usedSource, usedTarget] = [new Set<number>(), new Set<number>()];
  const changed: Array<{ source: number; target: number }> = [];
  for (const { source: i, target: k } of candidates) {
    if (usedSource.has(i) || usedTarget.has(k)) continue;
    usedSource.add(i);
    usedTarget.add(k);
    changed.push({ source: i, target: k });
  }
  return changed;
}

/** Weak values that still say a thing each: numbers in names, and one week against one month. */
function areWhole(a: ValueMention, b: ValueMention): boolean {
  if (a.by === 'name' && b.by === 'name') return true;
  if (a.kind === 'duration') return b.kind === 'duration' && a.unit !== b.unit;
  return a.kind === 'date' && b.kind === 'date' && COUNTED.test(a.value) && COUNTED.test(b.value);
}

/** A date that counts from the report's: `a week ago`. */
const COUNTED = /^P-?\d+[DWMY]$/;

/** How near two differing values are to being one value changed: 0 same kind and unit, up to 2; undefined when they are not. */
function kin(a: ValueMention, b: ValueMention): number | undefined {
  if (a.kind === b.kind) {
    if (a.kind === 'date' && b.kind === 'date') return shape(a.said ?? a.value) === shape(b.said ?? b.value) ? 0 : 1;
    return 'unit' in a && 'unit' in b && a.unit !== b.unit ? 1 : 0;
  }
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.has('time')) return undefined;
  if (kinds.has('date')) return kinds.has('number') ? 2 : undefined;
  return kinds.has('number') ? 1 : kinds.has('money') || kinds.has('percentage') ? 2 : 1;
}

function shape(date: string): string {
  return date.replace(/\d/g, '0');
}
