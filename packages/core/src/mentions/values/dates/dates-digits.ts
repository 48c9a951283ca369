import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { NUMBER, SIGN, WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatDay, formatYear, fromIslamic, fromPersian, isDay, toDayNumber, two } from './calendars.ts';
import { century, isCounted, readBareYear } from './dates-parts.ts';
import type { Found } from './periods.ts';

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const DOT = 0x2e;

/** Date in digits: `2022-06-19`, `19/6/2022`, `19.06.2022`, `6/2022`, `25/11`, `31-Oct-74`. */
export function numericDate(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const first = t.literal(i);
  if (!first?.plain || (t.glued(i) && i > 0 && t.isSign(i - 1, SLASH))) return undefined;
  const mark = t.ids[i + 1]!;
  if (
    t.types[i + 1] !== SIGN ||
    !t.glued(i + 1) ||
    !t.glued(i + 2) ||
    (mark !== HYPHEN && mark !== SLASH && mark !== DOT)
  )
    return undefined;
  const named = mark === HYPHEN && t.types[i + 2] === WORD ? t.match(i + 2, KIND.month) : undefined;
  if (named) {
    const year = t.isSign(named.next, HYPHEN) ? t.literal(named.next + 1) : undefined;
    if (!year?.plain || first.value > 31) return undefined;
    return {
      start: i,
      next: named.next + 2,
      value: `${year.digits === 2 ? century(year.value) : year.value}-${named.sense.code}-${two(first.value)}`,
    };
  }
  const second = t.literal(i + 2);
  if (!second?.plain) return undefined;
  const more =
    t.types[i + 3] === SIGN && t.ids[i + 3] === mark && t.glued(i + 3) && t.glued(i + 4) ? t.literal(i + 4) : undefined;
  const longer =
    t.types[i + 5] === SIGN && t.ids[i + 5] === mark && t.glued(i + 5) && t.types[i + 6] === NUMBER && t.glued(i + 6);
  if (more?.plain && !longer) {
    if (first.digits === 4) return ymd(i, i + 5, first.value, second.value, more.value, today);
    if (more.digits !== 4 && !(more.digits === 2 && mark !== HYPHEN)) return undefined;
    if (first.digits > 2 || second.digits > 2 || (mark === DOT && more.digits === 2)) return undefined;
    const year = more.digits === 4 ? more.value : century(more.value);
    // Day first, as in most of the world, unless only the American order gives a date.
    return (
      ymd(i, i + 5, year, second.value, first.value, today) ?? ymd(i, i + 5, year, first.value, second.value, today)
    );
  }
  if (more || mark !== SLASH || (t.types[i + 3] === SIGN && t.ids[i + 3] === SLASH)) return undefined;
  // The season `2019/2020` or `2019/20`.
  const season =
    first.digits === 4 &&
    isLikelyYear(first.value) &&
    (second.value === first.value + 1 ||
      (second.digits === 2 && second.value > 12 && second.value === (first.value + 1) % 100));
  if (season) return interval(i, i + 3, first.value, first.value + 1);
  if (second.digits === 4 && first.value >= 1 && first.value <= 12 && isLikelyYear(second.value))
    return { start: i, next: i + 3, value: `${second.value}-${two(first.value)}` };
  if (first.digits === 4 && second.value >= 1 && second.value <= 12 && isLikelyYear(first.value) && second.digits <= 2)
    return { start: i, next: i + 3, value: `${first.value}-${two(second.value)}` };
  if (isCounted(t, i + 3) || (t.glued(i) && i > 0 && t.types[i - 1] === SIGN && t.isSign(i - 1, HYPHEN)))
    return undefined;
  // `11/9` and `9/11`: a fraction is smaller than one and common; the September day is the exception that the press writes so.
  if (first.value === 9 && second.value === 11 && !t.vocabulary.arabic)
    return { start: i, next: i + 3, value: '--09-11' };
  if (
    first.value >= second.value &&
    second.value <= 12 &&
    first.value <= 31 &&
    second.value >= 1 &&
    first.value > 1 &&
    !(first.value === 24 && second.value === 7)
  )
    return dayAndMonth(i, second.value, first.value, today);
  return undefined;
}

