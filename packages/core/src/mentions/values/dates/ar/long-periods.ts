import { readCardinal, readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, NUMBER } from '../../tokens/tokens.ts';
import type { DatePart, Found } from '../found.ts';
import { wordAt } from '../found.ts';
import { withEra } from '../parts.ts';

/** `ستينيات القرن الماضي`, `تسعينيات القرن التاسع عشر`, not `السبعينيات من عمره`. */
export function readDecade(t: Tokens, i: number): Found | undefined {
  const decade = t.match(i, KIND.decade);
  if (!decade || decade.sense.code === 'aged') return undefined;
  const of = t.match(decade.next, KIND.of);
  const at = of?.next ?? decade.next;
  const word = t.has(at, ARTICLE) ? t.match(at, KIND['century-word']) : undefined;
  if (!word && /^(?:العمر|عمر(?:ه|ها|هم|هما|هن|ي|ك)?)$/.test(wordAt(t, at))) return undefined;
  const { value, next } = (word ? centuryOf(t, word.next) : undefined) ?? { value: 20, next: decade.next };
  return { start: i, next, value: `${(value - 1) * 100 + decade.sense.value}s` };
}

/** The century of a decade: `الماضي` is the twentieth. */
function centuryOf(t: Tokens, i: number): DatePart | undefined {
  const past = t.match(i, KIND.relative);
  return past ? { value: 20, next: past.next } : (readOrdinal(t, i) ?? readCardinal(t, i));
}

/** `القرن العشرين` is `C20`, `القرن الخامس قبل الميلاد` `C-5`. */
export function readCentury(t: Tokens, i: number): Found | undefined {
  const word = t.has(i, ARTICLE) ? t.match(i, KIND['century-word']) : undefined;
  if (!word) return undefined;
  const isNumber = t.types[word.next] === NUMBER || t.has(word.next, ARTICLE);
  const number = readOrdinal(t, word.next) ?? (isNumber ? readCardinal(t, word.next) : undefined);
  if (!number || number.value < 1 || number.value > 30) return undefined;
  const { value, next } = withEra(t, number);
  return { start: i, next, value: `C${value}` };
}
