import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { WORD } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import { tidy } from '../cardinal.ts';
import { digitsBelow } from '../digits.ts';

const HYPHEN = 0x2d;

/** `point five`, `point 77`: a decimal without its nought. `a point two of us` has an article before it. */
export function pointFirst(t: Tokens, i: number): Cardinal | undefined {
  const point = t.match(i, KIND.point);
  if (!point || !t.spaced(point.next) || t.types[i - 1] === WORD) return undefined;
  const literal = t.literal(point.next);
  if (literal?.plain)
    return { next: point.next + 1, value: Number(`0.${String(literal.value).padStart(literal.digits, '0')}`) };
  const digit = literal ? undefined : t.match(point.next, KIND.ones);
  return digit ? { next: digit.next, value: digit.sense.value / 10 } : undefined;
}

/** `3 point 5` */
export function pointAfter(t: Tokens, base: Cardinal): Cardinal | undefined {
  const point = matchSpaced(t, base.next, KIND.point);
  const digits = point ? t.literal(point.next) : undefined;
  return point && digits?.plain && base.plain
    ? { next: point.next + 1, value: Number(`${base.value}.${digits.value}`) }
    : undefined;
}

/** `3 million`, `3bn`, `3m` where money or people are counted; the code says how an abbreviation stands. */
export function power(t: Tokens, i: number, money: boolean, giga: boolean): Match | undefined {
  const match = t.match(i, KIND.scale);
  if (!match) return hyphenPower(t, i);
  const { code } = match.sense;
  if (!isShort(code) || code === 'apart') return match;
  if (!t.glued(i)) return undefined;
  const fits = code === 'letter' ? money || countsPeople(t, match.next) : code === 'glued' || giga;
  return fits ? match : undefined;
}

function hyphenPower(t: Tokens, i: number): Match | undefined {
  const match = t.isSign(i, HYPHEN) && t.glued(i) && t.glued(i + 1) ? t.match(i + 1, KIND.scale) : undefined;
  return match && !isShort(match.sense.code) ? match : undefined;
}

/** Tells whether the code of a power is one of an abbreviation. */
export function isShort(code: string): boolean {
  return code !== '' && code !== 'hundred';
}

/** `1.5m people`, `3m doses`: what is counted in the plural tells millions from metres; `400m hurdles` are run. */
function countsPeople(t: Tokens, i: number): boolean {
  if (t.types[i] !== WORD || !t.spaced(i)) return false;
  const word = t.written(i).toLowerCase();
  const plural = /^[a-z]{3,}[^s]s$/.test(word) && !t.vocabulary.list('uncounted-plurals').has(word);
  return plural || t.vocabulary.list('counted-plurals').has(word);
}

/** `3 million 200 thousand` */
export function lowerPart(t: Tokens, above: Cardinal, limit: number): Cardinal | undefined {
  const at = above.next;
  if (!t.spaced(at) || isShort(t.match(at + 1, KIND.scale)?.sense.code ?? '')) return undefined;
  return digitsBelow(t, at, above, limit);
}

/** `three and a half`, `three and a half million`. */
export function withHalf(t: Tokens, base: Cardinal): Cardinal {
  if (base.ordinal || base.value % 1 !== 0) return base;
  const and = t.match(base.next, KIND.and);
  const half = and ? t.match(and.next, KIND.half) : undefined;
  if (!and || !half || (half.next === and.next + 1 && base.scale !== undefined)) return base;
  const scale = t.match(half.next, KIND.scale);
  if (base.scale === undefined && scale?.sense.code === '') {
    const times = scale.sense.value;
    return { next: scale.next, value: tidy((base.value + half.sense.value) * times), scale: times };
  }
  return { ...base, next: half.next, value: tidy(base.value + half.sense.value * (base.scale ?? 1)) };
}
