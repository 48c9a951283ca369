import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchUnbroken } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { compound } from './cardinals.ts';

const HYPHEN = 0x2d;

/** Reads an English ordinal: `second`, `twenty-fifth`, `hundred and first`. */
export function ordinalEnglish(t: Tokens, i: number): Cardinal | undefined {
  const alone = t.match(i, KIND.ordinal);
  if (!alone) return behindNumber(t, i);
  const { value, code } = alone.sense;
  const implied = value <= 2 || code === 'implied';
  return { next: alone.next, value, ordinal: true, ...(implied ? { by: 'implied' } : {}) };
}

/** `twenty-fifth`, `one hundred and first`, `two hundredth` */
function behindNumber(t: Tokens, i: number): Cardinal | undefined {
  const above = compound(t, i);
  if (!above || above.value < 2) return undefined;
  const at = t.isSign(above.next, HYPHEN) && t.glued(above.next) ? above.next + 1 : above.next;
  const whole = above.value % 100 === 0;
  const and = whole && !t.broken(at) ? t.match(at, KIND.and) : undefined;
  const ordinal = and ? t.match(and.next, KIND.ordinal) : matchUnbroken(t, at, KIND.ordinal);
  if (ordinal?.sense.code !== '') return undefined;
  const { value } = ordinal.sense;
  const { next } = ordinal;
  if (value >= 100) return above.value < 100 && !and ? { next, value: above.value * value, ordinal: true } : undefined;
  const room = whole ? 100 : above.value % 10 === 0 && above.value % 100 >= 20 ? 10 : 0;
  return value < room ? { next, value: above.value + value, ordinal: true } : undefined;
}
