import { KIND } from '../../tokens/kinds.ts';
import { matchPlain, pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';

/** Hundreds, tens and ones, -1 for what was not said yet. */
export interface Group {
  readonly hundreds: number;
  readonly tens: number;
  readonly ones: number;
}

export const EMPTY: Group = { hundreds: -1, tens: -1, ones: -1 };

export function sumOf(group: Group): number {
  return Math.max(0, group.hundreds) + Math.max(0, group.tens) + Math.max(0, group.ones);
}

/** A part of a number in words: what it makes of the group, or a power with what is counted of it. */
export interface NumberPart {
  readonly next: number;
  readonly group: Group;
  readonly value: number;
  /** Set when the word is itself a power (`ألف`, `ألفان`), with its value. */
  readonly power?: number;
  /** Set when it is a number only before `و` with tens: `أحد وعشرون`. */
  readonly compound?: boolean;
}

/** Reads the next part at token `i`, behind those of `group`. */
export function wordPart(t: Tokens, i: number, group: Group): NumberPart | undefined {
  const power = sumOf(group) === 0 ? powerPart(t, i, group) : risingPower(t, i, group);
  if (power) return power;
  const hundreds = hundredsAt(t, i);
  const free = group.ones < 0 && group.tens < 0;
  if (hundreds) {
    // `اثنتين وثلاثين وسبعمائة`: the old order, from the ones up.
    const rises =
      !free &&
      group.tens >= 10 &&
      t.has(i, CONJUNCTION) &&
      (t.has(hundreds.next, CONJUNCTION) || !t.match(hundreds.next, KIND.scale));
    return (free || rises) && group.hundreds < 0
      ? added(hundreds.next, group, { hundreds: hundreds.sense.value })
      : undefined;
  }
  const ones = free ? t.match(i, KIND.ones) : undefined;
  if (ones) return onesPart(t, ones, group);
  const teen = free ? t.match(i, KIND.teen) : undefined;
  if (teen) return added(teen.next, group, { ones: teen.sense.value - 10, tens: 10 });
  const tens = group.tens < 0 ? t.match(i, KIND.tens) : undefined;
  return tens ? added(tens.next, group, { tens: tens.sense.value }) : undefined;
}

function added(next: number, group: Group, more: Partial<Group>): NumberPart {
  return { next, group: { ...group, ...more }, value: 0 };
}

/** `ثمان وتسعين وتسعمائة وألف`: a thousand behind the hundreds, in the old order. */
function risingPower(t: Tokens, i: number, group: Group): NumberPart | undefined {
  const single = group.hundreds > 0 && (group.tens > 0 || group.ones > 0) ? t.match(i, KIND.scale) : undefined;
  if (single?.sense.value !== 1000 || single.sense.code !== '' || t.match(i, KIND.vague)) return undefined;
  return { next: single.next, group, value: 1000 + sumOf(group), power: 1000 };
}

/** `ألف`, `ألفان`, `ألفا دولار` */
function powerPart(t: Tokens, i: number, group: Group): NumberPart | undefined {
  const dual = t.match(i, KIND['scale-dual']);
  const part = ({ sense, next }: Match, count: number): NumberPart => ({
    next,
    group,
    value: sense.value * count,
    power: sense.value,
  });
  if (dual && (dual.sense.code === '' || t.match(dual.next, KIND.scale) || t.types[dual.next] === WORD))
    return part(dual, 2);
  const single = t.match(i, KIND.scale);
  if (!single) return undefined;
  if (isConstructDual(t, i, single)) return part(single, 2);
  return single.sense.code === '' && !t.match(i, KIND.vague) && !isVerb(t, i) ? part(single, 1) : undefined;
}

/** `مليونا شخص`, `ألفا دولار`: two of a power, where what it counts follows; `مليونا` alone is one. */
function isConstructDual(t: Tokens, i: number, { next }: Match): boolean {
  if (next !== i + 1 || t.types[next] !== WORD || !t.spaced(next) || t.flags[next] !== 0) return false;
  if (!/[نرف]ا$/.test(t.written(i))) return false;
  const unit = [KIND.currency, KIND.unit, KIND.duration].some((kind) => t.match(next, kind)?.sense.value === 1);
  return unit || t.vocabulary.list('counted-nouns').has(t.written(next));
}

/** `الذي ألف كتبا`: who wrote. */
function isVerb(t: Tokens, i: number): boolean {
  if (t.flags[i] !== 0) return false;
  if (t.types[i + 1] === WORD && t.isListed(i + 1, 'verb-objects')) return true;
  return t.types[i - 1] === WORD && t.vocabulary.list('verb-leads').has(t.written(i - 1));
}

/** In matching form `مئتا` is `ميتا`, dead: only its hamza tells them apart. */
function hundredsAt(t: Tokens, i: number): Match | undefined {
  const match = t.match(i, KIND.hundreds);
  if (match?.sense.code === 'hamza') return t.written(i).includes('ئ') ? match : undefined;
  // `مية` is water too: a hundred goes on to what it counts.
  const counts = !t.has(i, ARTICLE) && t.spaced(i + 1) && t.types[i + 1] === WORD && !t.has(i + 1, ARTICLE);
  return match?.sense.code === 'spoken' && !counts ? undefined : match;
}

function onesPart(t: Tokens, { sense, next }: Match, group: Group): NumberPart | undefined {
  const { value, code } = sense;
  if (value === 10) return added(next, group, { ones: 0, tens: 10 });
  const ten = value >= 1 ? matchPlain(t, next, KIND.ten) : undefined;
  if (ten) return added(ten.next, group, { ones: value, tens: 10 });
  const hundred = value >= 3 && group.hundreds < 0 ? matchPlain(t, next, KIND.hundreds) : undefined;
  if (hundred?.sense.value === 100) return added(hundred.next, group, { hundreds: value * 100 });
  const part = added(next, group, { ones: value });
  if (code === 'counting') return t.spaced(next) && COUNTED.test(t.written(next)) ? part : undefined;
  if (code !== 'compound') return part;
  return value === 1 && joinsTens(t, next) ? { ...part, compound: true } : undefined;
}

/** What may stand behind `لست` that is `for six`, not `I am not`: plurals without an article, which six counts. */
const COUNTED = /^(?!ال)(?:\p{L}{2,}ات|دقائق|دول|مدن|نساء|ليال|ليالي|قطع|فرق|نسخ)$/u;

function joinsTens(t: Tokens, i: number): boolean {
  const at = pass(t, i, KIND.and);
  return (at > i || t.has(at, CONJUNCTION)) && t.match(at, KIND.tens) !== undefined;
}

/** `مليون و200 ألف`: digits may count a power smaller than the last one, `scale`. */
export function digitsPart(t: Tokens, i: number, scale: number): NumberPart | undefined {
  if (t.types[i] !== NUMBER || scale === Number.POSITIVE_INFINITY) return undefined;
  const literal = t.literal(i)!;
  if (literal.chained || literal.value >= 1000) return undefined;
  const power = t.match(i + 1, KIND.scale);
  // `خمسة آلاف و200`
  if (!power && scale === 1000 && literal.plain && literal.digits === 3)
    return { next: i + 1, group: { hundreds: literal.value, tens: 0, ones: 0 }, value: 0 };
  if (power?.sense.code !== '' || power.sense.value >= scale) return undefined;
  return { next: power.next, group: EMPTY, value: literal.value * power.sense.value, power: power.sense.value };
}
