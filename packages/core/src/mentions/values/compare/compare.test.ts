import { tables } from '@muqabala/lexicon';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ValueMention } from '../../schema.ts';
import { compareValues, findValues, isWeakValue, matchValues } from '../index.ts';

function values(text: string): ValueMention[] {
  return findValues(text, /[\u0600-\u06ff]/.test(text) ? 'ar' : 'en', tables);
}

function compare(a: string, b: string): string {
  const [x, y] = [values(a), values(b)];
  expect([x.length, y.length]).toEqual([1, 1]);
  const forth = compareValues(x[0]!, y[0]!);
  expect(compareValues(y[0]!, x[0]!)).toBe(forth);
  return forth;
}

describe('equal', () => {
  test.each([
    ['9 مذكرات', 'nine'],
    ['٥٠٪', '50 percent'],
    ['3 مليارات دولار', '$3 billion'],
    ['14 يومًا', '14-day'],
    ['أسبوعين', '14 days'],
    ['عام 1998', '1998'],
    ['10 دولارات أمريكية', '$10'],
    ['كانون الثاني 2020', 'January 2020'],
    ['يوم الأحد', 'Sunday'],
    ['عشر سنوات', 'a decade'],
    ['5 كيلومترات', '5,000 metres'],
    ['قبل أسبوعين', '14 days ago'],
    ['قبل ثلاثة أيام', 'three days'],
    ['عيد الميلاد المجيد', 'Christmas'],
    ['عيد الفصح', 'Easter'],
    ['صباح الأحد', 'Sunday morning'],
  ])('%s = %s', (a, b) => {
    expect(compare(a, b)).toBe('equal');
  });
});

describe('compatible', () => {
  test.each([
    ['عشرات القتلى', '30'],
    ['نحو 50', '52'],
    ['أكثر من 800', '806'],
    ['100 كيلومتر', '62 miles'],
    ['30 درجة مئوية', '86°F'],
    ['الخامس', 'five'],
    ['50%', '50'],
    ['19 يونيو', 'June 19, 2022'],
    ['يوم الأحد', 'June 19, 2022'],
    ['الثلث', 'third'],
    ['15 رمضان 1443 هـ', '17 April 2022'],
    ['الساعة الثالثة', '3 p.m.'],
    ['4-6', 'five'],
    ['القرن التاسع عشر', 'the 1800s'],
    ['مساء الأحد', 'Sunday night'],
    ['صباح الأحد', 'Sunday'],
    ['رمضان 1443', 'Ramadan 2022'],
    ['آخر ثلاثة أيام', 'three days ago'],
    ['خلال السنوات العشر الماضية', 'over the past decade'],
  ])('%s ~ %s', (a, b) => {
    expect(compare(a, b)).toBe('compatible');
  });
});

describe('different', () => {
  test.each([
    ['9', '8'],
    ['أكثر من 800', 'above 806'],
    ['800', '806'],
    ['3.26 مليون', '3.25 million'],
    ['50%', '$50'],
    ['10 دولارات', '€10'],
    ['خمسة أيام', 'five weeks'],
    ['حزيران', 'January'],
    ['19 يونيو 2022', 'June 19, 2021'],
    ['يوم الأحد', 'Monday'],
    ['يوم الاثنين', 'Sunday, June 19, 2022'],
    ['آلاف السنين', 'a thousand years'],
    ['5-6', '5-7'],
    ['5-6', 'five'],
    ['الساعة 3 مساء', '4 p.m.'],
    ['أكثر من 50', 'less than 40'],
    ['القرن الثالث', 'third century BC'],
    ['قبل ثلاثة أيام', 'four days ago'],
    ['الأيام الثلاثة المقبلة', 'the last three days'],
    ['صباح الأحد', 'Sunday evening'],
    ['عيد الفطر', 'Eid al-Adha'],
    ['صيف 2013', 'winter 2013'],
  ])('%s ≠ %s', (a, b) => {
    expect(compare(a, b)).toBe('different');
  });
});

describe('a unit that is called as what every object has', () => {
  test.each(['constructor', '__proto__', 'toString'])('%s is a unit like any other', (unit) => {
    for (const kind of ['money', 'measure', 'duration'] as const) {
      const value = (name: string) => ({ start: 0, end: 1, kind, value: 3, unit: name }) as const;
      expect(compareValues(value(unit), value('dollar'))).toBe('different');
      expect(compareValues(value(unit), value(unit))).toBe('equal');
    }
  });
});

