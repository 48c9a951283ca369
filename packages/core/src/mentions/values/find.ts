import type { Lexicon } from '../../lexicon/index.ts';
import { matchingForm } from '../../text/index.ts';
import type { ValueMention } from '../schema.ts';
import { currencyCodes, vocabularyFor } from './compile.ts';
import { readDate } from './dates/dates.ts';
import { KIND } from './tokens/kinds.ts';
import { withTokens } from './tokens/scan.ts';
import type { Tokens } from './tokens/tokens.ts';
import { BROKEN, CAPITAL, CAPITALS, DUAL, NUMBER, SIGN, SPACED, WORD } from './tokens/tokens.ts';
import type { Reading } from './units/figures.ts';
import { readFigure } from './units/figures.ts';

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
  const codes = currencyCodes(lexicon);
  return withTokens(text, vocabularyFor(language, lexicon), (t) => readAll(t, codes, options.date));
}

function readAll(t: Tokens, codes: ReadonlySet<string>, date: string | undefined): ValueMention[] {
  const found: ValueMention[] = [];
  for (let i = 0; i < t.count; ) {
    const reading = t.begins(i) ? readValue(t, i, codes, date) : romanNumeral(t, i);
    if (!reading) {
      i = skip(t, i);
      continue;
    }
    found.push(reading.mention);
    i = Math.max(i + 1, reading.next);
  }
  return found;
}

function readValue(t: Tokens, i: number, codes: ReadonlySet<string>, date: string | undefined): Reading | undefined {
  const name = nameNumber(t, i);
  if (name) return name.mention ? { next: i + 1, mention: name.mention } : undefined;
  // `half past three`
  const dated = t.beginsDate(i) || t.match(i, KIND.half) || t.match(i, KIND.article) ? readDate(t, i, date) : undefined;
  if (dated) return dated;
  // `around 21 February`, `at about 02:30`: the hedge is not part of a date.
  const hedge = t.match(i, KIND.hedge);
  if (hedge && t.gaps[hedge.next] !== BROKEN) {
    const the = !t.vocabulary.arabic && t.text.startsWith('the ', t.starts[hedge.next]) ? hedge.next + 1 : hedge.next;
    const later = readDate(t, the, date);
    // `more than two years ago`: a count is hedged as a length of time.
    if (later && (!isCounted(later.mention) || t.match(the, KIND.relative))) return later;
  }
  return readFigure(t, i, codes) ?? readDual(t, i);
}

function isCounted(value: ValueMention): boolean {
  return value.kind === 'date' && /^P-?[1-9]/.test(value.said ?? value.value);
}

const NO_DUAL = /(?:ستان|[بر]وتين|لاتين|جنتين|[يا]رتين|انتين|ستين|النتين|كتان|فستان|بستان|ختان|بهتان|كوتين|راتين)$/;

/** `شخصان`, `وثيقتين`: two of something by the form of the noun; weak, as the ending is also that of names. */
function readDual(t: Tokens, i: number): Reading | undefined {
  if (t.types[i] !== WORD) return undefined;
  const known = t.match(i, KIND.dual);
  if (!known && (!t.has(i, DUAL) || NO_DUAL.test(matchingForm(t.text.slice(t.starts[i], t.ends[i]))))) return undefined;
  const mention: ValueMention = { kind: 'number', start: t.starts[i]!, end: t.ends[i]!, value: 2, by: 'dual' };
  return { next: i + 1, mention };
}

/**
 * Digits written onto a Latin word (`B52`, `G7`, `COVID19`) name a thing: weak evidence of a number, as the other language may set them
 * apart. Onto an Arabic word they are a number with its proclitic, or a name's. Undefined for what is no such number.
 */
function nameNumber(t: Tokens, i: number): { readonly mention?: ValueMention } | undefined {
  const literal = t.literal(i);
  if (literal && isAttribute(t, i)) return {};
  if (!literal || i === 0 || !t.glued(i) || t.types[i - 1] !== WORD) return undefined;
  const before = t.text.charCodeAt(t.ends[i - 1]! - 1);
  const length = t.ends[i - 1]! - t.starts[i - 1]!;
  if (before >= 0x250 && length <= 3) return undefined;
  if (before < 0x250 && isCurrency(t, i - 1)) return undefined;
  if (!Number.isFinite(literal.value)) return {};
  return { mention: { kind: 'number', start: literal.start, end: literal.end, value: literal.value, by: 'name' } };
}

/** `<seg id="1">`: a value of markup is none of the text. */
function isAttribute(t: Tokens, i: number): boolean {
  return i > 1 && t.glued(i) && t.glued(i - 1) && t.isSign(i - 1, 0x22) && t.isSign(i - 2, 0x3d);
}

function isCurrency(t: Tokens, i: number): boolean {
  return (
    t.match(i, KIND['currency-sign']) !== undefined ||
    t.match(i, KIND.currency) !== undefined ||
    (t.has(i, CAPITALS) && t.ends[i]! - t.starts[i]! === 3)
  );
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** `Henry III`, `World War II`: a Roman numeral after a capitalised word is an ordinal, as Arabic writes it out. */
function romanNumeral(t: Tokens, i: number): Reading | undefined {
  if (t.types[i] !== WORD || !t.has(i, CAPITALS) || i === 0 || t.gaps[i] !== SPACED || t.types[i - 1] !== WORD)
    return undefined;
  const text = t.text.slice(t.starts[i], t.ends[i]);
  const led = /^(?:year|type|phase|part|stage|chapter|class|volume|angiotensin)$/i.test(
    t.text.slice(t.starts[i - 1], t.ends[i - 1]),
  );
  if ((text.length < 2 && !(led && text === 'I')) || !/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(text)) return undefined;
  if (!t.has(i - 1, CAPITAL) && !led) return undefined;
  let value = 0;
  for (let k = 0; k < text.length; k += 1) {
    const digit = ROMAN[text[k]!]!;
    value += digit < (ROMAN[text[k + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  const mention: ValueMention = {
    kind: 'number',
    start: t.starts[i]!,
    end: t.ends[i]!,
    value,
    ordinal: true,
    ...(value <= 2 ? { by: 'implied' as const } : {}),
  };
  return { next: i + 1, mention };
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
