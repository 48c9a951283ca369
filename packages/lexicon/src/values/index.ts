import type { PhraseEntry, ValueTables } from '@muqabala/core';
import { feasts } from '../feasts.ts';
import { values } from '../generated/values.ts';
import * as arabic from './ar/index.ts';
import { currencies, currencyCodes, months, units, weekdays } from './cldr.ts';
import * as english from './en/index.ts';
import { readLists, readPhrases } from './lines.ts';
import { SIGN_LISTS, SIGNS } from './signs.ts';

type Words = Readonly<Record<'NUMBERS' | 'BOUNDS' | 'DATES' | 'MONEY' | 'UNITS' | 'LISTS', string>>;

/** Words by hand and those of CLDR; of two senses of one kind that a word has the first is read. */
function phrasesOf(language: 'ar' | 'en', words: Words): PhraseEntry[] {
  return [
    ...[words.NUMBERS, words.BOUNDS, words.DATES, words.MONEY, SIGNS].flatMap(readPhrases),
    ...units(language),
    ...readPhrases(words.UNITS),
    ...months(language),
    ...weekdays(language),
    ...currencies(language),
  ];
}

/** Tables for recognising values. */
export const valueTables: ValueTables = {
  months: values.months,
  weekdays: values.weekdays,
  feasts,
  phrases: { ar: phrasesOf('ar', arabic), en: phrasesOf('en', english) },
  lists: {
    ar: [arabic.LISTS, SIGN_LISTS].flatMap(readLists),
    en: [english.LISTS, SIGN_LISTS].flatMap(readLists),
  },
  currencyCodes,
};
