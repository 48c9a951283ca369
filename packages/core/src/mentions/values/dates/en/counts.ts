import { isCount } from '../../numbers/cardinal.ts';
import { readCardinal } from '../../numbers/numerals.ts';
import type { Cardinal } from '../../tokens/cardinal.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchAny, matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { NUMBER } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import type { Day } from '../calendars.ts';
import { formatDay, fromDayNumber, parseDay, toDayNumber } from '../calendars.ts';
import type { Count } from '../counts.ts';
import { counted, countedWeekday, stretch } from '../counts.ts';
import type { Found } from '../found.ts';
import { wordAt } from '../found.ts';
import { readFeast } from './feasts.ts';

const NUMBERS = [KIND.ones, KIND.teen, KIND.tens, KIND.hundreds, KIND.implied] as const;

/**
 * Reads a date that is counted from the report's, `three days ago`, `two Fridays from now`, and the stretch up to it or
 * from it, `the last two weeks`. Hours and less stay lengths of time.
 */
export function readCountedDate(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  return lastOrNext(t, i, today) ?? ago(t, i, today);
}

function ago(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const article = t.match(i, KIND.article);
  if (t.match(i, KIND.hedge) || (!article && !beginsNumber(t, i))) return undefined;
  const cardinal: Cardinal | undefined = article ? { next: article.next, value: 1, by: 'implied' } : readCardinal(t, i);
  if (!cardinal || !isCount(cardinal) || t.broken(cardinal.next)) return undefined;
  const unit = t.match(cardinal.next, KIND.weekday) ?? t.match(cardinal.next, KIND.duration);
  if (!unit) return undefined;
  const back = matchSpaced(t, unit.next, KIND.ago);
  const isWeekday = unit.sense.kind === 'weekday';
  const count = { next: unit.next, value: cardinal.value, unit: unit.sense.code, implied: article !== undefined };
  if (!back) return isWeekday ? undefined : fromFeast(t, i, count, today);
  const value = cardinal.value * back.sense.value;
  if (isWeekday) return countedWeekday(i, back.next, unit.sense.value, value, today);
  return counted(i, { ...count, next: back.next, value }, today);
}

function beginsNumber(t: Tokens, i: number): boolean {
  return t.types[i] === NUMBER || matchAny(t, i, NUMBERS) !== undefined;
}

/** `three days after Easter`: resolved where the year of the feast is. */
function fromFeast(t: Tokens, i: number, { next, value, unit }: Count, today: Day | undefined): Found | undefined {
  const word = wordAt(t, next).toLowerCase();
  if ((word !== 'after' && word !== 'before') || !t.spaced(next)) return undefined;
  const feast = readFeast(t, next + 1, today);
  const day = parseDay(feast?.value);
  if (!feast || !day) return undefined;
  const count = word === 'after' ? value : -value;
  if (unit === 'year') return readFeast(t, next + 1, { ...day, year: day.year + count }, i);
  const days = unit === 'day' ? count : unit === 'week' ? 7 * count : undefined;
  if (days === undefined) return undefined;
  return { start: i, next: feast.next, value: formatDay(fromDayNumber(toDayNumber(day) + days)) };
}

/** `the last two weeks`, `next 3 days`, `the two upcoming years`. */
function lastOrNext(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const lead = t.match(i, KIND.relative);
  const number = lead?.next ?? i;
  if (lead ? !t.spaced(number) : !beginsNumber(t, i)) return undefined;
  const cardinal = readCardinal(t, number);
  if (!cardinal || !isCount(cardinal) || !t.spaced(cardinal.next)) return undefined;
  const inner = lead ? undefined : t.match(cardinal.next, KIND.relative);
  const relative = lead ?? inner;
  const at = inner?.next ?? cardinal.next;
  const unit = relative && (matchSpaced(t, at, KIND.duration) ?? quarterAt(t, at));
  if (!unit) return undefined;
  const isDuration = unit.sense.kind === 'duration';
  if (isDuration && unit.sense.value !== 1) return undefined;
  const count = {
    next: unit.next,
    value: cardinal.value,
    unit: isDuration ? unit.sense.code : 'quarter',
  };
  return stretch(t, i, unit.next, count, relative.sense.value, today);
}

function quarterAt(t: Tokens, i: number): Match | undefined {
  const word = matchSpaced(t, i, KIND['quarter-word']);
  return word?.sense.code === '' ? word : undefined;
}
