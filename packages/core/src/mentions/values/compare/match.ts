import type { ValueMention } from '../../schema.ts';
import { compareValues, isWeakValue } from './compare.ts';
import type { Comparison } from './comparison.ts';
import { GroupedValues } from './groups.ts';
import { makeOf, rankOfChange } from './likeness.ts';
import { type Answers, nextTurn, type PerSide, pairNearest, Queue, type Turn } from './nearest.ts';

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
  /** Left-overs of one kind, so probably one value changed (`June` and `January`), best first. */
  readonly changed: ReadonlyArray<{ readonly source: number; readonly target: number }>;
  /** Weak values without counterpart (a dual, `first`, `today`): evidence of nothing by themselves. */
  readonly weakSource: readonly number[];
  readonly weakTarget: readonly number[];
  /** Nothing was compared, as too many values of either side could stand for too many of the other. */
  readonly isCut: boolean;
}

/**
 * Pairs the values of two linked sentences best first: equal before compatible, firm before weak, the nearest in order
 * among equals. A range can also pair with its two ends said apart, and one value with its repetitions on the other
 * side. Cost grows with the lists, not with their product; lists of which too many values can stand for each other are
 * not compared at all (`isCut`).
 */
export function matchValues(source: readonly ValueMention[], target: readonly ValueMention[]): ValueMatch {
  if (source.length === 0 || target.length === 0) return unmatched(source, target);
  const [own, other] = [new GroupedValues(source), new GroupedValues(target)];
  const answers = answersOf(own, other);
  if (answers === undefined) return { ...NOTHING, isCut: true };
  const sides = { source: own, target: other };
  const pairs: ValuePair[] = [];
  const pairUp = (comparison: ValuePair['comparison']) =>
    pairNearest(answers[comparison], sides, (i, k) => {
      own.take(i);
      other.take(k);
      pairs.push({ source: i, target: k, comparison });
    });
  pairUp('equal');
  if (own.free === 0 && other.free === 0) return { ...NOTHING, pairs };
  splitRanges(own, other, pairs, false);
  splitRanges(other, own, pairs, true);
  shareApart(own, other, pairs, false);
  shareApart(other, own, pairs, true);
  pairUp('compatible');
  pairRepetitions(sides, answers.equal, pairs);
  yearApart(own, other, pairs, false);
  yearApart(other, own, pairs, true);
  const changed = changedPairs(sides);
  if (changed === undefined) return { ...NOTHING, isCut: true };
  return {
    pairs,
    source: own.left(false),
    target: other.left(false),
    changed,
    weakSource: own.left(true),
    weakTarget: other.left(true),
    isCut: false,
  };
}

const NONE: readonly number[] = [];
const NOTHING: ValueMatch = {
  pairs: [],
  source: NONE,
  target: NONE,
  changed: [],
  weakSource: NONE,
  weakTarget: NONE,
  isCut: false,
};

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

/** So many values are compared with another one: all of 600 with 600, far more where few can be meant. */
const COMPARED = 400_000;
/** So many values may stand in groups of which each can stand for each of another one. */
const GROUPED = 1_000_000;

/** Which values of one side are equal to or compatible with which of the other; undefined when these are too many. */
function answersOf(
  own: GroupedValues,
  other: GroupedValues,
): Readonly<Record<ValuePair['comparison'], readonly Answers[]>> | undefined {
  const answers = { equal: [] as Answers[], compatible: [] as Answers[] };
  let [compared, grouped] = [0, 0];
  for (const { value: a, places: source } of own.groups) {
    const likely = other.find(a);
    compared += likely.length;
    for (const g of likely) {
      const { value: b, places: target } = other.groups[g]!;
      const comparison = compareValues(a, b);
      if (comparison === 'different') continue;
      grouped += source.length + target.length;
      const rank =
        (comparison === 'equal' ? 0 : 4) + (a.kind === b.kind ? 0 : 2) + (isWeakValue(a) === isWeakValue(b) ? 0 : 1);
      answers[comparison].push({ rank, source, target });
    }
    if (compared > COMPARED || grouped > GROUPED) return undefined;
  }
  return answers;
}

