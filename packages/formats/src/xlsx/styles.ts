/** How the numbers of a workbook are shown as days and times. */
export interface DateStyles {
  /** Whether cells of a style, by its index, are shown as days or times. */
  readonly isDate: ReadonlyArray<boolean>;
  /** Whether days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/** Whether a number format shows a day or a time: built in by its number (ECMA-376, 18.8.30), or by its code. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  // A count of hours is no time of a day.
  if (/\[[hms]{1,2}\]/i.test(code)) return false;
  const letters = code.replace(/"[^"]*"|\[[^[\]]*\]|\\./g, '').split(';', 1)[0]!;
  return !/general/i.test(letters) && /[ymdhs]/i.test(letters);
}

/** Days from the day 0 of a workbook to that of Unix. */
const UNIX = 25_569;
const FROM_1904 = 1462;
/** The end of the year 9999. */
const LAST_DAY = 2_958_466;

/**
 * Returns the day, time or both that a number stands for, as ISO 8601 has them (`2024-05-06`, `14:30:00`,
 * `2024-05-06T14:30:00`); undefined for what is none. Counted from 1900, day 60 is one that never was.
 */
export function dateOfSerial(value: number, from1904: boolean): string | undefined {
  if (!(value >= 0) || value >= LAST_DAY) return undefined;
  const seconds = Math.round(value * 86_400);
  const days = Math.floor(seconds / 86_400);
  const time = new Date((seconds - days * 86_400) * 1000).toISOString().slice(11, 19);
  if (days === 0 && value < 1) return time;
  const shift = from1904 ? FROM_1904 : days < 60 ? 1 : 0;
  const day = new Date((days + shift - UNIX) * 86_400_000).toISOString().slice(0, 10);
  return seconds === days * 86_400 ? day : `${day}T${time}`;
}
