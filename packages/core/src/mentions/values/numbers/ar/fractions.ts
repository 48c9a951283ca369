import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchPlain } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CONJUNCTION } from '../../tokens/tokens.ts';
import { tidy } from '../cardinal.ts';

/** `نصف`, `ثلثي`, `ثلاثة أرباع`, `نصف مليون`. */
export function fraction(t: Tokens, i: number): Cardinal | undefined {
  return countedFraction(t, i) ?? voweledFraction(t, i) ?? loneFraction(t, i);
}

/** `ثلاثة أرباع` */
function countedFraction(t: Tokens, i: number): Cardinal | undefined {
  const ones = t.match(i, KIND.ones);
  if (!ones || ones.sense.value > 9 || !t.spaced(ones.next) || t.has(ones.next, CONJUNCTION)) return undefined;
  const below = t.match(ones.next, KIND.fraction);
  if (!below || below.sense.code === '' || below.sense.code === 'voweled') return undefined;
  return ofPower(t, { next: below.next, value: tidy(ones.sense.value * below.sense.value) });
}

/** `نصف`, `نصف مليون` */
function loneFraction(t: Tokens, i: number): Cardinal | undefined {
  const alone = t.match(i, KIND.fraction);
  if (!alone || alone.sense.code === 'counted' || alone.sense.code === 'voweled') return undefined;
  return ofPower(t, { next: alone.next, value: alone.sense.value, by: 'implied' });
}

/** `نصف مليون`, `ثلاثة أرباع مليون`, `نصف دزينة`. */
function ofPower(t: Tokens, part: Cardinal): Cardinal {
  const { next, value } = part;
  const power = matchPlain(t, next, KIND.scale);
  const dozen = power === undefined ? matchPlain(t, next, KIND.dozen) : undefined;
  if (dozen) return { next: dozen.next, value: tidy(value * 12) };
  if (power?.sense.code !== '') return part;
  return { next: power.next, value: tidy(value * power.sense.value), scale: power.sense.value };
}

/** The least of the fractions that only a vowel tells from a number: `خُمس`, a fifth, `خمس`, five. */
const FIRST_VOWELED = 5;

/** `الخُمس`, `خُمسي` */
function voweledFraction(t: Tokens, i: number): Cardinal | undefined {
  const text = t.written(i);
  const vowel = text.indexOf('\u064f');
  if (vowel < 1 || vowel > 5) return undefined;
  const word = text.slice(vowel - 1).replace(/[\u064b-\u064e\u0650-\u0652]/g, '');
  const of = [...t.vocabulary.list('voweled-fractions')].indexOf(word.slice(0, 4)) + FIRST_VOWELED;
  if (of < FIRST_VOWELED || word[4] === 'ة' || word.length > 8) return undefined;
  const two = /(?:ين|ان|ا|ي)$/.test(word.slice(4));
  return two ? { next: i + 1, value: 2 / of } : { next: i + 1, value: 1 / of, by: 'implied' };
}
