import { describe, expect, test } from 'vitest';
import { readDates as read } from '../../../../../test/read-dates.ts';

describe('counted from the report', () => {
  test.each([
    ['died three days ago', 'three days ago=2013-02-09'],
    ['a week ago', 'a week ago=2013-02-05'],
    ['two years from now', 'two years from now=2015'],
    ['two Fridays ago', 'two Fridays ago=2013-02-01'],
    ['over the last two weeks', 'last two weeks=2013-W05..2013-W06'],
    ['in the next 3 days', 'next 3 days=2013-02-13..2013-02-15'],
    ['in the past 10 years', 'past 10 years=2003..2012'],
    ['the day before yesterday', 'the day before yesterday=2013-02-10'],
    ['last quarter', 'last quarter=2012-Q4'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(['more than two years ago', 'waited two hours'])('%s stays a length of time', (text) => {
    expect(read(text)).toBe('');
  });

  test.each(['two years from now', 'next month', 'tomorrow', 'over the next two weeks', 'next summer'])(
    '%s of the last day of 9999 has no year of five digits',
    (text) => {
      expect(read(text, '9999-12-31')).not.toMatch(/\d{5}/);
    },
  );

  test('without the date of the report the count itself stays', () => {
    expect(read('three days ago', '')).toBe('three days ago=P-3D');
  });
});

describe('places in a month or year', () => {
  test.each([
    ['the third Tuesday of September 2014', 'third Tuesday of September 2014=2014-09-16'],
    ['the last Friday of October 2014', 'last Friday of October 2014=2014-10-31'],
    ['the first week of October 2014', 'first week of October 2014=2014-W41'],
    ['the fifth last day of May', 'fifth last day of May=2013-05-27'],
    ['the first Monday of this month', 'first Monday of this month=2013-02-04'],
    ['the week of October 7, 2013', 'week of October 7, 2013=2013-W41'],
    ['this past weekend', 'this past weekend=2013-02-09..2013-02-10'],
    ['on the 15th', '15th=2013-02-15'],
    ['on the 15th floor', ''],
    ['Tuesday the 19th', 'Tuesday the 19th=2013-02-19'],
    ["last week's Sunday", "last week's Sunday=2013-02-10"],
    ['Friday after next', 'Friday after next=2013-02-22'],
    ['by the end of May 2013', 'the end of May 2013=2013-05'],
    ['18Q4', '18Q4=2018-Q4'],
    ['Q1-2019', 'Q1-2019=2019-Q1'],
    ['the past two quarters', 'past two quarters=2012-Q3..2012-Q4'],
    ['June-August 1992', 'June-August 1992=1992-06..1992-08'],
    ['from Nov to March', 'from Nov to March=2012-11..2013-03'],
    ['the year after next', 'year after next=2015'],
    ['Dec-2018', 'Dec-2018=2018-12'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('feasts and seasons', () => {
  test.each([
    ['Christmas Eve 2014', 'Christmas Eve 2014=2014-12-24'],
    ['Thanksgiving 2016', 'Thanksgiving 2016=2016-11-24'],
    ['Good Friday of next year', 'Good Friday of next year=2014-04-18'],
    ['Orthodox Easter 2013', 'Orthodox Easter 2013=2013-05-05'],
    ['Eid al-Fitr 2018', 'Eid al-Fitr 2018=2018-06-15'],
    ['Ramadan 2018', 'Ramadan 2018=2018-05-16..2018-06-14'],
    ['Nowruz 2024', 'Nowruz 2024=2024-03-20'],
    ['Yom Kippur 2018', 'Yom Kippur 2018=2018-09-18..2018-09-19'],
    ['Ashura 2018', 'Ashura 2018=2018-09-20'],
    ['three days after Easter 2013', 'three days after Easter 2013=2013-04-03'],
    ['summer 2013 and last winter', 'summer 2013=2013-22 | last winter=2011-24'],
    ['a spring in his step, the fall of Rome', ''],
    ['Easter Island', ''],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('what moves has its name where no year is known', () => {
    expect(read('Easter', '')).toBe('Easter=easter');
  });
});

describe('times of day', () => {
  test.each([
    ['from 9:30 to 11:00 on Thursday', 'from 9:30 to 11:00=09:30..11:00 | Thursday=2013-02-07'],
    ['between 3 and 4 p.m.', 'between 3 and 4 p.m.=15:00..16:00'],
    ['8 am until 6', '8 am until 6=08:00..18:00'],
    ['tomorrow at 5', 'tomorrow=2013-02-13 | 5=05:00'],
    ['tonight at 8', 'tonight=2013-02-12 night | 8=20:00'],
    ['Saturday morning at 9', 'Saturday morning=2013-02-09 morning | 9=09:00'],
    ['at half past three pm', 'half past three pm=15:30'],
    ['ten thirty am', 'ten thirty am=10:30'],
    ['at 1140 a.m.', '1140 a.m.=11:40'],
    ['at 16h and 9h30 GMT', '16h=16:00 | 9h30 GMT=09:30'],
    ['yesterday evening', 'yesterday evening=2013-02-11 evening'],
    ['the morning of 15 February', 'morning of 15 February=2013-02-15 morning'],
    ['on Monday at 9 schools', 'Monday=2013-02-11'],
    ['Tuesday morning, February 5, 2013', 'Tuesday morning, February 5, 2013=2013-02-05 morning'],
    ['on Tuesday evening 14 people', 'Tuesday evening=2013-02-12 evening'],
    ['Saturday Night Live', ''],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});
