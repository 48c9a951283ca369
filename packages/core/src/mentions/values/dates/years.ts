import { readCardinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, BROKEN, NUMBER, SPACED, WORD } from '../tokens/tokens.ts';
import { formatYear } from './calendars.ts';
import { isCounted, spelledYear, withEra } from './dates-parts.ts';
import type { Found } from './periods.ts';
import { readCentury } from './periods-long.ts';

/** Reads a year by itself where something says that it is one: `in 1998`, `عام 1998`, `1998م`, `44 BC`. */
export function readLoneYear(t: Tokens, i: number): Found | undefined {
  if (t.vocabulary.arabic) {
    const word = t.match(i, KIND['year-word']);
    const at = word?.next ?? i;
    if (word) {
      const cardinal = t.types[at] === WORD && !t.has(i, ARTICLE) ? readCardinal(t, at) : undefined;
      if (cardinal?.words && cardinal.value >= 1000 && cardinal.value <= 2200 && cardinal.exact !== false)
        return { start: i, next: cardinal.next, value: formatYear(cardinal.value) };
    }
    return yearIn(
      t,
      i,
      at,
      word !== undefined || t.match(i - 1, KIND.on) !== undefined || t.match(i - 1, KIND.part) !== undefined,
      word !== undefined,
    );
  }
  const spelt = spelledYear(t, i);
  if (
    spelt &&
    i > 0 &&
    t.gaps[i] === SPACED &&
    (t.match(i - 1, KIND.on) || t.match(i - 1, KIND.part) || t.match(i - 1, KIND['year-word']))
  )
    return { start: i, next: spelt.next, value: formatYear(spelt.value) };
  const word = t.match(i, KIND['year-word']);
  if (word && t.types[word.next] === NUMBER) return yearIn(t, i, word.next, true, true);
  return yearIn(
    t,
    i,
    i,
    i > 0 && t.gaps[i] === SPACED && (t.match(i - 1, KIND.on) !== undefined || t.match(i - 1, KIND.part) !== undefined),
    false,
  );
}

function yearIn(t: Tokens, start: number, at: number, placed: boolean, named: boolean): Found | undefined {
  const literal = t.literal(at);
  if (!literal?.plain || literal.chained || literal.digits > 4) return undefined;
  const year = withEra(t, { value: literal.value, next: at + 1 });
  const era = year.next > at + 1;
  if (
    era &&
    (literal.digits === 4 ||
      (literal.digits === 3 && named) ||
      year.value < 0 ||
      /[^\u0645]/.test(t.text.slice(t.starts[at + 1], t.ends[at + 1])))
  )
    return converted(start, year);
  if (literal.digits !== 4 || !placed || isCounted(t, at + 1) || (t.glued(at + 1) && t.isSign(at + 1, 0x2f)))
    return undefined;
  const [low, high] = named ? [1000, 2999] : [1400, 2150];
  if (literal.value < low || literal.value > high) return undefined;
  return withCentury(t, { start, next: at + 1, value: formatYear(literal.value) });
}

/** `1930 من القرن العشرين`: the century says nothing more. */
function withCentury(t: Tokens, found: Found): Found {
  const of = t.vocabulary.arabic && t.gaps[found.next] !== BROKEN ? t.match(found.next, KIND.of) : undefined;
  const century = of && t.text.startsWith('من', t.starts[found.next]) ? readCentury(t, of.next) : undefined;
  return century ? { ...found, next: century.next } : found;
}

function converted(start: number, year: { value: number; next: number; calendar?: 'islamic' | 'persian' }): Found {
  if (!year.calendar) return { start, next: year.next, value: formatYear(year.value) };
  // A Hijri year spreads over two Gregorian ones; the one that holds its middle is given.
  const value = year.calendar === 'persian' ? year.value + 621 : Math.floor(year.value * 0.970229 + 621.5774 + 0.4);
  return { start, next: year.next, value: formatYear(value), exact: false, calendar: year.calendar };
}
