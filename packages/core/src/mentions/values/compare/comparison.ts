import type { ValueMention } from '../../schema.ts';

/** How two values compare by meaning: rounded, hedged and vague ones that can both be true are `compatible`. */
export type Comparison = 'equal' | 'compatible' | 'different';

export type DateMention = Extract<ValueMention, { kind: 'date' }>;
export type TimeMention = Extract<ValueMention, { kind: 'time' }>;

/** A value that is neither a date nor a time. */
export type Figure = Exclude<ValueMention, DateMention | TimeMention>;
