import { readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, PREPOSITION, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import { type Found, wordAt } from '../found.ts';
import type { Nth } from '../nth.ts';
import { nthIn } from '../nth.ts';
import { readBareYear } from '../parts.ts';
import { weekdayAlone } from '../weekdays.ts';
import { readDayMonth } from './day-month.ts';
import { readPeriod, readThePeriod } from './periods.ts';
import { readLoneYear } from './years.ts';

/** Reads a day or week by its place in a month or year: `أول أسبوع من أكتوبر`, `آخر يوم من العام`. */
export function readNth(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const nth = placeAt(t, i);
  if (!nth || !t.spaced(nth.next)) return undefined;
  const of = t.match(nth.next, KIND.of);
  if (!of && !t.has(nth.next, PREPOSITION)) return undefined;
  const at = of?.next ?? nth.next;
  const found = nthIn(i, nth, readDayMonth(t, at, today) ?? container(t, at, today));
  if (found || typeof nth.unit !== 'number' || !EACH.test(wordAt(t, at))) return found;
  return weekdayAlone({ start: i, next: nth.next, weekday: nth.unit, shift: undefined }, today);
}

/** `أول جمعة من كل شهر`, `آخر خميس من الشهر`: of no month in particular, so that the weekday alone is said. */
const EACH = /^(?:كل|(?:ال)?شهر|(?:ال)?أشهر)$/;

/** A month or year that holds the day: a bare year, `هذا الشهر`, `العام`. */
function container(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const year = readBareYear(t, i);
  if (year) return { start: i, next: year.next, value: String(year.value) };
  return readPeriod(t, i, today) ?? readThePeriod(t, i, today) ?? readLoneYear(t, i);
}

/** `أول أسبوع`, `آخر يوم`, `ثاني أربعاء`, `الأسبوع الأول`, `اليوم الأخير`, `الاثنين الأخير`. */
function placeAt(t: Tokens, i: number): Nth | undefined {
  const lead = countAt(t, i, false);
  const at = lead?.next ?? i;
  const unit = unitAt(t, at);
  if (!unit || t.has(at, ARTICLE) === (lead !== undefined)) return undefined;
  if (lead) return { count: lead.count, ...unit };
  const after = countAt(t, unit.next, true);
  // `الثلاثاء الثالث من نوفمبر` is as a rule the third of the month: read with the weekdays.
  if (!after || (typeof unit.unit === 'number' && after.count > 0)) return undefined;
  return { unit: unit.unit, ...after };
}

function unitAt(t: Tokens, i: number): Pick<Nth, 'unit' | 'next'> | undefined {
  const weekday = t.match(i, KIND.weekday);
  if (weekday) return { unit: weekday.sense.value, next: weekday.next };
  const day = t.match(i, KIND['day-word']);
  if (day?.sense.code === '') return { unit: 'day', next: day.next };
  const week = t.match(i, KIND['week-word']);
  return week && { unit: 'week', next: week.next };
}

function countAt(t: Tokens, i: number, article: boolean): Pick<Nth, 'count' | 'next'> | undefined {
  if (t.types[i] !== WORD || t.has(i, ARTICLE) !== article) return undefined;
  if ((article ? /^ال[أا]خيرة?$/ : /^[اآأ]خر$/).test(t.written(i))) return { count: -1, next: i + 1 };
  const ordinal = readOrdinal(t, i);
  return ordinal && { count: ordinal.value, next: ordinal.next };
}