/** `5-6` against `5` and `6`; a score `2-1` may be turned round in right-to-left text. */
function splitRanges(ranges: GroupedValues, singles: GroupedValues, pairs: ValuePair[], swapped: boolean): void {
  if (!ranges.groups.some(({ value }) => value.upper !== undefined)) return;
  const ends = ranges.groups.map(({ value: { upper, ...low } }) =>
    upper === undefined
      ? undefined
      : {
          low: singles.singlesLike(low as ValueMention),
          high: singles.singlesLike({ ...low, value: upper } as ValueMention),
        },
  );
  for (let i = 0; i < ranges.list.length; i += 1) {
    const likely = ends[ranges.groupOf(i)];
    if (likely === undefined || !ranges.isFree(i)) continue;
    const first = singles.firstFree(likely.low, -1);
    const second = first < 0 ? -1 : singles.firstFree(likely.high, first);
    if (second < 0) continue;
    ranges.take(i);
    for (const k of [first, second]) {
      singles.take(k);
      pairs.push(
        swapped
          ? { source: k, target: i, comparison: 'compatible' }
          : { source: i, target: k, comparison: 'compatible' },
      );
    }
  }
}

/** Units between the two numbers of a share: `one in every four`. */
const OF_EACH = 16;

/** `one in four`, `3 من كل 4` and `25‰` against a fraction or a percentage: two numbers in a row that make it. */
function shareApart(shares: GroupedValues, singles: GroupedValues, pairs: ValuePair[], swapped: boolean): void {
  const open = [...shares.list.keys()].filter((i) => shares.isFree(i) && shareOf(shares.list[i]!) !== undefined);
  const rows = open.length === 0 ? undefined : rowsOfShares(singles.list);
  for (const i of open) {
    const row = rows?.get(keyOfShare(shareOf(shares.list[i]!)!));
    let k = row?.pop();
    while (k !== undefined && !(singles.isFree(k) && singles.isFree(k + 1))) k = row!.pop();
    if (k === undefined) continue;
    shares.take(i);
    for (const place of [k, k + 1]) {
      singles.take(place);
      pairs.push({ source: swapped ? place : i, target: swapped ? i : place, comparison: 'compatible' });
    }
  }
}

/** Where two numbers in a row make each share, the last first. */
function rowsOfShares(list: readonly ValueMention[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (let k = list.length - 2; k >= 0; k -= 1) {
    const [one, of] = [list[k]!, list[k + 1]!];
    if (!isCount(one) || !isCount(of) || one.value >= of.value || of.start - one.end > OF_EACH) continue;
    const key = keyOfShare(one.value / of.value);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [k]);
    else row.push(k);
  }
  return rows;
}

/** What a value says of the whole, where it is a part of it. */
function shareOf(value: ValueMention): number | undefined {
  if (value.upper !== undefined || (value.kind !== 'percentage' && value.kind !== 'number')) return undefined;
  const share = value.kind === 'percentage' ? value.value / 100 : value.value;
  return share > 0 && share < 1 ? share : undefined;
}

/** Shares that are the same to half a percent of the whole, or to three figures when they are small. */
function keyOfShare(share: number): string {
  return share < 0.05 ? share.toPrecision(2) : share.toFixed(2);
}

function isCount(value: ValueMention): value is ValueMention & { readonly value: number } {
  return value.kind === 'number' && value.upper === undefined && value.ordinal !== true && value.value >= 1;
}

/**
 * The same value said twice on one side and once on the other is no difference, unless the other side has one of its
 * kind to spare as well. Takes the pairs of equals of which one is left over in their turn; one that finds something to
 * spare waits until it is used up.
 */
