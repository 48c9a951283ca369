import { KIND } from '../tokens/kinds.ts';
import type { Literal } from '../tokens/literals.ts';
import { pass } from '../tokens/sequence.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { NUMBER, SIGN, WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatDay, formatYear, fromIslamic, fromPersian, isDay, two } from './calendars.ts';
import type { DatePart, Found } from './found.ts';
import { nearestYear } from './nearest.ts';
import { century, isCounted, readBareYear } from './parts.ts';
import { COLON, DOT, HYPHEN, SLASH } from './signs.ts';

/** Reads a date in digits: `2022-06-19`, `19/6/2022`, `6/2022`, `25/11`, `31-Oct-74`, the season `2019/20`. */
export function readDateInDigits(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const first = t.literal(i);
  if (!first?.plain || (t.glued(i) && i > 0 && t.isSign(i - 1, SLASH))) return undefined;
  const mark = markAt(t, i + 1);
  if (mark === undefined) return undefined;
  if (mark === HYPHEN && t.types[i + 2] === WORD) return withMonthName(t, i, first);
  const second = t.literal(i + 2);
  if (!second?.plain) return undefined;
  const third = isMark(t, i + 3, mark) && t.glued(i + 4) ? t.literal(i + 4) : undefined;
  if (third?.plain && !(isMark(t, i + 5, mark) && t.types[i + 6] === NUMBER && t.glued(i + 6)))
    return threeParts(i, [first, second, third], mark, today);
  if (third || mark !== SLASH || t.isSign(i + 3, SLASH) || isNumbered(t, i)) return undefined;
  return yearAndMore(i, first, second) ?? dayAndMonth(t, i, first, second, today);
}

/** `القرار 4/2`, `Law No. 10/2018`: what is numbered has no date there. */
function isNumbered(t: Tokens, i: number): boolean {
  const at = t.isSign(i - 1, DOT) || t.isSign(i - 1, COLON) ? i - 2 : i - 1;
  return at >= 0 && t.types[at] === WORD && t.vocabulary.list('numbered-leads').has(t.written(at).toLowerCase());
}

/** The mark of a date between two numbers, which stand on it. */
function markAt(t: Tokens, i: number): number | undefined {
  if (t.types[i] !== SIGN || !t.glued(i) || !t.glued(i + 1)) return undefined;
  const mark = t.ids[i]!;
  return mark === HYPHEN || mark === SLASH || mark === DOT ? mark : undefined;
}

function isMark(t: Tokens, i: number, mark: number): boolean {
  return t.isSign(i, mark) && t.glued(i);
}

/** `31-Oct-74` */
function withMonthName(t: Tokens, i: number, day: Literal): Found | undefined {
  const month = t.match(i + 2, KIND.month);
  const year = month && t.isSign(month.next, HYPHEN) ? t.literal(month.next + 1) : undefined;
  if (!year?.plain || day.value > 31) return undefined;
  const value = `${year.digits === 2 ? century(year.value) : year.value}-${month!.sense.code}-${two(day.value)}`;
  return { start: i, next: month!.next + 2, value };
}

/** `2022-06-19`, `19/6/2022`, `6/19/22`. */
function threeParts(
  i: number,
  [first, second, third]: readonly [Literal, Literal, Literal],
  mark: number,
  today: Day | undefined,
): Found | undefined {
  const date = (year: number, month: number, day: number) => yearMonthDay(i, { year, month, day }, today);
  if (first.digits === 4) return date(first.value, second.value, third.value);
  if (first.digits > 2 || second.digits > 2) return undefined;
  if (third.digits !== 4 && (third.digits !== 2 || mark !== SLASH)) return undefined;
  const year = third.digits === 4 ? third.value : century(third.value);
  // Day first, as in most of the world, unless only the American order gives a date.
  return date(year, second.value, first.value) ?? date(year, first.value, second.value);
}

/** The season `2019/2020` or `2019/20`, the months `6/2022` and `2022/6`. */
function yearAndMore(i: number, first: Literal, second: Literal): Found | undefined {
  const next = i + 3;
  if (first.digits === 4 && isLikelyYear(first.value)) {
    const year = first.value;
    const short = second.digits === 2 && second.value > 12 && second.value === (year + 1) % 100;
    if (second.value === year + 1 || short) return interval(i, next, year, year + 1);
    if (isMonth(second.value) && second.digits <= 2) return { start: i, next, value: `${year}-${two(second.value)}` };
  }
  return second.digits === 4 && isMonth(first.value) && isLikelyYear(second.value)
    ? { start: i, next, value: `${second.value}-${two(first.value)}` }
    : undefined;
}

