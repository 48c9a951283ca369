/** A word with what of it is compared, and where it stands, in UTF-16 units. */
export interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into words as they are compared: without vowel points, accents, tatweel, invisible characters and the
 * difference of capitals. Marks and blanks between words do not count, so that other quotation marks or another line
 * change nothing.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: raw, index } of text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)) {
    const key = raw
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}ـ]/gu, '')
      .toLowerCase();
    if (key !== '') words.push({ key, start: index, end: index + raw.length });
  }
  return words;
}
