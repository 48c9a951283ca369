import type { Day } from './calendars.ts';
import { formatDay, formatYear, fromDayNumber, toDayNumber, two } from './calendars.ts';
import { century, isCounted, readYear, withEra } from './dates-parts.ts';
import { readCardinal, readOrdinal } from './numerals.ts';
import type { Tokens } from './tokens.ts';
import { ARTICLE, BROKEN, NUMBER, SPACED, WORD } from './tokens.ts';

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

/** Reads decades, centuries, quarters and relative periods (`last month`, `أمس`, `هذا العام`) at token `i`. */
export function readPeriod(t: Tokens, i: number, reference: Day | undefined): Found | undefined {
  return readDecade(t, i) ?? readCentury(t, i) ?? readQuarter(t, i) ?? readRelative(t, i, reference);
}

/** `1960s`, `the '60s`, `the late sixties`, `ستينيات القرن الماضي`. */
function readDecade(t: Tokens, i: number): Found | undefined {
  const literal = t.literal(i);
  if (literal?.plain && literal.value % 10 === 0 && t.glued(i + 1)) {
    const at = t.isSign(i + 1, 0x27) && t.glued(i + 2) ? i + 2 : i + 1;
    if (t.types[at] !== WORD || t.text.slice(t.starts[at], t.ends[at]) !== 's') return undefined;
    if (literal.digits === 4 && literal.value >= 1000) return { start: i, next: at + 1, value: `${literal.value}s` };
    const before = i - 1;
    const apostrophe = t.isSign(before, 0x27);
    if (literal.digits === 2 && (apostrophe || t.match(before, 'part') || isThe(t, before)) && !t.match(at + 1, 'unit'))
      return {
        start: i,
        next: at + 1,
        value: `${1900 + literal.value}s`,
        ...(apostrophe ? {} : { by: 'implied' as const }),
      };
    return undefined;
  }
  const decade = t.match(i, 'decade');
  if (!decade) return undefined;
  let { next } = decade;
  let hundreds = 1900;
  if (t.vocabulary.arabic) {
    const of = t.match(next, 'of');
    const at = of?.next ?? next;
    const word = t.match(at, 'century-word');
    if (word && t.has(at, ARTICLE)) {
      const past = t.match(word.next, 'relative');
      const number = past ? undefined : (readOrdinal(t, word.next) ?? readCardinal(t, word.next));
      if (past) next = past.next;
      else if (number) {
        hundreds = (number.value - 1) * 100;
        next = number.next;
      }
    } else if (
      of &&
      t.types[at] === WORD &&
      /^(?:العمر|عمره|عمرها|عمرهم)$/.test(t.text.slice(t.starts[at], t.ends[at]))
    )
      return undefined;
  } else if (/^(?:his|her|their|my|your)$/i.test(wordBefore(t, i)) || (!isThe(t, i - 1) && !t.match(i - 1, 'part')))
    return undefined;
  return { start: i, next, value: `${hundreds + decade.sense.value}s` };
}

function wordBefore(t: Tokens, i: number): string {
  return t.types[i - 1] === WORD ? t.text.slice(t.starts[i - 1], t.ends[i - 1]) : '';
}

export function isThe(t: Tokens, i: number): boolean {
  return t.types[i] === WORD && /^the$/i.test(t.text.slice(t.starts[i], t.ends[i]));
}

/** `20th century` and `القرن العشرين` are `C20`; `the fifth century BC` is `C-5`. */
function readCentury(t: Tokens, i: number): Found | undefined {
  if (t.vocabulary.arabic) {
    const word = t.match(i, 'century-word');
    if (!word || !t.has(i, ARTICLE)) return undefined;
    const number =
      readOrdinal(t, word.next) ??
      (t.types[word.next] === NUMBER || t.has(word.next, ARTICLE) ? readCardinal(t, word.next) : undefined);
    if (!number || number.value < 1 || number.value > 30) return undefined;
    const year = withEra(t, number);
    return { start: i, next: year.next, value: `C${year.value}` };
  }
  const number = readOrdinal(t, i);
  if (!number || number.value > 30) return undefined;
  const at = t.isSign(number.next, 0x2d) && t.glued(number.next) ? number.next + 1 : number.next;
  const word = t.match(at, 'century-word');
  if (!word)
    return ofCenturies(t, number.next) ? { start: i, next: number.next, value: `C${number.value}` } : undefined;
  const year = withEra(t, { value: number.value, next: word.next });
  return { start: i, next: year.next, value: `C${year.value}` };
}

