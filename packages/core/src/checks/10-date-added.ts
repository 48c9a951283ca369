import type { Entry, Kind } from './catalogue.ts';

/** The rule is that of `date-missing`, with the sides turned. */
export const dateAdded = {
  code: 'date-added',
  mqm: 'addition',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: dateAdded,
  sees: 'A date, weekday or time of the translation, or of a linked sentence of a report, that the source has nowhere.',
  ignores: 'What `date-missing` ignores.',
  found: [{ ar: 'افتتح المتحف.', en: 'The museum was opened on Wednesday.' }],
  ignored: [{ ar: 'افتتح المتحف يوم الأربعاء.', en: 'The museum was opened on Wednesday.' }],
};
