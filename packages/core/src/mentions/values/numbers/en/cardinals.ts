import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND, kindMask } from '../../tokens/kinds.ts';
import { matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import { tidy } from '../cardinal.ts';
import { isShort } from './digits.ts';
import { fraction } from './fractions.ts';

const HYPHEN = 0x2d;

/** Reads English number words from token `i` on: `twenty-one thousand and eleven`, `half a million`. */
export function wordsEnglish(t: Tokens, i: number): Cardinal | undefined {
  const part = fraction(t, i);
  // `quarter-final`: no fourth
  const phrase = part === undefined ? undefined : implied(t, i);
  if (part && phrase && phrase.next > part.next) return phrase;
  return vague(t, i) ?? dozen(t, i) ?? part ?? compound(t, i) ?? implied(t, i);
}

/** `thousands`, `tens of thousands`, `several hundred`: an order of magnitude. */
function vague(t: Tokens, i: number): Cardinal | undefined {
  const first = t.match(i, KIND.vague);
  if (!first) return severalPowers(t, i);
  let { next } = first;
  let { value } = first.sense;
  for (let k = 0; k < 2; k += 1) {
    const of = t.match(next, KIND.of);
    const more = of ? t.match(of.next, KIND.vague) : undefined;
    if (!more) break;
    value *= more.sense.value;
    next = more.next;
  }
  return { next, value, exact: false, scale: value };
}

/** `several hundred`, `a few thousand` */
function severalPowers(t: Tokens, i: number): Cardinal | undefined {
  const few = t.match(i, KIND.implied);
  const power = few && few.sense.code !== '' ? matchSpaced(t, few.next, KIND.scale) : undefined;
  if (!power || isShort(power.sense.code)) return undefined;
  const { value } = power.sense;
  return { next: power.next, value, exact: false, scale: value };
}

/** `dozen`, `a dozen` */
function dozen(t: Tokens, i: number): Cardinal | undefined {
  const match = t.match(t.match(i, KIND.article) ? i + 1 : i, KIND.dozen);
  return match ? { next: match.next, value: 12 } : undefined;
}

/** What the parts of a number have come to. */
interface Sum {
  next: number;
  /** All that powers were counted of. */
  total: number;
  /** What stands behind the last power. */
  group: number;
  /** The last power, and the largest. */
  scale: number;
  largest: number;
  /** The next part must be smaller: 1 behind ones and teens, 10 behind tens, 100 behind hundreds. */
  level: number;
  words: number;
}

/** Reads number words alone: no fraction, no order of magnitude. */
export function compound(t: Tokens, i: number): Cardinal | undefined {
  const article = t.match(i, KIND.article);
  const first = article?.next ?? i;
  if (!t.any(first, PARTS)) return undefined;
  // `a hundred`
  if (article && isShort(t.match(first, KIND.scale)?.sense.code ?? 'none')) return undefined;
  const sum: Sum = {
    next: first,
    total: 0,
    group: article ? 1 : 0,
    scale: Number.POSITIVE_INFINITY,
    largest: 0,
    level: Number.POSITIVE_INFINITY,
    words: 0,
  };
  for (let start = first; start >= 0; start = nextPart(t, sum)) {
    const small = t.match(start, KIND.ones) ?? t.match(start, KIND.teen) ?? t.match(start, KIND.tens);
    const part = small ?? t.match(start, KIND.scale);
    if (!part || !(small ? addSmall(t, sum, small) : addPower(t, sum, part, start))) break;
    sum.next = part.next;
    sum.words += 1;
    if (part.sense.code === 'zero') return { next: sum.next, value: 0, by: 'implied' };
  }
  if (sum.words === 0) return undefined;
  const value = sum.total + sum.group;
  const dozens = matchSpaced(t, sum.next, KIND.dozen);
  if (dozens) return { next: dozens.next, value: value * 12 };
  const found = { next: sum.next, value, ...(sum.largest ? { scale: sum.largest } : {}) };
  const decimal = value < 1000 ? withPoint(t, found) : undefined;
  // One and two: the other language may say them by the form of the noun alone.
  return decimal ?? (value <= 2 && sum.words === 1 ? { ...found, by: 'implied' } : found);
}

/** What a number in words begins with. */
const PARTS = kindMask(['ones', 'teen', 'tens', 'scale']);

/** Returns where the next part begins: behind a hyphen, a space or an `and`; -1 where the number ends. */
function nextPart(t: Tokens, { next, level, scale, group }: Sum): number {
  const hyphen = t.isSign(next, HYPHEN) && t.glued(next) && t.glued(next + 1);
  if (!hyphen && !t.spaced(next)) return -1;
  const start = hyphen ? next + 1 : next;
  const and = t.match(start, KIND.and);
  if (!and) return start;
  const open = (level >= 100 || scale < Number.POSITIVE_INFINITY) && group % 100 === 0;
  return open && !t.match(and.next, KIND.scale) ? and.next : -1;
}

/** Adds ones, a teen or tens; false where they begin another number: `twenty one` is one, `one twenty` two. */
function addSmall(t: Tokens, sum: Sum, { sense, next }: Match): boolean {
  const size = sense.kind === 'ones' ? 1 : 10;
  if (sum.words > 0) {
    if (sum.scale !== Number.POSITIVE_INFINITY && sum.group === 0 && countsPower(t, next, sum.scale)) return false;
    if (size >= sum.level || (sum.level === 10 && sum.group % 100 < 20)) return false;
  }
  sum.level = sense.kind === 'teen' || sense.code === 'whole' ? 1 : size;
  sum.group += sense.value;
  return true;
}

/** `three million and five million`: what follows the `and` is a number of its own. */
function countsPower(t: Tokens, i: number, scale: number): boolean {
  const power = t.match(t.isSign(i, HYPHEN) ? i + 1 : i, KIND.scale);
  return power !== undefined && power.sense.code === '' && power.sense.value >= scale;
}

/** Multiplies by a power; false where it counts nothing. */
function addPower(t: Tokens, sum: Sum, { sense }: Match, at: number): boolean {
  // `three hundred cr` and `bn` after words; a single letter wants its digits.
  if (isShort(sense.code) && (sum.words === 0 || t.ends[at]! - t.starts[at]! < 2)) return false;
  if (sense.code === 'hundred') {
    if (sum.words > 0 && (sum.group === 0 || sum.group > 99)) return false;
    sum.group = (sum.group || 1) * 100;
    sum.level = 100;
    return true;
  }
  // `three thousand millions`
  const times = sense.value >= sum.scale;
  if (times && sum.group !== 0) return false;
  sum.total = times ? sum.total * sense.value : sum.total + (sum.group || 1) * sense.value;
  sum.scale = sense.value;
  sum.largest = Math.max(sum.largest, sum.scale);
  sum.group = 0;
  sum.level = Number.POSITIVE_INFINITY;
  return true;
}

/** `three point five`, `three point five million` */
function withPoint(t: Tokens, found: Cardinal): Cardinal | undefined {
  const point = matchSpaced(t, found.next, KIND.point);
  const digit = point ? t.match(point.next, KIND.ones) : undefined;
  if (!digit) return undefined;
  const value = Number(`${found.value}.${digit.sense.value}`);
  const power = t.match(digit.next, KIND.scale);
  if (power?.sense.code !== '') return { next: digit.next, value };
  return { next: power.next, value: tidy(value * power.sense.value), scale: power.sense.value };
}

/** `both`, `a couple of`: words that imply a number. */
function implied(t: Tokens, i: number): Cardinal | undefined {
  const match = t.match(i, KIND.implied);
  if (!match || match.sense.code === 'several') return undefined;
  const { code, value } = match.sense;
  // `once a day`: elsewhere it only says when.
  if (code === 'times' && !t.match(match.next, KIND.per) && !t.spells(match.next, 'in')) return undefined;
  return { next: match.next, value, by: 'implied', loose: true, ...(code === 'few' ? { exact: false } : {}) };
}
