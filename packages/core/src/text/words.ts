import { LETTER, SIGN } from './characters.ts';
import { readTokens, type TextTokens, tokenAt } from './tokens.ts';

/** Words of a text as parallel arrays: word `i` is `[starts[i], ends[i])` in UTF-16 units. */
export interface Words {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

/**
 * Returns the words of a text: runs of letters and digits with their marks, tatweel and joiners, a clitic after an
 * apostrophe included (`John’s`, `don't`).
 */
export function findWords(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  forEachWord(text, 0, text.length, (start, end) => {
    starts.push(start);
    ends.push(end);
  });
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), count: starts.length };
}

/** Calls `add` with each word between two offsets; one that crosses an offset is cut there. */
export function forEachWord(text: string, from: number, to: number, add: (start: number, end: number) => void): void {
  if (from >= to) return;
  const tokens = readTokens(text);
  const { starts, ends, kinds } = tokens;
  let limit = tokenAt(tokens, to);
  if (limit < tokens.count && starts[limit]! < to) limit += 1;
  for (let i = tokenAt(tokens, from); i < limit; ) {
    if (kinds[i] === SIGN) {
      i += 1;
      continue;
    }
    const next = endOfWord(tokens, i, limit);
    add(Math.max(starts[i]!, from), Math.min(ends[next - 1]!, to));
    i = next;
  }
}

/** Returns the token behind the word that begins with token `i`. */
function endOfWord({ text, starts, kinds, gaps }: TextTokens, i: number, limit: number): number {
  let next = i + 1;
  while (next < limit && gaps[next] === 0 && kinds[next] !== SIGN) next += 1;
  const clitic = next + 1;
  if (clitic >= limit || gaps[next] !== 0 || gaps[clitic] !== 0 || kinds[clitic] !== LETTER) return next;
  const unit = text.charCodeAt(starts[next]!);
  return unit === 0x27 || unit === 0x2019 ? clitic + 1 : next;
}
