import type { DateReaders } from '../readers.ts';
import { readClock } from './clock.ts';
import { readCountedDate } from './counts.ts';
import { readDayMonth } from './day-month.ts';
import { readDayPart } from './day-parts.ts';
import { readFeast } from './feasts.ts';
import { readNth } from './nth.ts';
import { readPeriod, readThePeriod } from './periods.ts';
import { readSeason, readWeekend } from './seasons.ts';
import { readWeekday } from './weekdays.ts';
import { readLoneYear } from './years.ts';

/** The readers of Arabic dates and times. */
export const arabicReaders: DateReaders = {
  nth: readNth,
  feast: readFeast,
  dayPart: readDayPart,
  weekday: readWeekday,
  dayMonth: readDayMonth,
  counted: readCountedDate,
  weekend: readWeekend,
  period: readPeriod,
  season: readSeason,
  thePeriod: readThePeriod,
  loneYear: readLoneYear,
  clock: { one: readClock, last: () => undefined, bare: () => undefined },
};
