import { KIND } from '../../tokens/kinds.ts';
import { pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CONJUNCTION } from '../../tokens/tokens.ts';
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
  const at = pass(t, base.next, KIND.and);
  const match = at > base.next || t.has(at, CONJUNCTION) ? t.match(at, KIND.half) : undefined;
  if (!match) return undefined;
  const again = t.match(match.next, KIND.duration);
  return { value: match.sense.value, next: again?.sense.code === base.unit ? again!.next : match.next };
}
