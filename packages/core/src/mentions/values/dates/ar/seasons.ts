import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import type { Found } from '../found.ts';
import { isSeasonYear, seasonBy, weekendBy } from '../seasons.ts';
import { readYear } from './years.ts';

/**
 * Reads a season where its year, a relative word or what stands before makes it one: `صيف 2013`, `الشتاء المقبل`,
 * `فصل الربيع`. The value is that of ISO 8601-2, `2013-22` for the summer of 2013; a winter is of the year in which it
 * begins.
 */
export function readSeason(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const lead = t.match(i, KIND.relative);
  const at = lead?.next ?? i;
  const season = t.types[i] === WORD ? t.match(at, KIND.season) : undefined;
  if (!season || (lead && !t.spaced(at))) return undefined;
  const { code } = season.sense;
  const year = t.spaced(season.next) ? readYear(t, season.next) : undefined;
  if (year && isSeasonYear(year)) return { start: i, next: year.next, value: `${year.value}-${code}` };
  if (year?.shift) return seasonBy(i, year.next, code, 0, today);
  const after = t.has(at, ARTICLE) ? t.match(season.next, KIND.relative) : undefined;
  const relative = after && t.has(season.next, ARTICLE) ? after : lead;
  if (!relative && !stands(t, at, season.next)) return undefined;
  return seasonBy(i, after?.next ?? season.next, code, relative?.sense.value, today);
}

/** `فصل الصيف`, `في الصيف`: other springs want more. */
function stands(t: Tokens, i: number, next: number): boolean {
  return next > i + 1 || (t.has(i, ARTICLE) && t.isListed(i - 1, 'season-leads'));
}

/** `نهاية الأسبوع الماضي`. */
export function readWeekend(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const weekend = t.types[i] === WORD ? t.match(i, KIND.weekend) : undefined;
  const relative = weekend && t.match(weekend.next, KIND.relative);
  return relative && weekendBy(i, relative.next, relative, today);
}
