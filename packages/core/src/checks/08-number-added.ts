import type { Entry, Kind } from './catalogue.ts';

/** The rule is that of `number-missing`, with the sides turned. */
export const numberAdded = {
  code: 'number-added',
  mqm: 'addition',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: numberAdded,
  sees: 'A figure, amount, measure or duration of the translation, or of a linked sentence of a report, that the source has nowhere.',
  ignores: 'What `number-missing` ignores.',
  found: [
    { ar: 'اشترت الشركة طائرات جديدة.', en: 'The company bought 12 new aircraft.' },
    { ar: 'ارتفعت الأسعار هذا الشهر.', en: 'Prices rose by 50 percent this month.' },
  ],
  ignored: [
    { ar: 'زار وزراء المدينة.', en: 'Three ministers visited the city.', of: 'a small number' },
    { ar: 'لا تتجاوز أربعة أقراص في اليوم.', en: 'Do not exceed four tablets in 24 hours.', of: 'the hours of a day' },
  ],
};
