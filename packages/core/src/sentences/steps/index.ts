import type { Gap, Step } from '../gap.ts';
import { verse } from './00-verse.ts';
import { brackets } from './01-brackets.ts';
import { itemStarts, listMarker, nextItem } from './02-list-marker.ts';
import { ellipsis } from './03-ellipsis.ts';
import { reportingClause } from './04-reporting-clause.ts';
import { abbreviation } from './05-abbreviation.ts';
import { initial } from './06-initial.ts';
import { arabicLetter } from './07-arabic-letter.ts';
import { exclaimedName } from './08-exclaimed-name.ts';
import { missingSpace } from './09-missing-space.ts';
import { lowerCase } from './10-lower-case.ts';
import { number } from './11-number.ts';
import { nextSpeech } from './12-next-speech.ts';
import { asProposed } from './13-as-proposed.ts';

export { itemStarts, nextItem };

/** In order; the first step with a verdict decides. */
const STEPS: readonly Step[] = [
  verse,
  brackets,
  listMarker,
  ellipsis,
  reportingClause,
  abbreviation,
  initial,
  arabicLetter,
  exclaimedName,
  missingSpace,
  lowerCase,
  number,
  nextSpeech,
  asProposed,
];

/** Returns whether a sentence ends at the gap. */
export function endsSentence(gap: Gap): boolean {
  for (const step of STEPS) {
    const verdict = step(gap);
    if (verdict !== undefined) return verdict === 'cut';
  }
  return false;
}
