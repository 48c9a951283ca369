import type { Cardinal } from '../numbers/cardinal.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, PREPOSITION, SIGN, WORD } from '../tokens/tokens.ts';

/** A number with what is counted. */
export interface Quantity {
  readonly start: number;
  readonly next: number;
  readonly cardinal: Cardinal;
  readonly kind: 'number' | 'percentage' | 'money' | 'measure' | 'duration';
  readonly unit?: string;
  readonly value: number;
  readonly dual?: true;
}

const HYPHEN = 0x2d;

export function durationFits(t: Tokens, at: number, base: Quantity): boolean {
  if (!t.vocabulary.arabic) {
    const word = t.text.slice(t.starts[at], t.ends[at]);
    if (word === 'h' || word.length === 1) return t.glued(at);
    // `2 Second Street`, `one May` and the like: a plural or a hyphen is what counts, `second` alone is an ordinal.
    return word.toLowerCase() !== 'second' || base.value === 1 || t.isSign(at - 1, HYPHEN) || base.value % 1 !== 0;
  }
  return (
    (t.flags[at]! & (CONJUNCTION | PREPOSITION)) === 0 &&
    (!t.has(at, ARTICLE) || base.cardinal.exact === false || base.value < 1)
  );
}

export function unitFits(t: Tokens, at: number, next: number): boolean {
  if (t.vocabulary.arabic) {
    // `200 م` is metres, `2018 م` a year of the common era.
    if (t.ends[at]! - t.starts[at]! === 1 && t.text[t.starts[at]!] === 'م')
      return t.types[at - 1] === NUMBER && !t.isSign(next, 0x2e);
    return (t.flags[at]! & (CONJUNCTION | PREPOSITION)) === 0;
  }
  if (next > at + 1) return true;
  const word = t.text.slice(t.starts[at], t.ends[at]);
  if (t.types[at] === SIGN)
    return (
      t.glued(at) &&
      (t.ids[at] === 0xb0 || (t.types[at - 1] === NUMBER && (t.types[at + 1] !== WORD || !t.glued(at + 1))))
    );
  if (/^(?:in|m|h|t|l|g|yd)$/i.test(word))
    return t.glued(at) || (word !== 'in' && word !== 'm' && word !== 'h' && word !== 't');
  return true;
}

/** Arabic says two of a unit by the form alone: `شهرين`, `دولاران`, `لترين`. */
export function dualUnit(t: Tokens, i: number): Quantity | undefined {
  if (!t.vocabulary.arabic || t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  for (const kind of ['duration', 'unit', 'currency'] as const) {
    const match = t.match(i, KIND[kind]);
    if (match?.sense.value !== 2) continue;
    // `المقاولين العامين` are general contractors, not two years.
    if (t.has(i, ARTICLE) && t.types[i - 1] === WORD && /(?:ين|ون)$/.test(t.text.slice(t.starts[i - 1], t.ends[i - 1])))
      continue;
    const cardinal: Cardinal = { next: match.next, value: 2 };
    const base: Quantity = {
      start: i,
      next: match.next,
      cardinal,
      kind: kind === 'unit' ? 'measure' : kind === 'currency' ? 'money' : kind,
      unit: match.sense.code,
      value: 2,
    };
    return base;
  }
  return undefined;
}

/** `800 كيلومتر في الساعة`, `60 miles an hour`. */
export function withRate(t: Tokens, base: Quantity): Quantity {
  const rate = t.gaps[base.next] === 2 ? undefined : t.match(base.next, KIND.rate);
  if (!rate || (base.unit !== 'kilometer' && base.unit !== 'mile')) return base;
  return { ...base, next: rate.next, unit: `${base.unit}-per-hour` };
}

export function belowZero(t: Tokens, base: Quantity): Quantity {
  const below = t.match(base.next, KIND['below-zero']);
  if (!below || base.value <= 0) return base;
  return { ...base, next: below.next, value: -base.value, kind: 'measure', unit: base.unit ?? 'degree' };
}
