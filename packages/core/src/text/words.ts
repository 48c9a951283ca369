/** Words of a text as parallel arrays: word `i` is `[starts[i], ends[i])` in UTF-16 units. */
export interface Words {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200c\u200d]*(?:['’][\p{L}]+)?/gu;

/** Returns the words of a text: runs of letters and digits with their marks, a clitic after an apostrophe included. */
export function findWords(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(WORD)) {
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), count: starts.length };
}
