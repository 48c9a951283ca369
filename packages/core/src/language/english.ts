import { ENGLISH_FUNCTION_WORDS, ENGLISH_WORDS } from './english-words.ts';
import { FOREIGN_WORDS } from './foreign-words.ts';

/** What speaks for English, in nats; chosen on the sentences that the README of this stage names. */
const PRIOR = 4;
const FUNCTION_WORD = 3;
const WORD = 2;
const SPELLING = 0.7;
/** What speaks against it: a word of another language, one of a single letter, an unknown one, a letter beyond a–z. */
const FOREIGN_WORD = -3;
const FOREIGN_LETTER_WORD = -1.2;
const UNKNOWN_WORD = -0.7;
const FOREIGN_LETTER = -3;
/** A word with a capital may be a foreign name in an English text and says the less. */
const UNKNOWN_NAME = -0.2;
const NAME_SPELLING = SPELLING / 3;
/** English is written without accents but for names and loan words: more letters than these say no more. */
const MOST_FOREIGN_LETTERS = 6;

/** The ends of `it's`, `don't`, `they're`, … */
const CONTRACTION = /['’](?:s|t|re|ll|ve|m|d)$/;
const ENGLISH_SPELLING =
  /^(?:wh|th|sh|kn|wr)|(?:ing|ings|ed|ly|ness|ght|tion|tions|ful|less|ship|ck|ew|ow|ey|ry|ty|ls|ts|ds|rs|th|sh|ll|ss|d)$|oo|ee|ea|ough|igh|ck|wh/;
const FOREIGN_SPELLING =
  /[aiou]$|aa|ij|kk|uu|cz|sz|ii|jk|vr|tj|[^aeiou\W]j|q(?!u)|eux?$|^(?:mb|ng|nd|zw|sch|dj|tj|kj|gj|fj|bj|hj)/;

/** Returns the odds (nats) that a Latin text is English: common words, spelling, letters beyond a–z. */
export function englishOdds(text: string): number {
  let odds = PRIOR;
  for (const [word] of text.matchAll(/\p{L}+(?:['’]\p{L}+)?/gu)) odds += weigh(word);
  const foreign = text.match(/[^\p{ASCII}\p{P}\p{S}\p{Z}\p{N}\p{M}]/gu)?.length ?? 0;
  return odds + FOREIGN_LETTER * Math.min(MOST_FOREIGN_LETTERS, foreign);
}

function weigh(word: string): number {
  const lower = word.toLowerCase();
  const plain = lower.replace(CONTRACTION, '');
  return (plain === lower ? 0 : FUNCTION_WORD) + weighPlain(plain, word === lower);
}

function weighPlain(word: string, small: boolean): number {
  if (ENGLISH_FUNCTION_WORDS.has(word)) return FUNCTION_WORD;
  if (FOREIGN_WORDS.has(word)) return word.length === 1 ? FOREIGN_LETTER_WORD : FOREIGN_WORD;
  if (ENGLISH_WORDS.has(word)) return WORD;
  if (word.length < 3) return 0;
  const english = ENGLISH_SPELLING.test(word) ? SPELLING : small ? UNKNOWN_WORD : UNKNOWN_NAME;
  return FOREIGN_SPELLING.test(word) ? english - (small ? SPELLING : NAME_SPELLING) : english;
}
