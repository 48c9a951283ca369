import { CONTROL, classAt, MARK, matchingUnit } from '../../../text/index.ts';
import type { Find, FoundWord } from './ar/proclitics.ts';
import { findArabic } from './ar/proclitics.ts';
import { CAPITAL, CAPITALS } from './flags.ts';

/** Longer words are in no vocabulary, and are not looked at. */
const LONGEST_WORD = 40;

/** Looks a word up by its letters, marks left out; in an Arabic text what is written onto it is taken off. */
export function lookUp(spelling: string, arabic: boolean, find: Find): FoundWord {
  // Letters as a page of print has them, ligatures among them.
  const word = /[\ufb50-\ufdff\ufe70-\ufefc]/.test(spelling) ? spelling.normalize('NFKC') : spelling;
  let letters = '';
  let written = '';
  let capitals = 0;
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i);
    const kind = classAt(word, i);
    if (kind === MARK || kind === CONTROL) continue;
    const form = matchingUnit(unit);
    letters += String.fromCharCode(form);
    written += word[i];
    if (form !== unit && unit < 0x600 && unit >= 0x41) capitals += 1;
  }
  const flags =
    (capitals > 0 && isCapital(word.charCodeAt(0)) ? CAPITAL : 0) | (capitals === letters.length ? CAPITALS : 0);
  if (letters.length > LONGEST_WORD) return { id: -1, flags };
  if (!arabic || letters.charCodeAt(0) < 0x600) return { id: find(letters), flags };
  return findArabic(letters, written, find);
}

function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde);
}
