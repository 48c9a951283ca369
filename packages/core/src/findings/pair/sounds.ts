import { arabicSpelling, countGroups, latinSpelling, mayBeAlike, soundEvidence, UNLIKE } from '../../mentions/index.ts';
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
  const { consonants, groups } = arabic.spelling;
  if (!mayBeAlike(consonants, groups, english.spelling)) return UNLIKE;
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

/** Returns the same for Arabic words written as one, which must be all of the English word; their consonants are looked at before anything is joined. */
export function jointSound(
  words: readonly ArabicNote[],
  from: number,
  to: number,
  english: EnglishNote,
  least: number,
): number {
  const { consonants, groups } = english.spelling;
  let mask = 0;
  for (let i = from; i < to; i += 1) {
    if ((words[i]!.spelling.consonants & consonants) === 0) return UNLIKE;
    mask |= words[i]!.spelling.consonants;
  }
  if (countGroups(mask & consonants) * 5 < groups * 4 || countGroups(mask & ~consonants) > FOREIGN) return UNLIKE;
  let letters = '';
  for (let i = from; i < to; i += 1) letters += words[i]!.spelling.letters;
  return soundEvidence(arabicSpelling(letters), english.spelling, least);
}

/** Groups of consonants that joined words may have beside those of the English one: proclitics, and letters that stand for two sounds. */
const FOREIGN = 3;

/** Returns the same for words as they stand, where it is at least `least`. */
export function soundsLike(arabic: string, latin: string, least = FLOOR): number {
  return soundEvidence(arabicSpelling(arabic), latinSpelling(latin), least);
}
