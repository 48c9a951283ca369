import { KIND } from '../../tokens/kinds.ts';
import { matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import { isOneDay } from '../day-parts.ts';
import type { DayPart, Found } from '../found.ts';
import { shift } from '../periods.ts';
import { readDayMonth } from './day-month.ts';
import { readFeast } from './feasts.ts';

/** Reads a part of a day: `this morning`, `tonight`, `the morning of 15 February`. */
export function readDayPart(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD) return undefined;
  return ofDay(t, i, today) ?? ofToday(t, i, today);
}

/** `this morning`, `last night`, `tonight`. */
function ofToday(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const relative = t.match(i, KIND.relative);
  const part = relative ? matchSpaced(t, relative.next, KIND['day-part']) : t.match(i, KIND['day-part']);
  // `the next morning` and `the previous night` are of a story, not of the report.
  if (!part || !(relative ? /^(?:this|last)$/i : /^tonight$/i).test(t.written(i))) return undefined;
  return { ...shift(i, part.next, 'day', relative?.sense.value ?? 0, today), part: part.sense.code as DayPart };
}

/** `the morning of 15 February`, `early morning of the 3rd of May`. */
function ofDay(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const part = t.match(i, KIND['day-part']);
  const of = part && t.written(part.next) === 'of' ? t.match(part.next, KIND.of) : undefined;
  if (!of) return undefined;
  const date = readDayMonth(t, of.next, today) ?? readFeast(t, of.next, today);
  if (!date || date.upper !== undefined || !isOneDay(date)) return undefined;
  return { ...date, start: i, part: part!.sense.code as DayPart };
}
