import { arabicLetters, latinLetters } from './alphabet.ts';
import { arabicPieces, latinPieces, letterEvidence, type Pieces } from './letters.ts';

/** An Arabic word ready to be compared by its sound with many Latin ones. */
export interface ArabicSpelling {
  readonly letters: string;
  /** Latin consonants that its letters may stand for, one bit each. */
  readonly sounds: number;
  /** Ways to read it, made when they are first needed. */
  readings: readonly Reading[] | undefined;
}

/** A Latin word ready to be compared by its sound with many Arabic ones. */
export interface LatinSpelling {
  readonly letters: string;
  /** Its consonants, one bit each. */
  readonly consonants: number;
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
  let sounds = 0;
  for (let i = 0; i < letters.length; i += 1) {
    const unit = letters.charCodeAt(i) - 0x600;
    sounds |= strong[unit]! | weak[unit]!;
  }
  return { letters, sounds, readings: undefined };
}

/** Returns a Latin word as {@link soundEvidence} wants it. */
export function latinSpelling(word: string): LatinSpelling {
  const letters = latinLetters(word);
  let consonants = 0;
  for (let i = 0; i < letters.length; i += 1) consonants |= latinBits[letters.charCodeAt(i)]!;
  return { letters, consonants, pieces: undefined };
}

/**
 * Returns the evidence (natural logarithm) that an Arabic word sounds like a Latin one, whatever is written onto it,
 * where it is at least `least`; {@link UNLIKE} where it is less, which most pairs are found to be after a look at their
 * consonants.
 */
export function soundEvidence(arabic: ArabicSpelling, latin: LatinSpelling, least: number): number {
  return mayBeAlike(arabic, latin) ? gradedEvidence(arabic, latin, least) : UNLIKE;
}

/**
 * Returns the same without a look at their consonants first: words that a letter table would not expect beside each
 * other (`ميشن` ~ `Mission`) have less than a name's evidence, and far more than two names.
 */
export function gradedEvidence(arabic: ArabicSpelling, latin: LatinSpelling, least: number): number {
  if (latin.letters === '') return UNLIKE;
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
  return found ? best : Math.min(UNLIKE, least);
}

/**
 * Whether two words may sound alike: most consonants of either have a counterpart in the other, what may be proclitics
 * apart. `more` are the letters of another Arabic word that is read together with the first.
 */
export function mayBeAlike(arabic: ArabicSpelling, latin: LatinSpelling, more?: ArabicSpelling): boolean {
  const sounds = more === undefined ? arabic.sounds : arabic.sounds | more.sounds;
  const lost = latin.consonants & ~sounds;
  if (lost !== 0 && (lost === latin.consonants || count(lost) > LOST * count(latin.consonants))) return false;
  return isHeard(arabic, latin, true) && (more === undefined || isHeard(more, latin, false));
}

/** Share of the consonants of a word that may be lost on the other side. */
const LOST = 0.4;

function isHeard({ letters }: ArabicSpelling, { consonants }: LatinSpelling, isFirst: boolean): boolean {
  let [lost, all] = [0, 0];
  for (let i = 0; i < letters.length; i += 1) {
    const sounds = strong[letters.charCodeAt(i) - 0x600]!;
    // `تش` is one sound.
    if (sounds === 0 || (letters[i] === 'ت' && letters[i + 1] === 'ش')) continue;
    // `ال`, `لل`, `وب…` and the like stand in front.
    if ((sounds & consonants) === 0 && isFirst && i < 3 && PROCLITICS.includes(letters[i]!)) continue;
    all += 1;
    if ((sounds & consonants) === 0) lost += 1;
  }
  return lost <= LOST * all;
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
  // The article of `الهوغونوتيون` behind its proclitics; `ون` and `ين` answer to a plural, not to sounds.
  if (rest.startsWith('ال') && rest.length > 5) {
    const bare = rest.slice(2);
    const isPlural = bare.length > 5 && (bare.endsWith('ون') || bare.endsWith('ين'));
    add(bare, CUT, isPlural ? 2 : 0);
    if (isPlural) add(bare.slice(0, -2), CUT, 1);
  }
  return list;
}

/** Latin consonants that an Arabic one may stand for; weak letters come and go in either script. */
const CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'bpv',
  ت: 'td',
  ث: 'ts',
  ج: 'jgdzžčcq',
  خ: 'kxjgcq',
  د: 'dt',
  ذ: 'dtz',
  ر: 'r',
  ز: 'zsxž',
  س: 'sczxç',
  ش: 'scjxtščgž',
  ص: 'scz',
  ض: 'dz',
  ط: 'td',
  ظ: 'zdt',
  غ: 'gjrq',
  ف: 'fvp',
  ق: 'qkcg',
  ك: 'kcqgx',
  ل: 'l',
  م: 'mn',
  ن: 'nm',
};
/** Weak letters that may stand for a consonant all the same. */
const WEAK: Readonly<Record<string, string>> = { و: 'vf', ي: 'jg', ح: 'k' };
const LATIN = 'bcdfgjklmnpqrstvxzšžčç';
/** By unit from U+0600 on: the Latin consonants that it may stand for, one bit each. */
const strong = new Int32Array(0x100);
const weak = new Int32Array(0x100);
for (const [table, to] of [
  [CONSONANTS, strong],
  [WEAK, weak],
] as const)
  for (const [letter, sounds] of Object.entries(table))
    for (const sound of sounds) to[letter.charCodeAt(0) - 0x600]! |= 1 << LATIN.indexOf(sound);
const latinBits = new Int32Array(0x180);
for (let i = 0; i < LATIN.length; i += 1) latinBits[LATIN.charCodeAt(i)] = 1 << i;

function count(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
