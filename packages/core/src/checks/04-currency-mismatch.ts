import type { ValueMention } from '../mentions/index.ts';
import { isOtherUnit } from './05-unit-mismatch.ts';
import type { Entry, Kind } from './catalogue.ts';

export const currencyMismatch = {
  code: 'currency-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: currencyMismatch,
  sees: 'One amount in two currencies.',
  ignores: 'The same currency in words, by its sign or by its code.',
  found: [
    { ar: 'تبلغ قيمة العقد 40 مليون يورو.', en: 'The contract is worth 40 million dollars.' },
    { ar: 'باع المزارع الحصان مقابل 500 جنيه إسترليني.', en: 'The farmer sold the horse for 500 dollars.' },
  ],
  ignored: [
    { ar: 'تبلغ قيمة العقد 3 مليارات دولار.', en: 'The contract is worth $3 billion.', of: 'a currency by its sign' },
    { ar: 'تبلغ قيمة العقد 40 مليون يورو.', en: 'The contract is worth EUR 40 million.', of: 'a currency by its code' },
  ],
};

/** Whether two values are one amount in two currencies. */
export function isOtherCurrency(a: ValueMention, b: ValueMention): boolean {
  return a.kind === 'money' && isOtherUnit(a, b);
}
