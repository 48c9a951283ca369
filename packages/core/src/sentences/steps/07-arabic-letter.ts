import { ARABIC_TITLES, BEFORE_LETTER, LETTER_NAMES } from '../abbreviations.ts';
import { type Case, type Gap, isSingleStop, type Verdict, wordBefore } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'ar', sentences: ['وصل د. سالم إلى المكتب.', 'وكان أ. د. حسن هناك.'] },
  { language: 'ar', sentences: ['حضر د. سالم وأ.د. نبيل إلى القاعة.', 'ثم خرجا.'] },
  { language: 'ar', sentences: ['كتبه أحمد ز. راشد.', 'ثم سافر.'] },
  { language: 'ar', sentences: ['كان ذلك عام 300 ق. م، ثم تغير.', 'وبنيت نحو سنة 200 ق.م. أسوار المدينة.'] },
  { language: 'ar', sentences: ['يحتاج الجسم إلى فيتامين د.', 'وهو كثير في السمك.'] },
  { language: 'ar', sentences: ['رأى دبليو. هاريس الجسر.', 'ثم عاد.'] },
];

/** The single letters of Arabic abbreviations and initials, and Latin letters spelt out (`دبليو.`). */
export function arabicLetter(gap: Gap): Verdict {
  if (!isSingleStop(gap) || !/^[\u0621-\u06d3.]+$/u.test(gap.before)) return undefined;
  // `وأ.د.`: the conjunction belongs to no abbreviation of several letters.
  const word = gap.before.replace(/^[وفبلك](?=[\u0621-\u064a]\.)/u, '');
  if (ARABIC_TITLES.has(word.replace(/^[وفبل](?=.)/u, '')) || ARABIC_TITLES.has(word)) {
    if (gap.afterKind === 'digit' || (word.length > 1 && !word.includes('.'))) return 'keep';
  }
  if (/^[\u0621-\u064a]$/u.test(word)) return behindLetter(gap);
  if (/^(?:[\u0621-\u064a]\.)+[\u0621-\u064a]$/u.test(word))
    return isEra(word) && gap.next > gap.end && beginsWithAnd(gap) ? 'cut' : 'keep';
  const isName = LETTER_NAMES.has(word) && gap.afterKind === 'caseless' && gap.next > gap.end;
  return isName && !LETTER_NAMES.has(preceding(gap)) ? 'keep' : undefined;
}

function behindLetter(gap: Gap): Verdict {
  if (gap.end > gap.close || gap.afterKind === 'none') return undefined;
  const prior = preceding(gap);
  if (BEFORE_LETTER.has(prior) || (/^[\p{N}.,]+$/u.test(prior) && gap.before !== 'ق')) return undefined;
  return isEra(prior) && beginsWithAnd(gap) ? 'cut' : 'keep';
}

function preceding(gap: Gap): string {
  return wordBefore(gap.text, gap.mark - gap.before.length - 1, gap.start);
}

function beginsWithAnd(gap: Gap): boolean {
  return gap.after.startsWith('و');
}

/** `ق.م` and the like end a sentence only where the next one begins with و. */
function isEra(word: string): boolean {
  return /^ق(?:\.|$)/u.test(word);
}
