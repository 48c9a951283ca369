import { tables } from '@muqabala/lexicon';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ValueMention } from '../../schema.ts';
import { compareValues, findValues, isWeakValue, matchValues } from '../index.ts';
import { rankOfChange } from './likeness.ts';
import type { ValueMatch, ValuePair } from './match.ts';
import { ValueIndex } from './value-index.ts';

const PLACE = { start: 0, end: 1 };
const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

/** A record without the fields that are undefined. */
function clean(record: Readonly<Record<string, unknown>>): ValueMention {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as ValueMention;
}

/** Figures that are often near each other, in every kind and unit that compares with others. */
const figure = fc
  .record({
    kind: fc.constantFrom('number', 'number', 'percentage', 'money', 'measure', 'duration'),
    value: fc.oneof(
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom(0.25, 0.5, 1 / 3, 1.609, 20, 50, 52, 60, 62, 100, 800, 806, 1000, 1609, 2020, 2021, 3600),
    ),
    more: maybe(1, 3, 50),
    bound: maybe('about', 'over', 'under', 'at-least', 'at-most'),
    exact: maybe(false),
    alternative: maybe(1609, 1.609, 5),
    by: maybe('dual', 'implied', 'name'),
    ordinal: maybe(true),
    per: maybe('day', 'week'),
    money: fc.constantFrom('USD', 'dollar', 'cent', 'pound', 'GBP', 'lira', 'EUR'),
    measure: fc.constantFrom(
      'kilometer',
      'meter',
      'mile',
      'ton',
      'tonne',
      'pound',
      'degree',
      'degree-celsius',
      'degree-fahrenheit',
    ),
    duration: fc.constantFrom('second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'),
  })
  .map(({ kind, more, money, measure, duration, ordinal, value, ...rest }) =>
    clean({
      ...PLACE,
      ...rest,
      kind,
      value,
      upper: more === undefined ? undefined : value + more,
      unit: { money, measure, duration }[kind as string],
      ordinal: kind === 'number' ? ordinal : undefined,
    }),
  );

const DATES = [
  ...[
    '2020',
    '2021',
    '1960s',
    '1800s',
    'C20',
    'C19',
    '-0044',
    '1965',
    '2020-03',
    '2020-03-05',
    '2020-03-06',
    '2021-03-05',
  ],
  ...[
    '--03',
    '--04',
    '--03-05',
    '--04-05',
    '---05',
    '---06',
    'W1',
    'W7',
    '2020-W24',
    '2018-Q4',
    '--Q4',
    '2018',
    '2018-22',
  ],
  ...[
    'P-1M',
    'P0Y',
    'P-3D',
    'P-3D/P0D',
    'P0D/P2W',
    'P-2W',
    'P-14D',
    'P0WE',
    'easter',
    '2022-06-19',
    '2022-06-20',
    'P-1E',
  ],
];
const date = fc
  .record({
    value: fc.constantFrom(...DATES),
    upper: maybe('2021', '2020-03-09', '--03-09'),
    exact: maybe(false),
    calendar: maybe('islamic', 'persian'),
    said: maybe('W7', 'W1', '--03', 'P-1M', '--03-05', 'P-3D'),
    weekday: maybe(1, 4, 7),
    part: maybe('morning', 'noon', 'night'),
    by: maybe('implied'),
  })
  .map((one) => clean({ ...PLACE, ...one, kind: 'date' }));
const time = fc
  .record({
    value: fc.constantFrom('03:00', '15:00', '04:40', '16:40', '00:00', '12:00', '23:59'),
    upper: maybe('05:00', '17:00'),
    exact: maybe(false),
    by: maybe('implied'),
  })
  .map((one) => clean({ ...PLACE, ...one, kind: 'time' }));
const value: fc.Arbitrary<ValueMention> = fc.oneof(
  { weight: 4, arbitrary: figure },
  { weight: 3, arbitrary: date },
  time,
);

/** Values of which many are the same: a few of a kind, again and again. */
const sides = fc
  .array(value, { minLength: 1, maxLength: 9 })
  .chain((kinds) =>
    fc.tuple(
      fc.array(fc.constantFrom(...kinds), { maxLength: 24 }),
      fc.array(fc.constantFrom(...kinds), { maxLength: 24 }),
    ),
  );

/** A figure against a length far from it and a date near it, among enough values that neighbours are kept. */
const RANKED = [
  { ...PLACE, kind: 'number', value: 0, upper: 1 },
  { ...PLACE, kind: 'date', value: '2020' },
  { ...PLACE, kind: 'number', value: 0.25 },
  { ...PLACE, kind: 'number', value: 0 },
];
const AGAINST = [
  { ...PLACE, kind: 'duration', value: 0.25, upper: 1.25, unit: 'second' },
  { ...PLACE, kind: 'date', value: '2020', upper: '2021' },
  { ...PLACE, kind: 'number', value: 0, exact: false },
  { ...PLACE, kind: 'date', value: '2020', upper: '2021' },
  { ...PLACE, kind: 'number', value: 52 },
  { ...PLACE, kind: 'date', value: '2020', upper: '2021' },
  { ...PLACE, kind: 'date', value: '-0044' },
];

