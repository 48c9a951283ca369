import { spelledKey, spelledLetter } from '../../mentions/index.ts';
import type { Span } from '../../text/index.ts';
import type { WordCover } from '../../words/index.ts';
import type { PairView } from '../view.ts';
import type { Reader } from './reader.ts';

/** Longer words in capitals are no acronyms. */
const LONGEST = 6;

/**
 * Returns the places of Arabic words that spell an acronym of the English side letter by letter: `إم إس إن بي سي` for
 * MSNBC.
 */
export function spelledAcronyms({ arabic, english }: PairView): Span[] {
  const keys = new Set<string>();
  for (let i = 0; i < english.profiles.length; i += 1) {
    const { text, isCapital } = english.profiles[i]!;
    if (isCapital && text.length <= LONGEST && /^[A-Z]{2,}$/.test(text)) keys.add(spelledKey(text));
  }
  if (keys.size === 0) return [];
  const letters = arabic.profiles.map(({ form }) => spelledLetter(form) ?? spelledLetter(form.replace(/^[وفبل]/, '')));
  const found: Span[] = [];
  for (let i = 0; i + 1 < letters.length; i += 1) {
    let key = letters[i];
    let end = -1;
    for (let k = i + 1; key !== undefined && letters[k] !== undefined && key.length < LONGEST; k += 1) {
      key += letters[k]!;
      if (keys.has(key)) end = k;
    }
    if (end < 0) continue;
    found.push({ start: arabic.words[i]!.start, end: arabic.words[end]!.end });
    i = end;
  }
  return found;
}

/** An acronym of the Arabic side that the English one lacks, and the one that stands there in its place. */
export interface ForeignAcronym {
  readonly arabic: WordCover;
  readonly english: WordCover;
}

/**
 * Returns an acronym in Latin letters that the Arabic side alone has, where the English side has one that the Arabic
 * side lacks: `METI` beside `MET`. Of several on a side none is told, as one may be spelt out.
 */
export function foreignAcronym(reader: Reader): ForeignAcronym | undefined {
  const { arabic, english } = reader.view;
  const own = arabic.words.filter((_word, a) => ACRONYM.test(arabic.profiles[a]!.text));
  if (own.length === 0 || own.length > MOST) return undefined;
  const isThere = (word: WordCover) =>
    new RegExp(`\\b${arabic.content.slice(word.start, word.end)}`, 'i').test(english.content);
  const foreign = own.filter((word) => !isThere(word));
  const lost = english.words.filter(
    ({ covered }, i) => ACRONYM.test(english.profiles[i]!.text) && covered < ANSWERED && !reader.isInTables(i),
  );
  if (foreign.length !== 1 || lost.length !== 1 || spelledAcronyms(reader.view).length > 0) return undefined;
  return { arabic: foreign[0]!, english: lost[0]! };
}

/** Of more acronyms none is looked for: each costs a search through the other side. */
const MOST = 20;
const ACRONYM = /^[A-Z]{2,6}$/;
/** From here a word has its counterpart. */
const ANSWERED = 0.5;

/** Words that may lead what an acronym stands for: `provided by the …`. */
const LEADING = 2;
/** `Brexit` is written out in so many. */
const BREXIT = 6;

/**
 * Whether Arabic words are what an acronym of the English side stands for: about as many words as it has letters, where
 * nothing else answers to it or it stands in brackets behind them. Or what an English term behind them says.
 */
export function isSpeltOut({ arabic, english }: PairView, { start, end }: Span): boolean {
  let words = 0;
  for (const { start: at, type } of arabic.words) if (at >= start && at < end && type.weight > 0) words += 1;
  let letters = 0;
  english.profiles.forEach(({ text, lower }, i) => {
    if (lower === 'brexit') letters = Math.max(letters, BREXIT);
    if (ACRONYM.test(text) && english.words[i]!.covered < ANSWERED) letters = Math.max(letters, text.length);
  });
  const [, behind = ''] = /^\s*\(\s*([A-Z]{2,6})\b/.exec(arabic.content.slice(end, end + BEHIND)) ?? [];
  if (behind !== '' && english.content.includes(behind)) letters = Math.max(letters, behind.length + LEADING);
  return (letters > 0 && words <= letters) || isGlossed(arabic.content.slice(end, end + GLOSS), english.content);
}

/** So far behind a name its acronym stands, and behind a term the English one. */
const BEHIND = 12;
const GLOSS = 60;

/** Whether two Latin words of the English side stand behind an Arabic term: `ملفات تعريف الارتباط cookie-based`. */
function isGlossed(behind: string, english: string): boolean {
  const [, gloss] = /^(?:\s+[\u0600-\u06ff]+){0,3}\s?\(?([A-Za-z]+[- ][A-Za-z]+)/.exec(behind) ?? [];
  return gloss !== undefined && english.toLowerCase().includes(gloss.toLowerCase());
}
