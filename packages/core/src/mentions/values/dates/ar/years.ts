import { readCardinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchUnbroken } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, WORD } from '../../tokens/tokens.ts';
import { formatYear } from '../calendars.ts';
import type { DatePart, Found } from '../found.ts';
import { wordAt } from '../found.ts';
import type { YearPart } from '../parts.ts';
import { readBareYear, yearOf } from '../parts.ts';
import { ARABIC_COMMA, COMMA } from '../signs.ts';
import { yearIn } from '../years.ts';
import { readCentury } from './long-periods.ts';

/** Reads the year after a month: `2022`, `، 2022`, `من عام 2022`, `سنة 1443 هـ`, `من العام الماضي`. */
export function readYear(t: Tokens, i: number): YearPart | undefined {
  if (t.broken(i)) return undefined;
  let at = (t.isSign(i, COMMA) || t.isSign(i, ARABIC_COMMA)) && t.glued(i) ? i + 1 : i;
  const of = t.match(at, KIND.of);
  if (of) at = of.next;
  const word = t.match(at, KIND['year-word']);
  if (word) {
    const relative = t.has(at, ARTICLE) ? t.match(word.next, KIND.relative) : undefined;
    if (relative) return { value: relative.sense.value, next: relative.next, shift: true };
    at = word.next;
    const spelt = spelledYear(t, at);
    if (spelt) return { value: spelt.value, next: spelt.next };
  }
  if (of && wordAt(t, at) === 'هذا' && t.match(at + 1, KIND['year-word']))
    return { value: 0, next: at + 2, shift: true };
  const bare = readBareYear(t, at);
  return bare ? yearOf(t, bare) : undefined;
}

/** Reads a year by itself where something says that it is one: `عام 1998`, `في 1998`, `1998م`. */
export function readLoneYear(t: Tokens, i: number): Found | undefined {
  const word = t.match(i, KIND['year-word']);
  const at = word?.next ?? i;
  const spelt = word && !t.has(i, ARTICLE) ? spelledYear(t, at) : undefined;
  if (spelt && spelt.exact !== false) return { start: i, next: spelt.next, value: formatYear(spelt.value) };
  const placed = word !== undefined || t.match(i - 1, KIND.on) !== undefined || t.match(i - 1, KIND.part) !== undefined;
  const found = yearIn(t, i, at, placed, word !== undefined);
  return found?.next === at + 1 ? withCentury(t, found) : found;
}

function spelledYear(t: Tokens, i: number): (DatePart & { readonly exact?: false }) | undefined {
  const cardinal = t.types[i] === WORD ? readCardinal(t, i) : undefined;
  return cardinal?.words && cardinal.value >= 1000 && cardinal.value <= 2200 ? cardinal : undefined;
}

/** `1930 من القرن العشرين`: the century says nothing more. */
function withCentury(t: Tokens, found: Found): Found {
  const of = matchUnbroken(t, found.next, KIND.of);
  const century = of && t.text.startsWith('من', t.starts[found.next]) ? readCentury(t, of.next) : undefined;
  return century ? { ...found, next: century.next } : found;
}
