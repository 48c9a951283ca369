import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import type { When } from '../feasts.ts';
import { feastFound, whenInYear, whenStart, yearBy } from '../feasts.ts';
import type { Found } from '../found.ts';

/** Reads a feast or day of note by its name: `عيد الفطر`, `عيد الأضحى المقبل`, `المولد النبوي لعام 2013`. */
export function readFeast(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const named = t.types[i] === WORD ? t.match(i, KIND.holiday) : undefined;
  return named && feastFound(i, named, readWhen(t, named.next, today) ?? { next: named.next }, today);
}

/** The year after a feast's name: `2013`, `لعام 2013`, `العام الماضي`, `المقبل`. */
function readWhen(t: Tokens, i: number, today: Day | undefined): When | undefined {
  const start = whenStart(t, i);
  if (!start) return undefined;
  const { at, of } = start;
  const word = t.match(at, KIND['year-word']);
  const relative = t.has(at, ARTICLE) ? t.match(word?.next ?? at, KIND.relative) : undefined;
  if (relative && word) return { next: relative.next, ...yearBy(relative.sense.value, today) };
  if (relative && !of) return { next: relative.next, shift: relative.sense.value };
  return whenInYear(t, word?.next ?? at, !of);
}
