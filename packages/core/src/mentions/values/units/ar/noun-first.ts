import { isCount } from '../../numbers/cardinal.ts';
import { readCardinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, NUMBER, WORD } from '../../tokens/tokens.ts';

/** A number of units of time, with the token behind it. */
export interface TimeCount {
  readonly next: number;
  readonly value: number;
  readonly unit: string;
}

/** `الأيام الثلاثة`, `السنوات العشر`, `الأشهر الـ18`: the number after what it counts. */
export function nounFirst(t: Tokens, i: number): TimeCount | undefined {
  const noun = t.types[i] === WORD && t.has(i, ARTICLE) ? t.match(i, KIND.duration) : undefined;
  if (!noun || !isPlural(t, i) || !t.spaced(noun.next) || t.types[noun.next] !== WORD) return undefined;
  const at = numberAt(t, noun.next);
  const cardinal = at < 0 ? undefined : readCardinal(t, at);
  if (!cardinal || !isCount(cardinal) || cardinal.value < 2) return undefined;
  return { next: cardinal.next, value: cardinal.value, unit: noun.sense.code };
}

/** Where the number begins behind its article: `الثلاثة`, `الـ 18`. */
function numberAt(t: Tokens, i: number): number {
  if (t.text.startsWith('ال', t.starts[i]!) && t.types[i + 1] === NUMBER && !t.broken(i + 1))
    return t.ends[i]! - t.starts[i]! > 3 ? -1 : i + 1;
  return t.has(i, ARTICLE) ? i : -1;
}

/** Tells whether token `i` is the plural of a length of time. */
export function isPlural(t: Tokens, i: number): boolean {
  return t.vocabulary.list('time-plurals').has(t.spelling(i));
}
