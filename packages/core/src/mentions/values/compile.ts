import type { Lexicon } from '../../lexicon/index.ts';
import { addArabicDates } from './dates/ar/words.ts';
import { addEnglishDates } from './dates/en/words.ts';
import { addArabicDuals, addArabicFrames, addArabicNumbers } from './numbers/ar/words.ts';
import { addEnglishFrames, addEnglishNumbers } from './numbers/en/words.ts';
import { Vocabulary } from './tokens/vocabulary.ts';
import { addMoney } from './units/money.ts';
import { addUnits } from './units/units.ts';

const compiled = new WeakMap<Lexicon['values'], Map<boolean, Vocabulary>>();

/** Returns the vocabulary of a language over the lexicon's tables, compiled once; Persian and Urdu read with the Arabic one. */
export function vocabularyFor(language: string, lexicon: Lexicon): Vocabulary {
  const arabic = /^(?:ar|fa|ur|ps|ckb)/.test(language);
  let languages = compiled.get(lexicon.values);
  if (!languages) compiled.set(lexicon.values, (languages = new Map()));
  let vocabulary = languages.get(arabic);
  if (!vocabulary) languages.set(arabic, (vocabulary = compile(arabic, lexicon)));
  return vocabulary;
}

function compile(arabic: boolean, lexicon: Lexicon): Vocabulary {
  const v = new Vocabulary(arabic);
  const { months, weekdays, currencies, units, feasts = [] } = lexicon.values;
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
  for (const entry of months) {
    for (const form of arabic ? entry.ar : entry.en) {
      v.add('month', entry.code, Number(entry.code), form);
      if (!arabic && form.length <= 4) v.add('month', entry.code, Number(entry.code), `${form}.`);
    }
  }
  for (const entry of weekdays) v.add('weekday', entry.code, Number(entry.code), ...(arabic ? entry.ar : entry.en));
  if (!arabic)
    for (const entry of weekdays)
      v.add(
        'weekday',
        entry.code,
        Number(entry.code),
        ...entry.en.filter((form) => form.length > 5).map((form) => `${form}s`),
      );
  if (arabic) v.add('weekday', '2', 2, 'الثلاثا');
  else
    for (const [code, form] of [
      ['2', 'Tues'],
      ['4', 'Thurs'],
      ['4', 'Thur'],
      ['3', 'Weds'],
    ] as const)
      v.add('weekday', code, Number(code), form);
  for (const entry of currencies) {
    for (const form of arabic ? entry.ar : entry.en) {
      // Symbols that are a letter or a bare word of the language say too little.
      if (/[\p{L}]{4}/u.test(form)) v.add('currency', entry.code, 1, form);
      else if (form.length > 1 && /[^A-Za-z]/.test(form)) v.add('currency', entry.code, 1, form);
    }
  }
  return v;
}

/** ISO codes known to the lexicon, in capitals; looked up apart, as `ALL` and `TRY` are words. */
export function currencyCodes(lexicon: Lexicon): ReadonlySet<string> {
  let codes = codeSets.get(lexicon.values);
  if (!codes) {
    codes = new Set(lexicon.values.currencies.map((entry) => entry.code).filter((code) => !WORDS.has(code)));
    codeSets.set(lexicon.values, codes);
  }
  return codes;
}

const codeSets = new WeakMap<Lexicon['values'], ReadonlySet<string>>();
const WORDS = new Set(['ALL', 'TOP', 'CUP', 'PEN', 'MAD', 'SOS', 'TRY', 'COP', 'BAM', 'GEL', 'LAK', 'MOP', 'BOB']);
