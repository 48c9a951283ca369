import { matchingForm } from '../../../text/index.ts';

/** Classes of UTF-16 units, as far as reading values needs them. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 3;
export const BREAK = 4;
/** Marks, tatweel, bidi controls and joiners: they stand inside words and numbers and count for nothing. */
export const MARK = 5;

interface CharacterTables {
  readonly classes: Uint8Array;
  /** The unit that stands for each unit in matching form. */
  readonly folded: Uint16Array;
}

let tables: CharacterTables | undefined;

/** Returns class and matching form of every UTF-16 unit; built on first use from the text stage's own folding. */
export function characterTables(): CharacterTables {
  tables ??= build();
  return tables;
}

/** Units that are read as one. */
const ALIKE: ReadonlyArray<readonly [read: string, written: string]> = [
  // Hyphens, dashes, bar, minus sign; small and full-width hyphen-minus.
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d'],
  // Single quotation marks, modifier letter and prime, full-width apostrophe.
  ["'", '\u2018\u2019\u02bc\u2032\uff07'],
  ['"', '\u201c\u201d\u2033'],
  // Arabic, small and full-width percent sign.
  ['%', '\u066a\ufe6a\uff05'],
  // Ring above and masculine ordinal.
  ['\u00b0', '\u02da\u00ba'],
];

/** Tab; the no-break, en, em, figure, punctuation, thin, hair, narrow and ideographic space. */
const SPACES = '\t \u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000';
const BREAKS = '\n\v\f\r\u0085\u2028\u2029';
/** Ordinal indicators and the modifier apostrophe: letters to Unicode, signs here. */
const NO_LETTERS = '\u00ba\u00aa\u02bc';
/** Powers and fractions, which the matching form would make digits of. */
const OWN_SIGNS = '\u00b2\u00b3\u00b9\u00bc\u00bd\u00be\u2153\u2154';

function build(): CharacterTables {
  const classes = new Uint8Array(0x10000);
  const folded = Uint16Array.from(classes, (_, unit) => unit);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    // No words with values are written in what lies between; surrogates stay "other", so that no span can cross a pair.
    if ((unit > 0x800 && unit < 0x1e00) || (unit > 0x2190 && unit < 0xfb00)) continue;
    const form = matchingForm(String.fromCharCode(unit));
    classes[unit] = classOf(unit, form);
    if (form !== '') folded[unit] = form.charCodeAt(0);
  }
  const set = (units: string, value: number): void => {
    for (const unit of units) classes[unit.charCodeAt(0)] = value;
  };
  set(SPACES, SPACE);
  set(BREAKS, BREAK);
  set(NO_LETTERS + OWN_SIGNS, OTHER);
  for (const [read, written] of ALIKE) for (const unit of written) folded[unit.charCodeAt(0)] = read.charCodeAt(0);
  for (const unit of OWN_SIGNS) folded[unit.charCodeAt(0)] = unit.charCodeAt(0);
  return { classes, folded };
}

function classOf(unit: number, form: string): number {
  if (form === '' && unit > 2) return MARK;
  if (/^[0-9]$/.test(form)) return isDigit(unit) ? DIGIT : OTHER;
  return /^\p{L}$/u.test(String.fromCharCode(unit)) ? LETTER : OTHER;
}

function isDigit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x660 && unit <= 0x669) ||
    (unit >= 0x6f0 && unit <= 0x6f9) ||
    (unit >= 0xff10 && unit <= 0xff19)
  );
}
