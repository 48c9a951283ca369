import type { Cardinal } from '../tokens/cardinal.ts';
import { KIND } from '../tokens/kinds.ts';
import { matchSpaced } from '../tokens/sequence.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CONJUNCTION, SIGN, WORD } from '../tokens/tokens.ts';
import { tidy } from './cardinal.ts';
import type { NumberLanguage } from './language.ts';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const PERCENT = 0x25;

/** Fractions of a single sign. */
const FRACTIONS: ReadonlyMap<number, number> = new Map([
  [0xbd, 1 / 2],
  [0xbc, 1 / 4],
  [0xbe, 3 / 4],
  [0x2153, 1 / 3],
  [0x2154, 2 / 3],
]);

/** Returns the value of a sign that is a fraction by itself: `½`. */
export function fractionSign(sign: number): number | undefined {
  return FRACTIONS.get(sign);
}

/** Reads the number in digits at token `i`, with the power behind it; `money` says that a currency stands before it. */
export function readDigits(t: Tokens, i: number, money: boolean, language: NumberLanguage): Cardinal | undefined {
  const literal = t.literal(i)!;
  if (literal.chained || !Number.isFinite(literal.value)) return undefined;
  const base: Cardinal = {
    next: i + 1,
    value: literal.value,
    ...(literal.alternative === undefined ? {} : { alternative: literal.alternative }),
    ...(literal.plain ? { plain: true } : {}),
  };
  const fraction = t.types[i + 1] === SIGN && t.glued(i + 1) ? t.ids[i + 1]! : 0;
  const added = FRACTIONS.get(fraction);
  if (added !== undefined) return scaled(t, { next: i + 2, value: literal.value + added }, money, false, language);
  const below = fraction === SLASH && t.glued(i + 2) && literal.plain ? plainDigits(t, i + 2) : undefined;
  if (below !== undefined && !(t.isSign(i + 3, SLASH) && t.glued(i + 3))) {
    if (isDecimalSlash(t, i)) return { next: i + 3, value: Number(`${literal.value}.${t.written(i + 2)}`) };
    if (isFraction(literal.value, below)) return { next: i + 3, value: literal.value / below };
  }
  if (isNamed(t, i)) return base;
  // `his 20s`
  if (t.glued(i + 1) && t.types[i + 1] === WORD && t.written(i + 1) === 's') return { ...base, by: 'implied' };
  return mixed(t, i, base) ?? scaled(t, base, money, literal.decimal && literal.value < 1, language);
}

/** The largest number below the line of a fraction whose number above is not one: `8/10` is a mark. */
const LAST_BELOW = 9;

/** `3/4`, `1/10`; `120/80` and `10/20` are two numbers. */
function isFraction(above: number, below: number): boolean {
  return above < below && above > 0 && (above === 1 || below <= LAST_BELOW);
}

/** `3/5 بالمئة`: a slash for the decimal mark, as Arabic hands write it. */
function isDecimalSlash(t: Tokens, i: number): boolean {
  return (
    t.vocabulary.arabic &&
    t.literal(i + 2)?.digits === 1 &&
    (t.isSign(i + 3, PERCENT) || t.match(i + 3, KIND.percent) !== undefined)
  );
}

function plainDigits(t: Tokens, i: number): number | undefined {
  const literal = t.literal(i);
  return literal?.plain ? literal.value : undefined;
}

/** `SARS-CoV-2 million` is no amount. */
function isNamed(t: Tokens, i: number): boolean {
  return i > 1 && t.glued(i) && t.isSign(i - 1, HYPHEN) && t.glued(i - 1) && t.types[i - 2] === WORD && t.spaced(i + 1);
}

/** `220 2/3` */
function mixed(t: Tokens, i: number, whole: Cardinal): Cardinal | undefined {
  const above = whole.plain && t.spaced(i + 1) ? plainDigits(t, i + 1) : undefined;
  if (above === undefined || !t.isSign(i + 2, SLASH) || !t.glued(i + 2) || !t.glued(i + 3)) return undefined;
  const below = plainDigits(t, i + 3);
  if (below === undefined || below <= above || below > 16 || t.isSign(i + 4, SLASH)) return undefined;
  return { next: i + 4, value: tidy(whole.value + above / below) };
}

/** Adds the powers after digits (`3 million`, `3bn`, `3 ملايين`), what is counted below them, and a half. */
export function scaled(t: Tokens, base: Cardinal, money: boolean, giga: boolean, language: NumberLanguage): Cardinal {
  const power = t.has(base.next, CONJUNCTION) ? undefined : language.power(t, base.next, money, giga);
  if (power) {
    const times = power.sense.value;
    const whole = furtherPower(t, multiplied(base, times, power.next), times);
    return language.withHalf(t, language.lowerPart(t, whole, times) ?? whole);
  }
  if (matchSpaced(t, base.next, KIND.dozen))
    return language.withHalf(t, { next: base.next + 1, value: base.value * 12 });
  return language.withHalf(t, language.pointAfter?.(t, base) ?? base);
}

function multiplied(base: Cardinal, times: number, next: number): Cardinal {
  const found = { next, value: tidy(base.value * times), scale: times };
  return base.alternative !== undefined && base.alternative < 1000
    ? { ...found, alternative: tidy(base.alternative * times) }
    : found;
}

/** `100 thousand million` */
function furtherPower(t: Tokens, found: Cardinal, times: number): Cardinal {
  const further = t.has(found.next, CONJUNCTION) ? undefined : t.match(found.next, KIND.scale);
  if (further?.sense.code !== '' || further.sense.value <= times) return found;
  return { next: further.next, value: tidy(found.value * further.sense.value), scale: further.sense.value };
}

/** Digits with a power smaller than `limit`, counted below the number before them. */
export function digitsBelow(t: Tokens, at: number, above: Cardinal, limit: number): Cardinal | undefined {
  const literal = t.literal(at);
  const power = literal && !literal.chained ? t.match(at + 1, KIND.scale) : undefined;
  if (!literal || !power || power.sense.value >= limit) return undefined;
  return { next: power.next, value: tidy(above.value + literal.value * power.sense.value), scale: limit };
}
