import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import { tidy } from '../cardinal.ts';

const HYPHEN = 0x2d;

/** `half`, `two-thirds`, `three quarters`, `a quarter of`, `half a million`. */
export function fraction(t: Tokens, i: number): Cardinal | undefined {
  const count = t.match(i, KIND.ones) ?? t.match(i, KIND.article);
  return count ? countedFraction(t, count) : loneFraction(t, i);
}

function countedFraction(t: Tokens, { sense: count, next: at }: Match): Cardinal | undefined {
  const hyphen = t.isSign(at, HYPHEN) && (t.glued(at) === t.glued(at + 1) || t.glued(at + 1));
  const below = count.value > 0 ? t.match(hyphen ? at + 1 : at, KIND.fraction) : undefined;
  if (!below) return undefined;
  const { value } = below.sense;
  const [half, quarter, one] = [value === 1 / 2, value === 1 / 4, count.value === 1];
  const plural = t.text[t.ends[below.next - 1]! - 1] === 's';
  const of = isOf(t, below.next);
  // `two quarters` are of a year; `two quarters of` it, and three quarters of anything, are a fraction.
  if (plural && (one || (quarter && count.value !== 3 && !of))) return undefined;
  if (!one && !plural && !quarter) return undefined;
  // `a third time` and `one second` are none; `a third of` and `one third` are.
  const article = count.kind === 'article';
  if (article && !of && !half && !quarter) return undefined;
  return ofPower(t, {
    next: below.next,
    value: tidy(count.value * value),
    ...(half || article ? { by: 'implied' } : {}),
  });
}

function loneFraction(t: Tokens, i: number): Cardinal | undefined {
  const alone = t.match(i, KIND.fraction);
  if (!alone) return undefined;
  const { value } = alone.sense;
  const of = isOf(t, alone.next) && t.match(alone.next, KIND.of) !== undefined;
  const stands = value === 1 / 2 || of || (value === 1 / 4 && t.isSign(alone.next, HYPHEN));
  return stands ? ofPower(t, { next: alone.next, value, by: 'implied' }) : undefined;
}

function isOf(t: Tokens, i: number): boolean {
  return t.text.startsWith('of', t.starts[i]);
}

/** `half a million`, `half a dozen`, `quarter of a million`. */
function ofPower(t: Tokens, found: Cardinal): Cardinal {
  const of = pass(t, found.next, KIND.of);
  const at = pass(t, of, KIND.article);
  const article = at > of;
  const power = article || of === found.next ? t.match(at, KIND.scale) : undefined;
  if (power?.sense.code === '')
    return { next: power.next, value: tidy(found.value * power.sense.value), scale: power.sense.value };
  const dozen = article ? t.match(at, KIND.dozen) : undefined;
  return dozen ? { next: dozen.next, value: found.value * 12 } : found;
}
