import type { ValueMention } from '../mentions/index.ts';
import type { Entry, Kind } from './catalogue.ts';

export const unitMismatch = {
  code: 'unit-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: unitMismatch,
  sees: 'One figure with two units that are not the same length, weight, time or other measure.',
  ignores: 'Units that are converted with their figures.',
  found: [
    { ar: 'تناول الدواء لمدة أسبوع.', en: 'Take the medicine for a month.' },
    { ar: 'يبعد الجسر 16 كيلومترا عن القرية.', en: 'The bridge is 16 miles from the village.' },
  ],
  ignored: [
    { ar: 'يبعد الجسر 16 كيلومترا عن القرية.', en: 'The bridge is 10 miles from the village.', of: 'a unit converted' },
  ],
};

/** Whether two values are one figure with two units. */
export function isOtherUnit(a: ValueMention, b: ValueMention): boolean {
  return 'unit' in a && 'unit' in b && a.value === b.value && a.unit !== b.unit;
}
