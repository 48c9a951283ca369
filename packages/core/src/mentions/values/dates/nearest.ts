import type { Day } from './calendars.ts';
import { formatDay, fromDayNumber, isDay, toDayNumber, two, weekdayOf } from './calendars.ts';
import type { Found } from './found.ts';
import { mondayBefore } from './periods.ts';

/** The year of a day without one: the last or next where a word says so, else the nearest to the report. */
export function nearestYear(month: number, day: number | undefined, shift: number | undefined, today: Day): number {
  const number = toDayNumber(today);
  const years = [today.year - 1, today.year, today.year + 1];
  const distance = (year: number): number => toDayNumber({ year, month, day: day ?? 15 }) - number;
  if (shift !== undefined && shift !== 0 && day === undefined && month === today.month) return today.year + shift;
  if (shift === -1) return years.filter((year) => distance(year) < 0).at(-1) ?? today.year - 1;
  if (shift === 1) return years.find((year) => distance(year) > 0) ?? today.year + 1;
  return years.reduce((best, year) => (Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best), today.year);
}

/** The day of a month that is nearest to the report and falls on the weekday, where one is named. */
export function nearestDay(
  day: number,
  weekday: number | undefined,
  today: Day | undefined,
): { value: string; said?: string } {
  const said = `---${two(day)}`;
  if (!today) return { value: said };
  const number = toDayNumber(today);
  let best: number | undefined;
  for (let months = -8; months <= 8; months += 1) {
    const at = today.year * 12 + today.month - 1 + months;
    const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    if (!isDay(year, month, day)) continue;
    const found = toDayNumber({ year, month, day });
    if (weekday !== undefined && weekdayOf(fromDayNumber(found)) !== weekday) continue;
    if (best === undefined || Math.abs(found - number) < Math.abs(best - number)) best = found;
  }
  return best === undefined ? { value: said } : { value: formatDay(fromDayNumber(best)), said };
}

/** A weekday's day number: last or next where a word says so, else the last one, today included. */
export function nearestWeekday(weekday: number, shift: number | undefined, today: Day): number {
  const number = toDayNumber(today);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  if (shift === 1) return number + (7 - back || 7);
  if (shift === -1) return number - (back || 7);
  return number - back;
}

/** The weekday of the week that lies so many weeks from the report's. */
export function weekdayIn(weekday: number, shift: number, today: Day): string {
  return formatDay(fromDayNumber(mondayBefore(toDayNumber(today)) + shift * 7 + weekday - 1));
}

/** A weekday of a week that a word places: `last week's Sunday`. */
export function inWeek(start: number, next: number, weekday: number, shift: number, today: Day | undefined): Found {
  return { start, next, value: today ? weekdayIn(weekday, shift, today) : `W${weekday}`, weekday };
}
