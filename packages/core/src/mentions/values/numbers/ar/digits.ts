import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CONJUNCTION, NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import { tidy } from '../cardinal.ts';
import { digitsBelow } from '../digits.ts';
import { wordsArabic } from './cardinals.ts';

/** `3 ملايين`, `3ك` */
export function power(t: Tokens, i: number): Match | undefined {
  const match = t.match(i, KIND.scale);
  return match?.sense.code === 'glued' && !t.glued(i) ? undefined : match;
}

/** `3 ملايين و200 ألف`, `3 ملايين ومئتا ألف`, `5 آلاف و200` */
export function lowerPart(t: Tokens, above: Cardinal, limit: number): Cardinal | undefined {
  const at = above.next;
  const and = t.match(at, KIND.and);
  if (!and || t.types[and.next] !== NUMBER) return wordsBelow(t, at, above, limit);
  const literal = t.literal(and.next)!;
  const hundreds = literal.plain && literal.digits === 3 && limit === 1000 && above.value % 1000 === 0;
  if (hundreds && (literal.chained || !t.match(and.next + 1, KIND.scale)))
    return { next: and.next + 1, value: above.value + literal.value, scale: limit };
  return digitsBelow(t, and.next, above, limit);
}

function wordsBelow(t: Tokens, at: number, above: Cardinal, limit: number): Cardinal | undefined {
  const rest = t.types[at] === WORD && t.has(at, CONJUNCTION) ? wordsArabic(t, at) : undefined;
  if (!rest || rest.ordinal || rest.value >= limit || rest.value < 1 || (rest.scale ?? 0) < 1000) return undefined;
  return { next: rest.next, value: above.value + rest.value, scale: limit };
}

/** `ثلاثة ونصف`, `ثلاثة ملايين ونصف (المليون)` */
export function withHalf(t: Tokens, base: Cardinal): Cardinal {
  if (base.ordinal || base.value % 1 !== 0) return base;
  const at = pass(t, base.next, KIND.and);
  const half = at > base.next || t.has(at, CONJUNCTION) ? t.match(at, KIND.half) : undefined;
  if (!half) return base;
  const unit = base.scale ?? 1;
  const again = t.match(half.next, KIND.scale);
  const next = again?.sense.value === unit ? again.next : half.next;
  return { ...base, value: tidy(base.value + half.sense.value * unit), next };
}
