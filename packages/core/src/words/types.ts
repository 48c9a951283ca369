import type { Vocabulary } from '../lexicon/index.ts';
import { grown, type Memo } from '../memo/index.ts';
import { forEachWord, matchingForm, Spellings } from '../text/index.ts';
import { type Stemmer, stemOf } from './stemmer.ts';

/** A word as it stands in texts of one language, read once: all that does not depend on its neighbours. */
export interface WordType {
  readonly text: string;
  /** Matching form. */
  readonly form: string;
  readonly stem: string;
  /** Number of its stem in the vocabulary, or one above those of the vocabulary for a stem that it does not have. */
  readonly stemId: number;
  readonly known: boolean;
  /** Its stem has digits: it is a figure, or a name with one. */
  readonly isFigure: boolean;
  /** Surprisal in nats; 0 for words too common to say anything. */
  readonly weight: number;
  /** Offsets at which the pieces of words written together end, the last one left out. */
  readonly pieces: readonly number[] | undefined;
  /** What a later stage makes of it, by `rememberIn`. */
  readonly memo: Memo;
}

/** The words of a stretch of text as parallel arrays, and what is added up for each; used again and again. */
export class TypedWords {
  count = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** Numbers of the types, and what they say of each word. */
  types = new Int32Array(64);
  stemIds = new Int32Array(64);
  weights = new Float64Array(64);
  rarities = new Float64Array(64);
  /** {@link KNOWN}, {@link LATIN}. */
  flags = new Uint8Array(64);
  sums = new Float64Array(64);
  bests = new Float64Array(64);
  by = new Int32Array(64);

  clear(): void {
    this.count = 0;
  }

  /** Makes room for a word at the end and returns its place. */
  add(start: number, end: number): number {
    const i = this.count;
    if (i === this.starts.length) this.#grow();
    this.starts[i] = start;
    this.ends[i] = end;
    this.sums[i] = 0;
    this.bests[i] = 0;
    this.by[i] = -1;
    this.count = i + 1;
    return i;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = grown(this.starts, new Int32Array(size));
    this.ends = grown(this.ends, new Int32Array(size));
    this.types = grown(this.types, new Int32Array(size));
    this.stemIds = grown(this.stemIds, new Int32Array(size));
    this.weights = grown(this.weights, new Float64Array(size));
    this.rarities = grown(this.rarities, new Float64Array(size));
    this.flags = grown(this.flags, new Uint8Array(size));
    this.sums = grown(this.sums, new Float64Array(size));
    this.bests = grown(this.bests, new Float64Array(size));
    this.by = grown(this.by, new Int32Array(size));
  }
}

/** Flags of a word: its stem is in the vocabulary; it has letters or digits that both languages write alike. */
export const KNOWN = 1;
export const LATIN = 2;
/** It is several words written together. */
const GLUED = 4;

/** Numbers of a type's record: weight, rarity, number of its stem, flags. */
const WIDTH = 4;

/** So many types, or units of them, are remembered before all are forgotten. */
const KEPT = 1 << 17;
const KEPT_UNITS = 1 << 21;
/** Words this frequent say nothing. */
const TOO_COMMON = 0.003;
/** A word never seen in general text counts as this rare. */
const UNSEEN = 2e-6;

/** The word types of one language, each read when it is first met. */
export class WordTypes {
  readonly #stemmer: Stemmer;
  readonly #vocabulary: Vocabulary | undefined;
  readonly #unknown = new Map<string, number>();
  readonly #spellings: Spellings;
  #list: WordType[] = [];
  /** What most words are asked for, close together: words are read faster than memory. */
  #records = new Float64Array(WIDTH * 1024);

  constructor(stemmer: Stemmer, vocabulary: Vocabulary | undefined) {
    this.#stemmer = stemmer;
    this.#vocabulary = vocabulary;
    this.#spellings = new Spellings((word, number) => this.#meet(word, number));
  }

  /** Above all stem numbers given so far. */
  get bound(): number {
    return (this.#vocabulary?.stems.length ?? 0) + this.#unknown.size;
  }

  /** The types by their numbers, until the next call of {@link read}. */
  get list(): readonly WordType[] {
    return this.#list;
  }

  /** Reads the words between two offsets of a text, words written together one by one. */
  read(text: string, from: number, to: number, words: TypedWords): void {
    if (this.#list.length >= KEPT || this.#spellings.units >= KEPT_UNITS) this.#forget();
    words.clear();
    forEachWord(text, from, to, (start, end) => {
      const type = this.#spellings.find(text, start, end);
      if ((this.#records[type * WIDTH + 3]! & GLUED) === 0) this.#add(type, start, end, words);
      else this.#addPieces(type, text, start, end, words);
    });
  }

  #addPieces(type: number, text: string, start: number, end: number, words: TypedWords): void {
    let at = start;
    for (const piece of [...this.#list[type]!.pieces!, end - start]) {
      const next = Math.min(start + piece, end);
      if (next <= at) continue;
      this.#add(this.#spellings.find(text, at, next), at, next, words);
      at = next;
    }
  }

  #add(type: number, start: number, end: number, words: TypedWords): void {
    const i = words.add(start, end);
    const at = type * WIDTH;
    words.types[i] = type;
    words.weights[i] = this.#records[at]!;
    words.rarities[i] = this.#records[at + 1]!;
    words.stemIds[i] = this.#records[at + 2]!;
    words.flags[i] = this.#records[at + 3]!;
  }

  /** The type of one word. */
  typeOf(word: string): WordType {
    return this.#list[this.#spellings.find(word, 0, word.length)]!;
  }

  /** The number of a stem: that of the vocabulary where it has one. */
  stemId(stem: string): number {
    const id = this.#vocabulary?.ids.get(stem) ?? this.#unknown.get(stem);
    if (id !== undefined) return id;
    const next = this.bound;
    this.#unknown.set(stem, next);
    return next;
  }

  #meet(text: string, number: number): void {
    const form = matchingForm(text);
    const stem = stemOf(form);
    const stemId = this.stemId(stem);
    const known = stemId < (this.#vocabulary?.stems.length ?? 0);
    const share = known ? Math.max(UNSEEN, this.#vocabulary!.shares[stemId]!) : UNSEEN;
    const weight = share >= TOO_COMMON ? 0 : -Math.log(share);
    const pieces = this.#stemmer.split(text);
    const isFigure = /\d/.test(stem);
    this.#list.push({ text, form, stem, stemId, known, isFigure, weight, pieces, memo: {} });
    const at = number * WIDTH;
    if (at === this.#records.length) this.#records = grown(this.#records, new Float64Array(at * 2));
    this.#records[at] = weight;
    this.#records[at + 1] = Math.exp(weight);
    this.#records[at + 2] = stemId;
    this.#records[at + 3] =
      (known ? KNOWN : 0) | (isFigure || /[a-z]/.test(stem) ? LATIN : 0) | (pieces === undefined ? 0 : GLUED);
  }

  #forget(): void {
    this.#spellings.clear();
    this.#list = [];
    this.#unknown.clear();
  }
}
