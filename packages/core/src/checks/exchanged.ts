import { isWeakValue, type ValueMatch, type ValueMention } from '../mentions/index.ts';
import { byRole } from '../pairs/index.ts';
import { numberMismatch } from './03-number-mismatch.ts';
import { findingAt, type PairFinding } from './finding.ts';
import type { PairView } from './view.ts';
import { wordsWithin } from './within.ts';

/** A value that both sides have, by the places of its words on either. */
interface Shared {
  readonly arabic: Place;
  readonly english: Place;
}

interface Place {
  readonly value: ValueMention;
  readonly from: number;
  readonly to: number;
}

/** Words about a value that may say what it is of. */
const ABOUT = 8;
/** From here a word has its counterpart. */
const ANSWERED = 0.5;
const CONFIDENCE = 0.6;

/**
 * Returns the finding about two figures of one unit that were exchanged: their order is turned round while the words
 * about them keep theirs (`29 % for the first and 31 % for the second` beside `31 % for the first and 29 % for the
 * second`), or the words are turned round and the figures are not.
 */
export function exchangedFinding(
  view: PairView,
  values: { readonly arabic: readonly ValueMention[]; readonly english: readonly ValueMention[] },
  match: ValueMatch,
): PairFinding | undefined {
  if (match.pairs.length < 2) return undefined;
  const groups = sharedFigures(view, values, match);
  if (groups.length === 0) return undefined;
  const only = onlyAnswers(view);
  for (const group of groups)
    for (let k = 1; k < group.length; k += 1) {
      const [one, other] = [group[k - 1]!, group[k]!];
      const found = areExchanged(view, [one, other], only, group);
      if (found !== undefined)
        return findingAt(
          numberMismatch,
          CONFIDENCE,
          byRole(view, { arabic: [one.arabic.value, other.arabic.value], english: found.map(({ value }) => value) }),
        );
    }
  return undefined;
}

