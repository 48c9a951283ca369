import { tidy } from '../numbers/cardinal.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { compoundDuration, compoundMeasure } from './compound.ts';
import type { Quantity } from './counted.ts';
import { belowZero, withRate } from './counted.ts';
import type { CompoundLanguage } from './language.ts';

const PERCENT = 0x25;

/** `5 %`, `خمسة في المئة` */
export function percentAfter(t: Tokens, base: Quantity, at: number): Quantity | undefined {
  if (t.isSign(at, PERCENT)) return { ...base, next: at + 1, kind: 'percentage' };
  const percent = t.match(at, KIND.percent);
  // `30‰`, `50 basis points`
  return percent && { ...base, next: percent.next, value: tidy(base.value * percent.sense.value), kind: 'percentage' };
}

/** `5 years`, `ساعتين ونصف`; whether the word fits was decided. */
export function durationAfter(t: Tokens, base: Quantity, at: number, language: CompoundLanguage): Quantity | undefined {
  const duration = t.match(at, KIND.duration);
  if (duration?.sense.value !== 1) return undefined;
  // `-29 عاماً-` stands between dashes: no time is negative.
  const value = Math.abs(base.value);
  const whole: Quantity = { ...base, value, next: duration.next, kind: 'duration', unit: duration.sense.code };
  return compoundDuration(t, whole, language);
}

/** `7 feet 10 inches`, `60 miles an hour`, `خمس درجات تحت الصفر`; whether the word fits was decided. */
export function measureAfter(t: Tokens, base: Quantity, at: number, language: CompoundLanguage): Quantity | undefined {
  const unit = t.match(at, KIND.unit);
  if (!unit || unit.sense.value === 2) return undefined;
  // `3 mb/d`
  const value = tidy(base.value * unit.sense.value);
  const whole: Quantity = { ...base, value, next: unit.next, kind: 'measure', unit: unit.sense.code };
  return compoundMeasure(t, belowZero(t, withRate(t, whole)), language);
}
