import { readOrdinal } from '../numbers/numerals.ts';
import { KIND, kindMask } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, NUMBER, SPACED, WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatDay, formatYear, fromDayNumber, toDayNumber, two } from './calendars.ts';
import { readCentury, readDecade, readQuarter } from './periods-long.ts';

/** A date as read: its value, what it was before it was resolved, and the token after it. */
export interface Found {
  readonly start: number;
  readonly next: number;
  readonly value: string;
  readonly upper?: string;
  readonly said?: string;
  readonly weekday?: number;
  readonly exact?: false;
  readonly calendar?: string;
  readonly by?: 'implied';
  readonly part?: DayPart;
}

export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** The letter of a unit in a count (`P-1M`); quarters, decades and centuries have one of their own. */
export const UNIT_LETTERS: Readonly<Record<string, string>> = {
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'E',
  century: 'C',
};

const NAMED = kindMask('decade century-word quarter-word week-word month-word year-word decade-word relative-day');

/** Reads decades, centuries, quarters and relative periods (`last month`, `أمس`, `هذا العام`) at token `i`. */
export function readPeriod(t: Tokens, i: number, reference: Day | undefined): Found | undefined {
  // `1960s`, `Q4`: else one of these words.
  if (!t.glued(i + 1) && !t.comes(i, NAMED)) return undefined;
  return readDecade(t, i) ?? readCentury(t, i) ?? readQuarter(t, i) ?? readRelative(t, i, reference);
}

export function isThe(t: Tokens, i: number): boolean {
  return t.spells(i, 'the');
}

/** Units that a relative word places, with the kind of their word. */
const PLACED = units('week', 'month', 'year', 'quarter', 'decade', 'century');
const ARABIC_PLACED = units('week', 'month', 'year', 'century', 'decade');
const AFTER_NEXT = units('week', 'month', 'year', 'quarter');
const RUNNING = units('week', 'month', 'year', 'decade', 'century');

function units(...list: ('week' | 'month' | 'year' | 'quarter' | 'decade' | 'century')[]) {
  return list.map((unit) => ({ unit, kind: KIND[`${unit}-word`] }));
}

/** `yesterday`, `last month`, `this year`, `الأسبوع المقبل`, `العام الجاري`. */
function readRelative(t: Tokens, i: number, reference: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  const day = t.match(i, KIND['relative-day']);
  if (day && !(t.vocabulary.arabic && day.sense.value === 0 && (!t.has(i, ARTICLE) || readOrdinal(t, day.next)))) {
    if (t.vocabulary.arabic && day.sense.value === 0) {
      const relative = t.match(day.next, KIND.relative);
      // `اليوم الأخير`, `اليوم التالي` are days of a story.
      const told = relative && /^ال(?:[أا]خير|تالي)/.test(t.text.slice(t.starts[day.next], t.ends[day.next]));
      if (told) return undefined;
      if (relative && relative.sense.value !== 0)
        return shift(i, relative.next, 'day', relative.sense.value, reference);
    }
    return shift(i, day.next, 'day', day.sense.value, reference);
  }
  if (!t.vocabulary.arabic) {
    const twice = afterNext(t, i, reference);
    if (twice) return twice;
    const relative = t.match(i, KIND.relative);
    if (!relative || t.gaps[relative.next] !== SPACED) return undefined;
    for (const { unit, kind } of PLACED) {
      const word = t.match(relative.next, kind);
      if (word && !/s$/.test(t.text.slice(t.starts[word.next - 1], t.ends[word.next - 1])))
        return shift(i, word.next, unit, relative.sense.value, reference);
    }
    return undefined;
  }
  const near = /^(?:هذا|هذه)$/.test(t.text.slice(t.starts[i], t.ends[i]));
  const at = near ? i + 1 : i;
  for (const { unit, kind } of ARABIC_PLACED) {
    const word = t.match(at, kind);
    if (!word || !t.has(at, ARTICLE) || t.types[at + 1] === NUMBER || isPlural(t, at)) continue;
    const relative = t.match(word.next, KIND.relative);
    if (!near && !relative) continue;
    // `العام` after a title is "general".
    return shift(i, relative?.next ?? word.next, unit, relative?.sense.value ?? 0, reference);
  }
  return undefined;
}

/** `the year after next`, `the week before last`. */
function afterNext(t: Tokens, i: number, reference: Day | undefined): Found | undefined {
  for (const { unit, kind } of AFTER_NEXT) {
    const word = t.match(i, kind);
    if (word?.next !== i + 1) continue;
    const rest = /^(?:after next|before last)\b/.exec(t.text.slice(t.starts[i + 1], t.starts[i + 1]! + 12))?.[0];
    return rest === undefined ? undefined : shift(i, i + 3, unit, rest === 'after next' ? 2 : -2, reference);
  }
  return undefined;
}

/** `(the end of) the year`, `(نهاية) العام`: the period that is running. */
export function readThePeriod(t: Tokens, i: number, reference: Day | undefined): Found | undefined {
  const the = !t.vocabulary.arabic && isThe(t, i);
  const at = the ? i + 1 : i;
  for (const { unit, kind } of RUNNING) {
    const word = t.match(at, kind);
    if (!word || word.next !== at + 1 || isPlural(t, at) || (t.vocabulary.arabic && !t.has(at, ARTICLE))) continue;
    return shift(i, word.next, unit, 0, reference);
  }
  return undefined;
}

function isPlural(t: Tokens, i: number): boolean {
  return /^(?:سنوات|اعوام|قرون|يومي|ايام|قرنين)$/.test(t.vocabulary.spelling(t.ids[i]!));
}

export function shift(start: number, next: number, unit: string, value: number, reference: Day | undefined): Found {
  const said = `P${value}${UNIT_LETTERS[unit]}`;
  const resolved = reference ? resolvePeriod(unit, value, reference) : undefined;
  return { start, next, value: resolved ?? said, by: 'implied', ...(resolved === undefined ? {} : { said }) };
}

/** Returns the day, week, month or longer period that lies `value` units from the report's. */
export function resolvePeriod(unit: string, value: number, reference: Day): string {
  const number = toDayNumber(reference);
  if (unit === 'day') return formatDay(fromDayNumber(number + value));
  if (unit === 'week') return isoWeek(number + value * 7);
  if (unit === 'year') return formatYear(reference.year + value);
  const months = reference.year * 12 + reference.month - 1;
  if (unit === 'month')
    return `${formatYear(Math.floor((months + value) / 12))}-${two(((((months + value) % 12) + 12) % 12) + 1)}`;
  if (unit === 'quarter') {
    const quarters = reference.year * 4 + Math.floor((reference.month - 1) / 3) + value;
    return `${formatYear(Math.floor(quarters / 4))}-Q${(quarters % 4) + 1}`;
  }
  if (unit === 'decade') return `${Math.floor(reference.year / 10 + value) * 10}s`;
  return `C${Math.floor((reference.year - 1) / 100) + 1 + value}`;
}

/** ISO 8601 week of a day number, `2022-W24`. */
export function isoWeek(number: number): string {
  const monday = number - ((((number + 3) % 7) + 7) % 7);
  const { year } = fromDayNumber(monday + 3);
  const first = toDayNumber({ year, month: 1, day: 4 });
  const firstMonday = first - ((((first + 3) % 7) + 7) % 7);
  return `${formatYear(year)}-W${two(Math.round((monday - firstMonday) / 7) + 1)}`;
}
