import type { ValueMention } from '@muqabala/core';

export interface Case {
  readonly lang: 'ar' | 'en';
  readonly type: string;
  readonly source: string;
  readonly input: string;
  readonly value?: number;
  readonly expectedValue: { readonly fn: string; readonly args: readonly unknown[] };
}

type Moment = readonly number[];

interface Wanted {
  readonly from: Moment;
  /** The end, not included. */
  readonly to?: Moment;
  readonly grain: string;
}

/** Words by which a date is counted from today. */
const COUNTED =
  /\b(?:ago|hence|from now|from today|upcoming \w+ \w+|\w+ upcoming|(?:next|last) (?:one|two|three|\d)|in (?:\d|an?|one|two|three|few)\b)/i;

export function dateKind(row: Case): string {
  const { args } = row.expectedValue;
  const grain = wanted(row).grain;
  if (
    args.some(
      (arg) =>
        typeof arg === 'string' && !/^(?:Second|Minute|Hour|Day|Week|Month|Quarter|Year|After|Before)$/.test(arg),
    )
  )
    return 'feasts';
  const counted = COUNTED.test(row.input) && !/second|minute|hour|\d[ap]m|["']/.test(row.input);
  if (/^(?:Second|Minute|Hour)$/.test(grain) && !counted) return 'time of day';
  if (COUNTED.test(row.input) || /^قبل/.test(row.input)) return 'counted from today';
  return 'date';
}

function wanted(row: Case): Wanted {
  const { fn, args } = row.expectedValue;
  if (fn.startsWith('datetimeOpenInterval')) return { from: args[1] as Moment, grain: String(args[2]) };
  if (Array.isArray((args[0] as unknown[])[0])) {
    const [from, to] = args[0] as Moment[];
    // `by the end of the month` is the stretch from now: what is named is its last day.
    if (/^by\b.*(?:EO[DMY]|end of)/i.test(row.input)) return { from: before(to!), to: to!, grain: 'Day' };
    return { from: from!, to: to!, grain: String(args[1]) };
  }
  return { from: args[0] as Moment, grain: String(args[1]) };
}

/** Words that lead to a date or join it with its time; Duckling takes them in, we leave them out. */
const JOINING =
  /^(?:in|on|at|by|the|during|of|a|for|this|from|between|and|to|until|till|since|before|after|through|around|about|exactly|approximately|sometimes|anytime|late|ish|في|عند|عن|من|الى|إلى|بحدود|قرابة|شهر|هذا|هذه|و|ب|بتوقيت|starting)$/i;

/** Tells whether the mentions cover the input but for joining words and marks. */
export function covers(input: string, mentions: readonly ValueMention[]): boolean {
  let rest = input;
  for (const { start, end } of mentions) rest = rest.slice(0, start) + '\u0000'.repeat(end - start) + rest.slice(end);
  return rest.split(/[\s\u0000,.;@~()-]+/).every((word) => word === '' || JOINING.test(word));
}

/**
 * A case is right when the date and the time that we read apart agree with Duckling's moment and cover its text. What
 * the text leaves out (the year of `15 June`, the week of `Sunday`) is not asked: a report tells of what was, Duckling
 * of what comes. Clocks of a named zone agree in their minutes.
 */
export function scoreDate(row: Case, found: readonly ValueMention[]): { hit: boolean; whole: boolean } {
  const want = wanted(row);
  const clocked = dateKind(row) === 'time of day';
  const dated = /\d{4}|\b(?:last|next|previous|ago|(?<!new )years?|two thousand)\b/i.test(row.input);
  const dates = found.filter((value) => value.kind === 'date' && rightDate(value, want, dated));
  const times = found.filter((value) => value.kind === 'time' && rightTime(row.input, value, want));
  const counts = clocked ? found.filter((value) => value.kind === 'duration' && inSeconds(value)) : [];
  const right = [...dates, ...times, ...counts].sort((a, b) => a.start - b.start);
  const wrong = found.some((value) => (value.kind === 'date' || value.kind === 'time') && !right.includes(value));
  // A time of day says its hour, or a part of the day with its date.
  const told = times.length > 0 || counts.length > 0 || dates.some((value) => value.kind === 'date' && value.part);
  const hit = !wrong && (clocked ? told : dates.length > 0);
  return { hit, whole: hit && covers(row.input, right) };
}

function inSeconds(value: ValueMention): boolean {
  return 'unit' in value && /^(?:second|minute|hour)$/.test(value.unit ?? '');
}

function day(moment: Moment): string {
  const [year = 0, month = 1, date = 1] = moment;
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function before(moment: Moment): Moment {
  return dayBefore(moment).split('-').map(Number);
}

function dayBefore(moment: Moment): string {
  const [year = 0, month = 1, date = 1] = moment;
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}

function rightDate(value: Extract<ValueMention, { kind: 'date' }>, want: Wanted, dated: boolean): boolean {
  const from = day(want.from);
  const { said } = value;
  if (said !== undefined && /^W\d$/.test(said)) return weekday(from) % 7 === Number(said.slice(1)) % 7;
  if (said?.startsWith('---')) return from.endsWith(said.slice(2));
  if (said !== undefined && /^--\d\d/.test(said) && !season(said))
    return from.slice(4).startsWith(said.slice(1)) || value.calendar !== undefined;
  if (/^--Q\d$/.test(value.value)) return Math.ceil((want.from[1] ?? 0) / 3) === Number(value.value.at(-1));
  if (value.value === `-${from.slice(1, 5)}` && from.startsWith('-')) return true;
  const first = firstDay(value.value);
  if (first === undefined) return false;
  if (!dated && isOtherYear(value, from, first)) return true;
  // `two years ago` is a year, where Duckling counts to the month.
  if (said?.startsWith('P') && value.upper === undefined && from.startsWith(value.value)) return true;
  // A part of a period is said to be within it.
  if (value.exact === false && value.calendar === undefined) return from >= first && from <= lastDay(value.value);
  if (season(value.value)) return from.startsWith(value.value.slice(0, 4)) && Math.abs(days(from) - days(first)) < 12;
  if (value.upper === undefined) return from === first;
  if (want.to === undefined) return from === first;
  return from === first && Math.abs(days(dayBefore(want.to)) - days(lastDay(value.upper))) <= 1;
}

/** Which year is not asked where the text names none. */
function isOtherYear(value: Extract<ValueMention, { kind: 'date' }>, from: string, first: string): boolean {
  const apart = Math.abs(days(from) - days(first));
  return value.upper === undefined && value.value.length === 10 && apart > 335 && apart < 395;
}

function season(value: string): boolean {
  return /-2[1-4]$/.test(value) && /^(?:\d{4}|-)-2[1-4]$/.test(value);
}

function days(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

function weekday(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** The first day of a date, month, year, week, quarter, season, decade or century. */
function firstDay(value: string): string | undefined {
  const week = /^(\d{4})-W(\d\d)$/.exec(value);
  if (week) {
    const fourth = Date.UTC(Number(week[1]), 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000;
    return new Date(monday + (Number(week[2]) - 1) * 604_800_000).toISOString().slice(0, 10);
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  if (season(value)) return `${value.slice(0, 4)}-${['03-20', '06-21', '09-23', '12-21'][Number(value.at(-1)) - 1]}`;
  const decade = /^(\d{4})s$/.exec(value);
  if (decade) return `${decade[1]}-01-01`;
  if (/^-?\d{4}$/.test(value)) return `${value}-01-01`;
  if (/^\d{4}-\d\d$/.test(value)) return `${value}-01`;
  return /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}

function lastDay(value: string): string {
  const add = (iso: string, count: number): string =>
    new Date((days(iso) + count) * 86_400_000).toISOString().slice(0, 10);
  const first = firstDay(value) ?? value;
  if (/-W\d\d$/.test(value)) return add(first, 6);
  if (/^\d{4}$/.test(value)) return `${value}-12-31`;
  if (/^\d{4}-\d\d$/.test(value) && !season(value)) return add(`${add(first, 31).slice(0, 8)}01`, -1);
  if (/-Q\d$/.test(value)) return add(`${add(first, 92).slice(0, 8)}01`, -1);
  return first;
}

/** Zones that Duckling turns into its own. */
const ZONED = /\b(?:gmt|utc|cst|pst|est|bst|ist)\b/i;

function rightTime(input: string, value: Extract<ValueMention, { kind: 'time' }>, want: Wanted): boolean {
  const agree = (time: string, moment: Moment, off: number): boolean => {
    const [hour, minute] = [Number(time.slice(0, 2)), Number(time.slice(3, 5))];
    const wanted = moment[3]! * 60 + moment[4]! - off;
    if (ZONED.test(input)) return minute === ((wanted % 60) + 60) % 60 || minute === ((wanted % 30) + 30) % 30;
    const distance = Math.abs(hour * 60 + minute - ((wanted + 1440) % 1440));
    return distance === 0 || (value.exact === false && distance === 720);
  };
  if (!agree(value.value, want.from, 0))
    return (
      want.to !== undefined && /\b(?:by|until|till|before|through)\b/i.test(input) && agree(value.value, want.to, 0)
    );
  if (value.upper === undefined || want.to === undefined) return true;
  return (
    agree(value.upper, want.to, want.grain === 'Hour' ? 60 : want.grain === 'Minute' ? 1 : 0) ||
    agree(value.upper, want.to, 0)
  );
}
