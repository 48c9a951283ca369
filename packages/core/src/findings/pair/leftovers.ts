import type { WordCover } from '../../alignment/index.ts';
import { areKin } from './kin.ts';
import type { Knowledge } from './knowledge.ts';
import { type ArabicWordType, arabicType } from './named.ts';
import { consonants, haveLittleInCommon, soundsLike } from './sounds.ts';
import type { PairView } from './view.ts';

/** An Arabic content word to which nothing on the English side answers. */
export interface Leftover {
  readonly at: number;
  readonly word: WordCover;
  readonly text: string;
  /** Neither the word lexicon nor the list of common words has it. */
  readonly odd: boolean;
  /** Probability of its likeliest translation: how much its absence says. */
  readonly best: number;
  readonly isName: boolean;
  readonly common: boolean;
  /** How likely it is a name by its letters. */
  readonly foreign: number;
  /** How likely it is a name by all that is known of it. */
  readonly named: number;
  readonly type: ArabicWordType;
  /** How much the capitalised English word that sounds most like it does so. */
  readonly answer: number;
}

/** Above this two words are taken to sound alike. */
export const ALIKE = -0.5;
const COVERED = 0.4;

/** Returns the Arabic words that no English word translates, is kin to or sounds like. */
export function leftovers(view: PairView, knowledge: Knowledge, english: readonly string[]): Leftover[] {
  const list: Leftover[] = [];
  view.arabic.words.forEach((word, at) => {
    const text = uncovered(word, view);
    if (text === undefined || hasAnswer(word, text, view, knowledge, english)) return;
    const type = arabicType(text, word.stem, knowledge);
    const { common } = type;
    const id = knowledge.words?.arabicWords.ids.get(word.stem);
    list.push({
      at,
      word,
      text,
      odd: id === undefined && !common,
      best: id === undefined ? 0 : knowledge.arabicBest[id]! * (common ? 0.3 : 1),
      isName: type.isName,
      common,
      foreign: type.foreign,
      named: namedness(type),
      type,
      answer: bestAnswer(text, view, english),
    });
  });
  return list;
}

/** A name of the tables, a word that is put into English by its sound, or one with the letters of a name that is no everyday word. */
function namedness(type: ArabicWordType): number {
  if (type.isPeople) return 0.4;
  if (type.inTables) return 1;
  const { common, foreign } = type;
  const letters = common ? foreign * 0.3 : foreign * (1 - 0.3 * type.translated);
  return Math.max(letters, type.spelt * (common ? 0.5 : 1), type.isName && !common ? 0.75 : 0);
}

/** Whether a word is at least so likely a name; everyday words are looked up no further. */
function isNamed(type: ArabicWordType, least: number): boolean {
  if (type.common && !type.inTables && least > 0.5) return false;
  return namedness(type) >= least;
}

function bestAnswer(text: string, view: PairView, english: readonly string[]): number {
  let best = -8;
  for (let e = 0; e < english.length; e += 1) {
    const unit = english[e]!.charCodeAt(0);
    if (unit < 65 || unit > 90 || english[e]!.length < 3 || view.english.words[e]!.weight === 0) continue;
    best = Math.max(best, soundsLike(text, english[e]!));
  }
  return best;
}

function hasAnswer(
  word: WordCover,
  text: string,
  view: PairView,
  knowledge: Knowledge,
  english: readonly string[],
): boolean {
  const own = consonants(text);
  for (let e = 0; e < english.length; e += 1) {
    const other = view.english.words[e]!;
    const latin = english[e]!;
    if (other.weight === 0 || latin.length < 3) continue;
    if (!haveLittleInCommon(own, consonants(latin)) && soundsLike(text, latin) > ALIKE) return true;
    if (areKin(word.stem, other.stem, knowledge)) return true;
  }
  return false;
}

/** Whether any of {@link leftovers} is at least so likely a name; looks at these alone. */
export function hasNamedLeftover(
  view: PairView,
  knowledge: Knowledge,
  english: readonly string[],
  least: number,
): boolean {
  return view.arabic.words.some((word) => {
    const text = uncovered(word, view);
    if (text === undefined || !isNamed(arabicType(text, word.stem, knowledge), least)) return false;
    return !hasAnswer(word, text, view, knowledge, english);
  });
}

/** The word itself where it says something, no English word translates it, and it is long enough. */
function uncovered(word: WordCover, view: PairView): string | undefined {
  if (word.weight === 0 || word.covered >= COVERED || word.end - word.start < 3) return undefined;
  const text = view.arabic.content.slice(word.start, word.end);
  return isArabic(text) ? text : undefined;
}

export function isArabic(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit >= 0x600 && unit <= 0x6ff;
}
