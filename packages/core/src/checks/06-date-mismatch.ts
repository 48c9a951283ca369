import type { ValueMention } from '../mentions/index.ts';
import { isDate } from './09-date-missing.ts';
import type { Entry, Kind } from './catalogue.ts';

export const dateMismatch = {
  code: 'date-mismatch',
  mqm: 'mistranslation',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: dateMismatch,
  sees: 'A date, month, weekday or time of day that differs. In a document also the time over which texts say a value (`the past months` against `this year`).',
  ignores:
    'A month under its other names; a year that one side leaves out; dates of other calendars that may be the same day; an era that one side alone gives. Two bare years are figures: see `number-mismatch`.',
  found: [
    { ar: 'ولد في جمادى الآخرة سنة 1290 للهجرة.', en: 'He was born in Rajab 1290 AH.' },
    { ar: 'تغلق المكتبة عند الساعة 12 ظهراً.', en: 'The library closes at 12 midnight.' },
    { ar: 'صدر الحكم قبل عام.', en: 'The verdict was issued a month ago.' },
    { ar: 'افتتح المتحف في حزيران.', en: 'The museum was opened in January.' },
    { ar: 'تصل البعثة يوم الأربعاء.', en: 'The mission arrives on Monday.' },
    { ar: 'كل ما زرعناه معا قد يضيع سدى في نوفمبر.', en: 'Everything hangs by a thread in December.' },
  ],
  ignored: [
    { of: 'thousandths of a second', ar: '00:00:03,500 --> 00:00:05,000', en: '00:00:03,500 --> 00:00:05,000' },
    {
      of: 'a month under its other name',
      ar: 'افتتح المتحف في حزيران 2015.',
      en: 'The museum was opened in June 2015.',
    },
    {
      of: 'a month under both its names',
      ar: 'افتتح المتحف في حزيران/يونيو 2015.',
      en: 'The museum was opened in June 2015.',
    },
    { of: 'a month of the Maghreb', ar: 'ولد الشاعر في جويلية 1930.', en: 'The poet was born in July 1930.' },
    { of: 'a year left out', ar: 'انتهت الأعمال في 14 مارس 2019.', en: 'The works ended on March 14.' },
    {
      of: 'a date of another calendar',
      ar: 'افتتح المتحف في 1 محرم 1444.',
      en: 'The museum was opened on July 30, 2022.',
    },
    { of: 'an era left out', ar: 'بدأت المستوطنات نحو عام 1000.', en: 'The settlements began around 1000 BC.' },
  ],
};

/** Whether two values that differ, one of them a date or time, differ as dates and not as figures. */
export function isOtherDate(a: ValueMention, b: ValueMention): boolean {
  return !(isFigure(a) && isFigure(b));
}

/**
 * A bare year, a count of days or years, and whatever is no date: `1992 men` differs from `the year 1929` in its
 * number.
 */
function isFigure(value: ValueMention): boolean {
  return !isDate(value) || isYear(value) || isCount(value);
}

function isYear(value: ValueMention): boolean {
  return value.kind === 'date' && /^-?\d{1,4}$/.test(value.value);
}

/** `three days ago` differs from `four days ago` in its number. */
function isCount(value: ValueMention): boolean {
  return value.kind === 'date' && /^P(?:-?(?:[2-9]|\d\d)|0.\/P)/.test(value.said ?? value.value);
}

/**
 * Whether two values are one year whose era one side alone gives: `1000 BC` beside `عام 1000`, which `content` holds in
 * digits.
 */
export function isEraAlone(content: string, a: ValueMention, b: ValueMention): boolean {
  return isYear(a) && isYear(b) && b.value === `-${a.value}` && /\p{Nd}$/u.test(content.slice(a.start, a.end));
}
