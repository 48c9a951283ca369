import { readTrainingRows } from '../../../../test/bench/folds.ts';
import { trainWords } from '../../src/train/index.ts';
import { decodeWords, encodeWords } from '../../src/words/index.ts';
import { cutWords } from './small.ts';

const ABOUT = {
  licence: 'CC-BY-SA-4.0',
  sources: [
    'NTREX-128 (Microsoft), CC BY-SA 4.0',
    'Parallel Universal Dependencies: UD Arabic-PUD and UD English-PUD, CC BY-SA 3.0',
    'XQuAD (Google DeepMind), CC BY-SA 4.0',
    'TICO-19, CC0 1.0',
    'Tatoeba, CC BY 2.0 FR',
    'Arabic WordNet joined with Princeton WordNet 3.0, CC BY-SA 3.0; Wiktionary, CC BY-SA; Unicode CLDR, Unicode-3.0',
    'Camel Morph MSA (CAMeL Lab, New York University Abu Dhabi), CC BY 4.0',
  ],
};

/** Returns the bytes of the word lexicon that the training data gives; `folder` is what `benchData()` returns. */
export function makeWords(folder: string): Uint8Array {
  return encodeWords(trainWords(readTrainingRows(folder), { name: 'words-1' }), ABOUT);
}

/** Returns the bytes of the small lexicon that is cut from those of the whole one. */
export function makeSmallWords(whole: Uint8Array): Uint8Array {
  return encodeWords({ ...cutWords(decodeWords(whole)), signature: 'words-1-small' }, ABOUT);
}
