import { REPORTING } from '../abbreviations.ts';
import { type Case, type Gap, type Verdict, wordAfter } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['“Where is the key?” she asked.', 'Nobody knew.'] },
  { language: 'en', sentences: ['"This is fine." he said.', 'She nodded.'] },
  { language: 'en', sentences: ['“Who did it?” Anna Berg asked.', 'Nobody knew.'] },
  { language: 'en', sentences: ['“Stop!”', 'He ran to the door.'] },
  { language: 'ar', sentences: ['«أين المفتاح؟» تساءلت.', 'لم يعرف أحد.'] },
  { language: 'ar', sentences: ['سألت: "أين المفتاح؟"', 'أجابت: "لا أعرف."'] },
  { language: 'ar', sentences: ['"أين المفتاح؟" سألت ليلى.', 'لم يعرف أحد.'] },
];

/** Arabic verbs of speech as they follow a quotation without و. */
const ARABIC =
  /^(?:قال|قالت|يقول|تقول|سأل|سألت|تساءل|تساءلت|أضاف|أضافت|كما|صرح|صرحت|صاح|صاحت|أجاب|أجابت|رد|ردت|هتف|هتفت)$/u;

/** A quotation that ends in `?`, `!` or `.` and its reporting clause are one sentence. */
export function reportingClause(gap: Gap): Verdict {
  if (gap.close === gap.end || gap.first !== gap.next) return undefined;
  if (gap.afterKind === 'lower') return 'keep';
  const stop = gap.text[gap.close - 1];
  if (stop === '.') return undefined;
  if (gap.afterKind === 'upper') return startsWithSpeaker(gap) ? 'keep' : undefined;
  if (gap.afterKind === 'caseless' && ARABIC.test(gap.after)) return endsSoon(gap) ? 'keep' : undefined;
  return undefined;
}

/** One to four capitalised words and a verb of speech, with which the clause ends: `Anna Berg asked.` */
function startsWithSpeaker(gap: Gap): boolean {
  let at = gap.first;
  for (let i = 0; i < 5; i += 1) {
    const word = wordAfter(gap.text, at, gap.limit);
    if (word === '') return false;
    if (i > 0 && REPORTING.has(word)) return /[.,;:]/.test(gap.text[at + word.length] ?? '.');
    if (!/^\p{Lu}/u.test(word)) return false;
    at += word.length;
    if (gap.text.charCodeAt(at) === 0x2e) at += 1;
    if (gap.text.charCodeAt(at) !== 0x20) return false;
    at += 1;
  }
  return false;
}

/** An Arabic reporting clause behind the quotation is short: a stop or a comma follows within 40 units, and no colon. */
function endsSoon(gap: Gap): boolean {
  const [mark] = /[.،,:]/.exec(gap.text.slice(gap.first, Math.min(gap.limit, gap.first + 40))) ?? [];
  return mark === undefined ? gap.limit - gap.first < 40 : mark !== ':';
}
