import { KIND } from '../../tokens/kinds.ts';
import { matchAny, pass } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CAPITALS, NUMBER, WORD } from '../../tokens/tokens.ts';
import { formatYear } from '../calendars.ts';
import type { DatePart, Found } from '../found.ts';
import type { YearPart } from '../parts.ts';
import { century, isCounted, readBareYear, yearOf } from '../parts.ts';
import { APOSTROPHE, ARABIC_COMMA, COMMA, HYPHEN } from '../signs.ts';
import { eraYear, yearIn } from '../years.ts';

/** Reads the year after a month: `2022`, `, 2022`, `of 2022`, `last year`, `'74`, `nineteen eighty-four`. */
export function readYear(t: Tokens, i: number): YearPart | undefined {
  if (t.broken(i)) return undefined;
  let at = (t.isSign(i, COMMA) || t.isSign(i, ARABIC_COMMA)) && t.glued(i) ? i + 1 : i;
  const of = t.match(at, KIND.of);
  if (of) at = t.spells(of.next, 'the') ? of.next + 1 : of.next;
  const relative = t.match(at, KIND.relative);
  const year = relative ? t.match(relative.next, KIND['year-word']) : undefined;
  if (relative && year) return { value: relative.sense.value, next: year.next, shift: true };
  const short = t.isSign(at, APOSTROPHE) && t.glued(at + 1) ? t.literal(at + 1) : undefined;
  if (short?.digits === 2) return { value: century(short.value), next: at + 2 };
  const bare = readBareYear(t, at) ?? spelledYear(t, at);
  return bare ? yearOf(t, bare) : undefined;
}

/** Reads a year by itself where something says that it is one: `in 1998`, `in the year 1998`, `44 BC`. */
export function readLoneYear(t: Tokens, i: number): Found | undefined {
  const spelt = spelledYear(t, i);
  if (spelt && (isPlaced(t, i) || (t.spaced(i) && t.match(i - 1, KIND['year-word']))))
    return { start: i, next: spelt.next, value: formatYear(spelt.value) };
  const era = t.has(i, CAPITALS) ? t.match(i, KIND.era) : undefined;
  const behind = era?.next === i + 1 && t.spaced(i + 1) ? t.literal(i + 1) : undefined;
  // `AH 1445`, `AD 70`
  if (era && behind?.plain && behind.digits <= 4 && !isCounted(t, i + 2))
    return eraYear(i, era.sense.code, behind.value);
  const digits = pass(t, i, KIND['year-word']);
  if (digits > i && t.types[digits] === NUMBER) return yearIn(t, i, digits, true, true);
  return yearIn(t, i, i, isPlaced(t, i), false);
}

/** `in 1998`, `early 1998`. */
function isPlaced(t: Tokens, i: number): boolean {
  return i > 0 && t.spaced(i) && (t.match(i - 1, KIND.on) !== undefined || t.match(i - 1, KIND.part) !== undefined);
}

const FIRST_HALF = [KIND.teen, KIND.tens] as const;
const SECOND_HALF = [KIND.tens, KIND.teen] as const;

/** `nineteen eighty-four`, `eighteen twelve`: a year as English says it, two numbers in a row. */
function spelledYear(t: Tokens, i: number): DatePart | undefined {
  const first = t.types[i] === WORD ? matchAny(t, i, FIRST_HALF) : undefined;
  if (!first || first.sense.value < 10 || first.sense.value > 20 || !t.spaced(first.next)) return undefined;
  const second = matchAny(t, first.next, SECOND_HALF);
  if (!second) return undefined;
  const hyphen = t.isSign(second.next, HYPHEN) && t.glued(second.next) ? second.next + 1 : second.next;
  const ones = second.sense.kind === 'tens' && second.sense.value % 10 === 0 ? t.match(hyphen, KIND.ones) : undefined;
  const next = ones?.next ?? second.next;
  if (isCounted(t, next) || t.isSign(next, HYPHEN)) return undefined;
  return { value: first.sense.value * 100 + second.sense.value + (ones?.sense.value ?? 0), next };
}
