import { KIND } from '../../tokens/kinds.ts';
import { matchAny } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Quantity } from '../counted.ts';
import { yearsOfDecade } from '../counted.ts';
import type { FigureLanguage } from '../language.ts';
import { readQuantity } from '../quantity.ts';

const HYPHEN = 0x2d;

/** How English hedges and bounds its figures. */
export const englishFigures: FigureLanguage = {
  pastArticle,
  pastThe: (t, i) => (t.text.startsWith('the ', t.starts[i]) ? i + 1 : i),
  stretch,
  end: (_t, _i, _low, next) => next,
  hedgeAfter: (t, next) => t.match(next, KIND['hedge-after']),
  boundApart: () => undefined,
  upperEnd,
  ages,
};

/** `(in his) seventies`, `(in their) 20s`, `(in her) late thirties` */
function ages(t: Tokens, i: number): { low: Quantity; high: Quantity } | undefined {
  let before = i - 1;
  if (t.isSign(before, HYPHEN)) before -= 1;
  if (/^(?:early|mid|late|middle)$/i.test(t.types[before] === WORD ? t.written(before) : '')) before -= 1;
  if (t.types[before] !== WORD || !/^(?:his|her|their|my|your|our)$/i.test(t.written(before))) return undefined;
  const decade = t.match(i, KIND.decade);
  if (decade) return yearsOfDecade(i, decade.next, decade.sense.value);
  const digits = t.literal(i);
  const plural = digits?.plain === true && digits.digits === 2 && digits.value % 10 === 0 && digits.value >= 20;
  return plural && t.glued(i + 1) && t.written(i + 1) === 's' ? yearsOfDecade(i, i + 2, digits.value) : undefined;
}

/** `more than the 800`, `about a 100` */
function pastArticle(t: Tokens, i: number): number {
  return t.spells(i, 'the') || (t.spells(i, 'a') && t.types[i + 1] === NUMBER) ? i + 1 : i;
}

const SHORT = new Set(['second', 'minute', 'hour']);

/** `the last two hours`, `next three minutes`; `this 3-hour trip` is no stretch. */
function stretch(t: Tokens, i: number): Quantity | undefined {
  const lead = t.types[i] === WORD ? t.match(i, KIND.relative) : undefined;
  if (!lead || lead.sense.value === 0 || !t.spaced(lead.next)) return undefined;
  const found = readQuantity(t, lead.next);
  return found?.kind === 'duration' && SHORT.has(found.unit!) ? found : undefined;
}

/** `between 5 and 6`, `from 5 to 6`, `from 5 and 6`, `5 or 6` */
function upperEnd(t: Tokens, i: number, opener: 'between' | 'from' | undefined): number {
  const kinds =
    opener === 'between' ? [KIND.and] : opener === 'from' ? [KIND.to, KIND.or, KIND.and] : [KIND.to, KIND.or];
  return matchAny(t, i, kinds)?.next ?? -1;
}
