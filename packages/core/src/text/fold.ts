/** A text in matching form with a map back: unit `i` of `form` stands for the text from `starts[i]` on. */
export interface Folded {
  readonly form: string;
  /** One entry per UTF-16 unit of `form`, and one more holding the text's length. */
  readonly starts: Uint32Array;
}

const ARABIC_VARIANTS: ReadonlyArray<readonly [string, string]> = [
  ['أإآٱٲٳ', 'ا'],
  ['ىیېۍ', 'ي'],
  ['ک', 'ك'],
  ['ةۀەۃ', 'ه'],
  ['ؤ', 'و'],
  ['ئ', 'ي'],
];

const DROP = 1;
const SLOW = 2;

/** 0: as it is, 1: dropped, 2: slow path (decomposition); otherwise the unit that stands for it. */
const table = buildTable();

/**
 * Returns the form in which words are compared: lower case, without Arabic marks, tatweel, bidi controls and joiners; alef, yeh, teh
 * marbuta and kaf variants unified; digits of any script as ASCII; Latin accents removed.
 * The text itself is never changed: `starts` maps every unit back to its offset (UTF-16 units).
 */
export function fold(text: string): Folded {
  const starts = new Uint32Array(text.length * 3 + 1);
  let form = '';
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const entry = table[unit]!;
    if (entry === DROP) continue;
    if (entry !== SLOW) {
      starts[length++] = i;
      form += String.fromCharCode(entry);
      continue;
    }
    const slow = slowFold(text[i]!);
    for (let k = 0; k < slow.length && length < starts.length - 1; k += 1) starts[length++] = i;
    form += slow;
  }
  starts[length] = text.length;
  return { form, starts: starts.subarray(0, length + 1) };
}

/** Returns only the matching form of a text; see {@link fold}. */
export function matchingForm(text: string): string {
  let form = '';
  for (let i = 0; i < text.length; i += 1) {
    const entry = table[text.charCodeAt(i)]!;
    if (entry === DROP) continue;
    form += entry === SLOW ? slowFold(text[i]!) : String.fromCharCode(entry);
  }
  return form;
}

function slowFold(unit: string): string {
  const folded = unit.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  let out = '';
  for (let i = 0; i < folded.length && i < 3; i += 1) {
    const entry = table[folded.charCodeAt(i)]!;
    if (entry === DROP) continue;
    out += entry === SLOW ? folded[i] : String.fromCharCode(entry);
  }
  return out;
}

function buildTable(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let i = 0; i < 0x10000; i += 1) units[i] = i;
  // Units 0 to 2 would be read as commands; they have no place in words, so they become spaces.
  for (let i = 0; i < 3; i += 1) units[i] = 0x20;
  for (let i = 0x41; i <= 0x5a; i += 1) units[i] = i + 0x20;
  for (const [low, high] of [
    [0xc0, 0x24f],
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x1e00, 0x1fff],
    [0xfb00, 0xfdff],
    [0xfe70, 0xfefc],
    [0xff01, 0xff5e],
  ] as const)
    for (let i = low; i <= high; i += 1) units[i] = SLOW;
  for (const [low, high] of [
    [0x300, 0x36f],
    [0x483, 0x489],
    [0x610, 0x61a],
    [0x64b, 0x65f],
    [0x6d6, 0x6dc],
    [0x6df, 0x6e4],
    [0x6e7, 0x6e8],
    [0x6ea, 0x6ed],
    [0x8d3, 0x8ff],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2069],
    [0xfe00, 0xfe0f],
  ] as const)
    for (let i = low; i <= high; i += 1) units[i] = DROP;
  for (const i of [0xad, 0x61c, 0x640, 0x670, 0xfeff]) units[i] = DROP;
  for (const [from, to] of ARABIC_VARIANTS) for (const letter of from) units[letter.charCodeAt(0)] = to.charCodeAt(0);
  for (let d = 0; d < 10; d += 1) {
    units[0x660 + d] = 0x30 + d;
    units[0x6f0 + d] = 0x30 + d;
  }
  return units;
}
