import { readCardinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { CAPITAL, NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import type { When } from '../feasts.ts';
import { feastFound, whenInYear, whenStart, yearBy } from '../feasts.ts';
import type { Found } from '../found.ts';
import { wordAt } from '../found.ts';

/** Reads a feast: `Christmas`, `Eid al-Fitr 2018`, `last Easter`; `start` is where its lead begins. */
export function readFeast(t: Tokens, i: number, today: Day | undefined, start = i): Found | undefined {
  if (t.types[i] !== WORD) return undefined;
  const lead = t.match(i, KIND.relative);
  const at = lead?.next ?? i;
  const named = t.match(at, KIND.holiday);
  if (!named || (lead && !t.spaced(at)) || (named.sense.value === 1 && !t.has(at, CAPITAL))) return undefined;
  // `Easter Island`, `Christmas Island` are places.
  if (/^Islands?$/.test(wordAt(t, named.next))) return undefined;
  const when = readWhen(t, named.next, today) ?? { next: named.next };
  return feastFound(start, named, lead ? { ...when, shift: lead.sense.value } : when, today);
}

/** The year after a feast's name: `2018`, `in 2018`, `of last year`, `two thousand ten`. */
function readWhen(t: Tokens, i: number, today: Day | undefined): When | undefined {
  const start = whenStart(t, i);
  if (!start) return undefined;
  const { at, of } = start;
  const relative = t.match(at, KIND.relative);
  const year = relative ? t.match(relative.next, KIND['year-word']) : undefined;
  if (relative && year) return { next: year.next, ...yearBy(relative.sense.value, today) };
  return countedYears(t, at, of !== undefined, today) ?? whenInYear(t, at, !of);
}

/** `Thanksgiving in 3 years`, `Christmas two years ago`. */
function countedYears(t: Tokens, i: number, led: boolean, today: Day | undefined): When | undefined {
  const count = t.types[i] === NUMBER || t.match(i, KIND.ones) ? readCardinal(t, i) : undefined;
  if (!count || !Number.isInteger(count.value) || count.value >= 100) return undefined;
  const years = t.match(count.next, KIND.duration);
  if (years?.sense.code !== 'year') return undefined;
  if (led) return { next: years.next, ...yearBy(count.value, today) };
  const ago = t.match(years.next, KIND.ago);
  return ago && { next: ago.next, ...yearBy(count.value * ago.sense.value, today) };
}
