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

function build(): CharacterTables {
  const classes = new Uint8Array(0x10000);
  const folded = new Uint16Array(0x10000);
  const letter = /^\p{L}$/u;
  for (let unit = 0; unit < 0x10000; unit += 1) {
    folded[unit] = unit;
    // No words with values are written in what lies between; surrogates stay "other", so that no span can cross a pair.
    if ((unit > 0x800 && unit < 0x1e00) || (unit > 0x2190 && unit < 0xfb00)) continue;
    const character = String.fromCharCode(unit);
    const form = matchingForm(character);
    if (form === '' && unit > 2) classes[unit] = MARK;
    else if (form >= '0' && form <= '9' && form.length === 1) classes[unit] = isDigit(unit) ? DIGIT : OTHER;
    else if (letter.test(character)) classes[unit] = LETTER;
    if (form.length >= 1) folded[unit] = form.charCodeAt(0);
  }
  for (const unit of [0x09, 0x20, 0xa0, 0x2002, 0x2003, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f, 0x3000])
    classes[unit] = SPACE;
  for (const unit of [0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]) classes[unit] = BREAK;
  // Hyphens and minus signs, apostrophes and percent signs of all kinds are one for reading.
  for (const unit of [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xfe63, 0xff0d]) folded[unit] = 0x2d;
  for (const unit of [0x2018, 0x2019, 0x02bc, 0x2032, 0xff07]) folded[unit] = 0x27;
  for (const unit of [0x201c, 0x201d, 0x2033]) folded[unit] = 0x22;
  for (const unit of [0x066a, 0xfe6a, 0xff05]) folded[unit] = 0x25;
  for (const unit of [0x02da, 0x00ba]) folded[unit] = 0xb0;
  for (const unit of [0x00ba, 0x00aa, 0x02bc]) classes[unit] = OTHER;
  for (const unit of [0xb2, 0xb3, 0xb9, 0xbc, 0xbd, 0xbe, 0x2153, 0x2154]) {
    classes[unit] = OTHER;
    folded[unit] = unit;
  }
  return { classes, folded };
}

function isDigit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x660 && unit <= 0x669) ||
    (unit >= 0x6f0 && unit <= 0x6f9) ||
    (unit >= 0xff10 && unit <= 0xff19)
  );
}
