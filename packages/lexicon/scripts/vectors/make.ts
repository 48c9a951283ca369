import { encodeNeighbours } from '../../src/neighbours/index.ts';
import { encodeVectors } from '../../src/vectors/index.ts';
import { findNeighbours } from './neighbours.ts';
import { SIZE } from './read.ts';
import { takeRows } from './take.ts';

const ABOUT = {
  licence: 'CC-BY-SA-4.0',
  sources: [
    'Universal Sentence Encoder, multilingual (Google), Apache-2.0, tuned on the sentence pairs of words.bin (their sources and licences there)',
    'wordfreq (Robyn Speer), data CC BY-SA 4.0',
  ],
  notice:
    'Derived from the multilingual Universal Sentence Encoder, Copyright The TensorFlow Hub Authors, licensed under the Apache License, Version 2.0 ' +
    '(http://www.apache.org/licenses/LICENSE-2.0); changed: single words were encoded, mapped to 64 dimensions and rounded.',
};

/** Returns the bytes of the neighbours; `folder` is what `benchData()` returns. */
export function makeNeighbours(folder: string): Uint8Array {
  const found = findNeighbours(folder);
  return encodeNeighbours({ ...found, signature: `neighbours-1-${found.english.length}` }, ABOUT);
}

/** Returns the bytes of the word vectors; `folder` is what `benchData()` returns. */
export function makeVectors(folder: string): Uint8Array {
  const taken = takeRows(folder);
  return encodeVectors({ ...taken, size: SIZE, signature: `vectors-1-${taken.rows.length / SIZE}` }, ABOUT);
}
