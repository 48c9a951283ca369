/**
 * Finds a phrase in a stretch of text the way a reader means it: case, Arabic vowel marks, tatweel, forms of alif, ya and ta marbuta and Latin
 * accents count for nothing, digits of both scripts are one. Spans are offsets into the text's content.
 */
export function findPhrase(
  content: string,
  start: number,
  end: number,
  phrase: string,
): { start: number; end: number }[] {
  const wanted = foldForSearch(phrase.trim(), 0, phrase.trim().length).text;
  if (wanted === '') return [];
  const { text, offsets } = foldForSearch(content, start, end);
  const hits: { start: number; end: number }[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    hits.push({ start: offsets[at]!, end: offsets[at + wanted.length]! });
  return hits;
}

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

function foldForSearch(content: string, start: number, end: number): { text: string; offsets: readonly number[] } {
  let text = '';
  const offsets: number[] = [];
  for (let at = start; at < end; ) {
    const char = String.fromCodePoint(content.codePointAt(at)!);
    const folded = foldCharacter(char);
    for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
    text += folded;
    at += char.length;
  }
  offsets.push(end);
  return { text, offsets };
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
