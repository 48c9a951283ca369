/**
 * What the characters of the font Symbol stand for, which Word writes by their numbers in it: letters of Greek, and
 * signs.
 */
const SYMBOL: ReadonlyMap<number, string> = new Map(
  [
    [0x22, '∀'],
    [0x24, '∃'],
    [0x27, '∋'],
    [0x2a, '∗'],
    [0x2d, '−'],
    [0x40, '≅'],
    [0x5c, '∴'],
    [0x5e, '⊥'],
    [0x7e, '∼'],
    [0xa2, '′'],
    [0xa3, '≤'],
    [0xa4, '⁄'],
    [0xa5, '∞'],
    [0xb0, '°'],
    [0xb1, '±'],
    [0xb2, '″'],
    [0xb3, '≥'],
    [0xb4, '×'],
    [0xb5, '∝'],
    [0xb7, '•'],
    [0xb8, '÷'],
    [0xb9, '≠'],
    [0xba, '≡'],
    [0xbb, '≈'],
    [0xbc, '…'],
    [0xac, '←'],
    [0xad, '↑'],
    [0xae, '→'],
    [0xaf, '↓'],
    [0xd2, '®'],
    [0xd3, '©'],
    [0xd4, '™'],
    [0xe5, '∑'],
  ].map(([code, sign]) => [code as number, sign as string]),
);
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_LETTERS = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

/**
 * Returns the character that a `w:sym` stands for. Fonts of pictures (Wingdings) have none: theirs is a bullet, which
 * is what most of them are used for.
 */
export function symbolOf(font: string, hex: string): string {
  const given = /^[\da-f]{1,5}$/i.test(hex) ? Number.parseInt(hex, 16) : 0;
  const isPrivate = given >= 0xf000 && given <= 0xf0ff;
  const code = isPrivate ? given - 0xf000 : given;
  if (!isPrivate && !/^(?:symbol|wingdings|webdings)/i.test(font)) return code < 0x20 ? '' : String.fromCodePoint(code);
  if (!/^symbol/i.test(font)) return '•';
  if (code >= 0x41 && code <= 0x5a) return GREEK_CAPITALS[code - 0x41]!;
  if (code >= 0x61 && code <= 0x7a) return GREEK_LETTERS[code - 0x61]!;
  return SYMBOL.get(code) ?? (code >= 0x20 && code < 0x7f ? String.fromCodePoint(code) : '•');
}
