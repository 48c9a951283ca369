import type { ValueMention } from '../../schema.ts';
import type { Comparison, Figure } from './comparison.ts';
import type { Amount } from './conversion.ts';
import { convert } from './conversion.ts';

/** Compares two figures by what they amount to. */
export function compareFigures(a: Figure, b: Figure): Comparison {
  if (isPartOfYear(a, b) || isPartOfYear(b, a)) return 'compatible';
  if (a.per !== undefined && b.per !== undefined && a.per !== b.per) return 'different';
  const share = shareOf(a, b) ?? shareOf(b, a);
  if (share !== undefined) return share;
  const amounts = convert(a, b);
  if (!amounts) return 'different';
  const [x, y] = amounts;
  const numbers = compareNumbers(a, b, x, y);
  if (numbers === 'different') return 'different';
  return kindsAgree(a, b) && x.converted === undefined && ordinal(a) === ordinal(b) ? numbers : 'compatible';
}

/** `three quarters` and 75 %: a fraction is that share in the hundred; the figures need not be equal. */
function shareOf(percentage: Figure, fraction: Figure): Comparison | undefined {
  if (percentage.kind !== 'percentage' || fraction.kind !== 'number' || percentage.upper !== undefined)
    return undefined;
  const { value } = fraction;
  if (value <= 0 || value >= 1 || fraction.upper !== undefined) return undefined;
  // `0.5` may stand for 0.5 % in a table.
  if (percentage.value === value) return undefined;
  return Math.abs(percentage.value - value * 100) <= 0.5 ? 'compatible' : 'different';
}

function ordinal(figure: Figure): boolean {
  return figure.kind === 'number' && figure.ordinal === true;
}

/** The half and the quarter of a year, with their months. */
export const SHARES_OF_YEAR: ReadonlyArray<readonly [share: number, months: number]> = [
  [0.5, 6],
  [0.25, 3],
];
const MONTHS = new Map(SHARES_OF_YEAR);

/** `the first half of the year` and `الأشهر الستة الأولى`. */
function isPartOfYear(part: Figure, months: Figure): boolean {
  return (
    part.kind === 'number' &&
    months.kind === 'duration' &&
    months.unit === 'month' &&
    months.upper === undefined &&
    months.value === MONTHS.get(part.value)
  );
}

/** Kinds whose figures are wholly the same thing; a number against money or a percentage may still be right. */
function kindsAgree(a: Figure, b: Figure): boolean {
  if (a.kind === b.kind) return true;
  const kinds = `${a.kind} ${b.kind}`;
  return /number/.test(kinds) && /duration|measure|money/.test(kinds);
}

function compareNumbers(a: Figure, b: Figure, x: Amount, y: Amount): Comparison {
  if (x.converted !== undefined) return near(x, y, x.converted) ? 'compatible' : 'different';
  if (a.exact === false || b.exact === false) return vague(a, b, x, y);
  if (sameFigure(x.value, y.value) && sameFigure(x.upper ?? x.value, y.upper ?? y.value))
    return boundsOppose(a, b) ? 'compatible' : 'equal';
  // A mark that means thousands in one country and decimals in the next.
  if (
    (x.alternative !== undefined && sameFigure(x.alternative, y.value)) ||
    (y.alternative !== undefined && sameFigure(x.value, y.alternative))
  )
    return 'compatible';
  if (a.by === 'name' && b.by === 'name' && (isWithCountry(x.value, y.value) || isWithCountry(y.value, x.value)))
    return 'compatible';
  if (isNthPart(a, x.value, y.value) || isNthPart(b, y.value, x.value)) return 'compatible';
  if (x.upper !== undefined || y.upper !== undefined) return ranges(x, y, a.by !== undefined || b.by !== undefined);
  return hedged(a, b, x.value, y.value) ? 'compatible' : 'different';
}

/** `the final third` and `الثلث الأخير`; a half and what is second have words of their own. */
function isNthPart(figure: Figure, nth: number, part: number): boolean {
  return figure.kind === 'number' && figure.ordinal === true && nth > 2 && sameFigure(1 / nth, part);
}