function dayAndMonth(start: number, month: number, day: number, today: Day | undefined): Found {
  const said = `--${two(month)}-${two(day)}`;
  if (!today) return { start, next: start + 3, value: said };
  const year = nearestYear(month, day, undefined, today);
  return { start, next: start + 3, value: formatDay({ year, month, day }), said };
}

/** `2/1000` is a fraction. */
function isLikelyYear(year: number): boolean {
  return year >= 1500 && year <= 2150;
}

/** The year about which reports of no known date were written. */
const USUAL_YEAR = 2020;

function ymd(start: number, next: number, year: number, month: number, day: number, today?: Day): Found | undefined {
  if (year >= 1300 && year <= 1500) return otherCalendar(start, next, year, month, day, today);
  return year >= 1000 && year <= 2200 && isDay(year, month, day)
    ? { start, next, value: formatDay({ year, month, day }) }
    : undefined;
}

/** `1401/03/29`, `27/8/1443`: Persian or Hijri, whichever lies nearer to the report. */
function otherCalendar(
  start: number,
  next: number,
  year: number,
  month: number,
  day: number,
  today: Day | undefined,
): Found | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const distance = (found: Day): number => Math.abs(found.year - (today?.year ?? USUAL_YEAR));
  const [islamic, persian] = [fromIslamic(year, month, day), fromPersian(year, month, day)];
  return distance(islamic) < distance(persian)
    ? { start, next, value: formatDay(islamic), exact: false, calendar: 'islamic' }
    : { start, next, value: formatDay(persian), calendar: 'persian' };
}

/** `1950-53`, `from 1950 to 1953`, `بين عامي 1950 و1953`. */
export function yearRange(t: Tokens, i: number): Found | undefined {
  const opener = t.match(i, KIND.between) ?? t.match(i, KIND.from);
  let at = opener?.next ?? i;
  const word = t.match(at, KIND['year-word']);
  if (word) at = word.next;
  const first = readBareYear(t, at);
  if (!first || first.value < 1400) return undefined;
  at = first.next;
  if (t.isSign(at, HYPHEN) && t.glued(at) === t.glued(at + 1)) {
    const second = t.literal(at + 1);
    if (!second?.plain || (t.isSign(at + 2, HYPHEN) && t.glued(at + 2)) || isCounted(t, at + 2)) return undefined;
    if (second.digits === 2 && t.glued(at) && second.value > first.value % 100)
      return interval(i, at + 2, first.value, first.value - (first.value % 100) + second.value);
    return second.digits === 4 && second.value > first.value && second.value <= 2200
      ? interval(i, at + 2, first.value, second.value)
      : undefined;
  }
  if (!opener && !word) return undefined;
  const between = opener?.sense.kind === 'between' || opener === undefined;
  const joiner = between
    ? t.match(at, KIND.and)
    : (t.match(at, KIND.to) ?? t.match(t.match(at, KIND.and)?.next ?? at, KIND.to));
  if (!joiner || (!opener && !/ي$/.test(t.text.slice(t.starts[i], t.ends[i])))) return undefined;
  at = t.match(joiner.next, KIND['year-word'])?.next ?? joiner.next;
  const second = readBareYear(t, at);
  if (!second || second.value <= first.value || isCounted(t, at + 1)) return undefined;
  if (!opener) return undefined;
  return interval(i, at + 1, first.value, second.value);
}

function interval(start: number, next: number, low: number, high: number): Found {
  return { start, next, value: formatYear(low), upper: formatYear(high) };
}

/** The year of a month and day without one: the last or next with a word that says so, else the one nearest to the report. */
export function nearestYear(month: number, day: number | undefined, shift: number | undefined, today: Day): number {
  const number = toDayNumber(today);
  const years = [today.year - 1, today.year, today.year + 1];
  const distance = (year: number): number => toDayNumber({ year, month, day: day ?? 15 }) - number;
  if (shift !== undefined && shift !== 0 && day === undefined && month === today.month) return today.year + shift;
  if (shift === -1) return years.filter((year) => distance(year) < 0).at(-1) ?? today.year - 1;
  if (shift === 1) return years.find((year) => distance(year) > 0) ?? today.year + 1;
  return years.reduce((best, year) => (Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best), today.year);
}