/** `25/11`: a fraction is smaller than one and common; `24/7` is no day. */
function dayAndMonth(
  t: Tokens,
  i: number,
  { value: day }: Literal,
  { value: month }: Literal,
  today: Day | undefined,
): Found | undefined {
  const next = i + 3;
  if (isCounted(t, next)) return undefined;
  // The September day that the English press writes so.
  if (day === 9 && month === 11 && !t.vocabulary.arabic) return { start: i, next, value: '--09-11' };
  if (t.glued(i) && i > 0 && t.isSign(i - 1, HYPHEN)) return undefined;
  if (day < month || !isMonth(month) || day > 31 || day < 2 || (day === 24 && month === 7)) return undefined;
  const said = `--${two(month)}-${two(day)}`;
  if (!today) return { start: i, next, value: said };
  const year = nearestYear(month, day, undefined, today);
  return { start: i, next, value: formatDay({ year, month, day }), said };
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

/** `2/1000` is a fraction. */
function isLikelyYear(year: number): boolean {
  return year >= 1500 && year <= 2150;
}

/** The year about which reports of no known date were written. */
const USUAL_YEAR = 2020;

function yearMonthDay(i: number, date: Day, today: Day | undefined): Found | undefined {
  const { year, month, day } = date;
  if (year >= 1300 && year <= 1500) return otherCalendar(i, date, today);
  if (year < 1000 || year > 2200 || !isDay(year, month, day)) return undefined;
  return { start: i, next: i + 5, value: formatDay(date) };
}

/** `1401/03/29`, `27/8/1443`: Persian or Hijri, whichever lies nearer to the report. */
function otherCalendar(i: number, { year, month, day }: Day, today: Day | undefined): Found | undefined {
  if (!isMonth(month) || day < 1 || day > 31) return undefined;
  const distance = (found: Day): number => Math.abs(found.year - (today?.year ?? USUAL_YEAR));
  const [islamic, persian] = [fromIslamic(year, month, day), fromPersian(year, month, day)];
  return distance(islamic) < distance(persian)
    ? { start: i, next: i + 5, value: formatDay(islamic), exact: false, calendar: 'islamic' }
    : { start: i, next: i + 5, value: formatDay(persian), calendar: 'persian' };
}

/** Reads a stretch of years: `1950-53`, `from 1950 to 1953`, `بين عامي 1950 و1953`. */
export function readYears(t: Tokens, i: number): Found | undefined {
  const opener = t.match(i, KIND.between) ?? t.match(i, KIND.from);
  const first = bareYear(t, opener?.next ?? i);
  if (!first || first.value < 1400) return undefined;
  const at = first.next;
  if (t.isSign(at, HYPHEN) && t.glued(at) === t.glued(at + 1)) return hyphened(t, i, first);
  if (!opener) return undefined;
  const joiner =
    opener.sense.kind === 'between'
      ? t.match(at, KIND.and)
      : (t.match(at, KIND.to) ?? t.match(pass(t, at, KIND.and), KIND.to));
  const second = joiner && bareYear(t, joiner.next);
  if (!second || second.value <= first.value || isCounted(t, second.next)) return undefined;
  return interval(i, second.next, first.value, second.value);
}

/** A year in digits behind the word for it, or alone. */
function bareYear(t: Tokens, i: number): DatePart | undefined {
  return readBareYear(t, pass(t, i, KIND['year-word']));
}

/** `1950-53`, `1950 – 1953`. */
function hyphened(t: Tokens, i: number, { value: low, next: hyphen }: DatePart): Found | undefined {
  const second = t.literal(hyphen + 1);
  const next = hyphen + 2;
  if (!second?.plain || (t.isSign(next, HYPHEN) && t.glued(next)) || isCounted(t, next)) return undefined;
  if (second.digits === 2 && t.glued(hyphen) && second.value > low % 100)
    return interval(i, next, low, low - (low % 100) + second.value);
  return second.digits === 4 && second.value > low && second.value <= 2200
    ? interval(i, next, low, second.value)
    : undefined;
}

function interval(start: number, next: number, low: number, high: number): Found {
  return { start, next, value: formatYear(low), upper: formatYear(high) };
}
