import type { Lexicon } from '../../lexicon/index.ts';
import { remember } from '../../memo/index.ts';
import {
  type ArabicSpelling,
  arabicSpelling,
  type LatinSpelling,
  latinSpelling,
  soundEvidence,
  UNLIKE,
} from '../../mentions/index.ts';
import { firstOf } from '../../text/index.ts';
import type { Stretch } from '../cover.ts';
import { Stemmer } from '../stemmer.ts';
import { KNOWN, LATIN, TypedWords, type WordType, WordTypes } from '../types.ts';
import { cellOf, type Grid, makeGrid } from './grid.ts';
import { cosineOf, rowsOfArabic, rowsOfEnglish } from './rows.ts';

/**
 * What is known of two words before the links beside them are: probabilities of the lexicon, their shares among the
 * words here, cosines, sound, place.
 */
export const OWN = 19;

/** Whether hardly anything speaks for two words: neither the lexicon nor their vectors, letters or sound. */
export function isDull(features: Float64Array): boolean {
  return features[0]! < LEAST_FORWARD && features[4]! < LEAST_COSINE && features[7] === 0 && features[8]! < LEAST_SOUND;
}

const LEAST_FORWARD = -9;
const LEAST_COSINE = 0.25;
const LEAST_SOUND = -3;

/** Two stretches of text as words, and what is known of each two that are compared. */
export interface ComparedWords {
  readonly grid: Grid;
  readonly arabic: TypedWords;
  readonly english: TypedWords;
  /** Fills `features` from the beginning with what is known of an Arabic and an English word. */
  readonly describe: (a: number, e: number, features: Float64Array) => void;
}

/** Reads two stretches into compared words, an Arabic one first. */
export type WordReader = (arabic: Stretch, english: Stretch) => ComparedWords;

/** A probability of nothing. */
const LEAST = 1e-4;
/** What the words of a sentence that the lexicon does not have may share of a word's probability. */
const REST = 0.02;
const ARABIC = /[\u0621-\u064a]/;

/** What is remembered of a word: its rows among the vectors, and its sounds where it may be a name. */
interface Noted {
  readonly rows: Int32Array;
  readonly arabic: ArabicSpelling | undefined;
  readonly latin: LatinSpelling | undefined;
}

const NO_ROWS = new Int32Array(0);

/** Returns a reader by the tables of a lexicon; keep it: it remembers the words that it has met. */
export function makeWordReader({ words, vectors }: Lexicon): WordReader {
  const stemmer = new Stemmer(words?.arabicWords);
  const arabicTypes = new WordTypes(stemmer, words?.arabicWords);
  const englishTypes = new WordTypes(stemmer, words?.englishWords);
  const note = remember(({ text, stem }: WordType): Noted => {
    const isArabic = ARABIC.test(text);
    const rows =
      vectors === undefined
        ? NO_ROWS
        : isArabic
          ? rowsOfArabic(vectors, text, stem)
          : rowsOfEnglish(vectors, text, stem);
    return {
      rows,
      arabic: isArabic ? arabicSpelling(text) : undefined,
      latin: /^\p{Lu}/u.test(text) ? latinSpelling(text) : undefined,
    };
  });

  return (arabicText, englishText) => {
    const [arabic, english] = [read(arabicTypes, arabicText), read(englishTypes, englishText)];
    const [rows, columns] = [arabic.count, english.count];
    const grid = makeGrid(rows, columns);
    const size = rows * grid.width;
    const [left, right] = [typesOf(arabic, arabicTypes), typesOf(english, englishTypes)];
    const [leftNotes, rightNotes] = [left.map(note), right.map(note)];
    const forward = new Float32Array(size);
    const backward = new Float32Array(size);
    const cosines = new Float32Array(size);
    const places = placesOf(english);
    const [rowSums, columnSums] = [new Float64Array(rows), new Float64Array(columns)];
    for (let a = 0; a < rows; a += 1) {
      const id = arabic.stemIds[a]!;
      if (words !== undefined && (arabic.flags[a]! & KNOWN) !== 0)
        for (let k = words.starts[id]!; k < words.starts[id + 1]!; k += 1)
          for (const e of within(places.get(words.english[k]!), grid.from[a]!, grid.from[a]! + grid.width)) {
            const cell = cellOf(grid, a, e);
            forward[cell] = words.forward[k]!;
            backward[cell] = words.backward[k]!;
            rowSums[a]! += words.forward[k]!;
            columnSums[e]! += words.backward[k]!;
          }
      if (vectors === undefined) continue;
      for (let k = 0; k < grid.width; k += 1)
        cosines[a * grid.width + k] = cosineOf(vectors, leftNotes[a]!.rows, rightNotes[grid.from[a]! + k]!.rows);
    }
    const [rowRivals, columnRivals] = rivals(grid, cosines, arabic.stemIds, english.stemIds);
    const describe = (a: number, e: number, features: Float64Array): void => {
      const cell = cellOf(grid, a, e);
      const cosine = cosines[cell]!;
      const [own, other] = [leftNotes[a]!, rightNotes[e]!];
      features[0] = Math.log(forward[cell]! + LEAST);
      features[1] = Math.log(backward[cell]! + LEAST);
      features[2] = forward[cell]! / (rowSums[a]! + REST);
      features[3] = backward[cell]! / (columnSums[e]! + REST);
      features[4] = cosine;
      features[5] = cosine - rowRivals.of(a, english.stemIds[e]!);
      features[6] = cosine - columnRivals.of(e, arabic.stemIds[a]!);
      features[7] = (arabic.flags[a]! & LATIN) !== 0 && left[a]!.stem === right[e]!.stem ? 1 : 0;
      features[8] =
        own.arabic === undefined || other.latin === undefined ? UNLIKE : soundEvidence(own.arabic, other.latin, UNLIKE);
      features[9] = Math.abs((a + 0.5) / rows - (e + 0.5) / columns);
      features[10] = arabic.weights[a]!;
      features[11] = english.weights[e]!;
      features[12] = other.latin === undefined ? 0 : e === 0 ? 1 : 2;
      features[13] = rows;
      features[14] = columns;
      features[15] = rowSums[a]!;
      features[16] = columnSums[e]!;
      features[17] = own.rows.length;
      features[18] = other.rows.length;
    };
    return { grid, arabic, english, describe };
  };
}

