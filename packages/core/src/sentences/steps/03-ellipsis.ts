import { type Case, type Gap, isSpace, type Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['I was not really ... well, you see . . . it was late.'] },
  { language: 'en', sentences: ['He waited ...', 'Nobody came.'] },
  {
    language: 'en',
    sentences: ['It is ... I have no word for it.', 'It is . . . I cannot say.', 'He never knew....', 'She did.'],
  },
  { language: 'en', sentences: ['The custom was old.', '. . . It was not given up.'] },
  { language: 'en', sentences: ['The markets of the city ........ 25'] },
  { language: 'ar', sentences: ['كان ينتظر... ثم مضى إلى بيته.', 'ولم يعد.'] },
];

/** An ellipsis is a pause before a lower-case word and, in a script without capitals, before any word. */
export function ellipsis(gap: Gap): Verdict {
  if (!isEllipsis(gap.text, gap.mark, gap.close)) return undefined;
  if (gap.afterKind === 'lower' || isLeader(gap)) return 'keep';
  if (/^I(?:['’]|$)/u.test(gap.after) && gap.close - gap.mark <= 5 && isSpace(gap.text.charCodeAt(gap.mark - 1)))
    return 'keep';
  if (gap.next === gap.end) return gap.afterKind === 'upper' && gap.close > gap.mark + 2 ? undefined : 'keep';
  if (gap.afterKind === 'caseless' && gap.end === gap.close) return 'keep';
  return undefined;
}

/** Dots that lead to the number of a page, with which the line ends: `Markets ........ 25`. */
function isLeader({ text, mark, close, next, limit }: Gap): boolean {
  return close - mark >= LEADER && limit - next <= PAGE && /^[\p{Nd}ivx]+$/u.test(text.slice(next, limit));
}

/** So many dots lead to a number of so few digits. */
const LEADER = 4;
const PAGE = 5;

function isEllipsis(text: string, mark: number, close: number): boolean {
  let dots = 0;
  for (let i = mark; i < close; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x2026) dots += 3;
    else if (unit === 0x2e) dots += 1;
    else if (unit !== 0x20) return false;
  }
  return dots >= 2;
}
