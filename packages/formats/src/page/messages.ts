import type { createMessages } from '@muqabala/core/messages';
import { STATEMENT } from '../statement/index.ts';

/** The page's own words, in both languages; names and sentences of findings come from `@muqabala/core/messages`. */
const PAGE = {
  en: {
    page: {
      language: 'en',
      direction: 'ltr',
      contents: 'Reports',
      linked: '{{links}} linked',
      comma: ', ',
      none: 'no counterpart',
      counts:
        'Linked: {{links}}. Without counterpart: {{left}} of the source, {{added}} of the report. Findings: {{findings}}.',
      made: 'Made with',
      licence: 'Licence: {{licence}}',
      address: 'original',
      by: 'according to {{who}}',
      person: 'a reviewer',
      reader: 'a reader',
    },
  },
  ar: {
    page: {
      language: 'ar',
      direction: 'rtl',
      contents: 'التقارير',
      linked: 'المتقابل {{links}}',
      comma: '، ',
      none: 'لا مقابل',
      counts: 'المتقابل: {{links}}. بلا مقابل: {{left}} من الأصل و{{added}} من التقرير. الملاحظات: {{findings}}.',
      made: 'أُعدَّت بـ',
      licence: 'الرخصة: {{licence}}',
      address: 'الأصل المنشور',
      by: 'بحسب {{who}}',
      person: 'مراجع',
      reader: 'قارئ',
    },
  },
} as const;

/** With those of the statement that stands on it, as the page and the report for Word have them. */
export const MESSAGES = { ar: { ...PAGE.ar, ...STATEMENT.ar }, en: { ...PAGE.en, ...STATEMENT.en } } as const;

export type Translate = ReturnType<typeof createMessages<typeof MESSAGES.en>>;
