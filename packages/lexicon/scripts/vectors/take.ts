import type { VectorIndex } from '@muqabala/core';
import { vectorKey } from '@muqabala/core/words';
import { readSpace, SIZE } from './read.ts';

/** So many words are kept, most frequent first: 120,000 of both tell missing words hardly better. */
const ARABIC = 46_000;
const ENGLISH = 23_000;

/** The rows of the most frequent words of both languages, and where each word and each stem is found. */
export interface TakenRows {
  readonly rows: Int8Array;
  readonly arabic: VectorIndex;
  readonly english: VectorIndex;
}

/** Takes the most frequent words of the space; a stem stands for its most frequent form. */
export function takeRows(folder: string): TakenRows {
  const [arabic, english] = [readSpace(folder, 'arabic'), readSpace(folder, 'english')];
  const rows = new Int8Array((ARABIC + ENGLISH) * SIZE);
  rows.set(arabic.rows.subarray(0, ARABIC * SIZE));
  rows.set(english.rows.subarray(0, ENGLISH * SIZE), ARABIC * SIZE);
  const index = ({ words, stems }: typeof arabic, size: number, first: number): VectorIndex => {
    const places = new Map<number, number>();
    const add = (key: number, row: number) => places.has(key) || places.set(key, row);
    for (let word = 0; word < size; word += 1) add(vectorKey(words[word]!, false), first + word);
    for (let word = 0; word < size; word += 1) add(vectorKey(stems[word]!, true), first + word);
    const keys = [...places.keys()].sort((p, q) => p - q);
    return { keys: Uint32Array.from(keys), rows: Uint32Array.from(keys, (key) => places.get(key)!) };
  };
  return { rows, arabic: index(arabic, ARABIC, 0), english: index(english, ENGLISH, ARABIC) };
}
