import type { EnglishSide } from '@muqabala/core';
import type { WordClasses } from './classes.ts';

/** How many features a place has. */
export const FEATURES = 16;

/** A longer side is read up to here, in words. */
const MOST = 500;
/** Every word may have a mark behind it, and there is a place behind the last. */
const ROOM = 2 * MOST + 1;

/** The words and marks of an English side by their classes. Place `g` lies before token `g`. */
export class Row {
  count = 0;
  readonly tokens = new Uint8Array(ROOM);
  /** The word that a token is or, for a mark, the one behind it. */
  readonly words = new Int32Array(ROOM);
  readonly #classes: WordClasses;
  /** Of each place: whether its clause has a finite verb before it and behind it, and what the clause begins and ends with. */
  readonly #before = new Uint8Array(ROOM);
  readonly #behind = new Uint8Array(ROOM);
  readonly #opens = new Uint8Array(ROOM);
  readonly #closes = new Uint8Array(ROOM);
  #verb = 0;

  constructor(classes: WordClasses) {
    this.#classes = classes;
  }

  /** Reads a side, as if one of its words were left out where `without` names it. */
  read({ words, profiles, content }: EnglishSide, without = -1): void {
    const last = Math.min(words.length, MOST);
    this.count = 0;
    for (let i = 0; i < last; i += 1) {
      if (i !== without) {
        const { lower, isCapital } = profiles[i]!;
        const next = profiles[i + 1 === without ? i + 2 : i + 1];
        this.#add(this.#classOf(lower, isCapital && this.count > 0, next?.text), i);
      }
      const mark = markBetween(content, words[i]!.end, words[i + 1]?.start ?? content.length);
      if (mark >= 0) this.#add(this.#classes.mark(mark), i + 1);
    }
    this.#readBefore();
    this.#readBehind();
  }

  #add(token: number, word: number): void {
    this.tokens[this.count] = token;
    this.words[this.count] = word;
    this.count += 1;
  }

  #classOf(lower: string, isName: boolean, next: string | undefined): number {
    const { name, misfit, of } = this.#classes;
    if (isName && lower !== 'i') return name;
    return (lower === 'a' || lower === 'an') && next !== undefined && isMisfit(lower, next) ? misfit : of(lower);
  }

  #readBefore(): void {
    const { finite, bound, start } = this.#classes;
    let [open, verb] = [start, 0];
    this.#verb = 0;
    for (let g = 0; g <= this.count; g += 1) {
      this.#before[g] = verb;
      this.#opens[g] = open;
      const token = this.tokens[g]!;
      if (g < this.count && finite[token]! > this.#verb) this.#verb = finite[token]!;
      if (bound[token] === 1) [open, verb] = [token, 0];
      else if (finite[token]! > verb) verb = finite[token]!;
    }
  }

  #readBehind(): void {
    const { finite, bound, end } = this.#classes;
    let [close, verb] = [end, 0];
    for (let g = this.count; g >= 0; g -= 1) {
      this.#behind[g] = verb;
      this.#closes[g] = close;
      const token = this.tokens[g - 1] ?? 0;
      if (bound[token] === 1) [close, verb] = [token, 0];
      else if (finite[token]! > verb) verb = finite[token]!;
    }
  }

  #at(g: number): number {
    if (g < 0) return this.#classes.start;
    return g >= this.count ? this.#classes.end : this.tokens[g]!;
  }

  /**
   * Fills in the numbers of the features of a place, each below 2 to the power of `bits`: the three tokens on either
   * side by themselves and together, and with what the clause has.
   */
  describe(g: number, bits: number, features: Int32Array): void {
    const [l3, l2, l1] = [this.#at(g - 3), this.#at(g - 2), this.#at(g - 1)];
    const [r1, r2, r3] = [this.#at(g), this.#at(g + 1), this.#at(g + 2)];
    const clause = this.#before[g]! * 3 + this.#behind[g]!;
    const mask = (1 << bits) - 1;
    features[0] = hash(0, l1, r1, 0, 0) & mask;
    features[1] = hash(1, l2, l1, r1, 0) & mask;
    features[2] = hash(2, l1, r1, r2, 0) & mask;
    features[3] = hash(3, l2, l1, r1, r2) & mask;
    features[4] = hash(4, l1, 0, 0, 0) & mask;
    features[5] = hash(5, r1, 0, 0, 0) & mask;
    features[6] = hash(6, l2, l1, 0, 0) & mask;
    features[7] = hash(7, r1, r2, 0, 0) & mask;
    features[8] = hash(8, l3, l2, l1, 0) & mask;
    features[9] = hash(9, r1, r2, r3, 0) & mask;
    features[10] = hash(10, clause, l1, r1, 0) & mask;
    features[11] = hash(11, clause, this.#opens[g]!, this.#closes[g]!, 0) & mask;
    features[12] = hash(12, this.#verb, clause, 0, 0) & mask;
    features[13] = hash(13, clause, l1, 0, 0) & mask;
    features[14] = hash(14, clause, r1, 0, 0) & mask;
    features[15] = hash(15, this.#verb, l1, r1, 0) & mask;
  }
}

/** The unit of the first mark between two offsets, or -1; apostrophes are parts of words. */
function markBetween(content: string, from: number, to: number): number {
  for (let k = from; k < to; k += 1) {
    const unit = content.charCodeAt(k);
    if (unit > 0x20 && unit !== 0x27 && unit !== 0x2019 && unit !== 0xa0) return unit;
  }
  return -1;
}

/** Whether an article has not the form that the first letter of the next word asks for. */
function isMisfit(article: string, next: string): boolean {
  if (!/^[a-z]{2}/i.test(next) || SPOKEN_OTHERWISE.test(next) || next === next.toUpperCase()) return false;
  return (article === 'an') !== /^[aeiou]/i.test(next);
}

/** `a union`, `a one-way street`, `an hour`. */
const SPOKEN_OTHERWISE = /^(?:u[nstbrk]|eu|one|once|h)/i;

/** Mixes four classes and the number of a feature (after A. Appleby's MurmurHash3). */
function hash(feature: number, a: number, b: number, c: number, d: number): number {
  let x = Math.imul((a | (b << 8) | (c << 16) | (d << 24)) ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
