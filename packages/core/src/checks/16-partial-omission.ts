import { byRole } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import { partialAddition } from './17-partial-addition.ts';
import type { Entry, Kind } from './catalogue.ts';
import { findBareClauses } from './clauses.ts';
import { findingAt, type PairFinding } from './finding.ts';
import { isSpeltOut, spelledAcronyms } from './names/acronyms.ts';
import type { PairView } from './view.ts';

export const partialOmission = {
  code: 'partial-omission',
  mqm: 'omission',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: partialOmission,
  sees: 'A run of words of the source to which hardly anything in the translation answers, while the rest has its counterpart: judged by its weight and length, its edges, how well the rest is covered, and how long the two sides are. In retold reports only beside words in common, and as minor unless it is cut out of a quotation.',
  ignores:
    'Three words or fewer; values that both sides have, whatever words say them; acronyms spelt letter by letter, or written out in about as many words as they have letters; a side that is bare as a whole. Where a file is translated freely, better odds are asked for.',
  found: [
    {
      ar: 'افتتح الوزير المدرسة الجديدة يوم الأحد، ثم زار المستشفى العام في وسط العاصمة.',
      en: 'The minister opened the new school on Sunday.',
    },
    {
      ar: 'افتتح الوزير المدرسة الجديدة يوم الأحد.',
      en: 'The minister opened the new school on Sunday, and later visited the general hospital in the centre of the capital.',
      source: 'en',
    },
  ],
  ignored: [
    { of: 'a single word', ar: 'افتتح الوزير المدرسة، مساء.', en: 'The minister opened the school.' },
    { of: 'an acronym that is written out', ar: 'مؤشر كتلة الجسم 27', en: '27 BMI' },
    {
      of: 'a term that stands beside it in English',
      ar: 'يرسل الخادم رمز تجزئة الرسائل المصادق عليه keyed hash مع كل طلب جديد.',
      en: 'The server sends a keyed hash with each new request.',
    },
  ],
};

/** Log odds from which a clause counts as left out or added. */
const ODDS = 0.95;
/** A clause is a part: where nearly all words of a side are bare the whole is retold. */
export const WHOLE = 0.95;

/**
 * Returns the findings about clauses that one side alone has, at most one of each; `answered` has the places of the
 * values that both have, `doubt` is taken off the log odds.
 */
export function clauseFindings(
  view: PairView,
  answered: { readonly arabic: readonly Span[]; readonly english: readonly Span[] },
  doubt: number,
): PairFinding[] {
  const places = { ar: [...answered.arabic, ...spelledAcronyms(view)], en: answered.english };
  return findBareClauses(view, places).flatMap((clause) => {
    const odds = clause.score - doubt;
    if (odds < ODDS || clause.share > WHOLE) return [];
    const isArabic = clause.side === 'ar';
    if (isArabic && isSpeltOut(view, clause)) return [];
    const places = byRole(view, { arabic: isArabic ? [clause] : [], english: isArabic ? [] : [clause] });
    const kind = places.source.length > 0 ? partialOmission : partialAddition;
    return [findingAt(kind, 1 / (1 + Math.exp(1.2 - odds / 2)), places)];
  });
}
