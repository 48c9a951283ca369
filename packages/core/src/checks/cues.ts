import type { CueEntry } from '../lexicon/index.ts';

/**
 * What a word says about negation: nothing, a hint (`only`, `قبل`), that it is implied (`refuse`, `unable`, `رفض`), or
 * a negation (`not`, `لم`).
 */
export type Cue = typeof NONE | typeof FAINT | typeof IMPLIED | typeof NEGATION;

export const NONE = 0;
export const FAINT = 1;
export const IMPLIED = 2;
export const NEGATION = 3;

/** Tells what words say about negation, by the tables of a lexicon. */
export interface Cues {
  /** The cue of an English word in lower case. */
  readonly english: (word: string) => Cue;
  /**
   * The cue of an Arabic word, given in matching form and as it stands, proclitics and all; what follows decides about
   * `لا` and `غير`.
   */
  readonly arabic: (form: string, text: string) => Cue;
  /** Whether an Arabic word (in matching form, and as it stands) makes the next one its opposite: `غير`, `عدم`. */
  readonly isNot: (form: string, text: string) => boolean;
}

/** Returns what reads cues by the entries of both languages. */
export function makeCues(entries: Readonly<Record<'ar' | 'en', readonly CueEntry[]>> = { ar: [], en: [] }): Cues {
  const [english, arabic] = [indexed(entries.en), indexed(entries.ar)];
  const opposite = new Set(entries.ar.filter(({ cue }) => cue === 'opposite').flatMap(({ forms }) => forms));
  return {
    english: (word) => readEnglish(word.replace(/’/g, "'").replace(/'s$/, ''), english),
    // أن لا against إلا, which are one in matching form
    arabic: (form, text) => (/^[وف]?أل[^\p{L}]*ا$/u.test(text) ? NEGATION : readArabic(form, arabic)),
    // غيّر is a verb.
    isNot: (form, text) => opposite.has(form) && !text.includes('\u0651'),
  };
}

interface Piece {
  readonly cue: Cue;
  /** How many Latin letters stand behind a beginning, or are all that stands before an ending, at least; 0: anything. */
  readonly letters: number;
}

interface Index {
  readonly whole: ReadonlyMap<string, Cue>;
  readonly begins: ReadonlyMap<string, Piece>;
  readonly ends: ReadonlyMap<string, Piece>;
  /** What may stand anywhere in a word, by its first unit. */
  readonly within: ReadonlyMap<number, readonly string[]>;
  /** Letters of the longest beginning and of the longest ending. */
  readonly longestBeginning: number;
  readonly longestEnding: number;
}

const STRENGTH = { none: NONE, faint: FAINT, implied: IMPLIED, negation: NEGATION } as const;

function indexed(entries: readonly CueEntry[]): Index {
  const whole = new Map<string, Cue>();
  const pieces = { begins: new Map<string, Piece>(), ends: new Map<string, Piece>(), within: new Map<string, Piece>() };
  for (const { cue, where, letters = 0, forms } of entries) {
    if (cue === 'opposite') continue;
    for (const form of forms)
      if (where === undefined) whole.set(form, STRENGTH[cue]);
      else pieces[where].set(form, { cue: STRENGTH[cue], letters });
  }
  const { begins, ends, within } = pieces;
  return {
    whole,
    begins,
    ends,
    within: byFirstUnit(within.keys()),
    longestBeginning: longestOf(begins),
    longestEnding: longestOf(ends),
  };
}

function byFirstUnit(pieces: Iterable<string>): Index['within'] {
  const byUnit = new Map<number, string[]>();
  for (const piece of pieces) {
    const list = byUnit.get(piece.charCodeAt(0));
    if (list === undefined) byUnit.set(piece.charCodeAt(0), [piece]);
    else list.push(piece);
  }
  return byUnit;
}

function longestOf(pieces: ReadonlyMap<string, Piece>): number {
  let longest = 0;
  for (const piece of pieces.keys()) longest = Math.max(longest, piece.length);
  return longest;
}

function readEnglish(word: string, index: Index): Cue {
  const own = index.whole.get(word);
  if (own !== undefined && own !== FAINT) return own;
  return stronger(own ?? NONE, stronger(cueOfBeginning(word, index), cueOfEnding(word, index)));
}

/** The longest beginning decides: `under` is none of `un`. */
function cueOfBeginning(word: string, { begins, longestBeginning }: Index): Cue {
  for (let end = Math.min(word.length, longestBeginning); end > 0; end -= 1) {
    const piece = begins.get(word.slice(0, end));
    if (piece !== undefined && /^[a-z]*/.exec(word.slice(end))![0].length >= piece.letters) return piece.cue;
  }
  return NONE;
}

function cueOfEnding(word: string, { ends, longestEnding }: Index): Cue {
  let cue: Cue = NONE;
  for (let start = Math.max(0, word.length - longestEnding); start < word.length; start += 1) {
    const piece = ends.get(word.slice(start));
    if (piece === undefined) continue;
    const isLed = piece.letters === 0 || (start >= piece.letters && /^[a-z]+$/.test(word.slice(0, start)));
    if (isLed) cue = stronger(cue, piece.cue);
  }
  return cue;
}

function stronger(one: Cue, other: Cue): Cue {
  return one > other ? one : other;
}

/** The dialects deny on both sides of the verb: `ماكانش`, `معرفهاش`, `مبتلعبش`. */
const AROUND = /^[وف]?م[ا-ي]{2,}ش$/;
/** `لايمكنها`: written together with its verb. */
const TOGETHER = /^[وف]?لا[يتن][ا-ي]{3,}$/;
/** Behind a question's أ: `أليس`; `إلا` is none. */
const ASKED = /^[اب](?:لم|ليس|لن)$/;
/** Without someone: `بدونه`, but لدونة is another word. */
const WITHOUT = /^[وفب]?دون(?:ي|ه|ها|هم|نا|ك|كم)$/;
const PROCLITIC = /^(?:[وفأا]|او)?[بل]?/;

function readArabic(form: string, index: Index): Cue {
  const { whole, within } = index;
  const bare = form.replace(/^[وف]/, '');
  if (whole.get(form) === NEGATION || whole.get(bare) === NEGATION) return NEGATION;
  // مفتش looks like the negation of a dialect.
  if (whole.get(bare) === NONE) return NONE;
  if (AROUND.test(form) || TOGETHER.test(form)) return NEGATION;
  if (ASKED.test(form)) return NEGATION;
  const rest = form.replace(PROCLITIC, '');
  // Without what is written onto it a word may look like a negation, and is none.
  let asWhole: Cue = NONE;
  for (const one of [form, bare, rest, rest.replace(/^ال/, '')]) asWhole = stronger(asWhole, weakly(whole.get(one)));
  const isWithin = WITHOUT.test(form) || hasWithin(form, within);
  return isWithin ? IMPLIED : stronger(asWhole, cueOfEnding(form, index));
}

const NO_PIECES: readonly string[] = [];

function hasWithin(form: string, pieces: Index['within']): boolean {
  for (let at = 0; at < form.length; at += 1)
    for (const piece of pieces.get(form.charCodeAt(at)) ?? NO_PIECES) if (form.startsWith(piece, at)) return true;
  return false;
}

function weakly(cue: Cue = NONE): Cue {
  return cue === NEGATION ? NONE : cue;
}
