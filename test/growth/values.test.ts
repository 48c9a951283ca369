import { tables } from '@muqabala/lexicon';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionSchema } from '../../packages/core/src/mentions/schema.ts';
import { findValues } from '../../packages/core/src/mentions/values/index.ts';
import { expectLinear } from '../linear.ts';

test.each([
  ['digits', '7'],
  ['digits with marks', '7,'],
  ['groups', '123.456 '],
  ['waw', 'و'],
  ['words with waw', 'و '],
  ['ones', 'خمسة '],
  ['ones joined', 'وخمسة '],
  ['thousands', 'ألف '],
  ['hedges', 'more than '],
  ['hedged ones', 'about five '],
  ['from', 'from 5 '],
  ['between', 'بين '],
  ['months', 'May '],
  ['days and months', '5 May - '],
  ['weekdays', 'Sunday, '],
  ['durations', '1 hour and '],
  ['brackets', '(5'],
  ['minus', '-5'],
  ['marks', '\u064b'],
  ['slashes', '1/'],
  ['minus in words', 'minus '],
  ['minus in Arabic', 'ناقص '],
  ['half past', 'half past '],
  ['minutes past', '5 past '],
  ['signed decimals', '-.5'],
  ['quotes', '"'],
  ['the last', 'last the '],
])('a long run of %s takes linear time', (_, unit) => {
  expectLinear(unit, 100_000, (text) => {
    findValues(text, 'ar', tables);
    findValues(text, 'en', tables);
  });
});

test('values of any text are in order, apart, within it, and valid', () => {
  const piece = fc.constantFrom(
    '5',
    '٥',
    '.',
    ',',
    '-',
    '/',
    ':',
    '%',
    '$',
    ' ',
    '\n',
    '(',
    ')',
    'و',
    'خمسة',
    'مئة',
    'ألف',
    'ملايين',
    'من',
    'إلى',
    'بين',
    'يناير',
    'الأحد',
    'نصف',
    'دولار',
    'شهر',
    'عام',
    '1998',
    'May',
    'Sunday',
    'the',
    'of',
    'half',
    'hundred',
    'million',
    'and',
    'to',
    'a',
    'more than',
    'ago',
    'last',
    'days',
    'Christmas',
    'summer',
    'tonight',
    'morning',
    'weekend',
    'at',
    'قبل',
    'أيام',
    'الماضية',
    'عيد الفطر',
    'صباح',
    '3rd',
    '🎉',
    '\u200f',
    '\u064b',
    'ـ',
    'é',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(' ')),
    fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('ar', 'en'), (content, language) => {
      let last = 0;
      for (const value of findValues(content, language, tables, { date: '2022-06-19' })) {
        expect(value.start).toBeGreaterThanOrEqual(last);
        expect(value.end).toBeGreaterThan(value.start);
        expect(value.end).toBeLessThanOrEqual(content.length);
        expect(/^[\udc00-\udfff]/.test(content.slice(value.start))).toBe(false);
        expect(/[\ud800-\udbff]$/.test(content.slice(value.start, value.end))).toBe(false);
        expect(mentionSchema.safeParse(value).error).toBeUndefined();
        last = value.end;
      }
    }),
    { numRuns: 600 },
  );
});

test('a million digits and a million waws are read at once', () => {
  for (const unit of ['7', 'و']) expect(findValues(unit.repeat(1_000_000), 'ar', tables)).toEqual([]);
});

test.each([
  ['digits', '7'],
  ['Arabic-Indic digits', '٧'],
  ['full stops', '.'],
  ['digits and full stops', '7.'],
  ['opening quotes', '“'],
  ['opening brackets', '('],
  ['combining marks', '\u064b'],
  ['right-to-left marks', '\u200f'],
  ['emoji', '🎉'],
  ['lone surrogates', '\ud83c'],
  ['month names', 'May '],
  ['doubled months', 'حزيران/يونيو '],
  ['feasts', 'Christmas '],
  ['Arabic feasts', 'عيد الفطر '],
  ['days ago', 'three days ago '],
  ['the last days', 'last two days '],
  ['nth days', 'first day of '],
  ['hours of the day', 'tonight at 8 '],
  ['number words', 'وخمسة وعشرون ألفا '],
])('a long run of %s is read to its end, single marks a million times', (_, unit) => {
  const text = unit.repeat(Math.ceil((unit.length > 2 ? 100_000 : 1_000_000) / unit.length));
  for (const language of ['ar', 'en']) {
    let end = 0;
    let apart = true;
    for (const value of findValues(text, language, tables, { date: '2022-06-19' })) {
      apart &&= value.start >= end && value.end > value.start && value.end <= text.length;
      end = value.end;
    }
    expect(apart).toBe(true);
  }
});
