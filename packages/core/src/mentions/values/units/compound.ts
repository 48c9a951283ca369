import { tidy } from '../numbers/cardinal.ts';
import { readCardinal } from '../numbers/numerals.ts';
import type { Cardinal } from '../tokens/cardinal.ts';
import { KIND } from '../tokens/kinds.ts';
import { pass } from '../tokens/sequence.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { NUMBER, WORD } from '../tokens/tokens.ts';
import type { Quantity } from './counted.ts';
import { factorsOf } from './factors.ts';
import type { CompoundLanguage } from './language.ts';

const COMMA = 0x2c;
const HYPHEN = 0x2d;

/** `an hour and a half`, `ساعتين ونصف`, `1 hour thirty`: one length of time, in its smallest unit. */
export function compoundDuration(t: Tokens, base: Quantity, language: CompoundLanguage): Quantity {
  const half = withHalf(t, base, language);
  if (half) return half;
  const comma = t.isSign(base.next, COMMA);
  if (!t.spaced(base.next) && !comma) return base;
  const start = comma ? base.next + 1 : base.next;
  const at = pass(t, start, KIND.and);
  if (!language.joins(t, at, at > start)) return base;
  const dual = language.dual?.(t, at);
  const cardinal = dual?.cardinal ?? readCardinal(t, at);
  if (!cardinal || cardinal.ordinal || cardinal.exact === false) return base;
  if (dual) return dual.kind === 'duration' ? lower(t, base, dual.unit!, dual.next, cardinal, language) : base;
  const duration = t.match(cardinal.next, KIND.duration);
  if (duration?.sense.value === 1) return lower(t, base, duration.sense.code, duration.next, cardinal, language);
  return language.bare?.(t, base, cardinal) ?? base;
}

/** Adds what is counted in a smaller unit, and goes on. */
function lower(
  t: Tokens,
  base: Quantity,
  unit: string,
  next: number,
  cardinal: Cardinal,
  language: CompoundLanguage,
): Quantity {
  const factors = factorsOf(base.unit!, unit);
  if (!factors) return base;
  const { by: _, ...said } = base.cardinal;
  const value = tidy((base.value * factors[0]) / factors[1] + cardinal.value);
  const whole = { ...base, cardinal: said, next, unit, value };
  return base.kind === 'duration' ? compoundDuration(t, whole, language) : compoundMeasure(t, whole, language);
}

/** `two years and a half`, `ساعة ونصف`. */
function withHalf(t: Tokens, base: Quantity, language: CompoundLanguage): Quantity | undefined {
  const half = base.value % 1 === 0 ? language.half(t, base) : undefined;
  if (!half) return undefined;
  const { by: _, ...cardinal } = base.cardinal;
  return { ...base, cardinal, next: half.next, value: tidy(base.value + half.value) };
}

/** `7 feet 10 inches`, `متر و20 سنتيمترا`: one length in the smaller unit. */
export function compoundMeasure(t: Tokens, base: Quantity, language: CompoundLanguage): Quantity {
  const half = withHalf(t, base, language);
  if (half) return half;
  if (t.broken(base.next)) return base;
  const inches = bareInches(t, base);
  if (inches) return inches;
  const start = t.isSign(base.next, COMMA) ? base.next + 1 : base.next;
  const at = pass(t, start, KIND.and);
  if ((t.types[at] !== NUMBER && t.types[at] !== WORD) || !language.joins(t, at, at > start)) return base;
  const cardinal = readCardinal(t, at);
  const unit = cardinal && !cardinal.ordinal ? t.match(cardinal.next, KIND.unit) : undefined;
  if (!cardinal || unit?.sense.value !== 1) return base;
  return lower(t, base, unit.sense.code, unit.next, cardinal, language);
}

/** `6-foot-6`: inches without saying so. */
function bareInches(t: Tokens, base: Quantity): Quantity | undefined {
  const at = base.next;
  const hyphen = base.unit === 'foot' && t.isSign(at, HYPHEN) && t.glued(at) && t.glued(at + 1);
  const inches = hyphen ? t.literal(at + 1) : undefined;
  if (!inches?.plain || inches.value >= 12) return undefined;
  const next = t.match(at + 2, KIND.unit)?.sense.code === 'inch' ? at + 3 : at + 2;
  return { ...base, next, unit: 'inch', value: base.value * 12 + inches.value };
}