/** Firm figures that both sides have once, those of one unit together and in the order of the Arabic side. */
function sharedFigures(
  { arabic, english, arabicFirst }: PairView,
  values: { readonly arabic: readonly ValueMention[]; readonly english: readonly ValueMention[] },
  { pairs }: ValueMatch,
): Shared[][] {
  const [own, other] = [new Map<number, number>(), new Map<number, number>()];
  for (const { source, target } of pairs) {
    const [a, e] = arabicFirst ? [source, target] : [target, source];
    own.set(a, (own.get(a) ?? 0) + 1);
    other.set(e, (other.get(e) ?? 0) + 1);
  }
  const groups = new Map<string, Shared[]>();
  const sorted = [...pairs].sort((p, q) => (arabicFirst ? p.source - q.source : p.target - q.target));
  for (const { source, target } of sorted) {
    const [a, e] = arabicFirst ? [source, target] : [target, source];
    const [value, its] = [values.arabic[a]!, values.english[e]!];
    if (own.get(a) !== 1 || other.get(e) !== 1 || !isFigure(value) || !isFigure(its)) continue;
    const key = `${value.kind} ${'unit' in value ? value.unit : ''}`;
    const shared = {
      arabic: { value, ...wordsWithin(arabic.words, value) },
      english: { value: its, ...wordsWithin(english.words, its) },
    };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [shared]);
    else group.push(shared);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function isFigure(value: ValueMention): boolean {
  return value.kind !== 'date' && value.kind !== 'time' && value.upper === undefined && !isWeakValue(value);
}

/**
 * The English places that one Arabic word alone answers to, of words that the English side has once: of two parties
 * each may answer to either.
 */
function onlyAnswers({ arabic, english }: PairView): ReadonlySet<number> {
  const stems = new Map<string, number>();
  for (const { type } of english.words) stems.set(type.stem, (stems.get(type.stem) ?? 0) + 1);
  const [once, again] = [new Set<number>(), new Set<number>()];
  for (const { by, covered } of arabic.words)
    if (by !== undefined && covered >= ANSWERED && stems.get(english.words[by]!.type.stem) === 1)
      (once.has(by) ? again : once).add(by);
  for (const by of again) once.delete(by);
  return once;
}

/** What stands before, between and behind two Arabic values. */
interface Crossings {
  /** How many of these words answer to words before, between and behind the values of the English side. */
  readonly counts: readonly (readonly number[])[];
  /** How many words there are that say something, answered or not. */
  readonly content: readonly number[];
}

/** The English places of two values, in the order of the Arabic ones, if they were exchanged. */
function areExchanged(
  view: PairView,
  [one, other]: readonly [Shared, Shared],
  only: ReadonlySet<number>,
  group: readonly Shared[],
): readonly [Place, Place] | undefined {
  const turned = other.english.from < one.english.from;
  const [first, second] = turned ? [other.english, one.english] : [one.english, other.english];
  const isApart = group.some(({ english }) => english.from > first.from && english.from < second.from);
  if (
    one.arabic.value.value === other.arabic.value.value ||
    isApart ||
    one.arabic.to > other.arabic.from ||
    first.to > second.from
  )
    return undefined;
  if (turned && areSet(view, one.arabic, other.arabic, [first, second])) return [first, second];
  const crossings = crossingsOf(view, one.arabic, other.arabic, [first, second], only);
  if (!isAmong(crossings, turned ? EXCHANGED.turned : EXCHANGED.kept)) return undefined;
  return turned ? [first, second] : [second, first];
}

/** `12 votes to 3` and `3 أصوات مقابل 12`: what is set against each other has one order in both languages. */
function areSet(
  { arabic, english }: PairView,
  { value: one }: Place,
  { value: other }: Place,
  [first, second]: readonly [Place, Place],
): boolean {
  return (
    SET.ar.test(arabic.content.slice(one.end, other.start)) &&
    SET.en.test(english.content.slice(first.value.end, second.value.start))
  );
}

/** With one word between at most, of what there are so many. */
const SET = { ar: /^\s(?:[\p{L}\p{M}]+\s)?مقابل\s$/u, en: /^\s(?:[a-z]+\s)?(?:to|against|versus)\s$/ };

function crossingsOf(
  { arabic }: PairView,
  one: Place,
  other: Place,
  [first, second]: readonly [Place, Place],
  only: ReadonlySet<number>,
): Crossings {
  const counts = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
  const content = [0, 0, 0];
  const last = Math.min(arabic.words.length, other.to + ABOUT);
  for (let at = Math.max(0, one.from - ABOUT); at < last; at += 1) {
    const { by, covered, type } = arabic.words[at]!;
    const from = type.weight === 0 ? undefined : zoneOf(at, one, other);
    if (from === undefined) continue;
    content[from]! += 1;
    const to = by === undefined || covered < ANSWERED || !only.has(by) ? undefined : zoneOf(by, first, second);
    if (to !== undefined) counts[from]![to]! += 1;
  }
  return { counts, content };
}

/** Before two values, between them or behind them; undefined within one and too far away. */
function zoneOf(at: number, one: Place, other: Place): 0 | 1 | 2 | undefined {
  if (at < one.from) return at >= one.from - ABOUT ? 0 : undefined;
  if (at < one.to || (at >= other.from && at < other.to)) return undefined;
  if (at < other.from) return 1;
  return at < other.to + ABOUT ? 2 : undefined;
}

/**
 * Which words answer to which where figures in another order were exchanged, and where figures in their order were. Where
 * words change sides, nothing may stand on the third one: a verb before two counts says nothing of either.
 */
const EXCHANGED: Readonly<Record<'turned' | 'kept', readonly Pattern[]>> = {
  turned: [
    { of: ['00', '11'], also: '21' },
    { of: ['11', '22'] },
    { of: ['01', '12'], empty: 2 },
    { of: ['10', '21'], empty: 0 },
  ],
  kept: [{ of: ['01', '10'] }, { of: ['12', '21'] }],
};

/** Crossings that there must be (from, to), beside which there are only those of what keeps its side. */
interface Pattern {
  readonly of: readonly string[];
  readonly also?: string;
  readonly empty?: number;
}

function isAmong({ counts, content }: Crossings, patterns: readonly Pattern[]): boolean {
  const seen = counts.flatMap((row, from) => row.flatMap((count, to) => (count > 0 ? [`${from}${to}`] : [])));
  return patterns.some(
    ({ of, also, empty }) =>
      of.every((one) => seen.includes(one)) &&
      seen.every((one) => of.includes(one) || one === also || one === '00' || one === '22') &&
      (empty === undefined || content[empty] === 0),
  );
}