describe('matchValues', () => {
  it('gives what going through all pairs gives', () => {
    fc.assert(
      fc.property(
        fc.oneof(sides, fc.tuple(fc.array(value, { maxLength: 30 }), fc.array(value, { maxLength: 30 }))),
        ([a, b]) => {
          expect(matchValues(a, b)).toEqual(matchAll(a, b));
        },
      ),
      { numRuns: 300, examples: [[[RANKED.map(clean), AGAINST.map(clean)]]] },
    );
  });

  it('finds every value that is not different from another one', () => {
    fc.assert(
      fc.property(value, fc.array(value, { minLength: 20, maxLength: 60 }), (one, list) => {
        const found = new ValueIndex(list).find(one);
        expect(new Set(found).size).toBe(found.length);
        const alike = [...list.keys()].filter((i) => compareValues(one, list[i]!) !== 'different');
        expect(alike.filter((i) => !found.includes(i))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('says that it compares none where too many can stand for each other', () => {
    const dense = (word: string) =>
      findValues(Array.from({ length: 700 }, (_, i) => `${word} ${1_000_000 + i * 10_000}`).join(' ; '), 'en', tables);
    const [a, b] = [dense('about'), dense('roughly')];
    expect([a.length, b.length]).toEqual([700, 700]);
    expect(matchValues(a.slice(0, 300), b.slice(0, 300)).isCut).toBe(false);
    const wide = a.map((one, i) => ({ ...one, value: i + 1, upper: 10_000_000 + i })) as ValueMention[];
    const cut = matchValues(wide, b);
    expect(cut.isCut).toBe(true);
    expect([cut.pairs, cut.source, cut.target, cut.changed]).toEqual([[], [], [], []]);
  });
});

/**
 * Going through all pairs, best first: what `matchValues` gives, at a cost that grows with the product of the lists.
 */
function matchAll(source: readonly ValueMention[], target: readonly ValueMention[]): ValueMatch {
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
  splitRanges(source, target, freeSource, freeTarget, pairs, false);
  splitRanges(target, source, freeTarget, freeSource, pairs, true);
  shareApart(source, target, freeSource, freeTarget, pairs, false);
  shareApart(target, source, freeTarget, freeSource, pairs, true);
  for (const pair of candidates) take(pair);
  const held = {
    source: heldPlaces(source, freeSource, target, freeTarget),
    target: heldPlaces(target, freeTarget, source, freeSource),
  };
  // The same value said twice on one side and once on the other is no difference, unless the other side has one to
  // spare as well.
  for (const pair of candidates) {
    if (freeSource.has(pair.source) === freeTarget.has(pair.target) || pair.comparison !== 'equal') continue;
    if (freeSource.has(pair.source) ? held.source.has(pair.source) : held.target.has(pair.target)) continue;
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
    isCut: false,
  };
}

/** `one in four` against a share: the first two numbers in a row that make it. */
function shareApart(
  shares: readonly ValueMention[],
  singles: readonly ValueMention[],
  freeShares: Set<number>,
  freeSingles: Set<number>,
  pairs: ValuePair[],
  swapped: boolean,
): void {
  const rounded = (share: number) => (share < 0.05 ? share.toPrecision(2) : share.toFixed(2));
  const isCount = (one: ValueMention) =>
    one.kind === 'number' && one.upper === undefined && one.ordinal !== true && one.value >= 1;
  for (const i of [...freeShares]) {
    const { kind, value, upper } = shares[i]!;
    if ((kind !== 'number' && kind !== 'percentage') || upper !== undefined) continue;
    const share = kind === 'percentage' ? (value as number) / 100 : (value as number);
    if (!(share > 0 && share < 1)) continue;
    const k = singles.findIndex((one, place) => {
      const of = singles[place + 1];
      if (of === undefined || !freeSingles.has(place) || !freeSingles.has(place + 1)) return false;
      if (!isCount(one) || !isCount(of) || one.value >= of.value || of.start - one.end > 16) return false;
      return rounded((one.value as number) / (of.value as number)) === rounded(share);
    });
    if (k < 0) continue;
    freeShares.delete(i);
    for (const place of [k, k + 1]) {
      freeSingles.delete(place);
      pairs.push({ source: swapped ? place : i, target: swapped ? i : place, comparison: 'compatible' });
    }
  }
}

/** Weak ordinals, and numbers of times in a period, of which the other side has another one free. */
function heldPlaces(
  own: readonly ValueMention[],
  free: ReadonlySet<number>,
  other: readonly ValueMention[],
  freeOther: ReadonlySet<number>,
): ReadonlySet<number> {
  const sortOf = (one: ValueMention) =>
    one.kind !== 'number' || one.exact === false || one.by === 'name' || !isWeakValue(one)
      ? undefined
      : one.ordinal
        ? 'ordinal'
        : one.per;
  const sorts = new Set([...freeOther].map((k) => sortOf(other[k]!)).filter((sort) => sort !== undefined));
  return new Set([...free].filter((i) => sorts.has(sortOf(own[i]!) ?? '')));
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

/**
 * `5 March … in 2020` against `5 March 2020`: a year left over is that of a date which pairs with one without a year.
 */
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

/**
 * Pairs the left-overs of one kind: what has the same unit first, then in order. Firm with firm; a weak one only
 * against a firm one.
 */
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
      const rank = rankOfChange(a, b);
      if (rank === undefined) continue;
      const order = Math.abs((i + 0.5) / source.length - (k + 0.5) / target.length);
      candidates.push({ source: i, target: k, cost: rank + order });
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
