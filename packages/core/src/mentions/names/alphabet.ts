/** The letters that the cost table knows; `^` and `$` stand for the beginning and the end of a word. */
export const ARABIC_LETTERS: string = '^$ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإؤئ';
export const LATIN_LETTERS: string = '^$abcdefghijklmnopqrstuvwxyzščžç';

const ARABIC_VARIANTS: Readonly<Record<string, string>> = {
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  گ: 'ك',
  ڤ: 'ف',
  ڨ: 'ق',
  پ: 'ب',
  چ: 'ج',
  ژ: 'ز',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ٱ: 'ا',
  ۃ: 'ة',
};
const LATIN_VARIANTS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ı: 'i',
  ş: 'š',
  ș: 'š',
  ś: 'š',
  ṣ: 's',
  ć: 'č',
  ţ: 'ts',
  ț: 'ts',
  ð: 'd',
  đ: 'dj',
  þ: 'th',
  ł: 'l',
  ż: 'ž',
  ź: 'z',
};

/** Units from U+0600 on that are letters of the table: most words are made of nothing else. */
const PLAIN = Uint8Array.from({ length: 0x100 }, (_, i) =>
  ARABIC_LETTERS.indexOf(String.fromCharCode(0x600 + i)) > 1 ? 1 : 0,
);

/** Returns an Arabic word in the letters of the cost table: no marks, Persian letters as their Arabic kin. */
export function arabicLetters(word: string): string {
  let plain = true;
  for (let i = 0; plain && i < word.length; i += 1) plain = (PLAIN[word.charCodeAt(i) - 0x600] ?? 0) === 1;
  if (plain) return word;
  let letters = '';
  for (const letter of word.normalize('NFKC')) {
    const plain = ARABIC_VARIANTS[letter] ?? letter;
    if (ARABIC_LETTERS.indexOf(plain) > 1) letters += plain;
  }
  return letters;
}

/** Returns a Latin word in the letters of the cost table: lower case, silent accents dropped. */
export function latinLetters(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  let letters = '';
  for (const letter of lower.normalize('NFC')) {
    if (letter >= 'a' && letter <= 'z') letters += letter;
    else if (letter > '\x7f') letters += latinVariant(letter);
  }
  return letters;
}

function latinVariant(letter: string): string {
  if (LATIN_LETTERS.indexOf(letter) > 1) return letter;
  const variant = LATIN_VARIANTS[letter];
  if (variant !== undefined) return variant;
  const base = letter.normalize('NFD')[0]!;
  return LATIN_LETTERS.indexOf(base) > 1 ? base : (LATIN_VARIANTS[base] ?? '');
}
