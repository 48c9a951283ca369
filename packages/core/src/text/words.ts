/** Words of a text as parallel arrays: word `i` is `[starts[i], ends[i])` in UTF-16 units. */
export interface Words {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

/** Not met yet. */
const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
/** Marks, tatweel and joiners: inside a word only. */
const INNER = 4;
const APOSTROPHE = 5;
const HALF = 6;
const classes = new Uint8Array(0x10000);

/**
 * Returns the words of a text: runs of letters and digits with their marks, tatweel and joiners, a clitic after an apostrophe
 * included (`John’s`, `don't`).
 */
export function findWords(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const size = text.length;
  for (let i = wordStart(text, 0, size); i < size; ) {
    const end = wordEnd(text, i, size);
    starts.push(i);
    ends.push(end);
    i = wordStart(text, end, size);
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), count: starts.length };
}

/** Returns where the first word of {@link findWords} begins at or after `from`; `to` where there is none before it. */
export function wordStart(text: string, from: number, to: number): number {
  for (let i = from; i < to; ) {
    const kind = classes[text.charCodeAt(i)]!;
    if (kind === LETTER || kind === DIGIT) return i;
    if (kind === OTHER) i += 1;
    else {
      const slow = classAt(text, i);
      if (slow === LETTER || slow === DIGIT) return i;
      i += widthAt(text, i);
    }
  }
  return to;
}

/** Returns where a word ends that begins at `start`. */
export function wordEnd(text: string, start: number, to: number): number {
  let i = start + widthAt(text, start);
  while (i < to) {
    const kind = classes[text.charCodeAt(i)]!;
    if (isInside(kind)) i += 1;
    else if ((kind === UNKNOWN || kind === HALF) && isInside(classAt(text, i))) i += widthAt(text, i);
    else break;
  }
  if (i < to && classAt(text, i) === APOSTROPHE) {
    let end = i + 1;
    while (end < to && classAt(text, end) === LETTER) end += widthAt(text, end);
    if (end > i + 1) i = end;
  }
  return Math.min(i, to);
}

function isInside(kind: number): boolean {
  return kind >= LETTER && kind <= INNER;
}

function classAt(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  const known = classes[unit] || (classes[unit] = classify(unit));
  return known === HALF ? classOf(text.slice(i, i + widthAt(text, i))) : known;
}

function widthAt(text: string, i: number): number {
  return (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

function classify(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? HALF : classOf(String.fromCharCode(unit));
}

function classOf(character: string): number {
  if (/^\p{L}$/u.test(character)) return character === '\u0640' ? INNER : LETTER;
  if (/^\p{N}$/u.test(character)) return DIGIT;
  if (/^[\p{M}\u200c\u200d]$/u.test(character)) return INNER;
  return character === "'" || character === '’' ? APOSTROPHE : OTHER;
}
