import { STARTERS, TITLES } from '../abbreviations.ts';
import { type Case, type Gap, isCloser, isDigit, isSingleStop, isSpace, type Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  {
    language: 'en',
    sentences: ['It rained all night.', 'Then it stopped.'],
    joined: 'It rained all night.Then it stopped.',
  },
  { language: 'en', sentences: ['It cost 1,000.', 'That is a lot.'], joined: 'It cost 1,000.That is a lot.' },
  { language: 'en', sentences: ['He read it on Leader.ir and at www.example.com/a.Html today.'] },
  { language: 'en', sentences: ['The rate rose by 3.5 points to 1.200.000 units.'] },
  { language: 'ar', sentences: ['انتهى الاجتماع.', 'ثم غادر الوفد.'], joined: 'انتهى الاجتماع.ثم غادر الوفد.' },
  { language: 'ar', sentences: ['قال: «نعم».', 'وأضاف: «لا».'], joined: 'قال: «نعم».وأضاف: «لا».' },
  {
    language: 'ar',
    sentences: ['بنيت المدرسة عام 1962.', 'ووسعت لاحقاً.'],
    joined: 'بنيت المدرسة عام 1962.ووسعت لاحقاً.',
  },
  { language: 'ar', sentences: ['صدر عام 1999.', 'ثم أعيد طبعه.'], joined: 'صدر عام 1999.ثم أعيد طبعه.' },
  { language: 'ar', sentences: ['1.افتح الباب.', '2.أغلق النافذة.'] },
  { language: 'ar', sentences: ['بلغ العدد 3.5 في المئة و360.000 نسمة.'] },
];

/** A stop without white space ends a sentence only between plain words, the second with its capital. */
export function missingSpace(gap: Gap): Verdict {
  if (gap.next > gap.end) return undefined;
  if (gap.end > gap.close && gap.afterKind !== 'none') {
    if (gap.afterKind === 'lower' || gap.afterKind === 'digit') return 'keep';
  } else if (gap.first !== gap.next && gap.first < 0) return 'keep';
  const { text } = gap;
  const afterDigit = isDigit(text.charCodeAt(gap.mark - 1));
  if (afterDigit && !opensSentence(gap)) return 'keep';
  if ((gap.afterKind !== 'upper' && gap.afterKind !== 'caseless') || inAddress(gap)) return 'keep';
  if (!isSingleStop(gap)) return 'cut';
  if (isCloser(text.charCodeAt(gap.mark - 1))) return /^(?:\p{Lu}\p{Ll}|\p{Lo}{3})/u.test(gap.after) ? 'cut' : 'keep';
  if (afterDigit) return gap.after.length > 1 ? 'cut' : 'keep';
  return betweenWords(gap) ? 'cut' : 'keep';
}

/** A word that begins sentences, or an Arabic one with و or behind a year, that is no part of a figure. */
function opensSentence({ after, afterKind, before }: Gap): boolean {
  if (afterKind === 'upper') return STARTERS.has(after.toLowerCase());
  return /^و\p{L}{3,}/u.test(after) || (/^\p{Nd}{3,}$/u.test(before) && /^\p{L}{2,}/u.test(after));
}

/** Two plain words, the second with a capital where there are any; one stop between. */
function betweenWords({ before, after, afterKind }: Gap): boolean {
  if (!/^[\p{L}\p{M}’'-]{2,}$/u.test(before) || TITLES.has(before.toLowerCase())) return false;
  if (afterKind !== 'upper') return /^\p{L}{2,}/u.test(after);
  return /\p{Ll}$/u.test(before) && /^(?:\p{Lu}\p{Ll}|[AI]$)/u.test(after) && !after.includes('.');
}

/** True when the unbroken run of characters around the gap is an address or a file name. */
function inAddress(gap: Gap): boolean {
  const { text } = gap;
  let start = gap.mark;
  while (start > gap.start && gap.mark - start < 80 && !isSpace(text.charCodeAt(start - 1))) start -= 1;
  let end = gap.next;
  while (end < gap.limit && end - gap.next < 80 && !isSpace(text.charCodeAt(end))) end += 1;
  return /[@/\\_=]|www\.|\.(?:com|org|net|ir|info|gov|edu|co|uk|html?|pdf|docx?|js|ts)\b/i.test(text.slice(start, end));
}
