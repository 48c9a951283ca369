import type { Entry, Kind } from './catalogue.ts';

/** The rule needs the links of a document: `findings/whole.ts`; in a pair it is a side without a word. */
export const omission = { code: 'omission', mqm: 'omission', severity: 'major' } as const satisfies Kind;

export const entry: Entry = {
  kind: omission,
  sees: 'A body sentence of the source without a counterpart in a translation or report.',
  ignores: 'Headings and boilerplate, and a sentence that a likely candidate tells.',
  found: [{ ar: 'الطريق إلى المدينة مغلق.', en: ' ' }],
  ignored: [{ ar: 'الطريق إلى المدينة مغلق.', en: 'The road to the city is closed.' }],
};
