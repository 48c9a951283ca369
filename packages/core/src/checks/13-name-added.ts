import type { Entry, Kind } from './catalogue.ts';

/** The rule is that of `name-mismatch`, where no Arabic word stands in the name's place. */
export const nameAdded = {
  code: 'name-added',
  mqm: 'addition',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: nameAdded,
  sees: 'An English name of the translation to which no Arabic word of the source answers, and in whose place none stands.',
  ignores: 'What `name-mismatch` ignores; the rest of a name of which one word has its counterpart.',
  found: [
    { ar: 'زار الوزير المستشفى في المدينة.', en: 'The minister visited London and the hospital in the city.' },
    { ar: 'قال إن المحادثات كانت مفيدة.', en: 'The talks with Moscow were useful, he said.' },
  ],
  ignored: [
    {
      of: 'a name for what Arabic leaves to the verb',
      ar: 'وصل الوزير سامي حداد إلى المدينة ثم غادر المدينة مساء.',
      en: 'Minister Sami Haddad arrived in the city, and Haddad left the city in the evening.',
    },
  ],
};
