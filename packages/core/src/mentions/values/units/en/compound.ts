import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { WORD } from '../../tokens/tokens.ts';
import type { Quantity } from '../counted.ts';
import type { CompoundLanguage } from '../language.ts';

/** How English joins two quantities to one. */
export const englishCompounds: CompoundLanguage = {
  joins: () => true,
  half,
  bare: bareMinutes,
};

/** `two years and a half`; `an hour and half of the people` is none. */
function half(t: Tokens, { next }: Quantity): { value: number; next: number } | undefined {
  const and = t.match(next, KIND.and);
  const match = and ? t.match(and.next, KIND.half) : undefined;
  if (!match || matchSpaced(t, match.next, KIND.of)) return undefined;
  return { value: match.sense.value, next: match.next };
}

/** `1 hour thirty`: minutes without saying so. */
function bareMinutes(t: Tokens, base: Quantity, { next, value, words }: Cardinal): Quantity | undefined {
  if (base.unit !== 'hour' || value >= 60 || !words || t.types[next] === WORD) return undefined;
  return { ...base, next, unit: 'minute', value: base.value * 60 + value };
}
