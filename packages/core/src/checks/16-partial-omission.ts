import { byRole } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import { partialAddition } from './17-partial-addition.ts';
import type { Entry, Kind } from './catalogue.ts';
import { type BareClause, findBareClauses } from './clauses.ts';
import { cutOutOfQuotation } from './cut-quotation.ts';
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
  sees: 'A run of words of the source to which hardly anything in the translation answers, while the rest has its counterpart: judged by its weight and length, its edges, how well the rest is covered, and how long the two sides are; and a clause between marks that is cut out of a quotation of which the other side quotes the rest. In retold reports only beside words in common, and as minor unless it is cut out of a quotation.',
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
    {
      ar: 'قال المدرب: "لعب الفريق جيدا أمام الجمهور، لكن الطريق طويل وصعب".',
      en: 'The coach said: "The team played well in front of the crowd."',
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
  const found = findBareClauses(view, places).filter(
    (clause) =>
      clause.score - doubt >= ODDS && clause.share <= WHOLE && !(clause.side === 'ar' && isSpeltOut(view, clause)),
  );
  const bare = found.map((clause) =>
    clauseFinding(view, clause.side, clause, 1 / (1 + Math.exp(1.2 - (clause.score - doubt) / 2))),
  );
  return [...bare, ...(doubt > 0 ? [] : quotedFindings(view, found))];
}

/** What was cut out of a quotation, unless it is told as a clause that nothing answers to. */
function quotedFindings(view: PairView, found: readonly BareClause[]): PairFinding[] {
  return [view.arabic, view.english].flatMap((own) => {
    const cut = cutOutOfQuotation(own, own === view.arabic ? view.english : view.arabic);
    if (cut === undefined) return [];
    const isTold = found.some(({ side, start, end }) => side === own.language && start < cut.end && cut.start < end);
    return isTold ? [] : [clauseFinding(view, own.language, cut, QUOTED)];
  });
}

/** How sure it is that a clause was cut out of a quotation. */
const QUOTED = 0.6;

function clauseFinding(view: PairView, side: 'ar' | 'en', { start, end }: Span, confidence: number): PairFinding {
  const clause = [{ start, end }];
  const places = byRole(view, { arabic: side === 'ar' ? clause : [], english: side === 'ar' ? [] : clause });
  return findingAt(places.source.length > 0 ? partialOmission : partialAddition, confidence, places);
}
