import type { Cardinal } from '../numbers/cardinal.ts';
import { isCount } from '../numbers/cardinal.ts';
import { readCardinal, readOrdinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, BROKEN, NUMBER, SPACED, WORD } from '../tokens/tokens.ts';
import { dualUnit } from '../units/ar/duals.ts';
import { isPlural, nounFirst } from '../units/ar/noun-first.ts';
import type { Day } from './calendars.ts';
import { formatDay, fromDayNumber, parseDay, toDayNumber, weekdayOf } from './calendars.ts';
import { readFeast } from './feasts.ts';
import type { Found } from './periods.ts';
import { resolvePeriod, UNIT_LETTERS } from './periods.ts';

interface Count {
  readonly next: number;
  readonly value: number;
  readonly unit: string;
  readonly implied?: boolean;
}

/**
 * Reads a date that is counted from the report's: `three days ago`, `two Fridays from now`, `قبل عامين`, and the stretch up to it or from
 * it, `the last two weeks`, `الأيام الثلاثة المقبلة`. Hours and less stay lengths of time.
 */
export function readCountedDate(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.vocabulary.arabic) return arabicAgo(t, i, today) ?? arabicStretch(t, i, today);
  return englishStretch(t, i, today) ?? englishAgo(t, i, today);
}

function englishAgo(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const article = t.match(i, KIND.article);
  if (t.match(i, KIND.hedge) || (!article && t.types[i] !== NUMBER && !beginsNumber(t, i))) return undefined;
  const cardinal: Cardinal | undefined = article ? { next: article.next, value: 1, by: 'implied' } : readCardinal(t, i);
  if (!cardinal || !isCount(cardinal) || t.gaps[cardinal.next] === BROKEN) return undefined;
  const weekday = t.match(cardinal.next, KIND.weekday);
  const duration = weekday ? undefined : t.match(cardinal.next, KIND.duration);
  const next = weekday?.next ?? duration?.next;
  const ago = next === undefined || t.gaps[next] !== SPACED ? undefined : t.match(next, KIND.ago);
  if (next === undefined) return undefined;
  if (!ago) return duration ? fromFeast(t, i, next, cardinal.value, duration.sense.code, today) : undefined;
  if (weekday) return countedWeekday(i, ago.next, weekday.sense.value, cardinal.value * ago.sense.value, today);
  return counted(i, ago.next, cardinal.value * ago.sense.value, duration!.sense.code, article !== undefined, today);
}

function beginsNumber(t: Tokens, i: number): boolean {
  return (['ones', 'teen', 'tens', 'hundreds', 'implied'] as const).some(
    (kind) => t.match(i, KIND[kind]) !== undefined,
  );
}

/** `three days after Easter`: resolved where the year of the feast is. */
function fromFeast(
  t: Tokens,
  i: number,
  next: number,
  count: number,
  unit: string,
  today: Day | undefined,
): Found | undefined {
  const word = t.types[next] === WORD ? t.text.slice(t.starts[next], t.ends[next]).toLowerCase() : '';
  if ((word !== 'after' && word !== 'before') || t.gaps[next] !== SPACED) return undefined;
  const feast = readFeast(t, next + 1, today);
  const day = parseDay(feast?.value);
  const days = unit === 'day' ? 1 : unit === 'week' ? 7 : 0;
  if (!feast || !day) return undefined;
  const sign = word === 'after' ? count : -count;
  if (unit === 'year') return readFeast(t, next + 1, { ...day, year: day.year + sign }, i);
  return days === 0
    ? undefined
    : { start: i, next: feast.next, value: formatDay(fromDayNumber(toDayNumber(day) + sign * days)) };
}

function countedWeekday(
  start: number,
  next: number,
  weekday: number,
  count: number,
  today: Day | undefined,
): Found | undefined {
  if (!today) return { start, next, value: `W${weekday}`, weekday, exact: false };
  const number = toDayNumber(today);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const first = count < 0 ? number - (back || 7) + 7 : number - back;
  return { start, next, value: formatDay(fromDayNumber(first + count * 7)), weekday };
}

/** The day, month or year that lies so many units from the report's date; days and weeks give a day. */
function counted(
  start: number,
  next: number,
  count: number,
  unit: string,
  implied: boolean,
  today: Day | undefined,
): Found | undefined {
  const letter = UNIT_LETTERS[unit];
  if (letter === undefined) return undefined;
  const said = `P${count}${letter}`;
  const by = implied ? { by: 'implied' as const } : {};
  if (!today) return { start, next, value: said, ...by };
  const value =
    unit === 'week'
      ? resolvePeriod('day', count * 7, today)
      : unit === 'decade' || unit === 'century'
        ? resolvePeriod('year', count * (unit === 'decade' ? 10 : 100), today)
        : resolvePeriod(unit, count, today);
  return { start, next, value, said, ...by };
}

