import type { DateReaders } from '../readers.ts';
import { readBareStretch, readClock, readLastHour } from './clock.ts';
import { readCountedDate } from './counts.ts';
import { readDayMonth } from './day-month.ts';
import { readDayPart } from './day-parts.ts';
import { readFeast } from './feasts.ts';
import { readLoneDay, readNth, readWeekOf } from './nth.ts';
import { readPeriod, readThePeriod } from './periods.ts';
import { readSeason, readWeekend } from './seasons.ts';
import { readWeekday } from './weekdays.ts';
import { readLoneYear } from './years.ts';

/** The readers of English dates and times. */
export const englishReaders: DateReaders = {
  nth: readNth,
  feast: readFeast,
  dayPart: readDayPart,
  weekday: readWeekday,
  dayMonth: readDayMonth,
  counted: readCountedDate,
  weekend: readWeekend,
  period: readPeriod,
  season: readSeason,
  weekOf: readWeekOf,
  loneDay: readLoneDay,
  thePeriod: readThePeriod,
  loneYear: readLoneYear,
  clock: { one: readClock, last: readLastHour, bare: readBareStretch },
};
