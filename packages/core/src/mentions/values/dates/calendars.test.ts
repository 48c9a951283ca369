import { expect, test } from 'vitest';
import { fromIslamic, fromPersian, toDayNumber } from './calendars.ts';
import { feastIn } from './holiday-days.ts';

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
    return `${get('year') || get('relatedYear')}-${get('month')}-${get('day')}`;
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

test('the Chinese new year is that of the platform', () => {
  const read = fields('chinese');
  for (let year = 1900; year <= 2100; year += 1)
    expect(read(toDayNumber(feastIn('chinese', year)!.first))).toBe(`${year}-1-1`);
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

// As the government of India announced them, and the sankranti of the almanacs.
test.each([
  [
    'hindu 6-30 17.7',
    '2013-11-03 2016-10-30 2018-11-07 2019-10-27 2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31',
  ],
  ['hindu 11-15 18+1', '2018-03-02 2019-03-21 2020-03-10 2021-03-29 2022-03-18 2024-03-25 2025-03-14'],
  ['hindu 0-9 12.2', '2018-03-25 2020-04-02 2021-04-21 2023-03-30 2024-04-17'],
  ['hindu 4-15 6.2', '2018-08-26 2019-08-15 2020-08-03 2022-08-12'],
  ['hindu 5-4 12.2', '2018-09-13 2019-09-02 2020-08-22 2023-09-19'],
  ['hindu 10-29 24', '2018-02-13 2019-03-04 2020-02-21 2021-03-11 2023-02-18 2024-03-08'],
  ['hindu 7-15 6.2', '2018-11-23 2019-11-12 2020-11-30'],
  ['sun 270', '2017-01-14 2018-01-14 2019-01-15 2020-01-15 2021-01-14 2023-01-15 2024-01-15'],
])('%s falls on its published days', (rule, days) => {
  const found = days.split(' ').map((day) => feastIn(rule, Number(day.slice(0, 4)))!.first);
  const iso = found.map((day) => new Date(toDayNumber(day) * DAY).toISOString().slice(0, 10));
  expect(iso.join(' ')).toBe(days);
});
