import { EXCLAIMED, STARTERS } from '../abbreviations.ts';
import type { Case, Gap, Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['She joined Yahoo! in March.', 'It was spring.'] },
  { language: 'en', sentences: ['The people at Yahoo! Research built it.', 'He left Yahoo!', 'Then he slept.'] },
];

/** A name that is written with an exclamation mark goes on unless a word that begins sentences follows. */
export function exclaimedName(gap: Gap): Verdict {
  if (gap.text.charCodeAt(gap.mark) !== 0x21 || gap.end > gap.mark + 1 || gap.afterKind !== 'upper') return undefined;
  if (!/^\p{Lu}/u.test(gap.before) || gap.mark - gap.before.length === gap.start) return undefined;
  return EXCLAIMED.has(gap.before.toLowerCase()) && !STARTERS.has(gap.after.toLowerCase()) ? 'keep' : undefined;
}
