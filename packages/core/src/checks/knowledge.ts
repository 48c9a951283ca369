import { type Lexicon, makeTrees, type NameTables, type WordLexicon } from '../lexicon/index.ts';
import { once, remember } from '../memo/index.ts';
import { type ArabicSpelling, arabicSpelling, type LatinSpelling, makeLetterRuns } from '../mentions/index.ts';
import { matchingForm } from '../text/index.ts';
import { makeWordComparer, stemEnglish, type WordComparer, type WordType } from '../words/index.ts';
import { makeContrasts } from './contrasts.ts';
import { makeCues } from './cues.ts';
import { type EntityTables, entityTables, matchingWords } from './names/entities.ts';
import { makePivot } from './names/pivot.ts';
import {
  type ArabicProfile,
  type EnglishProfile,
  makeArabicProfile,
  makeEnglishProfile,
  type ProfileTables,
} from './profiles.ts';
import { coreOf, headOf } from './stems.ts';

/** What the checks of pairs look up, made once for each lexicon. */
export interface Knowledge extends ProfileTables {
  /** Compares words; remembers what it has learnt about them. */
  readonly comparer: WordComparer;
  /** What is known of a word whatever stands beside it. */
  readonly arabicProfile: (type: WordType) => ArabicProfile;
  readonly englishProfile: (type: WordType) => EnglishProfile;
  /** Arabic single-word names (matching form). */
  readonly names: ReadonlyMap<string, string>;
  /**
   * By Arabic and English stem: probability of its likeliest translation; 0 for stems that the word lexicon does not
   * know.
   */
  readonly arabicBest: Float32Array;
  readonly englishBest: Float32Array;
  /** The first letters of an Arabic stem and, by English stem, of an English one, as a number: related stems have one. */
  readonly arabicHead: (stem: number) => number;
  readonly englishHeads: Int32Array;
  /**
   * The reverse of the word lexicon's table: the Arabic stems of English stem `e` are `reverse[reverseStarts[e]]` to
   * `reverse[reverseStarts[e + 1]]`.
   */
  readonly reverseStarts: Uint32Array;
  readonly reverse: Uint32Array;
  /** Their probabilities, given the English stem. */
  readonly reverseBackward: Float32Array;
  /** How far an Arabic and an English stem are translations by way of others; see {@link makePivot}. */
  readonly pivot: (arabic: number, english: number) => number;
  /** Single words (matching form) that are entries of the tables of names, everyday words apart. */
  readonly places: ReadonlySet<string>;
  /** Arabic names of peoples: adjectives that translators add and leave out. */
  readonly peoples: ReadonlySet<string>;
  /** English names of peoples, in matching form. */
  readonly demonyms: ReadonlySet<string>;
  /** By the Arabic name of a month (matching form): how else it is called. */
  readonly months: ReadonlyMap<string, readonly ArabicSpelling[]>;
  /** The names of the tables, by their words. */
  readonly entities: EntityTables;
  readonly words: WordLexicon | undefined;
  /** The stems of the word lexicon as they sound, each read when it is first needed. */
  readonly arabicSpellings: (ArabicSpelling | undefined)[];
  readonly englishSpellings: (LatinSpelling | undefined)[];
  /** The English stems that say the contrary of one. */
  readonly oppositesOf: (stem: number) => readonly number[];
  /** Log odds that a name differs, of the features of a candidate. */
  readonly nameOdds: (features: readonly number[]) => number;
  /** Probability that an Arabic word (matching form) is a name, by its letters. */
  readonly foreignness: (form: string) => number;
}

/**
 * Returns the look-up tables of a lexicon; built once for each, those that only names and doubtful words ask for when they
 * first do.
 */
export const knowledgeOf = remember(build);

/** Returns what compares words by a lexicon, the {@link Knowledge}'s own, without the rest of it. */
export const comparerOf = remember(({ words }: Lexicon) => makeWordComparer(words));

function build(lexicon: Lexicon): Knowledge {
  const { names, words, checks } = lexicon;
  const common = new Set([...(names.common?.ar ?? []), ...(names.common?.en ?? [])]);
  const tables = {
    ...readTables(names, common),
    common,
    cues: makeCues(lexicon.cues),
    contrasts: makeContrasts(lexicon.contrasts),
    nameless: new Set(names.nameless),
  };
  const reverse = once(() => turnRound(words));
  const best = once(() => likeliest(words));
  const entities = once(() => entityTables(names));
  const pivot = once(() => makePivot(words, reverse()));
  const englishHeads = once(() => Int32Array.from(words?.englishWords.stems ?? [], headOf));
  return {
    comparer: comparerOf(lexicon),
    nameOdds: checks === undefined ? () => Number.NEGATIVE_INFINITY : makeTrees(checks.names),
    oppositesOf: oppositesIn(checks?.opposites ?? '', words),
    foreignness: checks === undefined ? () => 0 : makeLetterRuns(checks.nameLetters),
    ...tables,
    arabicProfile: makeArabicProfile(tables),
    englishProfile: makeEnglishProfile(tables),
    get entities() {
      return entities();
    },
    peoples: new Set(names.nationalities.flatMap(({ ar }) => ar.map(matchingForm))),
    demonyms: new Set(names.nationalities.flatMap(({ en }) => en.map(matchingForm))),
    names: names.known ?? new Map(),
    months: monthNames(lexicon),
    get reverseStarts() {
      return reverse().reverseStarts;
    },
    get reverse() {
      return reverse().reverse;
    },
    get reverseBackward() {
      return reverse().reverseBackward;
    },
    pivot: (arabic, english) => pivot()(arabic, english),
    get arabicBest() {
      return best().arabicBest;
    },
    get englishBest() {
      return best().englishBest;
    },
    get englishHeads() {
      return englishHeads();
    },
    words,
    arabicHead: headsOf(words?.arabicWords.stems ?? []),
    arabicSpellings: new Array(words?.arabicWords.stems.length ?? 0),
    englishSpellings: new Array(words?.englishWords.stems.length ?? 0),
  };
}

