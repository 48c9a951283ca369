import {
  BEFORE_NUMBER,
  BEHIND_TIME,
  BOOKS,
  BRACKETED,
  CAPITAL_TITLES,
  MAY_END,
  STARTERS,
  TITLES,
} from '../abbreviations.ts';
import { type Case, type Gap, isSingleStop, type Verdict, wordBefore } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['Mr. Hale met Dr. Osei on Jan. 5.', 'They spoke of No. 96.'] },
  { language: 'en', sentences: ['The U.S. Senate voted.', 'She lives in the U.S.', 'He does not.'] },
  { language: 'en', sentences: ['It opens at 9 a.m. on Sunday.', 'It closes at 5 p.m.', 'The rest is quiet.'] },
  { language: 'en', sentences: ['Hill, Reed & Co. at first refused.', 'Ask Reed and Co.', 'They know.'] },
  {
    language: 'en',
    sentences: ['At 8 a.m. Dr. Hale came to the clinic.', 'He left the clinic at 6 p.m.', 'Mrs. Hale was late.'],
  },
  { language: 'en', sentences: ['Her Ph.D. thesis is long.', 'As shown in Fig. ??'] },
  { language: 'en', sentences: ['It costs approx. $5.', 'Few pay it.'] },
  {
    language: 'en',
    sentences: ['Khalid b. Yusuf (b. 1920) and Salma bt. Ali came.', 'They took plan b.', 'Then they left.'],
  },
  {
    language: 'en',
    sentences: ['It ends at 9 p.m. Tuesday in Room 5.', 'They arrived at 7 a.m.', 'Breakfast was served.'],
  },
  { language: 'en', sentences: ['At 8 a.m. Paris was quiet.', 'Tel. +44 20 1234.'] },
  { language: 'en', sentences: ['See Ex. 20:3 and Matt. 5:3.', 'He met Matt.', '5 men came.'] },
  {
    language: 'en',
    sentences: ['Eng. Omar Zaki met Sec. Bell and Maj. Gen. (ret.) Hale.', 'It took a sec.', 'They left.'],
  },
  { language: 'en', sentences: ['The fox, a.k.a. The Thief, is in vol. II.', 'It cost Dhs. 500.'] },
  { language: 'en', sentences: ['See p. 12 and vol. 3.', 'It is there.'] },
];

const TIMES: ReadonlySet<string> = new Set(['a.m', 'p.m', 'am', 'pm']);

/** A number behind its sign: `approx. $5`, `Tel. +44`. */
const AMOUNT = /^[\p{Sc}+]\s?\p{Nd}/u;
const VERSE = /^\p{Nd}{1,3}(?:[:.]\p{Nd}|$)/u;

/** The number of a volume; `I` may be the pronoun. */
const ROMAN = /^(?:I[IVX]|[VX])[IVX]{0,4}$/;

/** `bin` and `bint` between two names. */
const SON: ReadonlySet<string> = new Set(['b', 'bt']);

/** `No.`, `St.` and the like, which a word that begins sentences may follow. */
const ENDING_TITLES: ReadonlySet<string> = new Set(['no', 'st', 'ft', 'mt']);

/** Abbreviations: some never end a sentence, some do unless a number follows, some may. */
export function abbreviation(gap: Gap): Verdict {
  if (!isSingleStop(gap) || gap.before === '' || gap.next === gap.end) return undefined;
  const word = gap.before.toLowerCase();
  if (BEFORE_NUMBER.has(word) && (gap.afterKind === 'digit' || AMOUNT.test(gap.text.slice(gap.next, gap.next + 4))))
    return 'keep';
  if (BEFORE_NUMBER.has(word) && ROMAN.test(gap.after)) return 'keep';
  if (isPersonal(gap, word) && !isStarter(gap)) return 'keep';
  if (BOOKS.has(word) && gap.afterKind === 'digit' && VERSE.test(gap.text.slice(gap.next, gap.next + 5))) return 'keep';
  if (SON.has(word) && gap.afterKind === 'upper' && !isStarter(gap) && isAfterName(gap)) return 'keep';
  const verdict = TITLES.has(word) ? behindTitle(gap, word) : undefined;
  return verdict ?? (MAY_END.has(word) || isDotted(word) ? behindDotted(gap, word) : undefined);
}

/** `Eng. Omar`, `Gen. (ret.) Hale`: of the person whose name follows. */
function isPersonal({ text, mark, close, before, end, afterKind }: Gap, word: string): boolean {
  if (afterKind !== 'upper') return false;
  if (end === close) return CAPITAL_TITLES.has(word) && /^\p{Lu}/u.test(before);
  return text[close] === ')' && text[mark - before.length - 1] === '(' && BRACKETED.has(word);
}

function behindTitle(gap: Gap, word: string): Verdict {
  if (gap.afterKind === 'upper' || gap.afterKind === 'digit')
    return ENDING_TITLES.has(word) && isStarter(gap) ? 'cut' : 'keep';
  const asks = gap.afterKind === 'none' && gap.end === gap.close && gap.text.charCodeAt(gap.next) === 0x3f;
  return asks ? 'keep' : undefined;
}

function behindDotted(gap: Gap, word: string): Verdict {
  if (gap.afterKind === 'lower' || gap.afterKind === 'digit') return 'keep';
  if (gap.end > gap.close || gap.afterKind !== 'upper') return undefined;
  return isStarter(gap) || (TIMES.has(word) && isLong(gap) && !BEHIND_TIME.has(gap.after.toLowerCase()))
    ? 'cut'
    : 'keep';
}

/** Whether the word before the abbreviation has a capital. */
function isAfterName({ text, start, mark, before }: Gap): boolean {
  const end = mark - before.length - 1;
  return end > start && /^\p{Lu}/u.test(wordBefore(text, end, start));
}

function isStarter(gap: Gap): boolean {
  return gap.afterKind === 'upper' && STARTERS.has(gap.after.toLowerCase());
}

/** A sentence that could end with a time of day has more than a few words before it. */
function isLong(gap: Gap): boolean {
  return gap.mark - gap.start > 20 && gap.text.slice(gap.start, gap.mark).split(' ').length > 4;
}

/** `U.S`, `e.g`: single letters with dots between. */
function isDotted(word: string): boolean {
  return /^(?:\p{L}\.)+\p{L}$/u.test(word);
}