describe('matchValues', () => {
  function match(arabic: string, english: string): string {
    const [a, e] = [values(arabic), values(english)];
    const found = matchValues(a, e);
    const name = (list: ValueMention[], indexes: readonly number[]): string =>
      indexes.map((i) => list[i]!.value).join(' ');
    return `${found.pairs.length} | ${name(a, found.source)} | ${name(e, found.target)}`;
  }

  test('everything pairs', () => {
    expect(match('وقع 9 مذكرات لفترة 20 عاما في حزيران', 'Nine memorandums were signed in June for 20 years')).toBe(
      '3 |  | ',
    );
  });

  test('what changed stays over, and is named as one change', () => {
    expect(match('في حزيران', 'in January')).toBe('0 | --06 | --01');
    expect(matchValues(values('في حزيران'), values('in January')).changed).toEqual([{ source: 0, target: 0 }]);
  });

  test('a range pairs with its ends, and a score with itself turned round', () => {
    expect(match('من 2005 إلى 2014', 'since 2005 and until 2014')).toBe('2 |  | ');
    expect(match('فاز 2-3', 'won 3-2')).toBe('2 |  | ');
  });

  test('a year said apart from its day is that of the date', () => {
    expect(match('في 5 مارس 2020', 'the 5 March issue of 2020')).toBe('2 |  | ');
    expect(match('في 5 مارس 2020', 'the 5 March issue of 2021')).toBe('1 |  | 2021');
  });

  test('a repetition is no difference', () => {
    expect(match('في 2020 وأيضا عام 2020', 'in 2020')).toBe('2 |  | ');
  });

  test('what is only implied is not missed', () => {
    expect(match('زار البلدان', 'Both countries, two of them, first visited')).toBe('2 |  | ');
    expect(values('a first visit').every(isWeakValue)).toBe(true);
  });
});

test('comparison is symmetric and never fails', () => {
  const number = fc.record({
    kind: fc.constantFrom('number' as const, 'percentage' as const),
    start: fc.constant(0),
    end: fc.constant(1),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    exact: fc.boolean(),
  });
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(compareValues(a, b)).toBe(compareValues(b, a));
      expect(compareValues(a, a)).toBe('equal');
    }),
  );
});

/** Words of other kinds, and names that every object has. */
const odd = fc.oneof(
  fc.constantFrom('constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'day', 'pound', 'dollar', 'degree'),
  fc.constantFrom(
    '2022-13-45',
    '--06',
    'P3D',
    'P-1M/P0D',
    'W9',
    '9999Q9',
    '-0044',
    '1960s',
    'easter',
    'T25:61',
    '24:00',
  ),
  fc.string(),
);
const figure = { start: fc.nat(9), end: fc.nat(9), value: fc.double({ noNaN: true, noDefaultInfinity: true }) };
const dated = { start: fc.nat(9), end: fc.nat(9), value: odd };
const mention = fc.oneof(
  ...(['money', 'measure', 'duration'] as const).map((kind) =>
    fc.record(
      { kind: fc.constant(kind), ...figure, unit: odd, upper: figure.value },
      { requiredKeys: ['kind', 'start', 'end', 'value', 'unit'] },
    ),
  ),
  ...(['number', 'percentage'] as const).map((kind) => fc.record({ kind: fc.constant(kind), ...figure })),
  ...(['date', 'time'] as const).map((kind) =>
    fc.record(
      { kind: fc.constant(kind), ...dated, upper: odd, said: odd, calendar: odd },
      { requiredKeys: ['kind', 'start', 'end', 'value'] },
    ),
  ),
) as fc.Arbitrary<ValueMention>;

test('values of a document of another hand may say anything', () => {
  fc.assert(
    fc.property(fc.array(mention, { maxLength: 6 }), fc.array(mention, { maxLength: 6 }), (own, others) => {
      const { pairs, source, target } = matchValues(own, others);
      // A range pairs with both of its ends, a value with its repetitions.
      expect(new Set([...pairs.map((pair) => pair.source), ...source]).size).toBeLessThanOrEqual(own.length);
      expect(new Set([...pairs.map((pair) => pair.target), ...target]).size).toBeLessThanOrEqual(others.length);
      expect(source.filter((i) => pairs.some((pair) => pair.source === i))).toEqual([]);
      expect(target.filter((k) => pairs.some((pair) => pair.target === k))).toEqual([]);
      for (const a of own) {
        isWeakValue(a);
        for (const b of others) expect(['equal', 'compatible', 'different']).toContain(compareValues(a, b));
      }
    }),
    { numRuns: 500 },
  );
});
