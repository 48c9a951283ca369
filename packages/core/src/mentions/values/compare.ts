import type { ValueMention } from '../schema.ts';
import { compareDates } from './compare-dates.ts';
import { compareFigures } from './compare-figures.ts';

/** How two values compare by meaning: rounded, hedged and vague ones that can both be true are `compatible`. */
export type Comparison = 'equal' | 'compatible' | 'different';

/**
 * Compares two values by meaning, whatever their kinds. Dates compare with dates and, by year, day or ordinal, with plain numbers; times with
 * times; figures with figures, a plain number with any of them. The rules stand in the folder's README.
 */
export function compareValues(a: ValueMention, b: ValueMention): Comparison {
  const dates = (a.kind === 'date' ? 1 : 0) + (b.kind === 'date' ? 1 : 0);
  if (dates > 0 || a.kind === 'time' || b.kind === 'time') return compareDates(a, b);
  return compareFigures(a as Figure, b as Figure);
}

export type Figure = Exclude<ValueMention, { kind: 'date' } | { kind: 'time' }>;

/** Tells whether the wording only implies a value (a dual, `a year`, `both`, `first`, `today`): its absence on the other side says nothing. */
export function isWeakValue(value: ValueMention): boolean {
  return value.by !== undefined;
}
