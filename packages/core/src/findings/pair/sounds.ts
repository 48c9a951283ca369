import {
  arabicSpelling,
  gradedEvidence,
  latinSpelling,
  mayBeAlike,
  soundEvidence,
  UNLIKE,
} from '../../mentions/index.ts';
import type { ArabicNote, EnglishNote } from './notes.ts';

/** Less evidence than this is as good as none. */
export const FLOOR = -3;

/** So many comparisons are remembered before all are forgotten. */
const KEPT = 1 << 18;
let size = 0;
/** Memories of earlier rounds count as forgotten. */
let round = 0;

/**
 * Returns the evidence (natural logarithm) that an Arabic word of a pair sounds like an English one, {@link UNLIKE} below {@link FLOOR};
 * remembered with the English word.
 */
export function wordSound(arabic: ArabicNote, english: EnglishNote): number {
  if (!mayBeAlike(arabic.spelling, english.spelling)) return UNLIKE;
  if (english.round !== round) {
    english.sounds = new Map();
    english.round = round;
  }
  let sound = english.sounds.get(arabic.id);
  if (sound === undefined) {
    sound = soundEvidence(arabic.spelling, english.spelling, FLOOR);
    if (size >= KEPT) {
      size = 0;
      round += 1;
    }
    english.sounds.set(arabic.id, sound);
    size += 1;
  }
  return sound;
}

/** Returns the same for words as they stand, where it is at least `least`. */
export function soundsLike(arabic: string, latin: string, least = FLOOR): number {
  return soundEvidence(arabicSpelling(arabic), latinSpelling(latin), least);
}

/** Evidence below which two words are wholly unlike, and how much more two spellings of one name have. */
const APART = -30;
const SPAN = 38;

/** Returns how alike two words sound between 0 (nothing in common) and 1: a name that is spelt as no letter table expects stands in the middle. */
export function likeness(arabic: ArabicNote, english: EnglishNote): number {
  const evidence = gradedEvidence(arabic.spelling, english.spelling, APART);
  return Math.min(1, Math.max(0, (evidence - APART) / SPAN));
}
