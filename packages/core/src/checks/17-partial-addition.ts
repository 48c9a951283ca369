import type { Entry, Kind } from './catalogue.ts';

/** The rule is that of `partial-omission`, with the sides turned. */
export const partialAddition = {
  code: 'partial-addition',
  mqm: 'addition',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: partialAddition,
  sees: 'A run of words of the translation to which hardly anything in the source answers, while the rest has its counterpart.',
  ignores: 'What `partial-omission` ignores; in retold reports all of it.',
  found: [
    {
      ar: 'افتتح الوزير المدرسة الجديدة يوم الأحد.',
      en: 'The minister opened the new school on Sunday, and later visited the general hospital in the centre of the capital.',
    },
  ],
  ignored: [
    {
      of: 'a few words put in',
      ar: 'افتتح الوزير المدرسة الجديدة يوم الأحد.',
      en: 'The minister, who had come by train, opened the new school on Sunday.',
    },
  ],
};
