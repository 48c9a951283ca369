import type { Lexicon, ValueTables } from '../../lexicon/index.ts';
import { remember } from '../../memo/index.ts';
import { isKind } from './tokens/kinds.ts';
import { Vocabulary } from './tokens/vocabulary.ts';

const arabicOf = remember((values: ValueTables) => compile('ar', values));
const latinOf = remember((values: ValueTables) => compile('en', values));

/** Returns the vocabulary of a language, compiled once for a lexicon; Persian and Urdu have the Arabic one. */
export function vocabularyFor(language: string, lexicon: Lexicon): Vocabulary {
  return (/^(?:ar|fa|ur|ps|ckb)/.test(language) ? arabicOf : latinOf)(lexicon.values);
}

function compile(language: 'ar' | 'en', { feasts, phrases, lists, currencyCodes }: ValueTables): Vocabulary {
  const v = new Vocabulary(language === 'ar');
  // An English name that begins with a capital must in the text.
  for (const { rule, name, [language]: forms } of feasts ?? [])
    for (const form of forms) v.add('holiday', `${rule}|${name}`, /^[A-Z]/.test(form) ? 1 : 0, form);
  for (const { kind, code, value, spellings } of phrases?.[language] ?? [])
    if (isKind(kind)) v.add(kind, code, value, ...spellings);
  for (const { name, words } of lists?.[language] ?? []) v.addList(name, words);
  for (const code of currencyCodes ?? []) v.currencyCodes.add(code);
  return v;
}
