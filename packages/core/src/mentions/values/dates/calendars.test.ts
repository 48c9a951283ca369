import { tables } from '@muqabala/lexicon';
import { describe, expect, test } from 'vitest';
import { formatDay, fromIslamic, fromPersian, toDayNumber } from './calendars.ts';
import { feastIn } from './feast-days.ts';

const DAY = 86_400_000;

function fields(calendar: string): (day: number) => string {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return (day) => {
    const parts = format.formatToParts(day * DAY);
    const get = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    return `${get('year')}-${get('month')}-${get('day')}`;
  };
}

test('Islamic months begin when the Umm al-Qura calendar of the platform says', () => {
  const read = fields('islamic-umalqura');
  for (let year = 1300; year <= 1600; year += 1)
    for (let month = 1; month <= 12; month += 1)
      expect(read(toDayNumber(fromIslamic(year, month, 1)))).toBe(`${year}-${month}-1`);
});

test('Persian days agree with the platform over two centuries', () => {
  const read = fields('persian');
  for (let year = 1300; year <= 1450; year += 1)
    for (const month of [1, 7, 12]) expect(read(toDayNumber(fromPersian(year, month, 3)))).toBe(`${year}-${month}-3`);
});

test.each([
  ['hebrew 7-10', 'Tishri 10'],
  ['hebrew 9-25', 'Kislev 25'],
  ['hebrew 1-15', 'Nisan 15'],
  ['hebrew 3-6', 'Sivan 6'],
  ['hebrew 12-14', /^Adar(?: II)? 14$/],
])('%s falls on its day of the Hebrew calendar', (rule, expected) => {
  const format = new Intl.DateTimeFormat('en-u-ca-hebrew', { timeZone: 'UTC', month: 'long', day: 'numeric' });
  for (let year = 1900; year <= 2100; year += 1) {
    const parts = format.formatToParts(toDayNumber(feastIn(rule, year)!.last) * DAY);
    const get = (type: string): string => parts.find((part) => part.type === type)!.value;
    expect(`${get('month')} ${get('day')}`).toMatch(expected);
  }
});

// Published tables of the churches.
test.each([
  [1961, '04-02', '04-09'],
  [2000, '04-23', '04-30'],
  [2013, '03-31', '05-05'],
  [2024, '03-31', '05-05'],
  [2025, '04-20', '04-20'],
  [2038, '04-25', '04-25'],
])('Easter of %i', (year, west, east) => {
  const day = (rule: string): string =>
    new Date(toDayNumber(feastIn(rule, year)!.first) * DAY).toISOString().slice(5, 10);
  expect([day('easter'), day('orthodox')]).toEqual([west, east]);
});

describe('the feasts of the lexicon', () => {
  const feasts = tables.values.feasts!;

  test.each(feasts.filter(({ on }) => on !== undefined))('$rule fell on $on', ({ rule, on }) => {
    const feast = feastIn(rule, 2018)!;
    const [first, last = first] = on!.split('/');
    expect([formatDay(feast.first), formatDay(feast.last)]).toEqual([first, last]);
  });

  test('each has a rule that gives days, and what moves a name of its own', () => {
    for (const { rule, name } of feasts) {
      const years = Array.from({ length: 40 }, (_, k) => feastIn(rule, 1990 + k)).filter(
        (feast) => feast !== undefined,
      );
      expect([rule, years.length]).toEqual([rule, expect.closeTo(40, -1)]);
      expect(name === '').toBe(/^(?:islamic |persian )?\d\d-\d\d$/.test(rule));
    }
    const names = feasts.map(({ name }) => name).filter((name) => name !== '');
    expect(new Set(names).size).toBe(names.length);
  });
});
