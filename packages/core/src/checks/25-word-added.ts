import type { Entry, Kind } from './catalogue.ts';

/** The rules are those of `word-missing`, with the sides turned. */
export const wordAdded = {
  code: 'word-added',
  mqm: 'addition',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: wordAdded,
  sees: 'An Arabic word of the translation to which nothing answers, where the English source wants a word: as a rule the source has lost it. With the tables of checks (`loadCheckLexicon`) a word of the translation to which nothing answers while all around it is answered: an English adjective or adverb that was put in (`will temporarily close` for سيغلق), an Arabic modifier that the English source lacks.',
  ignores: 'What `word-missing` ignores.',
  found: [
    {
      ar: 'افتتح الوزير مدرسة جديدة في وسط المدينة.',
      en: 'The minister opened a in the centre of the town.',
      source: 'en',
    },
    {
      ar: 'افتتح الوزير مدرسة جديدة في وسط المدينة.',
      en: 'The minister opened a school in the centre of the town.',
      source: 'en',
    },
  ],
  ignored: [
    {
      of: 'a word that stands for two',
      ar: 'اشترى الطالب الكتاب المدرسي من السوق صباح اليوم.',
      en: 'The student bought the textbook at the market this morning.',
      source: 'en',
    },
  ],
};
