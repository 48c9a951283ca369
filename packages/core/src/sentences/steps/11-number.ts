import { type Case, type Gap, isSingleStop, type Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['It was a dump.', '1987 was the year it burnt.'] },
  { language: 'en', sentences: ['It cost 12. 50 people came.'] },
];

/** A number behind a word and a full stop begins a sentence; Intl misses it before a small word. */
export function number(gap: Gap): Verdict {
  if (gap.afterKind !== 'digit' || gap.close === gap.mark) return undefined;
  if (!isSingleStop(gap)) return 'cut';
  if (/^[\p{L}\p{M}’'-]{2,}$/u.test(gap.before) || gap.end > gap.close) return 'cut';
  return 'keep';
}
