import { matchingForm } from './fold.ts';

/** Classes of UTF-16 units, as far as cutting a text into tokens needs them. */
export const SIGN = 1;
export const LETTER = 2;
/** Decimal digits that numbers are written with in Arabic and Latin script. */
export const DIGIT = 3;
/** Parts of words that are neither letters nor digits to all readers: other numerals, `º`, `ʼ`. */
export const LONE = 4;
/** Marks, tatweel, joiners: inside a word only. */
export const MARK = 5;
/** Bidi controls, soft hyphens and other signs that do not show. */
export const CONTROL = 6;
export const SPACE = 7;
export const BREAK = 8;
/** Half of a pair: what it stands for takes both, see {@link classAt}. */
const HALF = 9;

const classes = new Uint8Array(0x10000);

/** Returns the class of the character at an offset of a text; a half that stands alone is a sign. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = classes[unit] || (classes[unit] = classOfUnit(unit));
  if (known !== HALF) return known;
  return isPair(text, at) ? classOf(text.slice(at, at + 2)) : SIGN;
}

/** Tells whether a character of two units stands at an offset. */
export function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

function classOfUnit(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? HALF : (known.get(unit) ?? classOf(String.fromCharCode(unit)));
}

/** Rows of digits: European, Arabic-Indic, those of Persian and Urdu, full-width. */
const DIGITS = /^[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]$/;

function classOf(character: string): number {
  if (DIGITS.test(character)) return DIGIT;
  if (/^[\p{M}\u0640\u200c\u200d]$/u.test(character)) return MARK;
  if (/^\p{L}$/u.test(character)) return LETTER;
  if (/^\p{N}$/u.test(character)) return LONE;
  return matchingForm(character) === '' ? CONTROL : SIGN;
}

const known = new Map<number, number>();
const CLASSED: ReadonlyArray<readonly [kind: number, units: string]> = [
  // Tab; the no-break, en, em, figure, punctuation, thin, hair, narrow and ideographic space.
  [SPACE, '\t \u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000'],
  [BREAK, '\n\v\f\r\u0085\u2028\u2029'],
  // Ordinal indicators; modifier apostrophe and turned comma.
  [LONE, '\u00ba\u00aa\u02bc\u02bb'],
];
for (const [kind, units] of CLASSED) for (const unit of units) known.set(unit.charCodeAt(0), kind);
