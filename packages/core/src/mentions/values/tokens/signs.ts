import { matchingUnit } from '../../../text/index.ts';

/** Units that are read as another than the one of their matching form. */
const ALIKE: ReadonlyArray<readonly [read: string, written: string]> = [
  // Hyphens, dashes, bar, minus sign; small and full-width hyphen-minus.
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d'],
  // Single quotation marks, modifier letter and prime, full-width apostrophe.
  ["'", '\u2018\u2019\u02bc\u2032\uff07'],
  ['"', '\u201c\u201d\u2033'],
  // Arabic, small and full-width percent sign.
  ['%', '\u066a\ufe6a\uff05'],
  // Ring above and masculine ordinal.
  ['\u00b0', '\u02da\u00ba'],
  // Powers and fractions, which the matching form would make digits of.
  ...[...'\u00b2\u00b3\u00b9\u00bc\u00bd\u00be\u2153\u2154'].map((unit) => [unit, unit] as const),
];

const alike = new Map<number, number>();
for (const [read, written] of ALIKE) for (const unit of written) alike.set(unit.charCodeAt(0), read.charCodeAt(0));

/** Returns the unit that a sign is read as: `-` for every dash, `%` for the Arabic percent sign. */
export function readAs(unit: number): number {
  // Mathematical signs, symbols and what else lies between are read as they stand.
  if (unit > 0x2190 && unit < 0xfb00) return alike.get(unit) ?? unit;
  return alike.get(unit) ?? matchingUnit(unit);
}
