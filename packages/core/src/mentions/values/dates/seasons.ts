import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, SPACED, WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatDay, fromDayNumber, toDayNumber } from './calendars.ts';
import { readYear } from './dates-parts.ts';
import type { Found } from './periods.ts';
import { isThe } from './periods.ts';

/**
 * Reads a season where its year, a relative word or what stands before makes it one: `summer 2013`, `last winter`, `in the spring`, `صيف 2013`,
 * `الشتاء المقبل`, `فصل الربيع`. The value is that of ISO 8601-2, `2013-22` for the summer of 2013; a winter is of the year in which it begins.
 */
export function readSeason(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD) return undefined;
  const lead = t.match(i, KIND.relative);
  const at = lead ? lead.next : i;
  const season = t.match(at, KIND.season);
  if (!season || (lead && t.gaps[at] !== SPACED)) return undefined;
  const { arabic } = t.vocabulary;
  const year = t.gaps[season.next] === SPACED ? readYear(t, season.next) : undefined;
  const code = season.sense.code;
  if (year && !year.shift && year.value > 1000 && year.calendar === undefined)
    return { start: i, next: year.next, value: `${year.value}-${code}` };
  const after = arabic && t.has(at, ARTICLE) ? t.match(season.next, KIND.relative) : undefined;
  const relative = (after && t.has(season.next, ARTICLE) ? after : undefined) ?? lead;
  const next = year?.shift ? year.next : (after?.next ?? season.next);
  if (!relative && !year?.shift && !stands(t, at, season.next)) return undefined;
  // `the last spring` of a mattress is as rare as `this fall` of a wall; a verb has no article.
  const said = `--${code}`;
  if (!today || !(relative || year?.shift)) return { start: i, next, value: said, by: 'implied' };
  const value = resolved(Number(code), year?.shift ? 0 : relative!.sense.value, today);
  return { start: i, next, value, by: 'implied', said };
}

/** `in (the) summer`, `during the winter`, `فصل الصيف`, `في الصيف`: springs and falls of other kinds want more. */
function stands(t: Tokens, i: number, next: number): boolean {
  if (t.vocabulary.arabic)
    return (
      next > i + 1 || (t.has(i, ARTICLE) && i > 0 && /^(?:في|خلال)$/.test(t.text.slice(t.starts[i - 1], t.ends[i - 1])))
    );
  const the = isThe(t, i - 1);
  const before = the ? i - 2 : i - 1;
  const word = t.types[before] === WORD ? t.text.slice(t.starts[before], t.ends[before]).toLowerCase() : '';
  const risky = /^(?:spring|fall)$/i.test(t.text.slice(t.starts[i], t.ends[i]));
  return (
    (word === 'in' || word === 'during') &&
    (the || !risky) &&
    !(t.types[next] === WORD && t.gaps[next] === SPACED && t.match(next, KIND.of))
  );
}

const STARTS = [
  [3, 20],
  [6, 21],
  [9, 23],
  [12, 21],
] as const;

function resolved(code: number, direction: number, today: Day): string {
  const now = toDayNumber(today);
  const [month, day] = STARTS[code - 21]!;
  const begins = (year: number): number => toDayNumber({ year, month, day });
  const years = [-2, -1, 0, 1].map((years) => today.year + years);
  const ended = (year: number): boolean => begins(year) + 92 <= now;
  if (direction < 0) return `${years.filter(ended).at(-1)!}-${code}`;
  if (direction > 0) return `${years.find((year) => begins(year) > now)!}-${code}`;
  const middle = (year: number): number => Math.abs(begins(year) + 46 - now);
  return `${years.reduce((best, year) => (middle(year) < middle(best) ? year : best))}-${code}`;
}

/** `last weekend`, `this past weekend`, `نهاية الأسبوع الماضي`: Saturday and Sunday of the week. */
export function readWeekend(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const lead = t.vocabulary.arabic ? undefined : t.match(i, KIND.relative);
  const at = lead ? lead.next : i;
  const weekend = t.types[at] === WORD ? t.match(at, KIND.weekend) : undefined;
  if (!weekend) return undefined;
  const after = t.vocabulary.arabic ? t.match(weekend.next, KIND.relative) : undefined;
  const relative = after ?? lead;
  if (!relative) return undefined;
  const next = after?.next ?? weekend.next;
  const said = `P${relative.sense.value}WE`;
  if (!today) return { start: i, next, value: said, by: 'implied' };
  const now = toDayNumber(today);
  const saturday = now - ((((now + 3) % 7) + 7) % 7) + 5 + relative.sense.value * 7;
  const day = (number: number): string => formatDay(fromDayNumber(number));
  return { start: i, next, value: day(saturday), upper: day(saturday + 1), said, by: 'implied' };
}
