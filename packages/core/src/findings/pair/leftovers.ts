import type { WordCover } from '../../alignment/index.ts';
import { matchingForm } from '../../text/index.ts';
import { areKin } from './kin.ts';
import type { Knowledge } from './knowledge.ts';
import { soundsLike } from './sounds.ts';
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
}

/** Above this two words are taken to sound alike. */
export const ALIKE = -0.5;
const COVERED = 0.4;
/** Longer words are words written together: their letters say nothing. */
const LONGEST = 11;

/** Returns the Arabic words that no English word translates, is kin to or sounds like. */
export function leftovers(view: PairView, knowledge: Knowledge, english: readonly string[]): Leftover[] {
  const list: Leftover[] = [];
  view.arabic.words.forEach((word, at) => {
    if (word.weight === 0 || word.covered >= COVERED || word.end - word.start < 3) return;
    const text = view.arabic.content.slice(word.start, word.end);
    if (!isArabic(text) || hasAnswer(word, text, view, knowledge, english)) return;
    const form = matchingForm(text);
    const bare = form.replace(/^[وف]?[بلك]?(?:ال)?/, '');
    const common = knowledge.common.has(form) || knowledge.common.has(bare) || knowledge.common.has(`ال${bare}`);
    const id = knowledge.words?.arabicWords.ids.get(word.stem);
    list.push({
      at,
      word,
      text,
      odd: id === undefined && !common,
      best: id === undefined ? 0 : knowledge.arabicBest[id]! * (common ? 0.3 : 1),
      isName: knowledge.names.has(form) || knowledge.names.has(bare),
      common,
      foreign: text.length > LONGEST ? 0 : knowledge.foreignness(form),
    });
  });
  return list;
}

function hasAnswer(
  word: WordCover,
  text: string,
  view: PairView,
  knowledge: Knowledge,
  english: readonly string[],
): boolean {
  for (let e = 0; e < english.length; e += 1) {
    const other = view.english.words[e]!;
    if (other.weight === 0 || english[e]!.length < 3) continue;
    if (soundsLike(text, english[e]!) > ALIKE || areKin(word.stem, other.stem, knowledge)) return true;
  }
  return false;
}

export function isArabic(text: string): boolean {
  const unit = text.charCodeAt(0);
  return unit >= 0x600 && unit <= 0x6ff;
}
