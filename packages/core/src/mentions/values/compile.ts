import type { Lexicon, ValueTables } from '../../lexicon/index.ts';
import { remember } from '../../memo/index.ts';
import { addArabicDates } from './dates/ar/words.ts';
import { addEnglishDates } from './dates/en/words.ts';
import { addArabicDuals, addArabicFrames, addArabicNumbers } from './numbers/ar/words.ts';
import { addEnglishFrames, addEnglishNumbers } from './numbers/en/words.ts';
import { Vocabulary } from './tokens/vocabulary.ts';
import { addMoney } from './units/money.ts';
import { addUnits } from './units/units.ts';

const arabicOf = remember((values: ValueTables) => compile(true, values));
const latinOf = remember((values: ValueTables) => compile(false, values));

/** Returns the vocabulary of a language over the lexicon's tables, compiled once; Persian and Urdu read with the Arabic one. */
export function vocabularyFor(language: string, lexicon: Lexicon): Vocabulary {
  return (/^(?:ar|fa|ur|ps|ckb)/.test(language) ? arabicOf : latinOf)(lexicon.values);
}

function compile(arabic: boolean, { months, weekdays, currencies, units, feasts = [] }: ValueTables): Vocabulary {
  const v = new Vocabulary(arabic);
  if (arabic) {
    addArabicNumbers(v);
    addArabicFrames(v);
    addArabicDuals(v);
    addArabicDates(v);
  } else {
    addEnglishNumbers(v);
    addEnglishFrames(v);
    addEnglishDates(v);
  }
  for (const { rule, name, ar, en } of feasts)
    for (const form of arabic ? ar : en) v.add('holiday', `${rule}|${name}`, /^[A-Z]/.test(form) ? 1 : 0, form);
  addMoney(v);
  addUnits(v, units);
  addMonths(v, months);
  addWeekdays(v, weekdays);
  addCurrencies(v, currencies);
  return v;
}

function addMonths(v: Vocabulary, months: ValueTables['months']): void {
  for (const { code, ar, en } of months)
    for (const form of v.arabic ? ar : en) {
      v.add('month', code, Number(code), form);
      if (!v.arabic && form.length <= 4) v.add('month', code, Number(code), `${form}.`);
    }
}

function addWeekdays(v: Vocabulary, weekdays: ValueTables['weekdays']): void {
  for (const { code, ar, en } of weekdays) {
    v.add('weekday', code, Number(code), ...(v.arabic ? ar : en));
    if (!v.arabic)
      v.add('weekday', code, Number(code), ...en.filter((form) => form.length > 5).map((form) => `${form}s`));
  }
  if (v.arabic) v.add('weekday', '2', 2, 'الثلاثا');
  else for (const [day, form] of ABBREVIATED) v.add('weekday', String(day), day, form);
}

const ABBREVIATED = [
  [2, 'Tues'],
  [3, 'Weds'],
  [4, 'Thurs'],
  [4, 'Thur'],
] as const;

function addCurrencies(v: Vocabulary, currencies: ValueTables['currencies']): void {
  for (const { code, ar, en } of currencies) {
    if (!WORDS.has(code)) v.currencyCodes.add(code);
    // Symbols that are a letter or a bare word of the language say too little.
    const forms = (v.arabic ? ar : en).filter(
      (form) => /\p{L}{4}/u.test(form) || (form.length > 1 && /[^A-Za-z]/.test(form)),
    );
    v.add('currency', code, 1, ...forms);
  }
}

/** Codes that are words in capitals as well. */
const WORDS = new Set(['ALL', 'TOP', 'CUP', 'PEN', 'MAD', 'SOS', 'TRY', 'COP', 'BAM', 'GEL', 'LAK', 'MOP', 'BOB']);
