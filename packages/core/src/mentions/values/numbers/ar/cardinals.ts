import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchPlain } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, PREPOSITION, WORD } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import { fraction } from './fractions.ts';
import type { Group, NumberPart } from './parts.ts';
import { digitsPart, EMPTY, sumOf, wordPart } from './parts.ts';

/** Reads Arabic number words from token `i` on: `خمسة وعشرون`, `ألفان وثلاثمئة`, `مئة وعشرون ألفا`, `نصف مليون`. */
export function wordsArabic(t: Tokens, i: number): Cardinal | undefined {
  const phrase = implied(t, i);
  // `ربع النهائي`: no fourth
  if (phrase !== undefined && phrase.next > i + 1) return phrase;
  return vague(t, i) ?? fraction(t, i) ?? compound(t, i) ?? phrase;
}

/** `آلاف`, `عشرات الآلاف`, `بضعة آلاف`: an order of magnitude. */
function vague(t: Tokens, i: number): Cardinal | undefined {
  const several = t.match(i, KIND.implied);
  const first = t.match(several?.sense.code === 'several' ? several.next : i, KIND.vague);
  if (!first) return undefined;
  let { next } = first;
  let { value } = first.sense;
  for (let k = 0; k < 2; k += 1) {
    if (!t.spaced(next) || t.has(next, CONJUNCTION)) break;
    const more = t.match(next, KIND.vague) ?? t.match(next, KIND.scale);
    if (more?.sense.code !== '' || more.sense.value < 1000) break;
    value *= more.sense.value;
    next = more.next;
  }
  return { next, value, exact: false, scale: value };
}

const ALONE = /^كلا[،,.!]$/;

/** `كلا`, `مرتين`, `ثلاثي`: words that imply a number. */
function implied(t: Tokens, i: number): Cardinal | undefined {
  const match = t.match(i, KIND.implied);
  if (!match || match.sense.code === 'several') return undefined;
  if (match.sense.code === 'times' && (t.has(i, ARTICLE) || !t.match(match.next, KIND.per))) return undefined;
  // كلا، by itself: no
  if (ALONE.test(t.text.slice(t.starts[i]!, t.ends[i]! + 1))) return undefined;
  return { next: match.next, value: match.sense.value, by: 'implied', loose: true };
}

/** What the parts of a number have come to. */
interface Sum {
  next: number;
  /** All that powers were counted of, and what stands behind the last of them. */
  total: number;
  group: Group;
  /** The last power, and the largest. */
  scale: number;
  largest: number;
}

/** Reads number words alone: no fraction, no order of magnitude. */
export function compound(t: Tokens, i: number): Cardinal | undefined {
  const sum: Sum = { next: i, total: 0, group: EMPTY, scale: Number.POSITIVE_INFINITY, largest: 0 };
  let parts = 0;
  let alone = false;
  for (let start = i; start >= 0; start = nextPart(t, sum)) {
    const part =
      t.types[start] === WORD ? wordPart(t, start, sum.group) : parts > 0 ? digitsPart(t, start, sum.scale) : undefined;
    if (
      !part ||
      !(part.power === undefined ? addGroup(t, sum, part) : addPower(sum, part.value, part.power, part.next))
    )
      break;
    parts += 1;
    alone = parts === 1 && part.compound === true;
  }
  // `أحد` by itself is no number.
  return parts === 0 || alone ? undefined : finish(t, i, sum);
}

/** Each part but the first is joined by `و`, but for ones behind colloquial hundreds; -1 at the end. */
function nextPart(t: Tokens, { next, group }: Sum): number {
  const and = t.match(next, KIND.and);
  const joined = and !== undefined || t.has(next, CONJUNCTION);
  if (!joined && !(group.hundreds > 0 && group.ones < 0 && t.match(next, KIND.ones))) return -1;
  const start = and?.next ?? next;
  return t.broken(start) || t.has(start, PREPOSITION) ? -1 : start;
}

/** Adds a part that is a power, or counts one; false where it is not smaller than the last: another number begins. */
function addPower(sum: Sum, value: number, power: number, next: number): boolean {
  if (power >= sum.scale) return false;
  sum.total += value;
  sum.scale = power;
  sum.largest = Math.max(sum.largest, power);
  sum.group = EMPTY;
  sum.next = next;
  return true;
}

/** Adds ones, tens and hundreds, with the power that they count. */
function addGroup(t: Tokens, sum: Sum, part: NumberPart): boolean {
  const power = matchPlain(t, part.next, KIND.scale);
  if (!power || !counts(power)) {
    sum.group = part.group;
    sum.next = part.next;
    return true;
  }
  // `ثلاثة ملايين وخمسة ملايين` are two numbers.
  const { value } = power.sense;
  if (!addPower(sum, sumOf(part.group) * value, value, power.next)) return false;
  // `مئة ألف مليون`
  const further = t.unjoined(sum.next) ? t.match(sum.next, KIND.scale) : undefined;
  if (further?.sense.code === '' && further.sense.value > value) {
    sum.total *= further.sense.value;
    sum.scale = further.sense.value;
    sum.largest = Math.max(sum.largest, sum.scale);
    sum.next = further.next;
  }
  return true;
}

function counts({ sense }: Match): boolean {
  return sense.code === '' || sense.code === 'counted';
}

function finish(t: Tokens, i: number, { next, total, group, largest }: Sum): Cardinal {
  const value = total + sumOf(group);
  if (value === 0) return { next, value, by: 'implied' };
  const single = next === i + 1;
  // `التسعين` stands for "the ninetieth" as well as "the ninety".
  const ordinal =
    single && t.has(i, ARTICLE) && t.match(i, KIND.tens) && !t.match(next, KIND.duration) && !t.match(next, KIND.unit);
  const weak = single && ((value <= 2 && largest === 0) || isStone(t, i, value) || isMillennium(t, i, value));
  return {
    next,
    value,
    ...(weak ? { by: 'implied' } : {}),
    ...(ordinal ? { ordinal: true } : {}),
    ...(largest > 0 ? { scale: largest } : {}),
  };
}

/** `ستون` is also how the name Stone is written: weak unless something counted follows. */
function isStone(t: Tokens, i: number, value: number): boolean {
  if (value !== 60 || !t.text.startsWith('ستون', t.ends[i]! - 4) || t.has(i, ARTICLE)) return false;
  return t.types[i + 1] !== WORD || !/(?:[^و]ا|[ةً])$/.test(t.written(i + 1));
}

/** `الألف الثالث`: a thousand years that are counted themselves. */
function isMillennium(t: Tokens, i: number, value: number): boolean {
  return value === 1000 && t.has(i, ARTICLE) && t.has(i + 1, ARTICLE) && t.match(i + 1, KIND.ordinal) !== undefined;
}