/** `+966 55 123 4567` and `055 123 4567`: a telephone number with the code of its country, three digits at most. */
function isWithCountry(long: number, short: number): boolean {
  const [all, end] = [String(long), String(short)];
  return end.length >= PHONE && all.length > end.length && all.length <= end.length + 3 && all.endsWith(end);
}

/** The least digits of a telephone number without its country. */
const PHONE = 8;

/** `dozens` and 30, `thousands` and 4,000: up to the next order but one; two vague ones must be of one order. */
function vague(a: Figure, b: Figure, x: Amount, y: Amount): Comparison {
  if (a.exact === false && b.exact === false) return sameFigure(x.value, y.value) ? 'equal' : 'different';
  const [order, value] = a.exact === false ? [x.value, y.value] : [y.value, x.value];
  if (order < 10) return value >= 2 && value <= 12 ? 'compatible' : 'different';
  // `a thousand years` is not `thousands of years`: the plural begins at two.
  return value >= order * 2 && value < order * 100 ? 'compatible' : 'different';
}

function ranges(x: Amount, y: Amount, isWeak: boolean): Comparison {
  if (x.upper !== undefined && y.upper !== undefined) return 'different';
  const [range, one] = x.upper !== undefined ? [x, y.value] : [y, x.value];
  // `from 10 to 15` is not 15; a dual may be either end of `1-2`.
  if (isWeak) return one >= range.value && one <= range.upper! ? 'compatible' : 'different';
  return one > range.value && one < range.upper! ? 'compatible' : 'different';
}

/** Tells whether one of two figures is said to be the least and the other the most that there is. */
export function boundsOppose(a: ValueMention, b: ValueMention): boolean {
  if (!('bound' in a) || !('bound' in b)) return false;
  const [first, second] = [wayOf(a.bound), wayOf(b.bound)];
  return first !== undefined && second !== undefined && first !== second;
}

function wayOf(bound: Figure['bound']): 'up' | 'down' | undefined {
  if (bound === 'over' || bound === 'at-least') return 'up';
  return bound === 'under' || bound === 'at-most' ? 'down' : undefined;
}

/** One side is hedged, the other close: `about 50` and 52, `more than 800` and 806. */
function hedged(a: Figure, b: Figure, x: number, y: number): boolean {
  if ((a.bound === undefined) === (b.bound === undefined)) return false;
  const [bound, round, close] = a.bound !== undefined ? [a.bound, x, y] : [b.bound!, y, x];
  // The hedged figure must be the rounder one by far: `at least 380` is not said of 384.
  if (digitsOf(round) >= digitsOf(close) - (digitsOf(round) === 1 ? 0 : 1)) return false;
  const ratio = close / round;
  const way = wayOf(bound);
  if (way === 'up') return ratio > 1 && ratio <= 1.1;
  if (way === 'down') return ratio < 1 && ratio >= 0.9;
  return ratio >= 0.95 && ratio <= 1.05;
}

/** Significant digits of a figure: 1 for 800, 3 for 806. */
function digitsOf(value: number): number {
  const digits = String(Math.abs(value)).split('e', 1)[0]!.replace('.', '').replace(/^0+/, '');
  let count = digits.length;
  while (digits[count - 1] === '0') count -= 1;
  return count;
}

/** What is converted is rounded by a share of it, and small figures by a share of the smaller unit too. */
const ROUNDED = { share: 0.06, unit: 0.3, small: 60 };

function near(x: Amount, y: Amount, unit: number): boolean {
  const close = (p: number, q: number): boolean => {
    const size = Math.max(Math.abs(p), Math.abs(q));
    return Math.abs(p - q) <= ROUNDED.share * size + (size < ROUNDED.small * unit ? ROUNDED.unit * unit : 0);
  };
  return close(x.value, y.value) && (x.upper === undefined || y.upper === undefined || close(x.upper, y.upper));
}

/** Whether two figures are one but for how a computer divides: a third in words and one third. */
export function sameFigure(x: number, y: number): boolean {
  if (x === y) return true;
  // Long numbers differ in their last figures.
  if (Number.isInteger(x) && Number.isInteger(y)) return false;
  const distance = Math.abs(x - y);
  // Nothing is near the reciprocal of zero.
  return distance <= 1e-9 * Math.max(Math.abs(x), Math.abs(y)) && distance < Number.POSITIVE_INFINITY;
}
