import type { ValueMatch } from '../mentions/index.ts';
import type { WordCover } from '../words/index.ts';
import { wordSound } from './names/sounds.ts';
import type { PairView } from './view.ts';

/** Content words that each side must have before a pair can be called no translation. */
const LEAST = 4;

/** Returns how sure it is that the two sides say nothing in common, between 0 and 1: words, names, values and lengths all speak against it. */
export function unrelatedness(view: PairView, values: ValueMatch, doubt: number): number {
  const { evidence, arabic, english } = view;
  const [arabicSize, englishSize] = [sizeOf(arabic.words), sizeOf(english.words)];
  const size = Math.min(arabicSize, englishSize);
  if (size < LEAST) return 0;
  let odds = 1.6 - doubt - 1.1 * evidence.score + 0.12 * size - 9 * (evidence.arabicShare + evidence.englishShare);
  odds -= 3 * values.pairs.length;
  // Two values of one kind that differ may be one value changed: they speak neither for nor against.
  odds += 1.2 * Math.min(2, values.source.length + values.target.length - 2 * values.changed.length);
  const ratio = Math.log((arabicSize + 2) / (englishSize + 2));
  odds += Math.min(3, Math.abs(ratio) * 2.5);
  if (odds < 0) return 0;
  const named: number[] = [];
  english.notes.forEach((note, e) => {
    const word = english.words[e]!;
    if (word.type.weight > 0 && note.isCapital && word.end - word.start >= 4) named.push(e);
  });
  const other = arabic.notes.filter((note, a) => {
    const word = arabic.words[a]!;
    return note.type.weight > 0 && word.end - word.start > 2;
  });
  // Of very many names some, spread over the side, speak for all.
  const step = Math.max(1, Math.ceil((named.length * other.length) / COMPARED));
  for (let k = 0; k < named.length && odds >= 0; k += step) {
    const note = english.notes[named[k]!]!;
    if (other.some((own) => wordSound(own, note) > SURE)) odds -= 3 * Math.min(step, named.length - k);
  }
  return 1 / (1 + Math.exp(-odds));
}

/** So many words are compared by their sound. */
const COMPARED = 2_000_000;

function sizeOf(words: readonly WordCover[]): number {
  let size = 0;
  for (const word of words) if (word.type.weight > 0) size += 1;
  return size;
}

/** A word that sounds so much like another is its counterpart. */
const SURE = 1.5;

/** Arabic letters in a row that are words written together: nothing can be said about such text. */
const GLUED = 17;
const RUN = new RegExp(`[\\u0600-\\u06ff]{${GLUED}}`);

/** Whether an Arabic word is several words written together; Latin letters and digits stand between words of their own. */
export function isGlued(word: string): boolean {
  return word.length >= GLUED && RUN.test(word);
}
