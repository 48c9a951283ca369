import { readCardinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import { pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CONJUNCTION, WORD } from '../../tokens/tokens.ts';
import type { Quantity } from '../counted.ts';
import type { CompoundLanguage } from '../language.ts';
import { dualUnit } from './duals.ts';

/** How Arabic joins two quantities to one: by `و`, alone or written onto the second. */
export const arabicCompounds: CompoundLanguage = {
  joins: (t, i, and) => and || t.has(i, CONJUNCTION),
  half,
  dual: dualUnit,
};

/** `ساعة ونصف`, `ساعة ونصف الساعة` */
function half(t: Tokens, base: Quantity): { value: number; next: number } | undefined {
  const except = exceptPart(t, base);
  if (except) return { value: -except.value, next: except.next };
  const at = pass(t, base.next, KIND.and);
  const match = at > base.next || t.has(at, CONJUNCTION) ? t.match(at, KIND.half) : undefined;
  if (!match) return undefined;
  const again = t.match(match.next, KIND.duration);
  return { value: match.sense.value, next: again?.sense.code === base.unit ? again!.next : match.next };
}

/**
 * `ساعة إلا ربعا`, `مليون دينار إلا ربعا`, `ألف سنة إلا خمسين عاما`: what is taken off, a share of one or so many of
 * the same unit.
 */
export function exceptPart(t: Tokens, base: Quantity): { value: number; next: number } | undefined {
  if (!isExcept(t, base.next)) return undefined;
  const at = base.next + 1;
  const share = t.match(at, KIND.half);
  if (share && share.sense.value < 0.75)
    return { value: share.sense.value * (base.cardinal.scale ?? 1), next: share.next };
  const cardinal = readCardinal(t, at);
  if (!cardinal || cardinal.ordinal || cardinal.value >= base.value) return undefined;
  const unit = t.match(cardinal.next, KIND.duration) ?? t.match(cardinal.next, KIND.currency);
  return unit?.sense.code === base.unit ? { value: cardinal.value, next: unit!.next } : undefined;
}

/** Whether token `i` is `إلا`, on the same line. */
export function isExcept(t: Tokens, i: number): boolean {
  return t.types[i] === WORD && t.spaced(i) && /^[إا]لا$/.test(t.written(i));
}
