import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stemmer } from '@muqabala/core/words';

/** So many figures say what a word means. */
export const SIZE = 64;

/** The words of one language in the space of both, most frequent first. */
export interface Space {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly rows: Int8Array;
}

/** Reads the words of one language of the space; `folder` is what `benchData()` returns. */
export function readSpace(folder: string, language: 'arabic' | 'english'): Space {
  const place = join(folder, 'train/word-vectors', language);
  const words = readFileSync(`${place}.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(0, line.indexOf('\t')));
  const bytes = readFileSync(`${place}.i8`);
  const stemmer = new Stemmer();
  return {
    words,
    stems: words.map((word) => stemmer.stem(word)),
    rows: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}
