/** Scripts that are told apart; the ones with one living language of news name it. */
const SCRIPTS = [
  ['Arabic', /\p{Script=Arabic}/u, undefined],
  ['Latin', /\p{Script=Latin}/u, undefined],
  ['Cyrillic', /\p{Script=Cyrillic}/u, undefined],
  ['Hebrew', /\p{Script=Hebrew}/u, 'he'],
  ['Greek', /\p{Script=Greek}/u, 'el'],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  ['Hangul', /\p{Script=Hangul}/u, 'ko'],
  ['Han', /\p{Script=Han}/u, 'zh'],
  ['Devanagari', /\p{Script=Devanagari}/u, undefined],
  ['Thai', /\p{Script=Thai}/u, 'th'],
  ['Armenian', /\p{Script=Armenian}/u, 'hy'],
  ['Georgian', /\p{Script=Georgian}/u, 'ka'],
  ['Ethiopic', /\p{Script=Ethiopic}/u, undefined],
  ['Bengali', /\p{Script=Bengali}/u, undefined],
  ['Tamil', /\p{Script=Tamil}/u, 'ta'],
  ['Telugu', /\p{Script=Telugu}/u, 'te'],
  ['Gujarati', /\p{Script=Gujarati}/u, 'gu'],
  ['Gurmukhi', /\p{Script=Gurmukhi}/u, 'pa'],
  ['Malayalam', /\p{Script=Malayalam}/u, 'ml'],
  ['Kannada', /\p{Script=Kannada}/u, 'kn'],
  ['Sinhala', /\p{Script=Sinhala}/u, 'si'],
  ['Khmer', /\p{Script=Khmer}/u, 'km'],
  ['Myanmar', /\p{Script=Myanmar}/u, 'my'],
  ['Thaana', /\p{Script=Thaana}/u, 'dv'],
  ['Syriac', /\p{Script=Syriac}/u, 'syr'],
  ['Other', /\p{L}/u, undefined],
] as const;

export type Script = (typeof SCRIPTS)[number][0];

export interface ScriptCount {
  readonly script: Script;
  /** The language, where the script has one only. */
  readonly language: string | undefined;
  readonly letters: number;
}

const NOT_A_LETTER = 0xff;
const UNKNOWN = 0xfe;
const scripts = new Uint8Array(0x10000).fill(UNKNOWN);

/** Returns the letters of each script in a text, most frequent first; scripts without letters are left out. */
export function countScripts(text: string): ScriptCount[] {
  const counts = new Uint32Array(SCRIPTS.length);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    let script = scripts[unit]!;
    if (script === UNKNOWN) script = scripts[unit] = scriptOf(String.fromCharCode(unit));
    if (script === NOT_A_LETTER) {
      if (unit < 0xd800 || unit > 0xdbff || i + 1 === text.length) continue;
      script = scriptOf(text.slice(i, i + 2));
      i += 1;
      if (script === NOT_A_LETTER) continue;
    }
    counts[script]! += 1;
  }
  return SCRIPTS.map(([script, , language], i) => ({ script, language, letters: counts[i]! }))
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters);
}

function scriptOf(character: string): number {
  if (!/^\p{L}/u.test(character) || character === 'ـ') return NOT_A_LETTER;
  return SCRIPTS.findIndex(([, pattern]) => pattern.test(character));
}
