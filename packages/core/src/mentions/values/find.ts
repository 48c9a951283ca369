import type { Lexicon } from '../../lexicon/index.ts';
import type { ValueMention } from '../schema.ts';
import { vocabularyFor } from './compile.ts';
import { readDate } from './dates/dates.ts';
import { readDual } from './numbers/ar/duals.ts';
import { readIdentifier, readTimeCode } from './numbers/identifiers.ts';
import { labelNumber, romanNumeral } from './numbers/labels.ts';
import { readLetter } from './numbers/letters.ts';
import { KIND } from './tokens/kinds.ts';
import type { Reading } from './tokens/reading.ts';
import { withTokens } from './tokens/scan.ts';
import type { Tokens } from './tokens/tokens.ts';
import { NUMBER, SIGN } from './tokens/tokens.ts';
import { figureLanguage, readFigure } from './units/figures.ts';
import { readOften } from './units/often.ts';

/**
 * Returns the values of a text (numbers, percentages, money, measures, durations, dates, times) in order, without
 * overlaps. `date` is the report's own date (ISO), against which weekdays and relative dates are resolved. One pass,
 * linear in the text.
 */
export function findValues(
  text: string,
  language: string,
  lexicon: Lexicon,
  options: { date?: string } = {},
): ValueMention[] {
  return withTokens(text, vocabularyFor(language, lexicon), (t) => readAll(t, options.date));
}

const COLON = 0x3a;

function readAll(t: Tokens, date: string | undefined): ValueMention[] {
  const found: ValueMention[] = [];
  for (let i = 0; i < t.count; ) {
    const reading = readLetter(t, i) ?? (t.begins(i) ? readValue(t, i, date) : romanNumeral(t, i));
    if (reading) {
      found.push(reading.mention);
      i = Math.max(i + 1, reading.next);
    } else i = skip(t, i);
  }
  return found;
}

function readValue(t: Tokens, i: number, date: string | undefined): Reading | undefined {
  const label = labelNumber(t, i);
  if (label) return label.mention ? { next: label.next ?? i + 1, mention: label.mention } : undefined;
  const code = t.types[i] === NUMBER && t.isSign(i + 1, COLON) ? readTimeCode(t, i) : undefined;
  if (code) return code;
  // `half past three`
  const dated = t.beginsDate(i) || t.match(i, KIND.half) || t.match(i, KIND.article) ? readDate(t, i, date) : undefined;
  return (
    dated ??
    (t.types[i] === NUMBER ? readIdentifier(t, i) : undefined) ??
    hedgedDate(t, i, date) ??
    readFigure(t, i) ??
    readOften(t, i) ??
    readDual(t, i)
  );
}

/** `around 21 February`, `at about 02:30`: the hedge is not part of a date. */
function hedgedDate(t: Tokens, i: number, date: string | undefined): Reading | undefined {
  const hedge = t.match(i, KIND.hedge);
  // `-->`: an arrow is no comparison.
  if (!hedge || t.broken(hedge.next) || (t.types[i] === SIGN && i > 0 && t.glued(i))) return undefined;
  const at = figureLanguage(t).pastThe(t, hedge.next);
  const found = readDate(t, at, date);
  // `more than two years ago`: a count is hedged as a length of time.
  return found && (!isCounted(found.mention) || t.match(at, KIND.relative)) ? found : undefined;
}

function isCounted(value: ValueMention): boolean {
  return value.kind === 'date' && /^P-?[1-9]/.test(value.said ?? value.value);
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
