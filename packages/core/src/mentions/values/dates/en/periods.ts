import { readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import { formatYear } from '../calendars.ts';
import type { DatePart, Found } from '../found.ts';
import { wordAt } from '../found.ts';
import { readDecadeInDigits } from '../long-periods.ts';
import { century, readBareYear } from '../parts.ts';
import { PERIOD_WORDS, shift, units } from '../periods.ts';
import { HYPHEN } from '../signs.ts';
import { readCentury, readDecade } from './long-periods.ts';
import { readYear } from './years.ts';

/** Reads decades, centuries, quarters and relative periods (`last month`, `yesterday`, `this year`) at token `i`. */
export function readPeriod(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  // `1960s`, `Q4`: else one of these words.
  if (!t.glued(i + 1) && !t.comes(i, PERIOD_WORDS)) return undefined;
  return (
    readDecadeInDigits(t, i) ??
    readDecade(t, i) ??
    readCentury(t, i) ??
    shortQuarter(t, i) ??
    quarterFirst(t, i) ??
    quarter(t, i) ??
    relative(t, i, today)
  );
}

/** Units that a relative word places, with the kind of their word. */
const PLACED = units('week', 'month', 'year', 'quarter', 'decade', 'century');
const AFTER_NEXT = units('week', 'month', 'year', 'quarter');
const RUNNING = units('week', 'month', 'year', 'decade', 'century');

function relative(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  const day = t.match(i, KIND['relative-day']);
  if (day) return shift(i, day.next, 'day', day.sense.value, today);
  const twice = afterNext(t, i, today);
  if (twice) return twice;
  const lead = t.match(i, KIND.relative);
  if (!lead || !t.spaced(lead.next)) return undefined;
  for (const { unit, kind } of PLACED) {
    const word = t.match(lead.next, kind);
    if (word && word.sense.code !== 'half' && !t.written(word.next - 1).endsWith('s'))
      return shift(i, word.next, unit, lead.sense.value, today);
  }
  return undefined;
}

/** `the year after next`, `the week before last`. */
function afterNext(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  for (const { unit, kind } of AFTER_NEXT) {
    const word = t.match(i, kind);
    if (word?.next !== i + 1) continue;
    const rest = /^(?:after next|before last)\b/.exec(t.text.slice(t.starts[i + 1], t.starts[i + 1]! + 12))?.[0];
    return rest === undefined ? undefined : shift(i, i + 3, unit, rest === 'after next' ? 2 : -2, today);
  }
  return undefined;
}

/** `(the end of) the year`: the period that is running. */
export function readThePeriod(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const at = t.spells(i, 'the') ? i + 1 : i;
  for (const { unit, kind } of RUNNING) {
    const word = t.match(at, kind);
    if (word?.next === at + 1) return shift(i, word.next, unit, 0, today);
  }
  return undefined;
}

/** `third quarter of 2018`, `Q4 2018`, `Q1-2019`. */
function quarter(t: Tokens, i: number): Found | undefined {
  const number = quarterNumber(t, i);
  if (!number || number.value < 1 || number.value > (number.letter === 'H' ? 2 : 4)) return undefined;
  const hyphen = t.isSign(number.next, HYPHEN) && t.glued(number.next) && t.glued(number.next + 1);
  const at = hyphen && t.literal(number.next + 1)?.digits === 4 ? number.next + 1 : number.next;
  const year = readYear(t, at);
  if (!year || year.shift)
    return number.letter === 'H' ? undefined : { start: i, next: at, value: `--Q${number.value}` };
  return { start: i, next: year.next, value: `${formatYear(year.value)}-${number.letter}${number.value}` };
}

/** A quarter of a year, or a half. */
function quarterNumber(t: Tokens, i: number): (DatePart & { readonly letter: 'Q' | 'H' }) | undefined {
  const letter = /^[qQhH]$/.test(wordAt(t, i)) ? (t.written(i).toUpperCase() as 'Q' | 'H') : undefined;
  if (letter && t.types[i + 1] === NUMBER && t.glued(i + 1))
    return { value: t.literal(i + 1)!.value, next: i + 2, letter };
  const ordinal = readOrdinal(t, i);
  if (!ordinal) return undefined;
  const at = t.isSign(ordinal.next, HYPHEN) ? ordinal.next + 1 : ordinal.next;
  const word = t.match(at, KIND['quarter-word']);
  return word && { value: ordinal.value, next: word.next, letter: word.sense.code === 'half' ? 'H' : 'Q' };
}

/** `18Q4` */
function shortQuarter(t: Tokens, i: number): Found | undefined {
  const year = t.literal(i);
  if (year?.digits !== 2 || !isLetterQ(t, i + 1) || !t.glued(i + 1)) return undefined;
  const number = t.glued(i + 2) ? t.literal(i + 2) : undefined;
  if (!year.plain || !number?.plain || number.value < 1 || number.value > 4) return undefined;
  return { start: i, next: i + 3, value: `${century(year.value)}-Q${number.value}` };
}

/** `2H21`, `1Q 2020`: the number before its letter, and a year. */
function quarterFirst(t: Tokens, i: number): Found | undefined {
  const number = t.literal(i);
  const letter = number?.plain && number.digits === 1 && t.glued(i + 1) ? t.written(i + 1) : '';
  if (!/^[QH]$/.test(letter) || number!.value < 1 || number!.value > (letter === 'H' ? 2 : 4)) return undefined;
  const year = t.broken(i + 2) ? undefined : t.literal(i + 2);
  const isShort = year?.plain && year.digits === 2 && t.glued(i + 2) && year.value >= 10 && year.value <= 40;
  if (!isShort && !readBareYear(t, i + 2)) return undefined;
  const value = isShort ? century(year.value) : year!.value;
  return { start: i, next: i + 3, value: `${value}-${letter}${number!.value}` };
}

function isLetterQ(t: Tokens, i: number): boolean {
  return /^[qQ]$/.test(wordAt(t, i));
}
