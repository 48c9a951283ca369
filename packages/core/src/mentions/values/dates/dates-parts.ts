import { readCardinal, readOrdinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, PREPOSITION, SPACED, WORD } from '../tokens/tokens.ts';

export interface Part {
  readonly value: number;
  readonly next: number;
}

export interface YearPart extends Part {
  readonly calendar?: 'islamic' | 'persian';
  /** Set for `last year` and the like, with `value` as the shift. */
  readonly shift?: true;
}

const COMMA = 0x2c;

/** Reads a day of the month: `19`, `19th`, `the nineteenth`, `التاسع عشر`. */
export function readDay(t: Tokens, i: number): Part | undefined {
  const ordinal = readOrdinal(t, i);
  if (ordinal) return ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : undefined;
  const literal = t.literal(i);
  if (literal?.plain)
    return !literal.chained && literal.digits <= 2 && literal.value >= 1 && literal.value <= 31
      ? { value: literal.value, next: i + 1 }
      : undefined;
  if (!t.vocabulary.arabic || t.types[i] !== WORD) return undefined;
  const cardinal = t.match(i, KIND.tens) ? readCardinal(t, i) : undefined;
  return cardinal && (cardinal.value === 20 || cardinal.value === 30) ? cardinal : undefined;
}

/** Reads a bare year in digits: four of them between 1000 and 2200. */
export function readBareYear(t: Tokens, i: number): Part | undefined {
  const literal = t.literal(i);
  if (!literal?.plain || literal.digits !== 4 || literal.value < 1000 || literal.value > 2200) return undefined;
  return { value: literal.value, next: i + 1 };
}

/** `nineteen eighty-four`, `eighteen twelve`: a year as English says it, two numbers in a row. */
export function spelledYear(t: Tokens, i: number): Part | undefined {
  if (t.vocabulary.arabic || t.types[i] !== WORD) return undefined;
  const first = t.match(i, KIND.teen) ?? t.match(i, KIND.tens);
  if (!first || first.sense.value < 10 || first.sense.value > 20 || t.gaps[first.next] !== SPACED) return undefined;
  const second = t.match(first.next, KIND.tens) ?? t.match(first.next, KIND.teen);
  if (!second) return undefined;
  const hyphen = t.isSign(second.next, 0x2d) && t.glued(second.next) ? second.next + 1 : second.next;
  const ones = second.sense.kind === 'tens' && second.sense.value % 10 === 0 ? t.match(hyphen, KIND.ones) : undefined;
  const next = ones?.next ?? second.next;
  if (isCounted(t, next) || t.isSign(next, 0x2d)) return undefined;
  return { value: first.sense.value * 100 + second.sense.value + (ones?.sense.value ?? 0), next };
}

/** Reads the year after a month: `2022`, `, 2022`, `من عام 2022`, `سنة 1443 هـ`, `last year`, `من العام الماضي`, `'74`. */
export function readYear(t: Tokens, i: number): YearPart | undefined {
  let at = i;
  if (t.gaps[at] === 2) return undefined;
  if ((t.isSign(at, COMMA) || t.isSign(at, 0x60c)) && t.glued(at)) at += 1;
  const arabic = t.vocabulary.arabic;
  const preposition = arabic ? t.match(at, KIND.of) : t.match(at, KIND.of);
  if (preposition) at = preposition.next;
  if (!arabic && preposition && t.types[at] === WORD && t.text.slice(t.starts[at], t.ends[at]).toLowerCase() === 'the')
    at += 1;
  const word = t.match(at, KIND['year-word']);
  if (word && arabic) {
    const relative = t.match(word.next, KIND.relative);
    if (relative && t.has(at, ARTICLE)) return { value: relative.sense.value, next: relative.next, shift: true };
    at = word.next;
    const cardinal = t.types[at] === WORD ? readCardinal(t, at) : undefined;
    if (cardinal?.words && cardinal.value >= 1000 && cardinal.value <= 2200)
      return { value: cardinal.value, next: cardinal.next };
  }
  if (
    arabic &&
    preposition &&
    t.types[at] === WORD &&
    t.text.slice(t.starts[at], t.ends[at]) === 'هذا' &&
    t.match(at + 1, KIND['year-word'])
  )
    return { value: 0, next: at + 2, shift: true };
  if (!arabic) {
    const relative = t.match(at, KIND.relative);
    const year = relative ? t.match(relative.next, KIND['year-word']) : undefined;
    if (relative && year) return { value: relative.sense.value, next: year.next, shift: true };
    if (t.isSign(at, 0x27) && t.glued(at + 1) && t.literal(at + 1)?.digits === 2)
      return { value: century(t.literal(at + 1)!.value), next: at + 2 };
  }
  const bare = readBareYear(t, at) ?? spelledYear(t, at);
  if (
    !bare ||
    (t.isSign(bare.next, 0x3a) && t.glued(bare.next) && t.types[bare.next + 1] === NUMBER && t.glued(bare.next + 1)) ||
    t.isSign(bare.next, 0x25)
  )
    return undefined;
  return withEra(t, bare);
}

/** `1443 هـ`, `1998م`, `44 BC`. */
export function withEra(t: Tokens, year: Part): YearPart {
  const era = t.gaps[year.next] === 2 ? undefined : t.match(year.next, KIND.era);
  if (!era || t.has(year.next, CONJUNCTION)) return year;
  // `ad` and `ah` in small letters are words.
  const spelt = t.text.slice(t.starts[year.next], t.ends[year.next]);
  if (!t.vocabulary.arabic && spelt === spelt.toLowerCase() && /^(?:ad|ah)$/.test(spelt)) return year;
  if (era.sense.code === 'ad') return { ...year, next: era.next };
  if (era.sense.code === 'bc') return { value: -year.value, next: era.next };
  return { ...year, next: era.next, calendar: era.sense.code === 'islamic' ? 'islamic' : 'persian' };
}

/** Two digits of a year: up to 30 they are of this century. */
export function century(value: number): number {
  return value <= 30 ? 2000 + value : 1900 + value;
}

/** Tells whether a number is followed by what it counts, so that it is no year. */
export function isCounted(t: Tokens, next: number): boolean {
  if (t.gaps[next] === 2) return false;
  if (t.isSign(next, 0x25) && t.gaps[next] !== SPACED) return true;
  for (const kind of ['scale', 'percent', 'currency', 'unit', 'duration'] as const) {
    const match = t.match(next, KIND[kind]);
    if (
      match &&
      (kind !== 'scale' || match.sense.code === '') &&
      !t.has(next, CONJUNCTION) &&
      !t.has(next, PREPOSITION) &&
      !t.has(next, ARTICLE)
    )
      return true;
  }
  return t.types[next] === WORD && t.glued(next) && t.types[next - 1] === NUMBER && !t.vocabulary.arabic;
}
