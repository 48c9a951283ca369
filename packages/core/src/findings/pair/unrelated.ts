import type { ValueMatch } from '../../mentions/index.ts';
import { soundsLike } from './sounds.ts';
import type { PairView } from './view.ts';

/** Content words that each side must have before a pair can be called no translation. */
const LEAST = 4;

/** Returns how sure it is that the two sides say nothing in common, between 0 and 1: words, names, values and lengths all speak against it. */
export function unrelatedness(view: PairView, values: ValueMatch): number {
  const { evidence, arabic, english } = view;
  const arabicWords = arabic.words.filter((word) => word.weight > 0);
  const englishWords = english.words.filter((word) => word.weight > 0);
  const size = Math.min(arabicWords.length, englishWords.length);
  if (size < LEAST || arabicWords.some((word) => word.end - word.start > GLUED)) return 0;
  let odds = 1.6 - 1.1 * evidence.score + 0.12 * size - 9 * (evidence.arabicShare + evidence.englishShare);
  odds -= 3 * values.pairs.length;
  odds += 1.2 * Math.min(2, values.source.length + values.target.length);
  const ratio = Math.log((arabicWords.length + 2) / (englishWords.length + 2));
  odds += Math.min(3, Math.abs(ratio) * 2.5);
  if (odds < 0) return 0;
  for (const word of englishWords) {
    const unit = english.content.charCodeAt(word.start);
    if (unit < 65 || unit > 90 || word.end - word.start < 4) continue;
    const text = english.content.slice(word.start, word.end);
    for (const other of arabicWords)
      if (other.end - other.start > 2 && soundsLike(arabic.content.slice(other.start, other.end), text) > 1.5) {
        odds -= 3;
        break;
      }
  }
  return 1 / (1 + Math.exp(-odds));
}

/** A word of so many letters is words written together: nothing can be said about such text. */
export const GLUED = 16;
