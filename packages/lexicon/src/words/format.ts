import type { Vocabulary, WordLexicon } from '@muqabala/core';
import { ByteReader, Bytes } from '../binary/bytes.ts';
import {
  type About,
  broken,
  type Header,
  type Kind,
  readHeader as readAny,
  readChecked,
  withHeader,
} from '../binary/header.ts';

/** What a lexicon file says about itself, in its first line, as JSON. */
export interface WordsHeader extends Header<'muqabala/words'> {
  readonly arabic: number;
  readonly english: number;
  readonly entries: number;
}

export const WORDS: Kind<'muqabala/words', 'arabic' | 'english' | 'entries'> = {
  format: 'muqabala/words',
  called: 'word lexicon',
  sizes: ['arabic', 'english', 'entries'],
  remedy: 'Fetch it again, or train one with `muqabala lexicon train`.',
};

/** Probabilities are kept in 64 steps of a third of a doubling: 1, 0.79, 0.63, … */
const STEPS: readonly number[] = Array.from({ length: 64 }, (_, i) => {
  const third = [1, 0.7937005259840998, 0.6299605249474366][i % 3]!;
  return third / 2 ** Math.floor(i / 3);
});

/** Returns the step that stands for a probability; rounds to the nearest in the logarithm. */
function quantise(probability: number): number {
  let step = 0;
  // Half a step further down is the border to the next; 0.8908987181403393 is 2^(-1/6).
  while (step < 63 && probability < STEPS[step]! * 0.8908987181403393) step += 1;
  return step;
}

/**
 * Writes a lexicon as bytes; the same lexicon and header give the same bytes. Read again, its probabilities are rounded
 * to the steps above.
 */
export function encodeWords(lexicon: WordLexicon, about: About): Uint8Array {
  const body = new Bytes();
  for (const words of [lexicon.arabicWords, lexicon.englishWords]) {
    body.stems(words.stems);
    for (const share of words.shares) body.number(quantise(share));
  }
  const arabic = lexicon.arabicWords.stems.length;
  body.lists(lexicon.starts, lexicon.english);
  for (const table of [lexicon.forward, lexicon.backward]) for (const p of table) body.number(quantise(p));
  const sizes = { arabic, english: lexicon.englishWords.stems.length, entries: lexicon.english.length };
  return withHeader(WORDS, lexicon.signature, about, sizes, body.take());
}

/**
 * Reads a lexicon's first line; `length` is where the words begin. `place` (a file name) is named in errors.
 * Throws a MuqabalaError (`lexicon-broken`) when the bytes are no lexicon of this version.
 */
export function readHeader(bytes: Uint8Array, place?: string): { header: WordsHeader; length: number } {
  return readAny(WORDS, bytes, place);
}

/**
 * Reads a lexicon from bytes as {@link encodeWords} writes them. `place` (a file name) is named in errors. Throws a
 * MuqabalaError (`lexicon-broken`) when they are no lexicon, were cut short or changed on their way.
 */
export function decodeWords(bytes: Uint8Array, place?: string): WordLexicon {
  const { header, length } = readChecked(WORDS, bytes, place);
  const reader = new ByteReader(bytes, length);
  const vocabulary = (size: number): Vocabulary => {
    const stems = reader.stems(size);
    if (stems === undefined)
      throw broken(WORDS, 'This word lexicon does not hold the stems that it names.', place, reader.at);
    const shares = probabilities(reader.raw(size));
    return {
      get stems() {
        return stems.all;
      },
      ids: stems,
      shares,
    };
  };
  const arabicWords = vocabulary(header.arabic);
  const englishWords = vocabulary(header.english);
  const { starts, entries: english } = reader.lists(header.arabic, header.entries);
  const forward = probabilities(reader.raw(header.entries));
  const backward = probabilities(reader.raw(header.entries));
  const whole = starts[header.arabic] === header.entries && english.every((word) => word < header.english);
  if (reader.at !== bytes.length || !whole)
    throw broken(
      WORDS,
      'This word lexicon does not hold the word pairs that it names.',
      place,
      Math.min(reader.at, bytes.length),
    );
  return { signature: header.signature, arabicWords, englishWords, starts, english, forward, backward };
}

/** Each step is less than a byte holds. */
function probabilities(steps: Uint8Array): Float32Array {
  const found = new Float32Array(steps.length);
  for (let k = 0; k < found.length; k += 1) found[k] = STEPS[steps[k]!]!;
  return found;
}
