import { KIND } from '../../tokens/kinds.ts';
import { pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CONJUNCTION, NUMBER, SIGN } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import type { MoneyLanguage } from '../language.ts';

/** How Arabic writes money. */
export const arabicMoney: MoneyLanguage = { symbol, cents };

function symbol(t: Tokens, i: number): Match | undefined {
  const match = t.types[i] === SIGN ? t.match(i, KIND.currency) : undefined;
  return match && t.types[match.next - 1] === SIGN ? match : undefined;
}

/** `20 دولارا و 43 سنتا` */
function cents(t: Tokens, next: number): number {
  const at = pass(t, next, KIND.and);
  const and = at > next;
  const near = t.spaced(at) || (and && t.glued(at));
  return near && (and || t.has(at, CONJUNCTION) || t.types[at] === NUMBER) ? at : -1;
}
