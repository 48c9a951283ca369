import type { Bound } from '../../../schema.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchAny, matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, PREPOSITION, WORD } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import type { Quantity } from '../counted.ts';
import { yearsOfDecade } from '../counted.ts';
import type { FigureLanguage } from '../language.ts';

const OPENING = 0x28;

/** How Arabic hedges and bounds its figures. */
export const arabicFigures: FigureLanguage = {
  pastArticle: (_t, i) => i,
  pastThe: (_t, i) => i,
  end,
  hedgeAfter,
  boundApart: (t, i, next) => boundBehindNoun(t, next) ?? boundBefore(t, i),
  upperEnd,
  ages,
};

/** `السبعيني`, `في السبعينيات من عمره`, `سبعينيات العمر` */
function ages(t: Tokens, i: number): { low: Quantity; high: Quantity } | undefined {
  const decade = t.match(i, KIND.decade);
  if (!decade) return undefined;
  if (decade.sense.code === 'aged') return yearsOfDecade(i, decade.next, decade.sense.value);
  const at = t.match(decade.next, KIND.of)?.next ?? decade.next;
  return t.types[at] === WORD && /^(?:العمر|عمر(?:ه|ها|هم|هما|هن|ي|ك)?)$/.test(t.written(at))
    ? yearsOfDecade(i, at + 1, decade.sense.value)
    : undefined;
}

/** `الساعات الثلاث الماضية` */
function end(t: Tokens, i: number, { kind }: Quantity, next: number): number {
  if (kind !== 'duration' || !t.has(i, ARTICLE) || !t.has(next, ARTICLE)) return next;
  return matchSpaced(t, next, KIND.relative)?.next ?? next;
}

/** `أو أكثر`; `… وأكثر من خمسين` opens the next figure. */
function hedgeAfter(t: Tokens, next: number): Match | undefined {
  const match = t.match(next, KIND['hedge-after']);
  return match && t.text.startsWith('من', t.starts[match.next]) ? undefined : match;
}

/** `384 شخصا على الأقل`: the hedge counts across the noun, which stays outside the span. */
function boundBehindNoun(t: Tokens, next: number): Bound | undefined {
  const noun = t.types[next] === WORD && t.spaced(next);
  return noun ? (matchSpaced(t, next + 1, KIND['hedge-after'])?.sense.code as Bound | undefined) : undefined;
}

/** Words between a verb that bounds and its figure. */
const BETWEEN = 4;

/** `لا تقل المدة عن 30`: the verb of a bound with its subject behind it, which stays outside the span. */
function boundBefore(t: Tokens, i: number): Bound | undefined {
  const from = t.isSign(i - 1, OPENING) ? i - 1 : i;
  const led = t.vocabulary.list('on-words').has(from < i ? t.written(from - 1) : wordBefore(t, i - 1));
  for (let k = from - 2; k >= 1 && k >= from - 2 - BETWEEN; k -= 1) {
    const verb = wordBefore(t, k);
    if (verb === '') return undefined;
    const least = led && t.vocabulary.list('least-verbs').has(verb);
    const most = t.vocabulary.list(led ? 'most-verbs-on' : 'most-verbs').has(verb);
    if (least || most) return denied(t, k) ? (least ? 'at-least' : 'at-most') : undefined;
  }
  return undefined;
}

function denied(t: Tokens, verb: number): boolean {
  return t.vocabulary.list('denials').has(wordBefore(t, verb - 1));
}

/** The word at token `i`, if a space stands behind it. */
function wordBefore(t: Tokens, i: number): string {
  return i >= 0 && t.types[i] === WORD && t.spaced(i + 1) ? t.written(i) : '';
}

/** `بين 5 و6`, `من 5 إلى 6`, `5 أو 6`; behind an opener `و` or `ل` may be written onto the upper end. */
function upperEnd(t: Tokens, i: number, opener: 'between' | 'from' | undefined): number {
  const between = opener === 'between';
  const word = matchAny(t, i, between ? [KIND.and] : [KIND.to, KIND.or]);
  if (word) return word.next;
  return opener && t.types[i] === WORD && t.has(i, between ? CONJUNCTION : PREPOSITION) ? i : -1;
}
