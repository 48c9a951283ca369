import type { Cardinal } from '../tokens/cardinal.ts';
import { KIND } from '../tokens/kinds.ts';
import { matchUnbroken } from '../tokens/sequence.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { Sense } from '../tokens/vocabulary.ts';

/** A number with what is counted. */
export interface Quantity {
  readonly start: number;
  readonly next: number;
  readonly cardinal: Cardinal;
  readonly kind: 'number' | 'percentage' | 'money' | 'measure' | 'duration';
  readonly unit?: string;
  readonly value: number;
}

/** Returns the years of a decade of a life, both ends. */
export function yearsOfDecade(start: number, next: number, first: number): { low: Quantity; high: Quantity } {
  const years = (value: number): Quantity => ({
    start,
    next,
    cardinal: { next, value },
    kind: 'duration',
    unit: 'year',
    value,
  });
  return { low: years(first), high: years(first + 9) };
}

/** Returns what kind of quantity counts a unit, a length of time or a currency. */
export function kindOf(sense: Sense): 'money' | 'measure' | 'duration' {
  return sense.kind === 'duration' ? 'duration' : sense.kind === 'currency' ? 'money' : 'measure';
}

/** `800 كيلومتر في الساعة`, `60 miles an hour`. */
export function withRate(t: Tokens, base: Quantity): Quantity {
  const rate = base.unit === 'kilometer' || base.unit === 'mile' ? matchUnbroken(t, base.next, KIND.rate) : undefined;
  return rate ? { ...base, next: rate.next, unit: `${base.unit}-per-hour` } : base;
}

/** `5 degrees below zero`, `خمس درجات تحت الصفر` */
export function belowZero(t: Tokens, base: Quantity): Quantity {
  const below = base.value > 0 ? t.match(base.next, KIND['below-zero']) : undefined;
  if (!below) return base;
  return { ...base, next: below.next, value: -base.value, kind: 'measure', unit: base.unit ?? 'degree' };
}
