import type { Cardinal } from '../tokens/cardinal.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { NUMBER, SIGN, WORD } from '../tokens/tokens.ts';
import { arabicNumbers } from './ar/numerals.ts';
import { fractionSign, readDigits, scaled } from './digits.ts';
import { englishNumbers } from './en/numerals.ts';
import type { NumberLanguage } from './language.ts';

const MINUS = 0x2d;
const DOT = 0x2e;
const ARABIC_DECIMAL = 0x66b;
const OPENING = 0x28;

function languageOf(t: Tokens): NumberLanguage {
  return t.vocabulary.arabic ? arabicNumbers : englishNumbers;
}

/** Reads a number in digits or words at token `i`; `money`: a currency stands before it (`5m` is 5,000,000). */
export function readCardinal(t: Tokens, i: number, money = false): Cardinal | undefined {
  if (money) return cardinalAt(t, i, true);
  // Dates, ranges and single figures all ask for the number at the same place.
  const { lastCardinal } = t;
  if (lastCardinal.at === i) return lastCardinal.found;
  const found = cardinalAt(t, i, false);
  lastCardinal.at = i;
  lastCardinal.found = found;
  return found;
}

/** Reads an ordinal at token `i`, in words or in digits (`2nd`, `21st`). */
export function readOrdinal(t: Tokens, i: number): Cardinal | undefined {
  if (t.types[i] === WORD) return languageOf(t).ordinal(t, i);
  const literal = t.literal(i);
  if (!literal?.plain || !t.glued(i + 1) || t.types[i + 1] !== WORD) return undefined;
  const suffix = /^(?:st|nd|rd|th)$/i.test(t.written(i + 1));
  return suffix ? { next: i + 2, value: literal.value, ordinal: true } : undefined;
}

function cardinalAt(t: Tokens, i: number, money: boolean): Cardinal | undefined {
  const type = t.types[i];
  if (type === SIGN) return readSigned(t, i, money);
  const language = languageOf(t);
  const found =
    type === NUMBER ? readDigits(t, i, money, language) : type === WORD ? readWords(t, i, money, language) : undefined;
  return found && Number.isFinite(found.value) ? found : undefined;
}

function readWords(t: Tokens, i: number, money: boolean, language: NumberLanguage): Cardinal | undefined {
  const point = language.pointFirst?.(t, i);
  if (point) return point;
  const minus = t.match(i, KIND.minus);
  if (minus && !t.match(i, KIND.hedge) && !t.match(minus.next, KIND.minus)) {
    const rest = readCardinal(t, minus.next, money);
    if (rest && !rest.ordinal) return { ...rest, value: -rest.value };
  }
  const found = language.words(t, i);
  return found ? language.withHalf(t, { ...found, words: true }) : undefined;
}

/** `½`, `-5`, `.5` */
function readSigned(t: Tokens, i: number, money: boolean): Cardinal | undefined {
  const sign = t.ids[i]!;
  const fraction = fractionSign(sign);
  if (fraction !== undefined) return { next: i + 1, value: fraction };
  if (sign === MINUS) return negative(t, i, money);
  const literal = t.glued(i + 1) && (sign === DOT || sign === ARABIC_DECIMAL) ? t.literal(i + 1) : undefined;
  if (!literal?.plain || (t.glued(i) && t.types[i - 1] !== SIGN && i !== 0)) return undefined;
  const digits = literal.value.toString().padStart(literal.digits, '0');
  return scaled(t, { next: i + 2, value: Number(`0.${digits}`) }, money, true, languageOf(t));
}

function negative(t: Tokens, i: number, money: boolean): Cardinal | undefined {
  // `- 1,200,000` at the head of its line is below nought; elsewhere a dash has spaces.
  const spaced = t.broken(i) && t.spaced(i + 1) && t.literal(i + 1)?.plain === false;
  if (!t.glued(i + 1) && !spaced) return undefined;
  if (t.glued(i) && i > 0 && !t.isSign(i - 1, OPENING)) return undefined;
  if (t.types[i - 1] === NUMBER && !t.broken(i)) return undefined;
  const rest = t.types[i + 1] === NUMBER || t.types[i + 1] === SIGN ? readCardinal(t, i + 1, money) : undefined;
  return rest && !rest.ordinal && rest.value >= 0 ? { ...rest, value: -rest.value } : undefined;
}
