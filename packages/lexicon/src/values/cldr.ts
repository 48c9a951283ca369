import type { PhraseEntry, TableEntry } from '@muqabala/core';
import { values } from '../generated/values.ts';

type Language = 'ar' | 'en';

function phrase(kind: string, code: string, value: number, spellings: readonly string[]): PhraseEntry {
  return { kind, code, value, spellings };
}

/** Names of months in Iraq and the Maghreb, and short ones, that CLDR does not have. */
const MORE_MONTHS: ReadonlyMap<string, readonly string[]> = new Map([
  ['01', ['كانون ثان', 'كانون ثاني', 'جانفي', 'ينائر']],
  ['02', ['فيفري', 'فبرائر']],
  ['04', ['أفريل', 'ابريل']],
  ['05', ['مايس', 'ماي']],
  ['07', ['جويلية', 'يوليوز', 'جوييه']],
  ['08', ['أوت', 'غشت']],
  ['09', ['شتنبر', 'سبتمبر']],
  ['10', ['تشرين أول', 'أكتوبر']],
  ['11', ['تشرين ثان', 'تشرين ثاني', 'نونبر']],
  ['12', ['كانون أول', 'دجنبر']],
]);

export function months(language: Language): PhraseEntry[] {
  return values.months.map((entry) => {
    // `Jan.`
    const forms = entry[language].flatMap((form) =>
      language === 'en' && form.length <= 4 ? [form, `${form}.`] : [form],
    );
    const more = language === 'ar' ? (MORE_MONTHS.get(entry.code) ?? []) : [];
    return phrase('month', entry.code, Number(entry.code), [...new Set([...forms, ...more])]);
  });
}

/** What CLDR does not have: an Arabic spelling without its hamza, English abbreviations. */
const MORE_WEEKDAYS: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = {
  ar: new Map([
    ['1', ['الاتنين']],
    ['2', ['الثلاثا', 'التلات', 'التلاتاء']],
    ['3', ['الأربع', 'الاربعا']],
    ['7', ['الحد']],
  ]),
  en: new Map([
    ['2', ['Tues']],
    ['3', ['Weds']],
    ['4', ['Thurs', 'Thur']],
  ]),
};

export function weekdays(language: Language): PhraseEntry[] {
  return values.weekdays.map((entry) => {
    const forms = [...entry[language], ...(MORE_WEEKDAYS[language].get(entry.code) ?? [])];
    const plurals = language === 'en' ? forms.filter((form) => form.endsWith('day')).map((form) => `${form}s`) : [];
    return phrase('weekday', entry.code, Number(entry.code), [...forms, ...plurals]);
  });
}

/** Symbols that are a letter or a bare word of the language say too little. */
export function currencies(language: Language): PhraseEntry[] {
  return values.currencies.map((entry) =>
    phrase(
      'currency',
      entry.code,
      1,
      entry[language].filter((form) => /\p{L}{4}/u.test(form) || (form.length > 1 && /[^A-Za-z]/.test(form))),
    ),
  );
}

/** Codes that are words in capitals as well, and are not read as currencies. */
const WORDS = new Set(['ALL', 'TOP', 'CUP', 'PEN', 'MAD', 'SOS', 'TRY', 'COP', 'BAM', 'GEL', 'LAK', 'MOP', 'BOB']);

/** ISO 4217 codes that are read where they stand in capitals beside an amount. */
export const currencyCodes: readonly string[] = values.currencies
  .map((entry) => entry.code)
  .filter((code) => !WORDS.has(code));

/** Lengths of time, which stand among the words by hand. */
const DURATIONS =
  /^(?:second|minute|hour|day|week|month|year|decade|century|quarter|millisecond|microsecond|nanosecond)$/;

/** Units whose short form is another's in capitals (`Ml`), or a time (`pm`). */
const CLASHING = /^(?:megaliter|milliwatt|picometer|nanometer|megabit|gigabit|kilobit|terabit)$/;

/** Short forms that mean something else; what is read of them all the same stands among the words by hand. */
const OTHER_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  ar: new Set('م ص ت ب ع ق ي د ث غ ل بت بايت شهر كت سا حجر قيراط نقطة في قرن عقد عقود ن هكت ثا د.'.split(' ')),
  en: new Set(
    (
      'in pt c k a to at b r hp bar bars ha pts atm kn st cd ac yd f g m j l n t h v w ct part ly au ri deg nm bit bits knot ' +
      'stone point points second q s bu فولت'
    ).split(' '),
  ),
};

export function units(language: Language): PhraseEntry[] {
  return values.units
    .filter(({ code }) => !DURATIONS.test(code) && !CLASHING.test(code))
    .flatMap((entry) => {
      const forms = entry[language].filter(
        (form) => !OTHER_WORDS[language].has(form.toLowerCase()) && !/\d/.test(form),
      );
      return language === 'ar' ? withDuals(entry, forms) : [phrase('unit', entry.code, 1, forms)];
    });
}

/** Units whose dual is met; that of others is a name (`ميلان` Milan, `جولان` Golan). */
const COUNTED =
  /^(?:kilometer|meter|centimeter|kilogram|gram|tonne|liter|hectare|barrel|ounce|pound|degree|inch|acre|gallon|cup)$/;

/** CLDR lists some duals among the forms: they are two of the unit. */
function withDuals({ code }: TableEntry, forms: readonly string[]): PhraseEntry[] {
  const duals = forms.flatMap(dualOf);
  const singles = phrase(
    'unit',
    code,
    1,
    forms.filter((form) => !duals.includes(form)),
  );
  return COUNTED.test(code) ? [singles, phrase('unit', code, 2, duals)] : [singles];
}

/** The dual of a one-word Arabic singular: `متر` gives `متران` and `مترين`, `بوصة` gives `بوصتان`. */
function dualOf(form: string): string[] {
  if (/\s|[./°]/.test(form) || form.length < 3 || /(?:ات|ا|ان|ين|ون|ًا)$/.test(form)) return [];
  const stem = form.endsWith('ة') ? `${form.slice(0, -1)}ت` : form;
  return [`${stem}ان`, `${stem}ين`];
}
