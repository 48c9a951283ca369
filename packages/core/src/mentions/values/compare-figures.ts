import type { ValueMention } from '../schema.ts';
import type { Comparison, Figure } from './compare.ts';

/** Units in those that they convert to; money is never converted. */
export const UNITS: ReadonlyMap<string, readonly [base: string, times: number]> = new Map([
  ['kilometer', ['m', 1000]],
  ['meter', ['m', 1]],
  ['decimeter', ['m', 0.1]],
  ['centimeter', ['m', 0.01]],
  ['millimeter', ['m', 0.001]],
  ['mile', ['m', 1609.344]],
  ['nautical-mile', ['m', 1852]],
  ['yard', ['m', 0.9144]],
  ['foot', ['m', 0.3048]],
  ['inch', ['m', 0.0254]],
  ['square-kilometer', ['m2', 1e6]],
  ['square-meter', ['m2', 1]],
  ['square-mile', ['m2', 2589988]],
  ['square-foot', ['m2', 0.09290304]],
  ['square-yard', ['m2', 0.83612736]],
  ['hectare', ['m2', 1e4]],
  ['acre', ['m2', 4046.86]],
  ['dunam', ['m2', 1000]],
  ['tonne', ['g', 1e6]],
  ['ton', ['g', 907184.74]],
  ['kilogram', ['g', 1000]],
  ['gram', ['g', 1]],
  ['milligram', ['g', 0.001]],
  ['microgram', ['g', 1e-6]],
  ['pound', ['g', 453.59237]],
  ['ounce', ['g', 28.349523]],
  ['stone', ['g', 6350.29]],
  ['liter', ['l', 1]],
  ['hectoliter', ['l', 100]],
  ['deciliter', ['l', 0.1]],
  ['centiliter', ['l', 0.01]],
  ['milliliter', ['l', 0.001]],
  ['gallon', ['l', 3.785412]],
  ['barrel', ['l', 158.987]],
  ['pint', ['l', 0.473176]],
  ['quart', ['l', 0.946353]],
  ['cubic-meter', ['l', 1000]],
  ['cubic-foot', ['l', 28.316847]],
  ['kilometer-per-hour', ['v', 1]],
  ['mile-per-hour', ['v', 1.609344]],
  ['knot', ['v', 1.852]],
  ['meter-per-second', ['v', 3.6]],
  ['kilowatt', ['w', 1e3]],
  ['megawatt', ['w', 1e6]],
  ['gigawatt', ['w', 1e9]],
  ['watt', ['w', 1]],
  ['second', ['s', 1]],
  ['minute', ['s', 60]],
  ['hour', ['s', 3600]],
  ['day', ['s', 86400]],
  ['week', ['s', 604800]],
  ['month', ['mo', 1]],
  ['year', ['mo', 12]],
  ['decade', ['mo', 120]],
  ['century', ['mo', 1200]],
]);

/** Currency words and the codes that they can stand for; a bare word agrees with each of them. */
const FAMILIES: ReadonlyMap<string, RegExp> = new Map([
  ['dollar', /^(?:USD|CAD|AUD|NZD|HKD|SGD|TWD|JMD|TTD|LRD|NAD|ZWL)$/],
  ['pound', /^(?:GBP|EGP|SDG|LBP|SYP|SSP|GIP|FKP)$/],
  ['lira', /^(?:TRY|LBP|SYP|ITL)$/],
  ['dinar', /^(?:KWD|BHD|IQD|JOD|LYD|TND|DZD|RSD)$/],
  ['dirham', /^(?:AED|MAD)$/],
  ['rial', /^(?:SAR|QAR|OMR|YER|IRR|BRL)$/],
  ['franc', /^(?:CHF|FRF|XAF|XOF|DJF|KMF)$/],
  ['peso', /^(?:MXN|ARS|CLP|COP|PHP|CUP|UYU)$/],
  ['krona', /^(?:SEK|NOK|DKK|ISK)$/],
]);

export function compareFigures(a: Figure, b: Figure): Comparison {
  if (isPartOfYear(a, b) || isPartOfYear(b, a)) return 'compatible';
  const [x, y] = convert(a, b);
  if (x === undefined || y === undefined) return 'different';
  const numbers = compareNumbers(a, b, x, y);
  if (numbers === 'different') return 'different';
  return kindsAgree(a, b) && !x.converted && ordinal(a) === ordinal(b) ? numbers : 'compatible';
}

function ordinal(figure: Figure): boolean {
  return figure.kind === 'number' && figure.ordinal === true;
}

interface Amount {
  readonly value: number;
  readonly upper: number | undefined;
  readonly alternative: number | undefined;
  /** Set when the two units differ, so that rounding is to be expected. */
  readonly converted?: true;
}

