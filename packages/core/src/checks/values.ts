import { boundsOppose, isWeakValue, matchValues, type ValueMatch, type ValueMention } from '../mentions/index.ts';
import type { PairChecks, PairFinding, PairSide } from './check.ts';
import type { FindingCode } from './schema.ts';
import { Wording } from './wording.ts';

/** Plain whole numbers up to this are left out and put in too freely (`another`, `both`, `a couple`) to be called missing or added. */
const SMALL = 4;

/** Returns the values of a pair that differ, are missing or were added, and how all of them pair. */
export function valueDifferences(
  source: PairSide,
  target: PairSide,
  checks: PairChecks,
): { readonly findings: PairFinding[]; readonly match: ValueMatch } {
  const match = matchValues(source.values, target.values);
  const findings: PairFinding[] = [];
  if (source.values.length === 0 && target.values.length === 0) return { findings, match };
  const used = [new Set<number>(), new Set<number>()] as const;
  const [inSource, inTarget] = [new Wording(source.content), new Wording(target.content)];
  for (const { source: i, target: k } of match.changed) {
    const [a, b] = [source.values[i]!, target.values[k]!];
    if (isRounded(a, b)) {
      used[0].add(i);
      used[1].add(k);
      continue;
    }
    if (isEraAlone(source.content, a, b) || isEraAlone(target.content, b, a)) {
      used[0].add(i);
      used[1].add(k);
      continue;
    }
    if (!worthComparing(a, b) || isNamesake(a, inTarget) || isNamesake(b, inSource)) continue;
    used[0].add(i);
    used[1].add(k);
    findings.push({
      code: differenceCode(a, b),
      severity: 'major',
      confidence: a.exact === false || b.exact === false ? 0.7 : 0.9,
      source: [place(a)],
      target: [place(b)],
      expected: a,
      found: b,
    });
  }
  for (const { source: i, target: k } of hiddenChanges(source, target, match)) {
    if (used[0].has(i) || used[1].has(k)) continue;
    used[0].add(i);
    used[1].add(k);
    const [a, b] = [source.values[i]!, target.values[k]!];
    const places = { source: [place(a)], target: [place(b)], expected: a, found: b };
    findings.push({ code: 'number-mismatch', severity: 'major', confidence: 0.8, ...places });
  }
  for (const { source: i, target: k } of match.pairs) {
    const [a, b] = [source.values[i]!, target.values[k]!];
    if (a.value !== b.value || !boundsOppose(a, b) || isDenied(source.content, a) || isDenied(target.content, b))
      continue;
    const places = { source: [place(a)], target: [place(b)], expected: a, found: b };
    findings.push({ code: 'number-mismatch', severity: 'major', confidence: 0.75, ...places });
  }
  if (!checks.translation) return { findings, match };
  for (const i of match.source) {
    const value = source.values[i]!;
    if (used[0].has(i) || isSaid(value, inSource, inTarget)) continue;
    findings.push({
      code: isDate(value) ? 'date-missing' : 'number-missing',
      severity: 'minor',
      confidence: 0.6,
      source: [place(value)],
      expected: value,
    });
  }
  for (const k of match.target) {
    const value = target.values[k]!;
    if (used[1].has(k) || isSaid(value, inTarget, inSource)) continue;
    findings.push({
      code: isDate(value) ? 'date-added' : 'number-added',
      severity: 'minor',
      confidence: 0.6,
      target: [place(value)],
      found: value,
    });
  }
  return { findings, match };
}

/**
 * Small figures without an answer whose counterpart hides behind another value: digits that only found a word that implies the same (`series 1`
 * beside `the old one`), and the end of a score that the other side writes as a range (`1 - 0` beside `1 - 6`).
 */
function hiddenChanges(source: PairSide, target: PairSide, match: ValueMatch): { source: number; target: number }[] {
  const found: { source: number; target: number }[] = [];
  for (const [free, own, other, turned] of [
    [match.source, source, target, false],
    [match.target, target, source, true],
  ] as const) {
    const small = free.filter((i) => isSmall(own.values[i]!) && isDigits(own.content, own.values[i]!));
    if (small.length === 0) continue;
    const pairs = match.pairs.map(
      (pair) => (turned ? [pair.target, pair.source] : [pair.source, pair.target]) as [number, number],
    );
    const hiding = hidingPairs(own, other, pairs);
    for (const i of small) {
      const at = Math.min(hiding.implied, scoredAt(own, own.values[i]!, hiding));
      if (at === Number.POSITIVE_INFINITY) continue;
      const far = pairs[at]![1];
      found.push(turned ? { source: far, target: i } : { source: i, target: far });
    }
  }
  return found;
}

/** The pairs that may hide a figure. */
interface HidingPairs {
  /** The first of digits and a word that implies them. */
  readonly implied: number;
  /** The first with a range on the other side, by where its own side begins and by where it ends. */
  readonly begins: ReadonlyMap<number, number>;
  readonly ends: ReadonlyMap<number, number>;
}

function hidingPairs(own: PairSide, other: PairSide, pairs: readonly (readonly [number, number])[]): HidingPairs {
  let implied = Number.POSITIVE_INFINITY;
  const [begins, ends] = [new Map<number, number>(), new Map<number, number>()];
  for (const [at, [near, far]] of pairs.entries()) {
    const [a, b] = [own.values[near]!, other.values[far]!];
    if (at < implied && isWeakValue(a) && a.kind === 'number' && b.kind === 'number' && isDigits(other.content, b))
      implied = at;
    if (b.upper === undefined) continue;
    if (!begins.has(a.start)) begins.set(a.start, at);
    if (!ends.has(a.end)) ends.set(a.end, at);
  }
  return { implied, begins, ends };
}

