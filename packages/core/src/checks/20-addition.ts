import type { Entry, Kind } from './catalogue.ts';

/** The rule needs the links of a document: `findings/whole.ts`; in a pair it is a side without a word. */
export const addition = { code: 'addition', mqm: 'addition', severity: 'minor' } as const satisfies Kind;

export const entry: Entry = {
  kind: addition,
  sees: 'A body sentence of a translation or report without a counterpart; major where it brings a figure that the source has nowhere.',
  ignores: 'Headings and boilerplate, and a sentence of a report that the source plainly has though no link says so.',
  found: [{ ar: ' ', en: 'The road to the city is closed.' }],
  ignored: [{ ar: 'الطريق إلى المدينة مغلق.', en: 'The road to the city is closed.' }],
};
