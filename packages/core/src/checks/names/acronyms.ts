import { spelledKey, spelledLetter } from '../../mentions/index.ts';
import type { Span } from '../../text/index.ts';
import type { PairView } from '../view.ts';

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
