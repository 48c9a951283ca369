import type { Lexicon } from '../../lexicon/index.ts';
import type { ValueMention } from '../schema.ts';
import { currencyCodes, vocabularyFor } from './compile.ts';
import { readDate } from './dates.ts';
import { readFigure } from './figures.ts';
import { CAPITALS, NUMBER, SIGN, Tokens, WORD } from './tokens.ts';

const SLASH = 0x2f;

/**
 * Returns the values of a text (numbers, percentages, money, measures, durations, dates, times) in order, without overlaps.
 * `date` is the report's own date (ISO), against which weekdays and relative dates are resolved. One pass, linear in the text.
 */
export function findValues(
  text: string,
  language: string,
  lexicon: Lexicon,
  options: { date?: string } = {},
): ValueMention[] {
  const found: ValueMention[] = [];
  const t = new Tokens(text, vocabularyFor(language, lexicon));
  const codes = currencyCodes(lexicon);
  for (let i = 0; i < t.count; ) {
    if (t.types[i] === WORD && t.ids[i]! < 0 && !t.has(i, CAPITALS) && !t.isSign(i + 1, SLASH)) {
      i += 1;
      continue;
    }
    const reading = readDate(t, i, options.date) ?? (isPartOfName(t, i) ? undefined : readFigure(t, i, codes));
    if (!reading) {
      i = skip(t, i);
      continue;
    }
    found.push(reading.mention);
    i = Math.max(i + 1, reading.next);
  }
  return found;
}

/** Digits written onto a Latin word (`B52`, `G7`, `A4`) name a thing; onto an Arabic one they are a number with a proclitic. */
function isPartOfName(t: Tokens, i: number): boolean {
  if (t.types[i] !== NUMBER) return false;
  return i > 0 && t.glued(i) && t.types[i - 1] === WORD && t.text.charCodeAt(t.ends[i - 1]! - 1) < 0x250;
}

/** A chain of digits that is no number (an address, a version) is stepped over whole. */
function skip(t: Tokens, i: number): number {
  let at = i + 1;
  if (t.types[i] !== NUMBER) return at;
  while (
    at + 1 < t.count &&
    t.types[at] === SIGN &&
    t.glued(at) &&
    t.types[at + 1] === NUMBER &&
    t.glued(at + 1) &&
    t.literal(at + 1)!.chained
  )
    at += 2;
  return at;
}