/** The stretch of so many units before (`shift` -1) or after the report's date; `said` is ISO 8601's start and end as counts. */
function stretch(
  t: Tokens,
  start: number,
  next: number,
  count: Count,
  shift: number,
  today: Day | undefined,
): Found | undefined {
  const letter = UNIT_LETTERS[count.unit];
  if (letter === undefined || shift === 0 || count.value < 2) return undefined;
  // `the last three months of the war` are not counted from the report.
  const word = t.types[next] === WORD ? t.text.slice(t.starts[next], t.ends[next]) : '';
  if ((word === 'of' || word === 'من') && t.gaps[next] === SPACED) return undefined;
  const said = shift < 0 ? `P-${count.value}${letter}/P0${letter}` : `P0${letter}/P${count.value}${letter}`;
  if (!today) return { start, next, value: said };
  const ends = shift < 0 ? [-count.value, -1] : [1, count.value];
  return {
    start,
    next,
    value: resolvePeriod(count.unit, ends[0]!, today),
    upper: resolvePeriod(count.unit, ends[1]!, today),
    said,
  };
}

/** `the last two weeks`, `next 3 days`, `the two upcoming years`. */
function englishStretch(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const lead = t.match(i, KIND.relative);
  const number = lead ? lead.next : i;
  if (!lead && !beginsNumber(t, i) && t.types[i] !== NUMBER) return undefined;
  if (lead && t.gaps[number] !== SPACED) return undefined;
  const cardinal = readCardinal(t, number);
  if (!cardinal || !isCount(cardinal) || t.gaps[cardinal.next] !== SPACED) return undefined;
  const inner = lead ? undefined : t.match(cardinal.next, KIND.relative);
  if (!lead && !inner) return undefined;
  const at = inner?.next ?? cardinal.next;
  const duration =
    t.gaps[at] === SPACED ? (t.match(at, KIND.duration) ?? t.match(at, KIND['quarter-word'])) : undefined;
  if (!duration || (duration.sense.kind === 'duration' && duration.sense.value !== 1)) return undefined;
  const unit = duration.sense.kind === 'duration' ? duration.sense.code : 'quarter';
  const count = { next: duration.next, value: cardinal.value, unit, implied: false };
  return stretch(t, i, duration.next, count, (lead ?? inner)!.sense.value, today);
}

/** `قبل ثلاثة أيام`, `قبل عامين`, `قبل أسبوع`: before the report, unless it goes on with what it was before. */
function arabicAgo(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const ago = t.match(i, KIND.ago);
  if (!ago || t.gaps[ago.next] !== SPACED) return undefined;
  const count = arabicCount(t, ago.next);
  if (!count || t.has(ago.next, ARTICLE)) return undefined;
  if (t.gaps[count.next] === SPACED && t.types[count.next] === WORD) {
    const after = t.text.slice(t.starts[count.next], t.ends[count.next]);
    if (/^(?:من|على|عن|أن|ان)$/.test(after) || (count.implied && t.match(count.next, KIND.relative))) return undefined;
  }
  return counted(i, count.next, -count.value, count.unit, count.implied === true, today);
}

/** A number with a length of time, a dual, or a lone singular. */
function arabicCount(t: Tokens, i: number): Count | undefined {
  const dual = dualUnit(t, i);
  if (dual) return dual.kind === 'duration' ? { ...dual, unit: dual.unit!, implied: false } : undefined;
  const single = t.match(i, KIND.duration);
  if (single) {
    const plain = t.types[single.next] !== NUMBER && !readOrdinal(t, single.next) && !readCardinal(t, single.next);
    return plain && single.sense.value === 1 && t.flags[i] === 0 && !isPlural(t, i)
      ? { next: single.next, value: 1, unit: single.sense.code, implied: true }
      : undefined;
  }
  const cardinal = readCardinal(t, i);
  if (!cardinal || !isCount(cardinal) || t.gaps[cardinal.next] !== SPACED) return undefined;
  const duration = t.match(cardinal.next, KIND.duration);
  if (duration?.sense.value !== 1 || t.flags[cardinal.next] !== 0) return undefined;
  return { next: duration.next, value: cardinal.value, unit: duration.sense.code, implied: false };
}

/** `الأيام الثلاثة الماضية`, `العشرين عاما الماضية`, `العامين المقبلين`, `آخر ثلاثة أيام`. */
function arabicStretch(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const last = t.match(i, KIND.part);
  if (last && /^[اآ]خر$/.test(t.text.slice(t.starts[i], t.ends[i]))) {
    const count = t.gaps[last.next] === SPACED ? arabicCount(t, last.next) : undefined;
    return count && !count.implied ? stretch(t, i, count.next, count, -1, today) : undefined;
  }
  const count: Count | undefined = t.has(i, ARTICLE) ? (nounFirst(t, i) ?? arabicCount(t, i)) : undefined;
  if (!count || count.implied || t.gaps[count.next] !== SPACED) return undefined;
  const relative = t.match(count.next, KIND.relative);
  return relative && t.has(count.next, ARTICLE)
    ? stretch(t, i, relative.next, count, relative.sense.value, today)
    : undefined;
}
