import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CONJUNCTION, PREPOSITION, SPACED } from '../../tokens/tokens.ts';
import type { Cardinal } from '../cardinal.ts';
import { tidy } from '../cardinal.ts';

/** `نصف`, `ثلثي`, `ثلاثة أرباع`, `نصف مليون`. */
export function fraction(t: Tokens, i: number): Cardinal | undefined {
  const ones = t.match(i, KIND.ones);
  const below = ones && ones.sense.value <= 9 ? t.match(ones.next, KIND.fraction) : undefined;
  if (
    ones &&
    below &&
    t.gaps[ones.next] === SPACED &&
    !t.has(ones.next, CONJUNCTION) &&
    /^(?:ارباع|اثلاث|اخماس|اسداس|اسباع|اثمان|اتساع|اعشار)/.test(t.vocabulary.spelling(t.ids[ones.next]!))
  )
    return { next: below.next, value: tidy(ones.sense.value * below.sense.value) };
  const voweled = voweledFraction(t, i);
  if (voweled) return voweled;
  const alone = t.match(i, KIND.fraction);
  if (!alone || alone.sense.code === 'counted') return undefined;
  const scale = t.match(alone.next, KIND.scale);
  if (
    scale &&
    scale.sense.code === '' &&
    t.gaps[alone.next] === SPACED &&
    !t.has(alone.next, CONJUNCTION) &&
    !t.has(alone.next, PREPOSITION)
  )
    return { next: scale.next, value: alone.sense.value * scale.sense.value, scale: scale.sense.value };
  return { next: alone.next, value: alone.sense.value, by: 'implied' };
}

const VOWELED: ReadonlyArray<readonly [RegExp, number]> = [
  [/^خُمس(?!ة)/, 5],
  [/^سُدس/, 6],
  [/^سُبع(?!ة)/, 7],
  [/^ثُمن/, 8],
  [/^تُسع(?!ة)/, 9],
  [/^عُشر(?!ة)/, 10],
];

/** `الخُمس`, `خُمسي`: only its vowel tells a fifth from five, a tenth from ten. */
function voweledFraction(t: Tokens, i: number): Cardinal | undefined {
  const text = t.text.slice(t.starts[i], t.ends[i]);
  const at = text.indexOf('\u064f');
  if (at < 1 || at > 5) return undefined;
  const word = text.slice(at - 1).replace(/[\u064b\u064c\u064d\u064e\u0650-\u0652]/g, '');
  const found = VOWELED.find(([pattern]) => pattern.test(word));
  if (!found || word.length > 8) return undefined;
  const two = /(?:ين|ان|ا|ي)$/.test(word.slice(4));
  return { next: i + 1, value: (two ? 2 : 1) / found[1], ...(two ? {} : { by: 'implied' as const }) };
}
