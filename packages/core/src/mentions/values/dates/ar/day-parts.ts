import { KIND } from '../../tokens/kinds.ts';
import { matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import type { DayPart, Found } from '../found.ts';
import { shift } from '../periods.ts';

/** Reads a part of a day that is counted from the report's: `مساء أمس`, `هذا الصباح`, `الليلة الماضية`. */
export function readDayPart(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD) return undefined;
  const near = /^(?:هذا|هذه)$/.test(t.written(i));
  const at = near ? i + 1 : i;
  const word = near && !t.spaced(at) ? undefined : t.match(at, KIND['day-word']);
  if (!word || word.sense.code === '') return undefined;
  const part = word.sense.code as DayPart;
  if (near) return t.has(at, ARTICLE) ? { ...shift(i, word.next, 'day', 0, today), part } : undefined;
  if (t.has(at, ARTICLE)) {
    const last = part === 'night' ? t.match(word.next, KIND.relative) : undefined;
    return last?.sense.value === -1 ? { ...shift(i, last.next, 'day', -1, today), part } : undefined;
  }
  const day = matchSpaced(t, word.next, KIND['relative-day']);
  if (!day || (day.sense.value === 0 && !t.has(word.next, ARTICLE))) return undefined;
  return { ...shift(i, day.next, 'day', day.sense.value, today), part };
}
