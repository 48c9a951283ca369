import { KIND } from '../../tokens/kinds.ts';
import { pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { SIGN } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import type { MoneyLanguage } from '../language.ts';

/** How English writes money. */
export const englishMoney: MoneyLanguage = { symbol, cents };

/** Words such as `dollar` do not stand before their amount; what ends in a sign does, such as `E£`. */
function symbol(t: Tokens, i: number): Match | undefined {
  const match = t.match(i, KIND.currency);
  return match && t.types[match.next - 1] === SIGN ? match : undefined;
}

/** `20 dollars and 43 cents` */
function cents(t: Tokens, next: number): number {
  const at = pass(t, next, KIND.and);
  return t.spaced(at) ? at : -1;
}
