import type { NumberLanguage } from '../language.ts';
import { wordsEnglish } from './cardinals.ts';
import { lowerPart, pointAfter, pointFirst, power, withHalf } from './digits.ts';
import { ordinalEnglish } from './ordinals.ts';

/** How English writes its numbers. */
export const englishNumbers: NumberLanguage = {
  words: wordsEnglish,
  ordinal: ordinalEnglish,
  pointFirst,
  power,
  lowerPart,
  pointAfter,
  withHalf,
};
