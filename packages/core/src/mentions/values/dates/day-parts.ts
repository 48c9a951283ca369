import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, BROKEN, CAPITAL, SPACED, WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { readDayMonth } from './dates-months.ts';
import { readFeast } from './feasts.ts';
import type { DayPart, Found } from './periods.ts';
import { shift } from './periods.ts';

/** Reads a part of a day that is counted from the report's: `this morning`, `last night`, `tonight`, `مساء أمس`, `هذا الصباح`, `الليلة الماضية`. */
export function readDayPart(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD) return undefined;
  return t.vocabulary.arabic ? arabicPart(t, i, today) : englishPart(t, i, today);
}

function englishPart(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const of = partOf(t, i, today);
  if (of) return of;
  const relative = t.match(i, KIND.relative);
  const part = t.match(relative?.next ?? i, KIND['day-part']);
  if (!part || (relative ? t.gaps[relative.next] !== SPACED : !/^tonight$/i.test(textOf(t, i)))) return undefined;
  const days = relative?.sense.value ?? 0;
  // `the next morning` and `the previous night` are of a story, not of the report.
  if (relative && !/^(?:this|last)$/i.test(textOf(t, i))) return undefined;
  return { ...shift(i, part.next, 'day', days, today), part: part.sense.code as DayPart };
}

/** `the morning of 15 February`, `early morning of the 3rd of May`. */
function partOf(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const part = t.match(i, KIND['day-part']);
  const of = part ? t.match(part.next, KIND.of) : undefined;
  if (!part || !of || t.text.slice(t.starts[part.next], t.ends[part.next]) !== 'of') return undefined;
  const date = readDayMonth(t, of.next, today) ?? readFeast(t, of.next, today);
  if (!date || date.upper !== undefined || !isDay(date)) return undefined;
  return { ...date, start: i, part: part.sense.code as DayPart };
}

function arabicPart(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const near = /^(?:هذا|هذه)$/.test(textOf(t, i));
  const at = near ? i + 1 : i;
  const part = t.match(at, KIND['day-word']);
  if (!part || part.sense.code === '' || (near && t.gaps[at] !== SPACED)) return undefined;
  const code = part.sense.code as DayPart;
  if (near || t.has(at, ARTICLE)) {
    const relative = near ? undefined : t.match(part.next, KIND.relative);
    if (!t.has(at, ARTICLE) || (!near && !(relative?.sense.value === -1 && code === 'night'))) return undefined;
    return { ...shift(i, relative?.next ?? part.next, 'day', relative?.sense.value ?? 0, today), part: code };
  }
  const day = t.gaps[part.next] === SPACED ? t.match(part.next, KIND['relative-day']) : undefined;
  if (!day || (day.sense.value === 0 && !t.has(part.next, ARTICLE))) return undefined;
  return { ...shift(i, day.next, 'day', day.sense.value, today), part: code };
}

function textOf(t: Tokens, i: number): string {
  return t.text.slice(t.starts[i], t.ends[i]);
}

/** Adds the part of the day that follows a day: `Sunday morning`, `tomorrow night`, `اليوم صباحا`. */
export function withDayPart(t: Tokens, date: Found): Found {
  if (date.part || date.upper !== undefined || !isDay(date)) return date;
  if (date.next >= t.count || t.gaps[date.next] === BROKEN || t.gaps[date.next] !== SPACED) return date;
  const part = t.match(date.next, KIND['day-part']);
  // `Saturday Night Live` is a name.
  if (!part || t.has(date.next, CAPITAL)) return date;
  return { ...date, next: part.next, part: part.sense.code as DayPart };
}

function isDay({ value, weekday }: Found): boolean {
  return weekday !== undefined || /^(?:\d{4}|-)-\d\d-\d\d$/.test(value) || /^P-?\d+D$/.test(value);
}
