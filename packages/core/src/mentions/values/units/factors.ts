/** Units of one kind in the smallest of them; months and days have no fixed ratio. */
const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: 86400, week: 604800 };
const MONTHS: Readonly<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200 };
const METERS: Readonly<Record<string, number>> = {
  kilometer: 1000,
  meter: 1,
  centimeter: 0.01,
  millimeter: 0.001,
  mile: 1609.344,
  yard: 0.9144,
  foot: 0.3048,
  inch: 0.0254,
};
const GRAMS: Readonly<Record<string, number>> = {
  kilogram: 1000,
  gram: 1,
  tonne: 1e6,
  pound: 453.59237,
  ounce: 28.349523125,
  stone: 6350.29,
};
const MEAN_MONTH = 2629746;

/** Returns both units in a third one; undefined where they are not said together, the larger one first. */
export function factorsOf(large: string, small: string): readonly [large: number, small: number] | undefined {
  for (const table of [SECONDS, MONTHS, METERS, GRAMS]) {
    const [a, b] = [table[large], table[small]];
    if (a !== undefined && b !== undefined) return a > b ? [a, b] : undefined;
  }
  const [a, b] = [MONTHS[large], SECONDS[small]];
  return a !== undefined && b !== undefined ? [a * MEAN_MONTH, b] : undefined;
}
