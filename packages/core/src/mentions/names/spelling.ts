import { arabicLetters, latinLetters } from './alphabet.ts';
import { arabicPieces, latinPieces, letterEvidence, type Pieces } from './letters.ts';

/** An Arabic word ready to be compared by its sound with many Latin ones. */
export interface ArabicSpelling {
  readonly letters: string;
  /** Groups of sounds that its consonants may stand for, one bit each, and how many they are. */
  readonly consonants: number;
  readonly groups: number;
  /** Ways to read it, made when they are first needed. */
  readings: readonly Reading[] | undefined;
}

/** A Latin word ready to be compared by its sound with many Arabic ones. */
export interface LatinSpelling {
  readonly letters: string;
  readonly consonants: number;
  readonly groups: number;
  pieces: Pieces | undefined;
}

interface Reading {
  readonly pieces: Pieces;
  /** What it costs to read the word so. */
  readonly cost: number;
  /** Only beside a Latin plural (1), or only beside what is none (2). */
  readonly beside: 0 | 1 | 2;
}

/** Evidence of two words that cannot be one name. */
export const UNLIKE = -8;

/** Returns an Arabic word as it stands, proclitics and all, as {@link soundEvidence} wants it. */
export function arabicSpelling(word: string): ArabicSpelling {
  const letters = arabicLetters(word);
  const mask = consonantsOf(letters);
  return { letters, consonants: mask, groups: countGroups(mask), readings: undefined };
}

/** Returns a Latin word as {@link soundEvidence} wants it. */
export function latinSpelling(word: string): LatinSpelling {
  const letters = latinLetters(word);
  const mask = consonantsOf(letters);
  return { letters, consonants: mask, groups: countGroups(mask), pieces: undefined };
}

/**
 * Returns the evidence (natural logarithm) that an Arabic word sounds like a Latin one, whatever is written onto it, where it is at least `least`;
 * {@link UNLIKE} where it is less, which most pairs are found to be after a look at their consonants.
 */
export function soundEvidence(arabic: ArabicSpelling, latin: LatinSpelling, least: number): number {
  if (!mayBeAlike(arabic.consonants, arabic.groups, latin) || latin.letters === '') return UNLIKE;
  const readings = (arabic.readings ??= readingsOf(arabic.letters));
  const pieces = (latin.pieces ??= latinPieces(latin.letters));
  const isPlural = latin.letters.endsWith('s');
  let best = least;
  let found = false;
  for (const reading of readings) {
    if (reading.beside !== 0 && (reading.beside === 1) !== isPlural) continue;
    const evidence = letterEvidence(reading.pieces, pieces, best + reading.cost) - reading.cost;
    if (evidence < best) continue;
    best = evidence;
    found = true;
  }
  return found ? best : UNLIKE;
}

/** Whether a word of such consonants may sound like a Latin one: three fifths of the groups of the one that has fewer are common to both. */
export function mayBeAlike(consonants: number, groups: number, latin: LatinSpelling): boolean {
  return countGroups(consonants & latin.consonants) * 5 >= Math.min(groups, latin.groups) * 3;
}

const PROCLITICS = 'وفبلك';
const AFTER_CONJUNCTION = 'بلك';
/** Reading a first letter as a proclitic, and leaving an article out, costs a little. */
const CUT = 0.5;
const ARTICLE = 1;

function readingsOf(letters: string): Reading[] {
  if (letters === '') return [];
  const list: Reading[] = [];
  const add = (word: string, cost: number, beside: 0 | 1 | 2 = 0) => {
    list.push({ pieces: arabicPieces(word), cost, beside });
    if (beside === 0 && word.startsWith('ال') && word.length >= 5) add(word.slice(2), cost + ARTICLE);
  };
  add(letters, 0);
  let rest = letters;
  for (let cut = 0; cut < 2 && rest.length > 3 && PROCLITICS.includes(rest[0]!); cut += 1) {
    if (cut === 1 && !AFTER_CONJUNCTION.includes(rest[0]!)) break;
    rest = rest.slice(1);
    add(rest, CUT);
  }
  if (letters.startsWith('لل') && letters.length > 4) add(letters.slice(2), CUT);
  // The article of `الهوغونوتيون`, after the proclitics that were cut; `ون` and `ين` answer to a plural, not to its sounds.
  if (rest.startsWith('ال') && rest.length > 5) {
    const bare = rest.slice(2);
    const isPlural = bare.length > 5 && (bare.endsWith('ون') || bare.endsWith('ين'));
    add(bare, CUT, isPlural ? 2 : 0);
    if (isPlural) add(bare.slice(0, -2), CUT, 1);
  }
  return list;
}

/** Consonants by the sounds that they may stand for in either script, one bit a group; a letter may be in several. */
const GROUPS = [
  'bpvبپڤف',
  'tdطتدضثذ',
  'jgyجغيقچh',
  'kcqxgكقخغحجh',
  'szxcjسزصشثظذžšçč',
  'rر',
  'lل',
  'mم',
  'nن',
  'fvpwفڤوب',
  'hهحخ',
];
const bits = new Uint16Array(0x700);
GROUPS.forEach((letters, group) => {
  for (const letter of letters) bits[letter.charCodeAt(0)]! |= 1 << group;
});

function consonantsOf(letters: string): number {
  let mask = 0;
  for (let i = 0; i < letters.length; i += 1) mask |= bits[letters.charCodeAt(i)] ?? 0;
  return mask;
}

/** Returns how many groups of consonants a mask has. */
export function countGroups(mask: number): number {
  let rest = mask - ((mask >> 1) & 0x5555);
  rest = (rest & 0x3333) + ((rest >> 2) & 0x3333);
  rest = (rest + (rest >> 4)) & 0x0f0f;
  return (rest + (rest >> 8)) & 0x1f;
}
