import type { NumberLanguage } from '../language.ts';
import { wordsArabic } from './cardinals.ts';
import { lowerPart, power, withHalf } from './digits.ts';
import { ordinalArabic } from './ordinals.ts';

/** How Arabic writes its numbers. */
export const arabicNumbers: NumberLanguage = { words: wordsArabic, ordinal: ordinalArabic, power, lowerPart, withHalf };