/** `the 18th and 19th centuries`: the first of them. */
function ofCenturies(t: Tokens, i: number): boolean {
  const to =
    t.match(i, 'and') ?? t.match(i, 'to') ?? (t.isSign(i, 0x2d) || t.isSign(i, 0x2c) ? { next: i + 1 } : undefined);
  const second = to ? readOrdinal(t, isThe(t, to.next) ? to.next + 1 : to.next) : undefined;
  const word = second ? t.match(second.next, 'century-word') : undefined;
  return word !== undefined && /ies$/i.test(t.text.slice(t.starts[word.next - 1], t.ends[word.next - 1]));
}

/** `third quarter of 2018`, `Q4 2018`, `الربع الأول من عام 2018`. */
function readQuarter(t: Tokens, i: number): Found | undefined {
  let number: number;
  let at: number;
  if (t.vocabulary.arabic) {
    if (!t.match(i, 'quarter-word') || !t.has(i, ARTICLE)) return undefined;
    const ordinal = readOrdinal(t, i + 1);
    const last = t.match(i + 1, 'relative');
    if (!ordinal && !(last && /خير/.test(t.text.slice(t.starts[i + 1], t.ends[i + 1])))) return undefined;
    number = ordinal?.value ?? 4;
    at = ordinal?.next ?? i + 2;
  } else if (t.literal(i)?.digits === 2 && isLetterQ(t, i + 1) && t.glued(i + 1)) {
    // `18Q4`
    const year = t.literal(i)!;
    const quarter = t.glued(i + 2) ? t.literal(i + 2) : undefined;
    if (!year.plain || !quarter?.plain || quarter.value < 1 || quarter.value > 4) return undefined;
    return { start: i, next: i + 3, value: `${century(year.value)}-Q${quarter.value}` };
  } else if (isLetterQ(t, i) && t.types[i + 1] === NUMBER && t.glued(i + 1)) {
    number = t.literal(i + 1)!.value;
    at = i + 2;
  } else {
    const ordinal = readOrdinal(t, i);
    if (!ordinal) return undefined;
    const hyphen = t.isSign(ordinal.next, 0x2d) ? ordinal.next + 1 : ordinal.next;
    const word = t.match(hyphen, 'quarter-word');
    if (!word) return undefined;
    number = ordinal.value;
    at = word.next;
  }
  if (number < 1 || number > 4) return undefined;
  const year = readYear(t, at);
  if (!year || year.shift) return { start: i, next: at, value: `--Q${number}` };
  return { start: i, next: year.next, value: `${formatYear(year.value)}-Q${number}` };
}

function isLetterQ(t: Tokens, i: number): boolean {
  return t.types[i] === WORD && /^[qQ]$/.test(t.text.slice(t.starts[i], t.ends[i]));
}

/** `yesterday`, `last month`, `this year`, `الأسبوع المقبل`, `العام الجاري`. */
function readRelative(t: Tokens, i: number, reference: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  const day = t.match(i, 'relative-day');
  if (day && !(t.vocabulary.arabic && day.sense.value === 0 && (!t.has(i, ARTICLE) || readOrdinal(t, day.next)))) {
    if (t.vocabulary.arabic && day.sense.value === 0) {
      const relative = t.match(day.next, 'relative');
      // `اليوم الأخير`, `اليوم التالي` are days of a story.
      const told = relative && /^ال(?:[أا]خير|تالي)/.test(t.text.slice(t.starts[day.next], t.ends[day.next]));
      if (told) return undefined;
      if (relative && relative.sense.value !== 0)
        return shift(i, relative.next, 'day', relative.sense.value, reference);
    }
    return shift(i, day.next, 'day', day.sense.value, reference);
  }
  if (!t.vocabulary.arabic) {
    const relative = t.match(i, 'relative');
    if (!relative || t.gaps[relative.next] !== SPACED) return undefined;
    for (const unit of ['week', 'month', 'year', 'quarter', 'decade', 'century'] as const) {
      const word = t.match(relative.next, `${unit}-word`);
      if (word && !/s$/.test(t.text.slice(t.starts[word.next - 1], t.ends[word.next - 1])))
        return shift(i, word.next, unit, relative.sense.value, reference);
    }
    return undefined;
  }
  const near = /^(?:هذا|هذه)$/.test(t.text.slice(t.starts[i], t.ends[i]));
  const at = near ? i + 1 : i;
  for (const unit of ['week', 'month', 'year', 'century', 'decade'] as const) {
    const word = t.match(at, `${unit}-word`);
    if (!word || !t.has(at, ARTICLE) || t.types[at + 1] === NUMBER || isPlural(t, at)) continue;
    const relative = t.match(word.next, 'relative');
    if (!near && !relative) continue;
    // `العام` after a title is "general".
    return shift(i, relative?.next ?? word.next, unit, relative?.sense.value ?? 0, reference);
  }
  return undefined;
}

