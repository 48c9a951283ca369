import { KIND } from '../../tokens/kinds.ts';
import { matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CAPITAL, NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import { formatDay, fromDayNumber } from '../calendars.ts';
import { partAfter } from '../day-parts.ts';
import { readDateInDigits } from '../digits.ts';
import type { Found } from '../found.ts';
import { wordAt } from '../found.ts';
import { inWeek, nearestWeekday, weekdayIn } from '../nearest.ts';
import { APOSTROPHE, ARABIC_COMMA, COMMA, DOT, OPENING } from '../signs.ts';
import { dayAlone, pastBracket, weekdayAlone, weekdayWithDate } from '../weekdays.ts';
import { readDay, readDayMonth } from './day-month.ts';

/** Weekday, alone or with its date: `Sunday`, `last Sunday`, `Sunday, June 19`, `Sunday morning, June 19`, `Wednesday of next week`. */
export function readWeekday(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  const inNamedWeek = weekFirst(t, i, today);
  if (inNamedWeek) return inNamedWeek;
  const relative = t.match(i, KIND.relative);
  const led = relative && t.match(relative.next, KIND.weekday) ? relative : undefined;
  const at = led?.next ?? i;
  const match = t.match(at, KIND.weekday);
  if (!match || (led && t.broken(at)) || !stands(t, at, led !== undefined)) return undefined;
  const next = pastDot(t, at, match.next);
  const weekday = match.sense.value;
  const found = { start: i, next, weekday, shift: led?.sense.value };
  const after = { ...found, ...partAfter(t, next) };
  const date = dateAfter(t, after.next, today);
  if (date) return weekdayWithDate(after, date, today);
  const week = today && (weekOf(t, next, weekday, today) ?? afterNext(t, next, weekday, today));
  return week ? { start: i, ...week, weekday } : weekdayAlone(found, today);
}

/** `last week's Sunday`, `next week Wednesday`. */
function weekFirst(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const relative = t.match(i, KIND.relative);
  const week = relative ? t.match(relative.next, KIND['week-word']) : undefined;
  if (!relative || !week) return undefined;
  const possessive = t.isSign(week.next, APOSTROPHE) && t.glued(week.next) && t.types[week.next + 1] === WORD;
  const at = possessive ? week.next + 2 : week.next;
  const weekday = matchSpaced(t, at, KIND.weekday);
  if (!weekday || (weekday.sense.value < 6 && !t.has(at, CAPITAL) && !possessive)) return undefined;
  return inWeek(i, weekday.next, weekday.sense.value, relative.sense.value, today);
}

/** The dot of `Sun. 19`. */
function pastDot(t: Tokens, i: number, next: number): number {
  const short = t.isSign(next, DOT) && t.glued(next) && t.ends[i]! - t.starts[i]! <= 4;
  return short && isNumberOrMonth(t, next + 1) ? next + 1 : next;
}

function isNumberOrMonth(t: Tokens, i: number): boolean {
  return t.types[i] === NUMBER || t.match(i, KIND.month) !== undefined;
}

/** `Sun` is a star and a paper, `Sat` and `Wed` are verbs, `The Sunday Times` a paper. */
function stands(t: Tokens, i: number, led: boolean): boolean {
  if (t.has(i + 1, CAPITAL) && t.spaced(i + 1) && t.vocabulary.list('paper-names').has(wordAt(t, i + 1))) return false;
  const word = wordAt(t, i);
  if (word.length > 5 || led || !t.isListed(i, 'weekday-words')) return true;
  // Alone in its text (a heading, a table cell) it can be nothing else.
  return (isDated(t, i + 1) && t.has(i, CAPITAL)) || (i === 0 && t.count <= 2);
}

function isDated(t: Tokens, i: number): boolean {
  const mark = t.isSign(i, COMMA) || t.isSign(i, DOT);
  return isNumberOrMonth(t, mark ? i + 1 : i);
}

/** `, June 19`, `19 June`, `(19/6/2022)`, `the 19th`. */
function dateAfter(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.broken(i)) return undefined;
  const mark = t.isSign(i, COMMA) || t.isSign(i, ARABIC_COMMA) || t.isSign(i, OPENING) ? i + 1 : i;
  const word = t.isListed(mark, 'weekday-links');
  const at = word ? mark + 1 : mark;
  const date = readDateInDigits(t, at, today) ?? readDayMonth(t, at, today);
  if (date) return pastBracket(t, at, date);
  const day = t.types[at] === WORD || t.types[at + 1] === WORD ? readDay(t, at) : undefined;
  if (!day) return undefined;
  // `Tuesday 19th`, `Tuesday the 19th`
  const bare = at === i && day.value > 2 && t.types[at] === NUMBER && day.next === at + 2;
  return bare || (word && wordAt(t, mark) === 'the') ? dayAlone(at, day) : undefined;
}

type InWeek = Pick<Found, 'value' | 'next'>;

/** `of next week`: the day of a week that the report's date says. */
function weekOf(t: Tokens, i: number, weekday: number, today: Day): InWeek | undefined {
  if (!t.spaced(i)) return undefined;
  const at = t.match(i, KIND.of)?.next ?? i;
  const relative = t.match(at, KIND.relative);
  const word = relative ? t.match(relative.next, KIND['week-word']) : undefined;
  return relative && word && { value: weekdayIn(weekday, relative.sense.value, today), next: word.next };
}

/** `Friday after next`. */
function afterNext(t: Tokens, i: number, weekday: number, today: Day): InWeek | undefined {
  if (!t.spaced(i) || !/^after next\b/.test(t.text.slice(t.starts[i], t.starts[i]! + 11))) return undefined;
  return { value: formatDay(fromDayNumber(nearestWeekday(weekday, 1, today) + 7)), next: i + 2 };
}
