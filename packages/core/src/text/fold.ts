import { DROP, SLOW, slowForm, unitForm } from './fold-units.ts';

/** A text in matching form with a map back: unit `i` of `form` stands for the text from `starts[i]` on. */
export interface Folded {
  readonly form: string;
  /** An entry a unit of `form`, and the text's length at the end; never between the halves of a pair. */
  readonly starts: Uint32Array;
}

/** V8 copies what is shorter out of a text. */
const UNSLICED = 13;
/** Arguments of one call of `String.fromCharCode`. */
const CHUNK = 0x2000;

/**
 * Returns the form in which words are compared: lower case, without Arabic and Latin marks, tatweel, bidi controls and
 * joiners; alef, yeh, teh marbuta, heh and kaf variants unified; presentation forms and full-width letters as plain
 * ones; digits of any script as ASCII; Latin accents removed (`ø`, `ł`, `ß` too). Composed and decomposed spellings
 * (NFC, NFD) of Arabic, Latin, Cyrillic, Greek and Hebrew have the same form. The text itself is never changed:
 * `starts` maps every unit back to its offset (UTF-16 units). Time and memory grow with the length.
 */
export function fold(text: string): Folded {
  let units = new Uint16Array(text.length + 16);
  let starts = new Uint32Array(text.length + 17);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const form = unitForm(text.charCodeAt(i));
    if (form === DROP) continue;
    if (form !== SLOW) {
      if (length === units.length) [units, starts] = grown(units, starts);
      units[length] = form;
      starts[length++] = i;
      continue;
    }
    const width = isPair(text, i) ? 2 : 1;
    const slow = slowForm(text.slice(i, i + width));
    for (let k = 0; k < slow.length; k += 1) {
      if (length === units.length) [units, starts] = grown(units, starts);
      units[length] = slow.charCodeAt(k);
      starts[length++] = i;
    }
    i += width - 1;
  }
  starts[length] = text.length;
  return { form: decode(units, length), starts: starts.subarray(0, length + 1) };
}

/** Returns only the matching form of a text; see {@link fold}. */
export function matchingForm(text: string): string {
  if (text.length > 64) return fold(text).form;
  let same = 0;
  while (same < text.length && isOwnForm(text.charCodeAt(same))) same += 1;
  // A longer slice keeps the whole text that it was cut from, which its form must not.
  if (same === text.length && same < UNSLICED) return text;
  let form = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = unitForm(text.charCodeAt(i));
    if (unit === DROP) continue;
    if (unit !== SLOW) form += String.fromCharCode(unit);
    else {
      const width = isPair(text, i) ? 2 : 1;
      form += slowForm(text.slice(i, i + width));
      i += width - 1;
    }
  }
  return form;
}

function isOwnForm(unit: number): boolean {
  return unit > SLOW && unitForm(unit) === unit;
}

/** Returns the first unit of the matching form of one; the unit itself where it has none. */
export function matchingUnit(unit: number): number {
  const form = unitForm(unit);
  if (form === DROP) return unit;
  return form === SLOW ? slowForm(String.fromCharCode(unit)).charCodeAt(0) : form;
}

/** Returns the span of the text for units `[from, to)` of a matching form, marks behind it included. */
export function originalSpan(folded: Folded, from: number, to: number): { start: number; end: number } {
  const start = folded.starts[from]!;
  if (to <= from) return { start, end: start };
  // Units that come from one character (a ligature) share a start: the span ends where the next character starts.
  let end = to;
  while (folded.starts[end]! === folded.starts[to - 1]!) end += 1;
  return { start, end: folded.starts[end]! };
}

function isPair(text: string, i: number): boolean {
  return (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
}

function grown(units: Uint16Array<ArrayBuffer>, starts: Uint32Array<ArrayBuffer>) {
  const moreUnits = new Uint16Array(units.length * 2);
  const moreStarts = new Uint32Array(units.length * 2 + 1);
  moreUnits.set(units);
  moreStarts.set(starts);
  return [moreUnits, moreStarts] as const;
}

/** One string from the units in chunks: appending unit by unit would keep a node of 32 bytes for each of them. */
function decode(units: Uint16Array, length: number): string {
  if (length <= CHUNK) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let i = 0; i < length; i += CHUNK)
    parts.push(String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[]));
  return parts.join('');
}
