import type { Entry, Kind } from './catalogue.ts';

/** The rule needs the links of a document: `findings/whole.ts`; in a pair it is a side without a word. */
export const omission = { code: 'omission', mqm: 'omission', severity: 'major' } as const satisfies Kind;

export const entry: Entry = {
  kind: omission,
  sees: 'A body sentence of the source without a counterpart; with several reports, one that none of them has.',
  ignores: 'Headings and boilerplate.',
  found: [{ ar: 'الطريق إلى المدينة مغلق.', en: ' ' }],
  ignored: [{ ar: 'الطريق إلى المدينة مغلق.', en: 'The road to the city is closed.' }],
};
