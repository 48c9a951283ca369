import type { ValueMention } from '../../schema.ts';
import type { Comparison } from './comparison.ts';
import { compareDates, dateAndFigure } from './dates.ts';
import { compareFigures } from './figures.ts';
import { compareTimes, timeAndFigure } from './times.ts';

/**
 * Compares two values by meaning, whatever their kinds. Dates compare with dates and, by year, day or ordinal, with
 * plain numbers; times with times; figures with figures, a plain number with any of them. The rules stand in the
 * folder's README.
 */
export function compareValues(a: ValueMention, b: ValueMention): Comparison {
  if (a.kind === 'date') {
    if (b.kind === 'date') return compareDates(a, b);
    return b.kind === 'time' ? 'different' : dateAndFigure(a, b);
  }
  if (a.kind === 'time') {
    if (b.kind === 'time') return compareTimes(a, b);
    return b.kind === 'date' ? 'different' : timeAndFigure(a, b);
  }
  if (b.kind === 'date') return dateAndFigure(b, a);
  return b.kind === 'time' ? timeAndFigure(b, a) : compareFigures(a, b);
}

/** Tells whether the wording only implies a value (a dual, `a year`, `both`): its absence says nothing. */
export function isWeakValue(value: ValueMention): boolean {
  return value.by !== undefined;
}
