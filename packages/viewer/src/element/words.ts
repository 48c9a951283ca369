import { createMessages, type InterfaceLanguage, isolate } from '@muqabala/core/messages';
import type { TFunction } from 'i18next';
import { ar } from '../messages/ar.ts';
import { en } from '../messages/en.ts';

/** The interface in one language: messages with isolated arguments, numbers in the digits of its locale. */
export interface Words {
  readonly language: InterfaceLanguage;
  readonly translate: TFunction;
  /** A message of the viewer. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** A message of the viewer about the `n`th of something; quick enough for every row. */
  numbered(key: string, n: number): string;
  /** A message of the viewer about one text, by its name; as quick. */
  named(key: string, text: string): string;
  /** A message that all interfaces share. */
  shared(key: string): string;
  /** A message of the viewer in the plural form of `n`. */
  count(key: string, n: number): string;
  number(n: number): string;
  /** With its sign, also when positive. */
  signed(n: number): string;
  percent(n: number): string;
}

const PLACE = '\ue000';

/** Makes the words for a language tag: Arabic for `ar…`, English for all else; the tag's region picks the digits. */
export function makeWords(tag: string): Words {
  const language: InterfaceLanguage = /^ar\b/i.test(tag) ? 'ar' : 'en';
  const locale = numberLocale(tag, language);
  const translate = createMessages(language, { ar, en });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  // Rows say the same few things thousands of times, and looking a message up takes microseconds.
  const known = new Map<string, string>();
  const remember = (key: string, make: () => string) => {
    let text = known.get(key);
    if (text === undefined) {
      text = make();
      known.set(key, text);
    }
    return text;
  };
  const say: Words['say'] = (key, values) => {
    if (values === undefined) return remember(key, () => translate(`viewer.${key}`));
    const isolated: Record<string, string> = {};
    for (const [name, value] of Object.entries(values))
      isolated[name] = isolate(typeof value === 'number' ? plain.format(value) : value);
    return translate(`viewer.${key}`, isolated);
  };
  return {
    language,
    translate,
    say,
    numbered: (key, n) =>
      remember(`${key} {{n}}`, () => translate(`viewer.${key}`, { n: PLACE })).replace(PLACE, isolate(plain.format(n))),
    named: (key, text) => remember(`${key} ${text}`, () => say(key, { text })),
    shared: (key) => remember(`/${key}`, () => translate(key)),
    count: (key, n) => translate(`viewer.${key}`, { count: n, n: isolate(plain.format(n)) }),
    number: (n) => plain.format(n),
    signed: (n) => signed.format(n),
    percent: (n) => percent.format(n),
  };
}

function numberLocale(tag: string, language: InterfaceLanguage): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.startsWith(language) ? tag : language;
  } catch {
    return language;
  }
}
