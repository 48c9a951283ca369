import { UNLIKE } from '../../mentions/index.ts';
import type { WordCover } from '../../words/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ArabicKind, ArabicProfile } from '../profiles.ts';
import type { PairView } from '../view.ts';
import { isNamed, kindOf, tabledOf } from './named.ts';
import { areRelated } from './related.ts';
import { wordSound } from './sounds.ts';

/** An Arabic content word to which nothing on the English side answers. */
export interface UnalignedWord {
  readonly at: number;
  readonly word: WordCover;
  readonly profile: ArabicProfile;
  /** Neither the word lexicon nor the list of common words has it. */
  readonly odd: boolean;
  /** Probability of its likeliest translation: how much its absence says. */
  readonly best: number;
  readonly isName: boolean;
  /** How likely it is a name by its letters. */
  readonly foreign: number;
  /** How likely it is a name by all that is known of it. */
  readonly named: number;
  readonly kind: ArabicKind;
}

/** From here a word is taken to have its counterpart by its sound: no other word is looked at. */
export const SOUNDS = 1.5;
/** Above this two words are taken to sound alike. */
export const ALIKE = -0.5;
/** From here a word is taken to have its counterpart by translation. */
export const COVERED = 0.4;

/** Returns the Arabic words that no English word translates, is related to or sounds like. */
export function unalignedWords(view: PairView, knowledge: Knowledge): UnalignedWord[] {
  const list: UnalignedWord[] = [];
  const { words, profiles } = view.arabic;
  const claims: Claims = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word, profile] = [words[at]!, profiles[at]!];
    if (!isUncovered(word, profile, at, claims, view) || hasAnswer(profile, at, view, claims, knowledge)) continue;
    list.push(unalignedWord(word, profile, at, knowledge));
  }
  return list;
}

function unalignedWord(word: WordCover, profile: ArabicProfile, at: number, knowledge: Knowledge): UnalignedWord {
  const kind = kindOf(profile, knowledge);
  return {
    at,
    word,
    profile,
    odd: !word.type.known && !kind.common,
    best: word.type.known ? knowledge.arabicBest[word.type.stemId]! * (kind.common ? 0.3 : 1) : 0,
    isName: kind.isName,
    foreign: kind.foreign,
    named: kind.named,
    kind,
  };
}

function hasAnswer(profile: ArabicProfile, at: number, view: PairView, claims: Claims, knowledge: Knowledge): boolean {
  const { words, profiles } = view.english;
  for (let e = 0; e < profiles.length; e += 1) {
    const other = words[e]!;
    if (other.type.weight === 0 || profiles[e]!.text.length < 3) continue;
    if (wordSound(profile, profiles[e]!) > ALIKE) return true;
    if (areRelated(profile, profiles[e]!, knowledge) && !isTaken(e, at, claims, view)) return true;
  }
  return false;
}

/**
 * Returns the first `most` of {@link unalignedWords} that are at least so likely names; looks at these alone, and at no
 * everyday words.
 */
export function unalignedNames(view: PairView, knowledge: Knowledge, least: number, most: number): UnalignedWord[] {
  const { words, profiles } = view.arabic;
  const claims: Claims = [];
  const list: UnalignedWord[] = [];
  for (let at = 0; at < words.length && list.length < most; at += 1) {
    const [word, profile] = [words[at]!, profiles[at]!];
    if (!mayBeUncovered(word, profile, view)) continue;
    // Few words are names, which is known of each; whether another takes its counterpart is asked for every place.
    const { common, inTables } = tabledOf(profile, knowledge);
    if ((common && !inTables) || !isNamed(profile, knowledge, least)) continue;
    if (!isUncovered(word, profile, at, claims, view)) continue;
    if (!hasAnswer(profile, at, view, claims, knowledge)) list.push(unalignedWord(word, profile, at, knowledge));
  }
  return list;
}

/** Which Arabic word plainly sounds like an English one, by its place: looked for when it is first asked. */
type Claims = (number | undefined)[];

/**
 * Whether an English name is heard in another Arabic word: `Vladimir` is فلاديمير, whatever it has to do with بوتين.
 */
function isTaken(e: number, at: number, claims: Claims, { arabic, english }: PairView): boolean {
  const profile = english.profiles[e]!;
  if (!profile.isNamelike) return false;
  let place = claims[e];
  if (place === undefined) {
    place = -1;
    let best = SOUNDS;
    for (let a = 0; a < arabic.profiles.length; a += 1) {
      const sound = arabic.profiles[a]!.text.length < 2 ? UNLIKE : wordSound(arabic.profiles[a]!, profile);
      if (sound > best) [best, place] = [sound, a];
    }
    claims[e] = place;
  }
  return place >= 0 && place !== at;
}

/** A word that says something and is long enough, and that no English word translates. */
function isUncovered(word: WordCover, profile: ArabicProfile, at: number, claims: Claims, view: PairView): boolean {
  if (!mayBeUncovered(word, profile, view)) return false;
  return word.covered < COVERED || (word.by !== undefined && isTaken(word.by, at, claims, view));
}

/** Whether one may be, before it is asked whether its counterpart is taken: names alone are. */
function mayBeUncovered(
  { type, start, end, covered, by }: WordCover,
  { isArabic }: ArabicProfile,
  { english }: PairView,
): boolean {
  if (type.weight === 0 || end - start < 3 || !isArabic) return false;
  return covered < COVERED || (by !== undefined && english.profiles[by]!.isNamelike);
}
