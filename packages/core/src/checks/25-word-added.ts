import type { Entry, Kind } from './catalogue.ts';

/** The rule is that of `word-missing`, with the sides turned. */
export const wordAdded = {
  code: 'word-added',
  mqm: 'addition',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: wordAdded,
  sees: 'An Arabic word of the translation to which nothing answers, where the English source wants a word: as a rule the source has lost it.',
  ignores: 'What `word-missing` ignores.',
  found: [
    {
      ar: 'افتتح الوزير مدرسة جديدة في وسط المدينة.',
      en: 'The minister opened a in the centre of the town.',
      source: 'en',
    },
  ],
  ignored: [
    {
      of: 'a word more in a sentence that reads well',
      ar: 'افتتح الوزير مدرسة جديدة في وسط المدينة.',
      en: 'The minister opened a school in the centre of the town.',
      source: 'en',
    },
  ],
};