function read(types: WordTypes, { content, start = 0, end = content.length }: Stretch): TypedWords {
  const words = new TypedWords();
  types.read(content, start, end, words);
  return words;
}

function typesOf({ types, count }: TypedWords, { list }: WordTypes): WordType[] {
  return Array.from({ length: count }, (_, i) => list[types[i]!]!);
}

/** The places of words by their stems. */
function placesOf({ stemIds, count }: TypedWords): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i < count; i += 1) {
    const list = places.get(stemIds[i]!);
    if (list === undefined) places.set(stemIds[i]!, [i]);
    else list.push(i);
  }
  return places;
}

/** The places from `from` on and before `to`: a word may stand in a text as often as the text has words. */
function within(places: readonly number[] | undefined, from: number, to: number): readonly number[] {
  if (places === undefined || (places[0]! >= from && places.at(-1)! < to)) return places ?? [];
  const first = firstOf(places.length, (at) => places[at]! >= from);
  let end = first;
  while (end < places.length && places[end]! < to) end += 1;
  return places.slice(first, end);
}

/** The best cosine of each word of a side, and the best with a word of another stem than that. */
class Rivals {
  readonly #best: Float32Array;
  readonly #stems: Int32Array;
  readonly #next: Float32Array;

  constructor(size: number) {
    this.#best = new Float32Array(size).fill(-1);
    this.#next = new Float32Array(size).fill(-1);
    this.#stems = new Int32Array(size).fill(-1);
  }

  add(word: number, stem: number, cosine: number): void {
    if (cosine > this.#best[word]!) {
      if (this.#stems[word] !== stem) this.#next[word] = this.#best[word]!;
      this.#best[word] = cosine;
      this.#stems[word] = stem;
    } else if (this.#stems[word] !== stem && cosine > this.#next[word]!) this.#next[word] = cosine;
  }

  /** The best cosine of a word with one of another stem. */
  of(word: number, stem: number): number {
    return this.#stems[word] === stem ? this.#next[word]! : this.#best[word]!;
  }
}

function rivals(grid: Grid, cosines: Float32Array, left: Int32Array, right: Int32Array): [Rivals, Rivals] {
  const [rows, columns] = [new Rivals(grid.rows), new Rivals(grid.columns)];
  for (let a = 0; a < grid.rows; a += 1)
    for (let k = 0; k < grid.width; k += 1) {
      const e = grid.from[a]! + k;
      rows.add(a, right[e]!, cosines[a * grid.width + k]!);
      columns.add(e, left[a]!, cosines[a * grid.width + k]!);
    }
  return [rows, columns];
}
