import { readCardinal, readOrdinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, NUMBER, WORD } from '../tokens/tokens.ts';
import { formatYear } from './calendars.ts';
import { century, readYear, withEra } from './dates-parts.ts';
import type { Found } from './periods.ts';
import { isThe } from './periods.ts';

/** `1960s`, `the '60s`, `the late sixties`, `ستينيات القرن الماضي`. */
export function readDecade(t: Tokens, i: number): Found | undefined {
  const literal = t.literal(i);
  if (literal?.plain && literal.value % 10 === 0 && t.glued(i + 1)) {
    const at = t.isSign(i + 1, 0x27) && t.glued(i + 2) ? i + 2 : i + 1;
    if (t.types[at] !== WORD || t.text.slice(t.starts[at], t.ends[at]) !== 's') return undefined;
    if (literal.digits === 4 && literal.value >= 1000) return { start: i, next: at + 1, value: `${literal.value}s` };
    const before = i - 1;
    const apostrophe = t.isSign(before, 0x27);
    if (
      literal.digits === 2 &&
      (apostrophe || t.match(before, KIND.part) || isThe(t, before)) &&
      !t.match(at + 1, KIND.unit)
    )
      return {
        start: i,
        next: at + 1,
        value: `${1900 + literal.value}s`,
        ...(apostrophe ? {} : { by: 'implied' as const }),
      };
    return undefined;
  }
  const decade = t.match(i, KIND.decade);
  if (!decade) return undefined;
  let { next } = decade;
  let hundreds = 1900;
  if (t.vocabulary.arabic) {
    const of = t.match(next, KIND.of);
    const at = of?.next ?? next;
    const word = t.match(at, KIND['century-word']);
    if (word && t.has(at, ARTICLE)) {
      const past = t.match(word.next, KIND.relative);
      const number = past ? undefined : (readOrdinal(t, word.next) ?? readCardinal(t, word.next));
      if (past) next = past.next;
      else if (number) {
        hundreds = (number.value - 1) * 100;
        next = number.next;
      }
    } else if (
      of &&
      t.types[at] === WORD &&
      /^(?:العمر|عمره|عمرها|عمرهم)$/.test(t.text.slice(t.starts[at], t.ends[at]))
    )
      return undefined;
  } else if (/^(?:his|her|their|my|your)$/i.test(wordBefore(t, i)) || (!isThe(t, i - 1) && !t.match(i - 1, KIND.part)))
    return undefined;
  return { start: i, next, value: `${hundreds + decade.sense.value}s` };
}

function wordBefore(t: Tokens, i: number): string {
  return t.types[i - 1] === WORD ? t.text.slice(t.starts[i - 1], t.ends[i - 1]) : '';
}

/** `20th century` and `القرن العشرين` are `C20`; `the fifth century BC` is `C-5`. */
export function readCentury(t: Tokens, i: number): Found | undefined {
  if (t.vocabulary.arabic) {
    const word = t.match(i, KIND['century-word']);
    if (!word || !t.has(i, ARTICLE)) return undefined;
    const number =
      readOrdinal(t, word.next) ??
      (t.types[word.next] === NUMBER || t.has(word.next, ARTICLE) ? readCardinal(t, word.next) : undefined);
    if (!number || number.value < 1 || number.value > 30) return undefined;
    const year = withEra(t, number);
    return { start: i, next: year.next, value: `C${year.value}` };
  }
  const number = readOrdinal(t, i);
  if (!number || number.value > 30) return undefined;
  const at = t.isSign(number.next, 0x2d) && t.glued(number.next) ? number.next + 1 : number.next;
  const word = t.match(at, KIND['century-word']);
  if (!word)
    return ofCenturies(t, number.next) ? { start: i, next: number.next, value: `C${number.value}` } : undefined;
  const year = withEra(t, { value: number.value, next: word.next });
  return { start: i, next: year.next, value: `C${year.value}` };
}

/** `the 18th and 19th centuries`: the first of them. */
function ofCenturies(t: Tokens, i: number): boolean {
  const to =
    t.match(i, KIND.and) ??
    t.match(i, KIND.to) ??
    (t.isSign(i, 0x2d) || t.isSign(i, 0x2c) ? { next: i + 1 } : undefined);
  const second = to ? readOrdinal(t, isThe(t, to.next) ? to.next + 1 : to.next) : undefined;
  const word = second ? t.match(second.next, KIND['century-word']) : undefined;
  return word !== undefined && /ies$/i.test(t.text.slice(t.starts[word.next - 1], t.ends[word.next - 1]));
}

/** `third quarter of 2018`, `Q4 2018`, `الربع الأول من عام 2018`. */
export function readQuarter(t: Tokens, i: number): Found | undefined {
  let number: number;
  let at: number;
  if (t.vocabulary.arabic) {
    if (!t.match(i, KIND['quarter-word']) || !t.has(i, ARTICLE)) return undefined;
    const ordinal = readOrdinal(t, i + 1);
    const last = t.match(i + 1, KIND.relative);
    if (!ordinal && !(last && /خير/.test(t.text.slice(t.starts[i + 1], t.ends[i + 1])))) return undefined;
    number = ordinal?.value ?? 4;
    at = ordinal?.next ?? i + 2;
  } else if (t.literal(i)?.digits === 2 && isLetterQ(t, i + 1) && t.glued(i + 1)) {
    // `18Q4`
    const year = t.literal(i)!;
    const quarter = t.glued(i + 2) ? t.literal(i + 2) : undefined;
    if (!year.plain || !quarter?.plain || quarter.value < 1 || quarter.value > 4) return undefined;
    return { start: i, next: i + 3, value: `${century(year.value)}-Q${quarter.value}` };
  } else if (isLetterQ(t, i) && t.types[i + 1] === NUMBER && t.glued(i + 1)) {
    number = t.literal(i + 1)!.value;
    at = i + 2;
  } else {
    const ordinal = readOrdinal(t, i);
    if (!ordinal) return undefined;
    const hyphen = t.isSign(ordinal.next, 0x2d) ? ordinal.next + 1 : ordinal.next;
    const word = t.match(hyphen, KIND['quarter-word']);
    if (!word) return undefined;
    number = ordinal.value;
    at = word.next;
  }
  if (number < 1 || number > 4) return undefined;
  // `Q1-2019`
  if (t.isSign(at, 0x2d) && t.glued(at) && t.glued(at + 1) && t.literal(at + 1)?.digits === 4) at += 1;
  const year = readYear(t, at);
  if (!year || year.shift) return { start: i, next: at, value: `--Q${number}` };
  return { start: i, next: year.next, value: `${formatYear(year.value)}-Q${number}` };
}

function isLetterQ(t: Tokens, i: number): boolean {
  return t.types[i] === WORD && /^[qQ]$/.test(t.text.slice(t.starts[i], t.ends[i]));
}
