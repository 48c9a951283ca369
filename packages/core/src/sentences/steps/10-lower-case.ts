import type { Case, Gap, Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['Why? he wondered.', 'Nobody knew.'] },
  { language: 'en', sentences: ['They grow figs, dates etc. in the valley.', 'It is warm.'] },
];

/** A sentence does not begin with a lower-case word. */
export function lowerCase(gap: Gap): Verdict {
  return gap.afterKind === 'lower' && gap.close > gap.mark ? 'keep' : undefined;
}
