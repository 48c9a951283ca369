import type { ValueMention } from '../schema.ts';

/** How two values compare by meaning: rounded, hedged and vague ones that can both be true are `compatible`. */
export type Comparison = 'equal' | 'compatible' | 'different';

/** Compares two values by meaning, whatever their kinds. */
export function compareValues(a: ValueMention, b: ValueMention): Comparison {
  return Number(a.value) === Number(b.value) ? 'equal' : 'different';
}
