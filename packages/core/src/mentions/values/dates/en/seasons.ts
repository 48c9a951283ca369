import { KIND } from '../../tokens/kinds.ts';
import { matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import type { Found } from '../found.ts';
import { isSeasonYear, seasonBy, weekendBy } from '../seasons.ts';
import { readYear } from './years.ts';

/**
 * Reads a season where its year, a relative word or what stands before makes it one: `summer 2013`, `last winter`,
 * `in the spring`. The value is that of ISO 8601-2, `2013-22` for the summer of 2013; a winter is of the year in which
 * it begins.
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
  if (!lead && !stands(t, at, season.next)) return undefined;
  // `the last spring` of a mattress is as rare as `this fall` of a wall; a verb has no article.
  return seasonBy(i, season.next, code, lead?.sense.value, today);
}

/** `in (the) summer`, `during the winter`: springs and falls of other kinds want more. */
function stands(t: Tokens, i: number, next: number): boolean {
  const the = t.spells(i - 1, 'the');
  if (!t.isListed(the ? i - 2 : i - 1, 'season-leads')) return false;
  if (!the && t.isListed(i, 'season-verbs')) return false;
  return t.types[next] !== WORD || !matchSpaced(t, next, KIND.of);
}

/** `last weekend`, `this past weekend`. */
export function readWeekend(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const lead = t.match(i, KIND.relative);
  const weekend = lead && t.types[lead.next] === WORD ? t.match(lead.next, KIND.weekend) : undefined;
  return weekend && weekendBy(i, weekend.next, lead!, today);
}
