import type { Severity } from '@muqabala/core/document';
import {
  createMessages,
  type InterfaceLanguage,
  isolate,
  type MessageKey,
  nameOfFinding,
  quote,
  type Shared,
  type ValuesFor,
} from '@muqabala/core/messages';
import { ar } from '../messages/ar.ts';
import { en } from '../messages/en.ts';

type ViewerMessages = (typeof en)['viewer'];
type ViewerKey = MessageKey<ViewerMessages>;
/** The keys of messages that ask for one value alone. */
type KeyWith<Name extends string> = {
  [Key in ViewerKey]: ValuesFor<ViewerMessages, Key> extends [infer Values]
    ? Name extends keyof Values
      ? Key
      : never
    : never;
}[ViewerKey];

/**
 * Words of a page's own, by the keys of the messages: `viewer.source`, `finding.omission`; plural forms end in `_one`,
 * `_few` and so on, values stand in `{{n}}`.
 */
export type Labels = Readonly<Record<string, string>>;

/** The interface in one language: messages with isolated arguments, numbers in the digits of its locale. */
export interface Words {
  readonly language: InterfaceLanguage;
  /** The language tag of what is said: another one than `language` where a page brings the words of it. */
  readonly tag: string;
  readonly translate: Shared;
  /** A message of the viewer; what a text says is set in quotation marks. */
  say<Key extends ViewerKey>(key: Key, ...values: ValuesFor<ViewerMessages, Key>): string;
  /** A message of the viewer about something by its number; quick enough for every row. */
  numbered(key: KeyWith<'n'>, n: string): string;
  /** A message of the viewer about one text, by its name; as quick. */
  named(key: KeyWith<'text'>, text: string): string;
  severity(severity: Severity): string;
  /** The name of a finding by its code, or by the error type that somebody chose. */
  finding(code: string): string;
  /** A message of the viewer in the plural form of `n`. */
  count(key: KeyWith<'count'>, n: number): string;
  number(n: number): string;
  /** With its sign, also when positive. */
  signed(n: number): string;
  percent(n: number): string;
  /** A day, given as `YYYY-MM-DD`, written out; anything else as it is. */
  date(day: string): string;
}

/** The values of messages that are words of a text. */
const QUOTED = /^(?:said|other)$/;
const PLACE = '\ue000';

/**
 * Makes the words for a language tag: Arabic for `ar…`, English for all else, unless labels say something in their own
 * words or language; the tag's region picks the digits.
 */
export function makeWords(tag: string, labels?: Labels): Words {
  const language: InterfaceLanguage = /^ar\b/i.test(tag) ? 'ar' : 'en';
  const locale = numberLocale(tag, labels === undefined ? language : '') || language;
  const shared = createMessages(language, { ar, en });
  const translate = labels === undefined ? shared : relabelled(shared, labels, locale);
  // The keys are checked where they are asked for.
  const message = translate as (key: string, values?: Readonly<Record<string, string | number>>) => string;
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
  const say = (key: string, values?: Readonly<Record<string, string | number>>) => {
    if (values === undefined) return remember(key, () => message(`viewer.${key}`));
    const isolated: Record<string, string> = {};
    for (const [name, value] of Object.entries(values))
      isolated[name] =
        typeof value === 'number'
          ? isolate(plain.format(value))
          : QUOTED.test(name)
            ? quote(translate, value)
            : isolate(value);
    return message(`viewer.${key}`, isolated);
  };
  return {
    language,
    tag: labels === undefined ? language : locale,
    translate,
    say: (key, ...[values]) => say(key, values),
    numbered: (key, n) =>
      remember(`${key} {{n}}`, () => message(`viewer.${key}`, { n: PLACE })).replace(PLACE, isolate(n)),
    named: (key, text) => remember(`${key} ${text}`, () => say(key, { text })),
    finding: (code) => remember(`/finding.${code}`, () => nameOfFinding(translate, code)),
    severity: (severity) => remember(`/severity.${severity}`, () => translate(`severity.${severity}`)),
    count: (key, n) => message(`viewer.${key}`, { count: n, n: isolate(plain.format(n)) }),
    number: (n) => plain.format(n),
    signed: (n) => signed.format(n),
    percent: (n) => percent.format(n),
    date: (day) =>
      /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
        ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
        : day,
  };
}

function relabelled(known: Shared, labels: Labels, locale: string): Shared {
  const plural = new Intl.PluralRules(locale);
  const say = known as (key: string, values?: Readonly<Record<string, unknown>>) => string;
  return ((key: string, values: Readonly<Record<string, unknown>> = {}) => {
    const text = labels[`${key}_${plural.select(Number(values['count'] ?? 0))}`] ?? labels[key];
    return text === undefined
      ? say(key, values)
      : text.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => String(values[name] ?? slot));
  }) as Shared;
}

function numberLocale(tag: string, language: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]?.startsWith(language) ? tag : language;
  } catch {
    return language;
  }
}
