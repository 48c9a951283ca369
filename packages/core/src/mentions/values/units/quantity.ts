import { readCardinal } from '../numbers/numerals.ts';
import type { Cardinal } from '../tokens/cardinal.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { arabicUnits } from './ar/units.ts';
import type { Quantity } from './counted.ts';
import { currencyBefore, withCents } from './currency.ts';
import { englishUnits } from './en/units.ts';
import type { UnitLanguage } from './language.ts';

const PERCENT = 0x25;
const OPENING = 0x28;
const CLOSING = 0x29;

/** Reads a number with the currency before it or the percent sign, currency, unit or length of time after it. */
export function readQuantity(t: Tokens, i: number): Quantity | undefined {
  const language: UnitLanguage = t.vocabulary.arabic ? arabicUnits : englishUnits;
  const percent = percentBefore(t, i);
  if (percent) return percent;
  const currency = currencyBefore(t, i, language.money);
  if (currency) {
    const cardinal = readCardinal(t, currency.next, true);
    if (!cardinal || cardinal.ordinal) return undefined;
    const { next, value } = cardinal;
    return withCents(t, { start: i, next, cardinal, kind: 'money', unit: currency.code, value }, language.money);
  }
  const without = language.without?.(t, i);
  if (without) return without;
  const cardinal = language.number(t, i);
  if (!cardinal) return language.single(t, i);
  const { value, ordinal } = cardinal;
  const base: Quantity = { start: i, next: behindBrackets(t, i, cardinal), cardinal, kind: 'number', value };
  return ordinal || t.broken(base.next) ? base : language.counted(t, base, unitAt(t, base));
}

/** `%5` */
function percentBefore(t: Tokens, i: number): Quantity | undefined {
  const cardinal = t.isSign(i, PERCENT) && t.glued(i + 1) && !t.glued(i) ? readCardinal(t, i + 1) : undefined;
  if (!cardinal) return undefined;
  return { start: i, next: cardinal.next, cardinal, kind: 'percentage', value: cardinal.value };
}

/** Steps over the same number again in brackets, `60 (sixty)`, `(ستين) 60`, or around a lone one. */
function behindBrackets(t: Tokens, i: number, { next: at, value }: Cardinal): number {
  if (t.isSign(at, OPENING) && !t.broken(at)) {
    const again = readCardinal(t, at + 1);
    if (again?.value === value && t.isSign(again.next, CLOSING)) return again.next + 1;
  }
  if (t.isSign(at, CLOSING) && i > 0 && t.isSign(i - 1, OPENING) && t.spaced(at + 1)) {
    const again = readCardinal(t, at + 1);
    if (again?.value === value) return again.next;
  }
  return at;
}

/** `(60) يوما`: the closing bracket of the number is stepped over to its unit. */
function unitAt(t: Tokens, { start, next }: Quantity): number {
  const bracket = t.isSign(next, CLOSING) && start > 0 && t.isSign(start - 1, OPENING) && t.spaced(next + 1);
  return bracket ? next + 1 : next;
}