function amount(figure: Figure, times = 1, shift = 0): Amount {
  const map = (value: number): number => value * times + shift;
  return {
    value: map(figure.value),
    upper: figure.upper === undefined ? undefined : map(figure.upper),
    alternative: figure.alternative === undefined ? undefined : map(figure.alternative),
  };
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

/** Brings both to one unit; nothing when their units cannot be compared. A plain number takes the unit of the other. */
function convert(a: Figure, b: Figure): readonly [Amount, Amount] | readonly [undefined, undefined] {
  const plain = [amount(a), amount(b)] as const;
  if (!('unit' in a) || !('unit' in b)) {
    // Percent against an amount of something is not the same thing even when the figures are.
    if (a.kind === 'percentage' && 'unit' in b && b.kind !== 'measure') return [undefined, undefined];
    if (b.kind === 'percentage' && 'unit' in a && a.kind !== 'measure') return [undefined, undefined];
    return plain;
  }
  if (a.unit === b.unit) return plain;
  if (a.kind === 'money' || b.kind === 'money') {
    if (a.kind !== b.kind) return a.unit === 'pound' || b.unit === 'pound' ? plain : [undefined, undefined];
    if (a.unit === 'cent' || b.unit === 'cent')
      return a.unit === 'cent' ? [amount(a, 0.01), amount(b)] : [amount(a), amount(b, 0.01)];
    return FAMILIES.get(a.unit)?.test(b.unit) ||
      FAMILIES.get(b.unit)?.test(a.unit) ||
      (a.unit === 'lira' && b.unit === 'pound') ||
      (a.unit === 'pound' && b.unit === 'lira')
      ? plain
      : [undefined, undefined];
  }
  if (a.unit.startsWith('degree') && b.unit.startsWith('degree')) return degrees(a, b);
  const [first, second] = [UNITS.get(a.unit), UNITS.get(b.unit)];
  if (!first || !second) return [undefined, undefined];
  if (first[0] !== second[0]) {
    // Months and days: thirty of them, more or less.
    if (first[0] === 'mo' && second[0] === 's')
      return [{ ...amount(a, first[1] * 2629746), converted: true }, amount(b, second[1])];
    if (first[0] === 's' && second[0] === 'mo')
      return [{ ...amount(a, first[1]), converted: true }, amount(b, second[1] * 2629746)];
    return [undefined, undefined];
  }
  // `ton` is a tonne as often as not.
  if (/^tonn?e?$/.test(a.unit) && /^tonn?e?$/.test(b.unit)) return plain;
  const time = first[0] === 's' || first[0] === 'mo';
  const ratio = first[1] / second[1];
  const metric = Math.abs(Math.log10(ratio) - Math.round(Math.log10(ratio))) < 1e-9;
  const x = amount(a, first[1]);
  return [time || metric ? x : { ...x, converted: true }, amount(b, second[1])];
}

function degrees(a: Figure & { unit: string }, b: Figure & { unit: string }): readonly [Amount, Amount] {
  const toCelsius = (figure: Figure & { unit: string }): Amount =>
    figure.unit === 'degree-fahrenheit' ? amount(figure, 5 / 9, -160 / 9) : amount(figure);
  if (a.unit === 'degree' || b.unit === 'degree') return [amount(a), amount(b)];
  return [{ ...toCelsius(a), converted: true }, toCelsius(b)];
}

/** Kinds whose figures are wholly the same thing; a number against money or a percentage may still be right. */
function kindsAgree(a: Figure, b: Figure): boolean {
  if (a.kind === b.kind) return true;
  const kinds = `${a.kind} ${b.kind}`;
  return /number/.test(kinds) && /duration|measure|money/.test(kinds);
}

function compareNumbers(a: Figure, b: Figure, x: Amount, y: Amount): Comparison {
  if (x.converted) return near(x, y, 0.06) ? 'compatible' : 'different';
  if (a.exact === false || b.exact === false) return vague(a, b, x, y);
  if (same(x.value, y.value) && same(x.upper ?? x.value, y.upper ?? y.value))
    return boundsOppose(a, b) ? 'compatible' : 'equal';
  // A mark that means thousands in one country and decimals in the next.
  if (
    (x.alternative !== undefined && same(x.alternative, y.value)) ||
    (y.alternative !== undefined && same(x.value, y.alternative))
  )
    return 'compatible';
  // `the final third` and `الثلث الأخير`
  if (
    (a.kind === 'number' && a.ordinal && same(1 / x.value, y.value)) ||
    (b.kind === 'number' && b.ordinal && same(1 / y.value, x.value))
  )
    return 'compatible';
  if (x.upper !== undefined || y.upper !== undefined) return ranges(x, y);
  return hedged(a, b, x.value, y.value) ? 'compatible' : 'different';
}

/** `dozens` and 30, `thousands` and 4,000: from the order of magnitude up to the next but one; two vague ones must be of one order. */
function vague(a: Figure, b: Figure, x: Amount, y: Amount): Comparison {
  if (a.exact === false && b.exact === false) return same(x.value, y.value) ? 'equal' : 'different';
  const [order, value] = a.exact === false ? [x.value, y.value] : [y.value, x.value];
  if (order < 10) return value >= 2 && value <= 12 ? 'compatible' : 'different';
  // `a thousand years` is not `thousands of years`: the plural begins at two.
  return value >= order * 2 && value < order * 100 ? 'compatible' : 'different';
}

function ranges(x: Amount, y: Amount): Comparison {
  if (x.upper !== undefined && y.upper !== undefined) return 'different';
  const [range, one] = x.upper !== undefined ? [x, y.value] : [y, x.value];
  return one >= range.value && one <= range.upper! ? 'compatible' : 'different';
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

/** One side is hedged and the other says it closely: `about 50` and 52, `more than 800` and 806, `nearly 20,000` and 19,860. */
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

function near(x: Amount, y: Amount, share: number): boolean {
  const close = (p: number, q: number): boolean =>
    Math.abs(p - q) <=
    share * Math.max(Math.abs(p), Math.abs(q), 1e-9) + 0.6 * (Math.abs(p) < 60 && Math.abs(q) < 60 ? 1 : 0);
  return close(x.value, y.value) && (x.upper === undefined || y.upper === undefined || close(x.upper, y.upper));
}

function same(x: number, y: number): boolean {
  if (x === y) return true;
  const distance = Math.abs(x - y);
  // Nothing is near the reciprocal of zero.
  return distance <= 1e-9 * Math.max(Math.abs(x), Math.abs(y)) && distance < Number.POSITIVE_INFINITY;
}
