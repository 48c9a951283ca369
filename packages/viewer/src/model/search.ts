/** A phrase made ready to be looked for: folded once, however many sentences are searched. */
export interface Phrase {
  readonly folded: string;
}

export function preparePhrase(phrase: string): Phrase {
  return { folded: fold(phrase, 0, phrase.length).trim() };
}

/**
 * Finds a phrase in a stretch of text the way a reader means it: case, Arabic vowel marks, tatweel, forms of alif, ya
 * and ta marbuta and Latin accents count for nothing, digits of both scripts are one. Spans are offsets into the text's
 * content.
 */
export function findPhrase(
  content: string,
  start: number,
  end: number,
  { folded }: Phrase,
): readonly { readonly start: number; readonly end: number }[] {
  if (folded === '') return NONE;
  const text = fold(content, start, end);
  let at = text.indexOf(folded);
  if (at < 0) return NONE;
  // Offsets are worked out only where there is something to show.
  const offsets = offsetsOf(content, start, end);
  const hits: { start: number; end: number }[] = [];
  for (; at >= 0; at = text.indexOf(folded, at + folded.length))
    hits.push({ start: offsets[at]!, end: offsets[at + folded.length]! });
  return hits;
}

const NONE: readonly never[] = [];

const MARKS = /[\p{M}\u0640\p{Cf}]/u;
const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ک: 'ك',
};

function fold(content: string, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += foldUnit(content, at);
  return text;
}

/** For each unit of the folded text, where it comes from. */
function offsetsOf(content: string, start: number, end: number): readonly number[] {
  const offsets: number[] = [];
  for (let at = start; at < end; at++) {
    const { length } = foldUnit(content, at);
    for (let unit = 0; unit < length; unit++) offsets.push(at);
  }
  offsets.push(end);
  return offsets;
}

/**
 * What characters of the basic plane fold to, as they come up: a long document has millions of them, and some hundreds
 * of kinds.
 */
const known: (string | undefined)[] = [];

/** What a UTF-16 unit folds to; the first of a pair of surrogates stands for both. */
function foldUnit(content: string, at: number): string {
  const unit = content.charCodeAt(at);
  if ((unit & 0xf800) !== 0xd800) return (known[unit] ??= foldCharacter(content[at]!));
  const isSecond = (unit & 0xfc00) === 0xdc00 && (content.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return isSecond ? '' : foldCharacter(String.fromCodePoint(content.codePointAt(at)!));
}

function foldCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) return /\s/.test(char) ? ' ' : char.toLowerCase();
  if (MARKS.test(char)) return '';
  const letter = LETTERS[char];
  if (letter !== undefined) return letter;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (/\s/.test(char)) return ' ';
  return char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
