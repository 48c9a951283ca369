import { francAll } from 'franc';
import { ENGLISH_WORDS } from './english-words.ts';
import { LATIN } from './latin-words.ts';
import { type Verdict, verdict } from './verdict.ts';

const LANGUAGES = LATIN.map(([code]) => code);
const FRANC = LATIN.map(([, code]) => code);
const byFranc = new Map(LATIN.map(([, code], i) => [code, i]));
const ENGLISH = 0;

/** Texts in English are what is expected here (nats). */
const PRIOR_ENGLISH = 5;
/** What a common word weighs when no other language has it. */
const WORD_WEIGHT = 3;
/** What a common English word weighs that is no function word. */
const ENGLISH_WORD_WEIGHT = 2;
/** What the spelling of a word weighs for or against English. */
const SPELLING_WEIGHT = 0.7;
/** What a letter weighs that a language writes. */
const LETTER_WEIGHT = 2.5;
/** English is written without accents but for names and loan words: each costs this much, at most six of them. */
const FOREIGN_LETTER = 1;
/** franc's distances are shares of the worst; the whole range is this many nats at 40 letters and grows with the square root. */
const FRANC_WEIGHT = 14;
/** Letters beyond a–z are looked for in this much text. */
const LETTER_UNITS = 1000;
/** franc is asked about this much text at most. */
const FRANC_UNITS = 400;
/** Every so many words it is asked whether one language is beyond doubt; the rest of the text need not be read then. */
const ROUND = 40;
const BEYOND_DOUBT = 60;
/** Words and letters this far ahead need no trigrams. */
const CLEAR = 14;

const ENGLISH_SPELLING =
  /^(?:wh|th|sh|kn|wr)|(?:ing|ings|ed|ly|ness|ght|tion|tions|ful|less|ship|ck|ew|ow|ay|ey|ry|ty|ls|ts|ds|rs|th|sh|ll|ss|d)$|oo|ee|ea|ough|igh|ck|wh/;
const FOREIGN_SPELLING =
  /[aiou]$|aa|ij|kk|uu|cz|sz|ii|jk|vr|tj|[^aeiou\W]j|q(?!u)|eux?$|^(?:mb|ng|nd|zw|sch|dj|tj|kj|gj|fj|bj|hj)/;

const words = new Map<string, number[]>();
const letters = new Map<string, number[]>();
LATIN.forEach(([, , list, extra], language) => {
  for (const word of new Set(list.split(' '))) words.set(word, [...(words.get(word) ?? []), language]);
  for (const letter of extra) letters.set(letter, [...(letters.get(letter) ?? []), language]);
});

/** Returns which language a text in the Latin script is in: common words and letters first, franc's trigrams where these leave doubt. */
export function latinScriptLanguage(text: string): Verdict {
  const scores = new Float64Array(LANGUAGES.length);
  scores[ENGLISH] = PRIOR_ENGLISH;
  const total = countWords(text, scores);
  countLetters(text.slice(0, LETTER_UNITS), scores);
  if (margin(scores) < CLEAR && text.length >= 8) addTrigrams(text.slice(0, FRANC_UNITS), scores);
  return verdict(LANGUAGES, scores, total);
}

function countWords(text: string, scores: Float64Array): number {
  let total = 0;
  for (const [word] of text.matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)) {
    total += 1;
    if (total % ROUND === 0 && margin(scores) > BEYOND_DOUBT) break;
    const lower = word.toLowerCase();
    if (/['’](?:s|t|re|ll|ve|m|d)$/.test(lower)) scores[ENGLISH]! += WORD_WEIGHT;
    const plain = lower.replace(/['’].*$/, '');
    const languages = words.get(plain);
    if (languages !== undefined) {
      const weight = (plain.length === 1 ? 0.4 : 1) * (WORD_WEIGHT / Math.sqrt(languages.length));
      for (const l of languages) scores[l]! += weight;
    }
    if (languages?.[0] === ENGLISH) continue;
    if (ENGLISH_WORDS.has(plain)) scores[ENGLISH]! += ENGLISH_WORD_WEIGHT;
    else if (plain.length > 2) {
      if (ENGLISH_SPELLING.test(plain)) scores[ENGLISH]! += SPELLING_WEIGHT;
      if (FOREIGN_SPELLING.test(plain)) scores[ENGLISH]! -= word === lower ? SPELLING_WEIGHT : SPELLING_WEIGHT / 3;
    }
  }
  return total;
}

function countLetters(text: string, scores: Float64Array): void {
  let foreign = 0;
  for (const [letter] of text.matchAll(/[^\p{ASCII}\p{P}\p{S}\p{Z}\p{N}\p{M}]/gu)) {
    const languages = letters.get(letter.toLowerCase());
    foreign += 1;
    if (languages === undefined) continue;
    for (const l of languages) scores[l]! += LETTER_WEIGHT / Math.sqrt(languages.length);
  }
  scores[ENGLISH]! -= Math.min(6, foreign) * FOREIGN_LETTER;
}

function addTrigrams(text: string, scores: Float64Array): void {
  const weight = FRANC_WEIGHT * Math.sqrt(text.length / 40);
  for (const [code, share] of francAll(text, { only: FRANC, minLength: 3 })) {
    const language = byFranc.get(code);
    if (language !== undefined) scores[language]! += weight * (share - 1);
  }
}

function margin(scores: Float64Array): number {
  const sorted = [...scores].sort((a, b) => b - a);
  return sorted[0]! - sorted[1]!;
}
