import type { Vocabulary } from '../../lexicon/index.ts';
import { wordEnd, wordStart } from '../../text/index.ts';
import type { Stemmer } from './tokens.ts';

/** A word as it stands in texts of one language, read once: all that does not depend on its neighbours. */
export interface WordType {
  readonly text: string;
  readonly stem: string;
  /** Number of its stem in the vocabulary, or one above those of the vocabulary for a stem that it does not have. */
  readonly stemId: number;
  readonly known: boolean;
  /** Surprisal in nats; 0 for words too common to say anything. */
  readonly weight: number;
  /** The exponential of the weight: how rare the word is. */
  readonly rarity: number;
  /** Offsets at which the pieces of words written together end, the last one left out. */
  readonly pieces: readonly number[] | undefined;
  /** What a later stage has worked out about it. */
  note: unknown;
}

/** The words of a stretch of text as parallel arrays, and what is added up for each; used again and again. */
export class TypedWords {
  count = 0;
  readonly types: WordType[] = [];
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  sums = new Float64Array(64);
  bests = new Float64Array(64);
  by = new Int32Array(64);

  clear(): void {
    this.count = 0;
  }

  add(type: WordType, start: number, end: number): void {
    const i = this.count;
    if (i === this.starts.length) this.#grow();
    this.types[i] = type;
    this.starts[i] = start;
    this.ends[i] = end;
    this.sums[i] = 0;
    this.bests[i] = 0;
    this.by[i] = -1;
    this.count = i + 1;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = grown(this.starts, new Int32Array(size));
    this.ends = grown(this.ends, new Int32Array(size));
    this.sums = grown(this.sums, new Float64Array(size));
    this.bests = grown(this.bests, new Float64Array(size));
    this.by = grown(this.by, new Int32Array(size));
  }
}

/** So many types are remembered before all are forgotten. */
const KEPT = 1 << 17;
/** Words this frequent say nothing. */
const TOO_COMMON = 0.003;
/** A word never seen in general text counts as this rare. */
const UNSEEN = 2e-6;

/** The word types of one language: a hash table over stretches of text, so that a word that was met before is never copied. */
export class WordTypes {
  readonly #stemmer: Stemmer;
  readonly #vocabulary: Vocabulary | undefined;
  readonly #unknown = new Map<string, number>();
  #types: WordType[] = [];
  /** Two entries a slot: the hash, and the position in the list plus one. */
  #slots = new Int32Array(SLOTS);
  /** The units of all types one after the other, and where each begins: a look-up touches no string but the text. */
  #pool = new Uint16Array(1 << 14);
  #places = new Int32Array(1 << 11);

  constructor(stemmer: Stemmer, vocabulary: Vocabulary | undefined) {
    this.#stemmer = stemmer;
    this.#vocabulary = vocabulary;
  }

  /** Above all stem numbers given so far. */
  get bound(): number {
    return (this.#vocabulary?.stems.length ?? 0) + this.#unknown.size;
  }

  /** Reads the words between two offsets of a text, words written together one by one. */
  read(text: string, from: number, to: number, words: TypedWords): void {
    if (this.#types.length >= KEPT) this.#forget();
    words.clear();
    for (let start = wordStart(text, from, to); start < to; ) {
      const end = wordEnd(text, start, to);
      const type = this.#find(text, start, end);
      if (type.pieces === undefined) words.add(type, start, end);
      else this.#readPieces(text, start, end, type.pieces, words);
      start = wordStart(text, end, to);
    }
  }

  #readPieces(text: string, start: number, end: number, pieces: readonly number[], words: TypedWords): void {
    let at = start;
    for (const piece of pieces) {
      const next = start + piece;
      if (next >= end) break;
      words.add(this.#find(text, at, next), at, next);
      at = next;
    }
    words.add(this.#find(text, at, end), at, end);
  }

  /** The type of one word. */
  typeOf(word: string): WordType {
    return this.#find(word, 0, word.length);
  }

  /** The number of a stem: that of the vocabulary where it has one. */
  stemId(stem: string): number {
    const id = this.#vocabulary?.ids.get(stem) ?? this.#unknown.get(stem);
    if (id !== undefined) return id;
    const next = this.bound;
    this.#unknown.set(stem, next);
    return next;
  }

  #find(text: string, start: number, end: number): WordType {
    const size = end - start;
    if (size > units.length) units = new Uint16Array(size * 2);
    let hash = size;
    for (let i = 0; i < size; i += 1) {
      const unit = text.charCodeAt(start + i);
      units[i] = unit;
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (; slots[slot + 1] !== 0; slot = (slot + 2) & mask)
      if (slots[slot] === hash && this.#isAt(slots[slot + 1]! - 1, size)) return this.#types[slots[slot + 1]! - 1]!;
    const type = this.#make(text.slice(start, end));
    slots[slot] = hash;
    slots[slot + 1] = this.#types.length + 1;
    this.#keep(type, size);
    if (this.#types.length * 4 > mask) this.#grow();
    return type;
  }

  #isAt(at: number, size: number): boolean {
    const place = this.#places[at]!;
    if (this.#places[at + 1]! - place !== size) return false;
    const pool = this.#pool;
    for (let i = 0; i < size; i += 1) if (pool[place + i] !== units[i]) return false;
    return true;
  }

  #keep(type: WordType, size: number): void {
    const count = this.#types.length;
    const place = this.#places[count]!;
    if (count + 2 > this.#places.length) this.#places = grown(this.#places, new Int32Array(count * 2 + 2));
    if (place + size > this.#pool.length) this.#pool = grown(this.#pool, new Uint16Array((place + size) * 2));
    // Making the type may have read other words into the buffer.
    for (let i = 0; i < size; i += 1) this.#pool[place + i] = type.text.charCodeAt(i);
    this.#places[count + 1] = place + size;
    this.#types.push(type);
  }

  #make(slice: string): WordType {
    // A long slice keeps the whole text that it was cut from; the table outlives the text.
    const text = slice.length < 13 ? slice : [...slice].join('');
    const stem = this.#stemmer.stem(text);
    const stemId = this.stemId(stem);
    const known = stemId < (this.#vocabulary?.stems.length ?? 0);
    const share = known ? Math.max(UNSEEN, this.#vocabulary!.shares[stemId]!) : UNSEEN;
    const weight = share >= TOO_COMMON ? 0 : -Math.log(share);
    const pieces = this.#stemmer.split(text);
    return { text, stem, stemId, known, weight, rarity: Math.exp(weight), pieces, note: undefined };
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      let slot = (old[i]! << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[i]!;
      slots[slot + 1] = old[i + 1]!;
    }
    this.#slots = slots;
  }

  #forget(): void {
    this.#types = [];
    this.#unknown.clear();
    this.#slots = new Int32Array(SLOTS);
  }
}

/** The word that is looked up. */
let units = new Uint16Array(64);
const SLOTS = 1 << 13;

function grown<T extends Int32Array | Float64Array | Uint16Array>(old: T, next: T): T {
  next.set(old);
  return next;
}