/** The first pair with a range whose own side stands beside a value with nothing but a dash between. */
function scoredAt({ content }: PairSide, { start, end }: ValueMention, { begins, ends }: HidingPairs): number {
  let first = Number.POSITIVE_INFINITY;
  for (let gap = 1; gap <= 3; gap += 1) {
    const before = ends.get(start - gap);
    if (before !== undefined && DASH.test(content.slice(start - gap, start))) first = Math.min(first, before);
    const after = begins.get(end + gap);
    if (after !== undefined && DASH.test(content.slice(end, end + gap))) first = Math.min(first, after);
  }
  return first;
}

/** Nothing but a dash between two figures. */
const DASH = /^\s?[-–—]\s?$/;

/** `no one … more than 30`, `لا … أكثر من 30`: what a clause denies of a bound may be the other bound. */
function isDenied(content: string, value: ValueMention): boolean {
  const { start } = value;
  return (
    'bound' in value &&
    /^(?:over|under)$/.test(value.bound ?? '') &&
    DENIAL.test(content.slice(Math.max(0, start - DENIED), start))
  );
}

const DENIED = 60;
const DENIAL =
  /\b(?:not?|no-?one|nobody|none|never|nor|neither|without|cannot)\b|n['’]t\b|(?:^|[^\p{L}])[وفأ]?(?:لا|لم|لن|ليس|ليست|ألا|دون|غير|عدم)(?:$|[^\p{L}])/iu;

function isDigits(content: string, { start, end }: ValueMention): boolean {
  return /^\p{Nd}+$/u.test(content.slice(start, end));
}

/** What the wording only implies says nothing against a value of another kind. */
function worthComparing(a: ValueMention, b: ValueMention): boolean {
  const weak = ('by' in a && a.by !== undefined ? 1 : 0) + ('by' in b && b.by !== undefined ? 1 : 0);
  return weak === 0 || a.kind === b.kind;
}

/** What is said to be about right may be rounded. */
const ROUNDED = 0.05;

function isRounded(a: ValueMention, b: ValueMention): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number' || !('bound' in a || 'bound' in b)) return false;
  if ('unit' in a && 'unit' in b && a.unit !== b.unit) return false;
  const hedged = ('bound' in a && a.bound === 'about') || ('bound' in b && b.bound === 'about');
  return hedged && Math.abs(a.value - b.value) <= ROUNDED * Math.max(Math.abs(a.value), Math.abs(b.value));
}

function isSmall(value: ValueMention): boolean {
  return value.kind === 'number' && value.upper === undefined && Number.isInteger(value.value) && value.value <= SMALL;
}

/** Whether a value without an answer says too little to be missed, or the other side says it otherwise. */
function isSaid(value: ValueMention, own: Wording, other: Wording): boolean {
  return isSmall(value) || isNamesake(value, other) || isLettered(value, other) || own.isMarkup(value);
}

/** `Group G` is المجموعة السابعة: letters count too. */
function isLettered(value: ValueMention, other: Wording): boolean {
  if (value.kind !== 'number' || value.ordinal !== true || !(value.value >= 1 && value.value <= 26)) return false;
  return other.letters.has(String.fromCharCode(64 + value.value));
}

/** A year whose era one side alone gives: `1000 BC` beside `عام 1000`. */
function isEraAlone(content: string, a: ValueMention, b: ValueMention): boolean {
  return isYear(a) && isYear(b) && b.value === `-${a.value}` && /\p{Nd}$/u.test(content.slice(a.start, a.end));
}

/** `Mrs May` is no month: a month's name that could be a word is let pass where the other side writes it as a word. */
function isNamesake(value: ValueMention, other: Wording): boolean {
  if (value.kind !== 'date') return false;
  return (value.value === '--05' && other.hasMay) || (value.value === '--03' && other.hasMarch);
}

function isDate(value: ValueMention): boolean {
  return value.kind === 'date' || value.kind === 'time';
}

/** A bare year is a figure: that two of them differ is told as a number, as it is for `1992 men`. */
function isYear(value: ValueMention): boolean {
  return value.kind === 'date' && /^-?\d{1,4}$/.test(value.value);
}

/** `three days ago` differs from `four days ago` in its number. */
function isCount(value: ValueMention): boolean {
  return value.kind === 'date' && /^P(?:-?(?:[2-9]|\d\d)|0.\/P)/.test(value.said ?? value.value);
}

/** Returns the code under which two differing values are told. */
export function differenceCode(a: ValueMention, b: ValueMention): FindingCode {
  if (isDate(a) || isDate(b)) {
    const plain = (value: ValueMention) => isYear(value) || isCount(value) || !isDate(value);
    const span = (value: ValueMention) => value.kind === 'date' && /^-?\d{1,4}$/.test(value.value);
    return (plain(a) && plain(b)) || (span(a) && span(b)) ? 'number-mismatch' : 'date-mismatch';
  }
  if ('unit' in a && 'unit' in b && a.value === b.value && a.unit !== b.unit)
    return a.kind === 'money' ? 'currency-mismatch' : 'unit-mismatch';
  return 'number-mismatch';
}

function place(value: ValueMention): { start: number; end: number } {
  return { start: value.start, end: value.end };
}
