import { LETTER, SIGN } from './characters.ts';
import { readTokens, type TextTokens, tokenAt, tokenEnd, tokenGap, tokenKind, tokenStart } from './tokens.ts';

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
  let limit = tokenAt(tokens, to);
  if (limit < tokens.count && tokenStart(tokens, limit) < to) limit += 1;
  for (let i = tokenAt(tokens, from); i < limit; ) {
    if (tokenKind(tokens, i) === SIGN) {
      i += 1;
      continue;
    }
    const next = endOfWord(tokens, i, limit);
    add(Math.max(tokenStart(tokens, i), from), Math.min(tokenEnd(tokens, next - 1), to));
    i = next;
  }
}

/** Returns the token behind the word that begins with token `i`. */
function endOfWord(tokens: TextTokens, i: number, limit: number): number {
  let next = i + 1;
  while (next < limit && tokenGap(tokens, next) === 0 && tokenKind(tokens, next) !== SIGN) next += 1;
  const clitic = next + 1;
  if (clitic >= limit || tokenGap(tokens, next) !== 0 || tokenGap(tokens, clitic) !== 0) return next;
  if (tokenKind(tokens, clitic) !== LETTER) return next;
  const unit = tokens.text.charCodeAt(tokenStart(tokens, next));
  return unit === 0x27 || unit === 0x2019 ? clitic + 1 : next;
}
