import type { ValueMention } from '../../schema.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CAPITAL, CAPITALS, WORD } from '../tokens/tokens.ts';
import { readAccount } from './identifiers.ts';

const QUOTE = 0x22;
const HYPHEN = 0x2d;
const EQUALS = 0x3d;
/** Letters below are Latin. */
const LATIN = 0x250;

/**
 * Digits written onto a Latin word (`B52`, `G7`, `COVID19`) name a thing: weak evidence of a number, as the other
 * language may set them apart. Onto an Arabic word they are a number with its proclitic, or a name's: no mention.
 * Undefined for what is no such number.
 */
export function labelNumber(
  t: Tokens,
  i: number,
): { readonly mention?: ValueMention; readonly next?: number } | undefined {
  const literal = t.literal(i);
  if (!literal) return undefined;
  if (isAttribute(t, i) || isNote(t, i)) return {};
  const fiscal = fiscalYear(t, i);
  if (fiscal !== undefined) return fiscal;
  const name = isNamed(t, i) ? { end: literal.end, value: literal.value } : undefined;
  if (name) return { mention: { kind: 'number', start: literal.start, ...name, by: 'name' } };
  if (i === 0 || !t.glued(i) || t.types[i - 1] !== WORD) return undefined;
  const latin = t.text.charCodeAt(t.ends[i - 1]! - 1) < LATIN;
  if (latin ? isCurrency(t, i - 1) : t.ends[i - 1]! - t.starts[i - 1]! <= 3) return undefined;
  const account = latin ? readAccount(t, i) : undefined;
  if (account) return account;
  if (!Number.isFinite(literal.value)) return {};
  return { mention: { kind: 'number', start: literal.start, end: literal.end, value: literal.value, by: 'name' } };
}

/** `FY21`: a year in two digits; nothing is a label in `FY2021`. */
function fiscalYear(t: Tokens, i: number): { readonly mention: ValueMention } | undefined {
  const { plain, digits, start, end, value } = t.literal(i)!;
  if (i === 0 || !plain || digits !== 2 || t.broken(i) || t.written(i - 1) !== 'FY') return undefined;
  return { mention: { kind: 'number', start, end, value: value <= 40 ? 2000 + value : 1900 + value } };
}

/** `<seg id="1">`: a value of markup is none of the text. */
function isAttribute(t: Tokens, i: number): boolean {
  return i > 1 && t.glued(i) && t.glued(i - 1) && t.isSign(i - 1, QUOTE) && t.isSign(i - 2, EQUALS);
}

/** `word[12]`: the number of a note. */
function isNote(t: Tokens, i: number): boolean {
  return (
    i > 1 &&
    t.isSign(i - 1, 0x5b) &&
    t.isSign(i + 1, 0x5d) &&
    t.glued(i - 1) &&
    t.glued(i) &&
    t.glued(i + 1) &&
    t.literal(i)!.digits <= 3
  );
}

/** `COVID-19`, `F-16`, `كوفيد 19`: a hyphen behind letters in capitals, or a word that is named by number. */
function isNamed(t: Tokens, i: number): boolean {
  const literal = t.literal(i)!;
  if (!literal.plain || literal.digits > 3 || !Number.isFinite(literal.value) || i === 0) return false;
  const hyphen = t.isSign(i - 1, HYPHEN) && t.glued(i - 1) && t.glued(i);
  const at = hyphen ? i - 2 : i - 1;
  if (at < 0 || t.types[at] !== WORD || t.broken(i)) return false;
  return (hyphen && t.has(at, CAPITALS)) || t.isListed(at, 'named-numbers');
}

function isCurrency(t: Tokens, i: number): boolean {
  return (
    t.match(i, KIND['currency-sign']) !== undefined ||
    t.match(i, KIND.currency) !== undefined ||
    (t.has(i, CAPITALS) && t.ends[i]! - t.starts[i]! === 3)
  );
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** `Henry III`, `World War II`, `type I`: a Roman numeral as an ordinal, as Arabic writes it out. */
export function romanNumeral(t: Tokens, i: number): { next: number; mention: ValueMention } | undefined {
  if (!t.has(i, CAPITALS) || t.types[i] !== WORD || i === 0 || !t.spaced(i) || t.types[i - 1] !== WORD)
    return undefined;
  const text = t.written(i);
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(text)) return undefined;
  const led = t.vocabulary.list('roman-leads').has(t.written(i - 1).toLowerCase());
  if (!led && !t.has(i - 1, CAPITAL)) return undefined;
  if (text.length < 2 && !(led && text === 'I')) return undefined;
  const value = fromRoman(text);
  const mention: ValueMention = { kind: 'number', start: t.starts[i]!, end: t.ends[i]!, value, ordinal: true };
  return { next: i + 1, mention: value <= 2 ? { ...mention, by: 'implied' } : mention };
}

function fromRoman(text: string): number {
  let value = 0;
  for (let k = 0; k < text.length; k += 1) {
    const digit = ROMAN[text[k]!]!;
    value += digit < (ROMAN[text[k + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}
