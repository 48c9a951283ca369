import type { ValueMention } from '../mentions/index.ts';
import type { Entry, Kind } from './catalogue.ts';
import type { Wording } from './wording.ts';

export const dateMissing = {
  code: 'date-missing',
  mqm: 'omission',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: dateMissing,
  sees: 'A date, weekday or time of the source that the translation has nowhere; of several reports, one that none of them has.',
  ignores: 'A month whose name is a word on the other side (`Mrs May`); what stands within a tag.',
  found: [{ ar: 'افتتح المتحف في حزيران 2015.', en: 'The museum was opened.' }],
  ignored: [
    {
      ar: 'الدخول مجاني في أول جمعة من كل شهر.',
      en: 'Entry is free on the first Friday of every month.',
      of: 'a weekday of every month',
    },
    {
      ar: 'سقطت القذائف ليلة الجمعة السبت.',
      en: 'The shells fell overnight on Friday.',
      of: 'a night that is told by both its days',
    },
    {
      ar: 'قالت السيدة ماي إن الخطة جاهزة.',
      en: 'Mrs May said that the plan is ready.',
      of: 'a name that is also a month',
    },
  ],
};

/** Whether a value is a date or a time of day. */
export function isDate(value: ValueMention): boolean {
  return value.kind === 'date' || value.kind === 'time';
}

/** Whether a date without an answer is missed on the other side. */
export function isDateMissed(value: ValueMention, own: Wording, other: Wording): boolean {
  return !isNamesake(value, other) && !own.isMarkup(value);
}

/** `Mrs May` is no month: a month's name that could be a word is ignored where the other side writes it as a word. */
export function isNamesake(value: ValueMention, other: Wording): boolean {
  if (value.kind !== 'date') return false;
  return (value.value === '--05' && other.hasMay) || (value.value === '--03' && other.hasMarch);
}