/**
 * Reads the tables of names: the Arabic spellings by English word, and the single Arabic words among them that are not
 * everyday words.
 */
function readTables(names: NameTables, common: ReadonlySet<string>): Pick<Knowledge, 'spellings' | 'places'> {
  const spellings = new Map<string, string[]>();
  const places = new Set<string>();
  const { regions, nationalities, cities, organisations, people = [], others = [] } = names;
  for (const entries of [regions, nationalities, cities, organisations, people, others])
    for (const { ar, en } of entries) {
      const arabic = ar.map((one) => matchingWords(one).join(' '));
      for (const one of arabic) if (entries !== nationalities && one.length > 3 && !one.includes(' ')) places.add(one);
      for (const word of en.flatMap(matchingWords)) if (word.length >= 2) addAll(spellings, word, arabic);
    }
  for (const word of common) places.delete(matchingForm(word));
  return { spellings, places };
}

function addAll(lists: Map<string, string[]>, key: string, values: readonly string[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...values]);
  else for (const one of values) list.push(one);
}

/** The probability of the likeliest translation of each stem. */
function likeliest(words: WordLexicon | undefined): Pick<Knowledge, 'arabicBest' | 'englishBest'> {
  const arabicBest = new Float32Array(words?.arabicWords.stems.length ?? 0);
  const englishBest = new Float32Array(words?.englishWords.stems.length ?? 0);
  if (words === undefined) return { arabicBest, englishBest };
  for (let a = 0; a < arabicBest.length; a += 1)
    for (let k = words.starts[a]!; k < words.starts[a + 1]!; k += 1) {
      const e = words.english[k]!;
      arabicBest[a] = Math.max(arabicBest[a]!, words.forward[k]!);
      englishBest[e] = Math.max(englishBest[e]!, words.backward[k]!);
    }
  return { arabicBest, englishBest };
}

function monthNames({ values }: Lexicon): Map<string, ArabicSpelling[]> {
  const months = new Map<string, ArabicSpelling[]>();
  for (const { ar } of values.months)
    for (const name of ar)
      if (!name.includes(' '))
        months.set(
          matchingForm(name),
          ar.filter((other) => other !== name).map((other) => arabicSpelling(other)),
        );
  return months;
}

/** Sorts the entries of a word lexicon by their English stems. */
function turnRound(words: WordLexicon | undefined): Pick<Knowledge, 'reverseStarts' | 'reverse' | 'reverseBackward'> {
  if (words === undefined)
    return { reverseStarts: new Uint32Array(1), reverse: new Uint32Array(), reverseBackward: new Float32Array() };
  const size = words.englishWords.stems.length;
  const reverseStarts = new Uint32Array(size + 1);
  for (let k = 0; k < words.english.length; k += 1) reverseStarts[words.english[k]! + 1]! += 1;
  for (let e = 0; e < size; e += 1) reverseStarts[e + 1]! += reverseStarts[e]!;
  const next = reverseStarts.slice();
  const reverse = new Uint32Array(words.english.length);
  const reverseBackward = new Float32Array(words.english.length);
  for (let a = 0; a + 1 < words.starts.length; a += 1)
    for (let k = words.starts[a]!; k < words.starts[a + 1]!; k += 1) {
      const at = next[words.english[k]!]!++;
      reverse[at] = a;
      reverseBackward[at] = words.backward[k]!;
    }
  return { reverseStarts, reverse, reverseBackward };
}

/** Returns what gives the heads of Arabic stems: few of them are ever asked for. */
function headsOf(stems: readonly string[]): (stem: number) => number {
  const heads = new Int32Array(stems.length);
  return (stem) => heads[stem] || (heads[stem] = headOf(coreOf(stems[stem]!)));
}

const NO_STEMS: readonly number[] = [];

/** Reads opposites by the stems that the word lexicon has, when they are first asked for. */
function oppositesIn(lines: string, words: WordLexicon | undefined): (stem: number) => readonly number[] {
  let table: Map<number, number[]> | undefined;
  return (stem) => (table ??= readOpposites(lines, words)).get(stem) ?? NO_STEMS;
}

function readOpposites(lines: string, words: WordLexicon | undefined): Map<number, number[]> {
  const table = new Map<number, number[]>();
  const idOf = (word: string) => words?.englishWords.ids.get(stemEnglish(word));
  for (const line of lines.split('\n')) {
    const [word, ...others] = line.split(' ').map(idOf);
    if (word === undefined) continue;
    const known = table.get(word) ?? [];
    for (const other of others) if (other !== undefined && other !== word && !known.includes(other)) known.push(other);
    table.set(word, known);
  }
  return table;
}