function pairRepetitions(sides: PerSide<GroupedValues>, equal: readonly Answers[], pairs: ValuePair[]): void {
  if (equal.length === 0) return;
  const answersTo = new Map<readonly number[], Answers[]>();
  for (const answers of equal)
    for (const places of [answers.source, answers.target])
      answersTo.set(places, [...(answersTo.get(places) ?? []), answers]);
  const queue = new Queue();
  const ask = (side: 'source' | 'target', place: number, after?: Turn) => {
    const { places } = sides[side].groups[sides[side].groupOf(place)]!;
    const turn = nextTurn(answersTo.get(places) ?? [], sides, side, place, after);
    if (turn !== undefined) queue.add(turn);
  };
  for (const side of ['source', 'target'] as const) for (const i of repeatedPlaces(sides, side)) ask(side, i);
  const waiting = { source: new Map<string, number[]>(), target: new Map<string, number[]>() };
  for (let turn = queue.take(); turn !== undefined; turn = queue.take()) {
    const [side, facing] = sides.source.isFree(turn.source)
      ? (['source', 'target'] as const)
      : (['target', 'source'] as const);
    const place = turn[side];
    const { kind } = sides[side].list[place]!;
    if (sides[facing].hasFirm(kind)) {
      waiting[side].set(kind, [...(waiting[side].get(kind) ?? []), place]);
      continue;
    }
    sides[side].take(place);
    pairs.push({ source: turn.source, target: turn.target, comparison: 'equal' });
    if (sides[side].hasFirm(kind)) continue;
    for (const held of waiting[facing].get(kind) ?? []) ask(facing, held, turn);
    waiting[facing].delete(kind);
  }
}

/**
 * The free places of a side that may be repetitions: of `the second party … on the second day` beside الطرف الأول one
 * was changed.
 */
function repeatedPlaces(sides: PerSide<GroupedValues>, side: 'source' | 'target'): number[] {
  const [own, other] = side === 'source' ? [sides.source, sides.target] : [sides.target, sides.source];
  return [...own.list.keys()].filter((i) => own.isFree(i) && !other.hasWeakLike(own.list[i]!));
}

/** `5 March … in 2020` and `5 March 2020`: a year left over is that of a pair whose date has none. */
function yearApart(own: GroupedValues, other: GroupedValues, pairs: ValuePair[], swapped: boolean): void {
  const dated = new Map<string, ValuePair>();
  for (const pair of pairs) {
    const [mine, its] = swapped
      ? [own.list[pair.target]!, other.list[pair.source]!]
      : [own.list[pair.source]!, other.list[pair.target]!];
    if (its.kind !== 'date' || mine.kind !== 'date' || !mine.value.startsWith('--')) continue;
    const year = /^(\d{4})-/.exec(its.value)?.[1];
    if (year !== undefined && !dated.has(year)) dated.set(year, pair);
  }
  if (dated.size === 0) return;
  for (const i of [...own.left(false), ...own.left(true)].sort((a, b) => a - b)) {
    const year = own.list[i]!;
    if (year.upper !== undefined || (year.kind !== 'number' && year.kind !== 'date')) continue;
    const pair = dated.get(String(year.value));
    if (pair === undefined) continue;
    own.take(i);
    pairs.push(
      swapped
        ? { source: pair.source, target: i, comparison: 'compatible' }
        : { source: i, target: pair.target, comparison: 'compatible' },
    );
  }
}

/** Pairs the left-overs of one kind: the same unit first, then in order; a weak one only with a firm one. */
function changedPairs(sides: PerSide<GroupedValues>): Array<{ source: number; target: number }> | undefined {
  const makes = { source: byMake(sides.source), target: byMake(sides.target) };
  const answers: Answers[] = [];
  let grouped = 0;
  for (const source of makes.source)
    for (const target of makes.target) {
      const [a, b] = [sides.source.list[source[0]!]!, sides.target.list[target[0]!]!];
      const rank = rankOfChange(a, b);
      if (rank === undefined) continue;
      answers.push({ rank, source, target });
      grouped += source.length + target.length;
      if (grouped > GROUPED) return undefined;
    }
  const changed: Array<{ source: number; target: number }> = [];
  const used = { source: new Set<number>(), target: new Set<number>() };
  const free = {
    source: { list: sides.source.list, isFree: (i: number) => !used.source.has(i) },
    target: { list: sides.target.list, isFree: (k: number) => !used.target.has(k) },
  };
  pairNearest(answers, free, (i, k) => {
    used.source.add(i);
    used.target.add(k);
    changed.push({ source: i, target: k });
  });
  return changed;
}

/** The free places of a side, those together that are of one make. */
function byMake(side: GroupedValues): number[][] {
  const makes = new Map<string, number[]>();
  for (let i = 0; i < side.list.length; i += 1) {
    if (!side.isFree(i)) continue;
    const key = makeOf(side.list[i]!);
    const same = makes.get(key);
    if (same === undefined) makes.set(key, [i]);
    else same.push(i);
  }
  return [...makes.values()];
}
