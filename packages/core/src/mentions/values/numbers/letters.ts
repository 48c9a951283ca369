import type { Reading } from '../tokens/reading.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { NUMBER, WORD } from '../tokens/tokens.ts';

const OPENING = 0x28;
const CLOSING = 0x29;

/** The letters of lists in Arabic: by the old order, `أ ب ج د`, and by that of dictionaries, `أ ب ت ث`. */
const ABJAD = 'ابجدهوزحطي';
const HIJAI = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
/** As numbers these are Roman. */
const ROMAN = /^[ivxIVX]$/;

/**
 * Reads the letter of an item, `paragraph (b)`, `الفقرة (ب)`, `Article 7(b)`, by its place in its alphabet: a name, as
 * the other language may number it.
 */
export function readLetter(t: Tokens, i: number): Reading | undefined {
  if (t.types[i] !== WORD || i === 0 || t.ends[i]! - t.starts[i]! > 2) return undefined;
  const letter = t.written(i);
  const bracket = t.isSign(i - 1, OPENING) && t.isSign(i + 1, CLOSING) && t.glued(i) && t.glued(i + 1);
  const lead = bracket ? i - 2 : i - 1;
  if (lead < 0 || t.broken(i) || !(leads(t, lead) || (bracket && t.types[lead] === NUMBER))) return undefined;
  const places = placesOf(letter, bracket);
  if (places === undefined) return undefined;
  const [value, alternative] = places;
  const other = alternative === undefined || alternative === value ? {} : { alternative };
  return {
    next: i + 1,
    mention: { kind: 'number', start: t.starts[i]!, end: t.ends[i]!, value, ...other, by: 'name' },
  };
}

function leads(t: Tokens, i: number): boolean {
  if (t.types[i] !== WORD) return false;
  const word = t.written(i).toLowerCase();
  return t.vocabulary.list('lettered-leads').has(word.replace(/^(?:[وفبك]?ال|[وف]?لل)/, ''));
}

/** The place of a letter in its alphabet, and that of an Arabic one in the other order. */
function placesOf(letter: string, bracket: boolean): readonly [number, number?] | undefined {
  if (/^[a-zA-Z]$/.test(letter)) {
    if (ROMAN.test(letter) || (!bracket && letter >= 'a')) return undefined;
    return [letter.charCodeAt(0) & 31];
  }
  const bare = letter.replace(/[أإآ]/, 'ا').replace('\u0640', '');
  if (bare.length !== 1) return undefined;
  const [old, other] = [ABJAD.indexOf(bare) + 1, HIJAI.indexOf(bare) + 1];
  if (old === 0) return other === 0 ? undefined : [other];
  return [old, other];
}
