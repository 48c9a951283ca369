import { coinOf } from '../units/coins.ts';
import type { Figure } from './comparison.ts';

/** Units in those that they convert to; money is never converted. */
export const UNITS: ReadonlyMap<string, readonly [base: string, times: number]> = new Map([
  ['kilometer', ['m', 1000]],
  ['meter', ['m', 1]],
  ['decimeter', ['m', 0.1]],
  ['centimeter', ['m', 0.01]],
  ['millimeter', ['m', 0.001]],
  ['micrometer', ['m', 1e-6]],
  ['nanometer', ['m', 1e-9]],
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
  ['quintal', ['g', 1e5]],
  ['carat', ['g', 0.2]],
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
  ['volt', ['volt', 1]],
  ['kilovolt', ['volt', 1e3]],
  ['hertz', ['hz', 1]],
  ['kilohertz', ['hz', 1e3]],
  ['megahertz', ['hz', 1e6]],
  ['gigahertz', ['hz', 1e9]],
  ['sievert', ['sv', 1]],
  ['millisievert', ['sv', 1e-3]],
  ['microsievert', ['sv', 1e-6]],
  ['kilobit', ['bit', 1e3]],
  ['megabit', ['bit', 1e6]],
  ['gigabit', ['bit', 1e9]],
  ['byte', ['b', 1]],
  ['kilobyte', ['b', 1e3]],
  ['megabyte', ['b', 1e6]],
  ['gigabyte', ['b', 1e9]],
  ['terabyte', ['b', 1e12]],
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
const FAMILIES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    dollar: 'USD CAD AUD NZD HKD SGD TWD JMD TTD LRD NAD ZWL',
    pound: 'GBP EGP SDG LBP SYP SSP GIP FKP',
    lira: 'TRY LBP SYP ITL',
    dinar: 'KWD BHD IQD JOD LYD TND DZD RSD',
    dirham: 'AED MAD',
    rial: 'SAR QAR OMR YER IRR BRL',
    franc: 'CHF FRF XAF XOF DJF KMF',
    peso: 'MXN ARS CLP COP PHP CUP UYU',
    krona: 'SEK NOK DKK ISK',
  }).map(([word, codes]) => [word, new Set(codes.split(' '))]),
);

/** What a figure amounts to in the unit that it shares with another. */
export interface Amount {
  readonly value: number;
  readonly upper: number | undefined;
  readonly alternative: number | undefined;
  /** Set when the two units differ, so that rounding is to be expected: what the smaller of them makes. */
  readonly converted?: number;
}

function amount(figure: Figure, times = 1, shift = 0): Amount {
  const map = (value: number): number => value * times + shift;
  return {
    value: map(figure.value),
    upper: figure.upper === undefined ? undefined : map(figure.upper),
    alternative: figure.alternative === undefined ? undefined : map(figure.alternative),
  };
}

type Amounts = readonly [Amount, Amount];
type Counted = Extract<Figure, { unit: string }>;

/** Brings both to one unit; nothing when their units cannot be compared. A plain number takes the unit of the other. */
export function convert(a: Figure, b: Figure): Amounts | undefined {
  const plain = [amount(a), amount(b)] as const;
  if (!('unit' in a) || !('unit' in b)) return isShareOf(a, b) || isShareOf(b, a) ? undefined : plain;
  if (a.unit === b.unit) return plain;
  if (a.kind === 'money' || b.kind === 'money') return money(a, b, plain);
  if (a.unit.startsWith('degree') && b.unit.startsWith('degree')) return degrees(a, b);
  return measures(a, b);
}

/** Percent against an amount of something is not the same thing even when the figures are. */
function isShareOf(a: Figure, b: Figure): boolean {
  return a.kind === 'percentage' && 'unit' in b && (b.kind !== 'measure' || b.unit.startsWith('degree'));
}

function money(a: Counted, b: Counted, plain: Amounts): Amounts | undefined {
  // `pound` may be a weight.
  if (a.kind !== b.kind) return a.unit === 'pound' || b.unit === 'pound' ? measures(a, b) : undefined;
  if (a.unit === b.unit) return plain;
  const [coin, otherCoin] = [coinOf(a.unit, b.unit), coinOf(b.unit, a.unit)];
  if (coin !== undefined || otherCoin !== undefined) return [amount(a, coin), amount(b, otherCoin)];
  return standsFor(a.unit, b.unit) || standsFor(b.unit, a.unit) ? plain : undefined;
}

function standsFor(word: string, unit: string): boolean {
  return FAMILIES.get(word)?.has(unit) === true || (word === 'lira' && unit === 'pound');
}

const TONS: ReadonlySet<string> = new Set(['ton', 'tonne']);

/** Seconds of a month: thirty days, more or less. */
export const MONTH = 2629746;

function measures(a: Counted, b: Counted): Amounts | undefined {
  const [first, second] = [UNITS.get(a.unit), UNITS.get(b.unit)];
  if (!first || !second) return undefined;
  const [base, times] = first;
  const [otherBase, otherTimes] = second;
  if (base === otherBase) {
    // `ton` is a tonne as often as not.
    if (TONS.has(a.unit) && TONS.has(b.unit)) return [amount(a), amount(b)];
    const power = Math.log10(times / otherTimes);
    const exact = base === 's' || base === 'mo' || Math.abs(power - Math.round(power)) < 1e-9;
    const converted = Math.min(times, otherTimes);
    return [exact ? amount(a, times) : { ...amount(a, times), converted }, amount(b, otherTimes)];
  }
  const [months, otherMonths] = [base === 'mo', otherBase === 'mo'];
  if (!(months && otherBase === 's') && !(otherMonths && base === 's')) return undefined;
  const [inSeconds, otherInSeconds] = [months ? times * MONTH : times, otherMonths ? otherTimes * MONTH : otherTimes];
  const converted = Math.min(inSeconds, otherInSeconds);
  return [{ ...amount(a, inSeconds), converted }, amount(b, otherInSeconds)];
}

function degrees(a: Counted, b: Counted): readonly [Amount, Amount] {
  const toCelsius = (figure: Counted): Amount =>
    figure.unit === 'degree-fahrenheit' ? amount(figure, 5 / 9, -160 / 9) : amount(figure);
  if (a.unit === 'degree' || b.unit === 'degree') return [amount(a), amount(b)];
  return [{ ...toCelsius(a), converted: 2 }, toCelsius(b)];
}
