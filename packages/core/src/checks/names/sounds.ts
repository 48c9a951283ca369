import {
  arabicSpelling,
  gradedEvidence,
  latinSpelling,
  mayBeAlike,
  soundEvidence,
  UNLIKE,
} from '../../mentions/index.ts';
import type { ArabicProfile, EnglishProfile } from '../profiles.ts';

/** Less evidence than this is as good as none. */
export const FLOOR = -3;

/**
 * So many comparisons are remembered, each in the place that its words' numbers give: another one there takes its
 * place.
 */
const KEPT_BITS = 18;
const keptArabic = new Int32Array(1 << KEPT_BITS).fill(-1);
const keptEnglish = new Int32Array(1 << KEPT_BITS);
const keptSounds = new Float64Array(1 << KEPT_BITS);

/**
 * Returns the evidence (natural logarithm) that an Arabic word of a pair sounds like an English one, {@link UNLIKE}
 * below {@link FLOOR}.
 */
export function wordSound(arabic: ArabicProfile, english: EnglishProfile): number {
  if (!mayBeAlike(arabic.spelling, english.spelling)) return UNLIKE;
  const at = (Math.imul(arabic.id, 0x9e3779b1) ^ Math.imul(english.id, 0x85ebca6b)) >>> (32 - KEPT_BITS);
  if (keptArabic[at] === arabic.id && keptEnglish[at] === english.id) return keptSounds[at]!;
  const sound = gradedEvidence(arabic.spelling, english.spelling, FLOOR);
  keptArabic[at] = arabic.id;
  keptEnglish[at] = english.id;
  keptSounds[at] = sound;
  return sound;
}

/** Returns the same for words as they stand, where it is at least `least`. */
export function soundsLike(arabic: string, latin: string, least = FLOOR): number {
  return soundEvidence(arabicSpelling(arabic), latinSpelling(latin), least);
}

/** Evidence below which two words are wholly unlike, and how much more two spellings of one name have. */
const APART = -30;
const SPAN = 38;

/**
 * Returns how alike two words sound between 0 (nothing in common) and 1: a name that is spelt as no letter table
 * expects stands in the middle.
 */
export function likeness(arabic: ArabicProfile, english: EnglishProfile): number {
  const evidence = gradedEvidence(arabic.spelling, english.spelling, APART);
  return Math.min(1, Math.max(0, (evidence - APART) / SPAN));
}
