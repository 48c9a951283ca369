import { BEFORE_CAPITAL, STARTERS } from '../abbreviations.ts';
import { type Case, type Gap, isSingleStop, type Verdict, wordBefore } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['Ruth E. Stone wrote to J. K. Moor.', 'He answered.'] },
  { language: 'en', sentences: ['They chose plan B.', 'It failed.'] },
  { language: 'en', sentences: ['This is option B.', 'Choose it.', 'Plan C.', 'Smith agreed.'] },
  { language: 'en', sentences: ['You are taller than I.', 'We know.'] },
  { language: 'en', sentences: ['He came from L.A. by bus.', 'She likes L.A. too.'] },
];

/** A single capital letter before a name is an initial; before a word that begins sentences it is not. */
export function initial(gap: Gap): Verdict {
  if (!isSingleStop(gap) || gap.afterKind !== 'upper' || gap.end > gap.close || gap.next === gap.end) return undefined;
  if (!/^(?:\p{Lu}|\p{Lu}-\p{Lu})$/u.test(gap.before)) return undefined;
  if (BEFORE_CAPITAL.has(wordAhead(gap).toLowerCase())) return 'cut';
  if (!STARTERS.has(gap.after.toLowerCase())) return gap.before === 'I' && !afterName(gap) ? undefined : 'keep';
  return afterName(gap) && gap.after.length === 1 ? 'keep' : 'cut';
}

function afterName(gap: Gap): boolean {
  return /^\p{Lu}/u.test(wordAhead(gap));
}

function wordAhead({ text, start, mark, before }: Gap): string {
  const end = mark - before.length - 1;
  return end > start ? wordBefore(text, end, start) : '';
}
