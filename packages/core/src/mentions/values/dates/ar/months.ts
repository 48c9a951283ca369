import { readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchAny } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, PREPOSITION, WORD } from '../../tokens/tokens.ts';
import { wordAt } from '../found.ts';
import { monthNamed } from '../misspelt.ts';
import type { MonthPart } from '../months.ts';
import { almostMonth, isDoubled, misspeltMonth, namedMonth, otherMonth } from '../months.ts';
import { isCounted } from '../parts.ts';
import { CLOSING, HYPHEN, OPENING } from '../signs.ts';
import { readYear } from './years.ts';

const NUMBERS = [KIND.ones, KIND.teen] as const;
const PLACES = [KIND.part, KIND.relative] as const;
const PREPOSITIONS = [KIND.on, KIND.of] as const;

/** Reads a month's name at token `i`: single, doubled, or misspelt where the other half vouches for it. */
export function readMonth(t: Tokens, i: number): MonthPart | undefined {
  if (t.types[i] !== WORD) return undefined;
  const month = t.match(i, KIND.month);
  if (!month) return halfNamed(t, i) ?? misspeltMonth(t, i) ?? (t.flags[i] === 0 ? otherMonth(t, i) : undefined);
  // No month takes the article: `بالأب` is a father.
  if (t.has(i, ARTICLE) || isFather(t, i) || isPerson(t, i, month.next)) return undefined;
  return namedMonth(t, i, month);
}

const HALF_NAMED: Readonly<Record<string, readonly [first: number, second: number]>> = {
  كانون: [12, 1],
  تشرين: [10, 11],
};

/** `كانون 2`, `تشرين (1)`: the second of two months of one name by its figure. */
function halfNamed(t: Tokens, i: number): MonthPart | undefined {
  const both = HALF_NAMED[t.written(i).replace(/^[وبل]/, '')];
  if (both === undefined) return undefined;
  const bracket = t.isSign(i + 1, OPENING);
  const literal = t.literal(bracket ? i + 2 : i + 1);
  if (!literal?.plain || literal.digits > 2 || (literal.value !== 1 && literal.value !== 2)) return undefined;
  if (bracket && !t.isSign(i + 3, CLOSING)) return undefined;
  return { value: both[literal.value - 1]!, next: bracket ? i + 4 : i + 2, sure: true };
}

/** In matching form `آب` (August) and `أب` (father) are one. */
function isFather(t: Tokens, i: number): boolean {
  return t.spelling(i) === 'اب' && /[أإ]/.test(t.written(i));
}

/** `السيدة مايو`, `مايو كلينك`: a title before a month's name makes it a person, a clinic after it its house. */
function isPerson(t: Tokens, i: number, next: number): boolean {
  if (wordAt(t, next).startsWith('كلين')) return true;
  return t.spaced(i) && t.isListed(i - 1, 'person-leads');
}

/** Reads a month where a day or the word for "month" stands before it, so that one wrong letter is forgiven. */
export function readMonthAfterDay(t: Tokens, i: number): MonthPart | undefined {
  return readMonth(t, i) ?? almostMonth(t, i) ?? runTogether(t, i);
}

/** `سبتمبرمن عام`: the next word written onto the month's. */
function runTogether(t: Tokens, i: number): MonthPart | undefined {
  if (t.types[i] !== WORD || t.ids[i]! >= 0 || !t.text.endsWith('من', t.ends[i]!)) return undefined;
  const value = monthNamed(t, i, 2);
  return value === undefined ? undefined : { value, next: i + 1, sure: true };
}

/** `شهر 3`, `شهر عشرة`, `الشهر الثالث`: the month by its number, behind the word. */
export function readNumberedMonth(t: Tokens, i: number): MonthPart | undefined {
  const number = monthNumber(t, i);
  if (!number || number.value < 1 || number.value > 12) return undefined;
  // `شهر عشرة سنة 2015`: the year goes on, it is not counted.
  return isCounted(t, number.next) && !readYear(t, number.next) ? undefined : { ...number, sure: true };
}

function monthNumber(t: Tokens, i: number): { value: number; next: number } | undefined {
  const ordinal = t.types[i] === WORD && t.has(i, ARTICLE) && t.has(i - 1, ARTICLE) ? readOrdinal(t, i) : undefined;
  if (ordinal) return { value: ordinal.value, next: ordinal.next };
  const literal = t.literal(i);
  if (literal?.plain) return { value: literal.value, next: i + 1 };
  const word = t.types[i] === WORD && t.flags[i] === 0 ? matchAny(t, i, NUMBERS) : undefined;
  return word && word.sense.value > 2 ? { value: word.sense.value, next: word.next } : undefined;
}

/** Tells whether what stands around a month's name makes it one: names such as `مارس` and `ماي` need it. */
export function monthStands(t: Tokens, i: number, month: MonthPart): boolean {
  if (month.sure) return true;
  if (month.calendar) return t.match(i - 1, KIND['month-word']) !== undefined || isFast(t, i, month.next);
  const before = t.broken(i) ? -1 : i - 1;
  if (t.match(before, KIND['month-word']) || t.match(month.next, KIND.relative) || isDoubled(t, month)) return true;
  // Alone in its text (a heading, a table cell) it can be nothing else.
  if (i === 0 && month.next === t.count) return true;
  const word = t.spelling(i);
  if (t.vocabulary.list('numbered-months').has(word)) return false;
  // `بمارس` practised, `لمارس` is for March.
  if (t.has(i, PREPOSITION)) return word !== 'مارس' || t.written(i).startsWith('ل');
  if (before < 0) return false;
  if (matchAny(t, before, PLACES)) return true;
  if (t.isSign(before, HYPHEN)) return t.match(before - 1, KIND.part) !== undefined;
  return matchAny(t, before, PREPOSITIONS) !== undefined;
}

/** `في رمضان`, `خلال ذي الحجة`: names of people stand after other words. */
function isFast(t: Tokens, i: number, next: number): boolean {
  return t.spaced(i) && t.ends[next - 1]! - t.starts[i]! > 3 && t.isListed(i - 1, 'fast-leads');
}