/** `(the end of) the year`, `(نهاية) العام`: the period that is running. */
export function readThePeriod(t: Tokens, i: number, reference: Day | undefined): Found | undefined {
  const the = !t.vocabulary.arabic && isThe(t, i);
  const at = the ? i + 1 : i;
  for (const unit of ['week', 'month', 'year', 'decade', 'century'] as const) {
    const word = t.match(at, `${unit}-word`);
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

/** Reads a year by itself where something says that it is one: `in 1998`, `عام 1998`, `1998م`, `44 BC`. */
export function readLoneYear(t: Tokens, i: number): Found | undefined {
  if (t.vocabulary.arabic) {
    const word = t.match(i, 'year-word');
    const at = word?.next ?? i;
    if (word) {
      const cardinal = t.types[at] === WORD && !t.has(i, ARTICLE) ? readCardinal(t, at) : undefined;
      if (cardinal?.words && cardinal.value >= 1000 && cardinal.value <= 2200 && cardinal.exact !== false)
        return { start: i, next: cardinal.next, value: formatYear(cardinal.value) };
    }
    return yearIn(
      t,
      i,
      at,
      word !== undefined || t.match(i - 1, 'on') !== undefined || t.match(i - 1, 'part') !== undefined,
      word !== undefined,
    );
  }
  const word = t.match(i, 'year-word');
  if (word && t.types[word.next] === NUMBER) return yearIn(t, i, word.next, true, true);
  return yearIn(
    t,
    i,
    i,
    i > 0 && t.gaps[i] === SPACED && (t.match(i - 1, 'on') !== undefined || t.match(i - 1, 'part') !== undefined),
    false,
  );
}

function yearIn(t: Tokens, start: number, at: number, placed: boolean, named: boolean): Found | undefined {
  const literal = t.literal(at);
  if (!literal?.plain || literal.chained || literal.digits > 4) return undefined;
  const year = withEra(t, { value: literal.value, next: at + 1 });
  const era = year.next > at + 1;
  if (
    era &&
    (literal.digits === 4 ||
      (literal.digits === 3 && named) ||
      year.value < 0 ||
      /[^\u0645]/.test(t.text.slice(t.starts[at + 1], t.ends[at + 1])))
  )
    return converted(start, year);
  if (literal.digits !== 4 || !placed || isCounted(t, at + 1) || (t.glued(at + 1) && t.isSign(at + 1, 0x2f)))
    return undefined;
  const [low, high] = named ? [1000, 2999] : [1400, 2150];
  if (literal.value < low || literal.value > high) return undefined;
  return withCentury(t, { start, next: at + 1, value: formatYear(literal.value) });
}

/** `1930 من القرن العشرين`: the century says nothing more. */
function withCentury(t: Tokens, found: Found): Found {
  const of = t.vocabulary.arabic && t.gaps[found.next] !== BROKEN ? t.match(found.next, 'of') : undefined;
  const century = of && t.text.startsWith('من', t.starts[found.next]) ? readCentury(t, of.next) : undefined;
  return century ? { ...found, next: century.next } : found;
}

function converted(start: number, year: { value: number; next: number; calendar?: 'islamic' | 'persian' }): Found {
  if (!year.calendar) return { start, next: year.next, value: formatYear(year.value) };
  // A Hijri year spreads over two Gregorian ones; the one that holds its middle is given.
  const value = year.calendar === 'persian' ? year.value + 621 : Math.floor(year.value * 0.970229 + 621.5774 + 0.4);
  return { start, next: year.next, value: formatYear(value), exact: false, calendar: year.calendar };
}
