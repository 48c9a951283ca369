import { tidy } from '../numbers/cardinal.ts';
import { readCardinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CONJUNCTION, NUMBER, SPACED, WORD } from '../tokens/tokens.ts';
import type { Quantity } from './counted.ts';
import { dualUnit } from './counted.ts';

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800 };

const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200 };

/** `an hour and a half`, `2 years 3 months`, `ساعتين ونصف`, `1 hour thirty`: one length of time, in the smallest unit named. */
export function compoundDuration(t: Tokens, base: Quantity): Quantity {
  const half = halfAfter(t, base);
  if (half) return half;
  let at = base.next;
  if (t.gaps[at] !== SPACED && !t.isSign(at, 0x2c)) return base;
  if (t.isSign(at, 0x2c)) at += 1;
  const and = t.match(at, KIND.and);
  const joined = and !== undefined || t.has(at, CONJUNCTION);
  if (and) at = and.next;
  if (t.vocabulary.arabic && !joined) return base;
  const dual = dualUnit(t, at);
  const cardinal = dual ? dual.cardinal : readCardinal(t, at);
  if (!cardinal || cardinal.ordinal || cardinal.exact === false) return base;
  const duration = dual ? undefined : t.match(cardinal.next, KIND.duration);
  const unit = dual?.kind === 'duration' ? dual.unit : duration?.sense.value === 1 ? duration.sense.code : undefined;
  const next = dual?.next ?? duration?.next ?? cardinal.next;
  if (unit === undefined) {
    // `1 hour thirty`: minutes without saying so.
    if (
      base.unit !== 'hour' ||
      t.vocabulary.arabic ||
      cardinal.value >= 60 ||
      !cardinal.words ||
      t.types[next] === WORD
    )
      return base;
    return { ...base, next, unit: 'minute', value: base.value * 60 + cardinal.value };
  }
  const table = SECONDS[base.unit!] !== undefined && SECONDS[unit] !== undefined ? SECONDS : MONTHS;
  const [big, small] = [table[base.unit!], table[unit]];
  if (big === undefined || small === undefined || small >= big) {
    const bigSeconds = inSeconds(base.unit!);
    const smallSeconds = inSeconds(unit);
    if (smallSeconds >= bigSeconds) return base;
    return compoundDuration(t, {
      ...base,
      next,
      unit,
      value: tidy((base.value * bigSeconds) / smallSeconds + cardinal.value),
    });
  }
  return compoundDuration(t, { ...base, next, unit, value: tidy((base.value * big) / small + cardinal.value) });
}

function inSeconds(unit: string): number {
  return SECONDS[unit] ?? (MONTHS[unit] ?? 0) * 2629746;
}

/** `two years and a half`, `ساعة ونصف`. */
function halfAfter(t: Tokens, base: Quantity): Quantity | undefined {
  const and = t.match(base.next, KIND.and);
  const at = and?.next ?? base.next;
  if (!and && !(t.vocabulary.arabic && t.has(at, CONJUNCTION))) return undefined;
  const half = t.match(at, KIND.half);
  if (!half || base.value % 1 !== 0) return undefined;
  // `an hour and half of the people`
  if (half.next < t.count && t.gaps[half.next] === SPACED && t.match(half.next, KIND.of) && !t.vocabulary.arabic)
    return undefined;
  const again = t.vocabulary.arabic ? t.match(half.next, KIND.duration) : undefined;
  const same = again && again.sense.code === base.unit ? again.next : half.next;
  const { by: _, ...cardinal } = base.cardinal;
  return { ...base, cardinal, next: same, value: tidy(base.value + half.sense.value) };
}

const LENGTHS: Readonly<Record<string, number>> = {
  kilometer: 1000,
  meter: 1,
  centimeter: 0.01,
  millimeter: 0.001,
  mile: 1609.344,
  yard: 0.9144,
  foot: 0.3048,
  inch: 0.0254,
  kilogram: 1000,
  gram: 1,
  tonne: 1e6,
  pound: 453.59237,
  ounce: 28.349523125,
  stone: 6350.29,
};

const MASS = new Set(['kilogram', 'gram', 'tonne', 'pound', 'ounce', 'stone']);

/** `7 feet 10 inches`, `متر و20 سنتيمترا`: one length in the smaller unit. */
export function compoundMeasure(t: Tokens, base: Quantity): Quantity {
  const half = halfAfter(t, base);
  if (half) return half;
  let at = base.next;
  if (t.gaps[at] === 2) return base;
  // `6-foot-6`: inches without saying so.
  const inches =
    base.unit === 'foot' && t.isSign(at, 0x2d) && t.glued(at) && t.glued(at + 1) ? t.literal(at + 1) : undefined;
  if (inches?.plain && inches.value < 12)
    return {
      ...base,
      next: t.match(at + 2, KIND.unit)?.sense.code === 'inch' ? at + 3 : at + 2,
      unit: 'inch',
      value: base.value * 12 + inches.value,
    };
  if (t.isSign(at, 0x2c)) at += 1;
  const and = t.match(at, KIND.and);
  if (and) at = and.next;
  if (t.types[at] !== NUMBER && t.types[at] !== WORD) return base;
  if (t.vocabulary.arabic && !and && !t.has(at, CONJUNCTION)) return base;
  const cardinal = readCardinal(t, at);
  const unit = cardinal && !cardinal.ordinal ? t.match(cardinal.next, KIND.unit) : undefined;
  if (!cardinal || !unit || unit.sense.value !== 1) return base;
  const [big, small] = [LENGTHS[base.unit!], LENGTHS[unit.sense.code]];
  if (big === undefined || small === undefined || small >= big || MASS.has(base.unit!) !== MASS.has(unit.sense.code))
    return base;
  return compoundMeasure(t, {
    ...base,
    next: unit.next,
    unit: unit.sense.code,
    value: tidy((base.value * big) / small + cardinal.value),
  });
}
