/** What a unit becomes: 1 dropped, 2 more than a unit or half a pair ({@link slowForm}), else another unit. */
export const DROP = 1;
export const SLOW = 2;

const ARABIC_VARIANTS: ReadonlyArray<readonly [variants: string, letter: string]> = [
  ['أإآٱٲٳ', 'ا'],
  ['ىیېۍئ', 'ي'],
  ['کڪ', 'ك'],
  ['ةۀەۃہۂھ', 'ه'],
  ['ؤ', 'و'],
  ['ۓ', 'ے'],
];

/** Latin letters that Unicode does not take apart. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŧ: 't',
  þ: 'th',
  ŋ: 'ng',
  ƙ: 'k',
  ɓ: 'b',
  ɗ: 'd',
};

/** Marks that do not tell words apart: vowels, accents, cantillation; not vowel signs of Indic scripts. */
const LOOSE_MARK = /^\p{M}$/u;
const LOOSE_SCRIPT = /[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Cyrillic}\p{Script=Syriac}]/u;
const CONTROL = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/;

const single = new Map<string, string>();
for (const [variants, letter] of ARABIC_VARIANTS) for (const variant of variants) single.set(variant, letter);
for (const [variant, letters] of Object.entries(LATIN)) single.set(variant, letters);

const units = new Uint16Array(0x10000);
const slow = new Map<string, string>();

/** Returns what becomes of a UTF-16 unit; worked out on first meeting. */
export function unitForm(unit: number): number {
  return units[unit] || (units[unit] = firstMeeting(unit));
}

/** Returns the form of a character that {@link unitForm} calls slow. */
export function slowForm(character: string): string {
  let form = slow.get(character);
  if (form === undefined) {
    form = formOf(character);
    // Pairs are many and rare; the map stays small all the same.
    if (slow.size < 4096) slow.set(character, form);
  }
  return form;
}

function firstMeeting(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SLOW;
  const form = formOf(String.fromCharCode(unit));
  if (form.length === 0) return DROP;
  return form.length === 1 ? form.charCodeAt(0) : SLOW;
}

function formOf(character: string): string {
  const code = character.codePointAt(0)!;
  // Codes 0 to 2 are commands here; they have no place in words, so they become spaces.
  if (code <= SLOW) return ' ';
  if (isDropped(character)) return '';
  const digit = digitValue(character, code);
  if (digit >= 0) return String(digit);
  const known = single.get(character);
  if (known !== undefined) return known;
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD');
  if (plain === character) return character;
  let form = '';
  for (const part of plain) if (!isDropped(part)) form += single.get(part) ?? (part === '\0' ? ' ' : part);
  // A mark shown on its own (U+FE70 and the like) is a space with the mark on it.
  return form === ' ' && plain.length > 1 && code >= 0xfe70 && code <= 0xfe7f ? '' : form;
}

function isDropped(character: string): boolean {
  return CONTROL.test(character) || (LOOSE_MARK.test(character) && LOOSE_SCRIPT.test(character));
}

/** The value of a digit of any script, or -1; they stand in rows of ten from zero (Unicode, 4.6). */
function digitValue(character: string, code: number): number {
  if (!/^\p{Nd}$/u.test(character)) return -1;
  if (code <= 0x39) return code - 0x30;
  // Mathematical digits are five rows without a gap; NFKD knows them.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return value;
}
