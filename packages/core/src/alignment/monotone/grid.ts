import { grown } from '../../memo/index.ts';
import type { TextPair } from '../model/pair.ts';
import type { TokenSide } from '../model/side.ts';
import type { Table } from '../model/table.ts';

/** The most sentences that a search lets one link take from a side. */
export const LONGEST = 8;
/**
 * The most where links are looked at closely and words answer by what they mean: a list may stand in one sentence here
 * and item by item there.
 */
export const LONGEST_CLOSE = 12;

/** Returns the most sentences that a link of a pair takes from a side. */
export function longestLink({ meaning }: TextPair): number {
  return meaning === undefined ? LONGEST : LONGEST_CLOSE;
}

/** Words of a long sentence. */
const USUAL = 40;

/**
 * Returns how many times the words of a long sentence the sentences of a side have on average, at least 1: so much
 * dearer is each place of a grid.
 */
export function placeCost({ segments, tokens }: TokenSide): number {
  return Math.max(1, tokens.length / segments.length / USUAL);
}

/**
 * Word scores of runs of sentences against sentences, one row of the grid at a time: IBM Model 1 in both directions, as
 * likelihood ratios to the words' background, with NULL for what is rendered freely.
 */
export class WordGrid {
  readonly #arabic: TokenSide;
  readonly #english: TokenSide;
  readonly #table: Table;
  readonly #nullShare: number;
  /** Sums of what each token costs when nothing answers to it but NULL, up to each token. */
  readonly #arabicNulls: Float64Array;
  readonly #englishNulls: Float64Array;
  /** By English type: what is left of its ratio where nothing answers to it but NULL. */
  readonly #englishRatios: Float64Array;
  readonly #sums: Float64Array;
  readonly #touched: Uint32Array;
  readonly #heads: Int32Array;
  /** Place of each Arabic type among those of the sentence at hand. */
  readonly #slots: Int32Array;
  #types = new Uint32Array(256);
  #times = new Uint32Array(256);
  #links = new Int32Array(1024);
  #linkTypeOf = new Int32Array(1024);
  #linkRatios = new Float64Array(1024);
  #matrix = new Float64Array(1024);

  /** `nullShare` is the share of words that are translated freely: neither lexicon nor names tell. */
  constructor(arabic: TokenSide, english: TokenSide, table: Table, nullShare: number) {
    this.#arabic = arabic;
    this.#english = english;
    this.#table = table;
    this.#nullShare = nullShare;
    this.#arabicNulls = nullSums(arabic, table.arabicKnown, nullShare);
    this.#englishNulls = nullSums(english, table.englishKnown, nullShare);
    this.#englishRatios = Float64Array.from(table.englishKnown, (known) => 1 - known * (1 - nullShare));
    this.#sums = new Float64Array(english.types.length);
    this.#touched = new Uint32Array(english.types.length);
    this.#heads = new Int32Array(english.types.length).fill(-1);
    this.#slots = new Int32Array(arabic.types.length).fill(-1);
  }

  /**
   * Fills `out[(m - 1) * stride + k]`, for runs of `m` Arabic sentences from `i` on, with the summed scores of the
   * English sentences `from … from + k - 1` given the run (`k` up to `to - from`).
   */
  english(i: number, from: number, to: number, out: Float64Array, stride: number, longest = LONGEST): void {
    const { firsts, tokens } = this.#arabic;
    const { firsts: places, tokens: words } = this.#english;
    const { starts, english, forward } = this.#table;
    const [sums, nulls, ratios] = [this.#sums, this.#englishNulls, this.#englishRatios];
    const rest = 1 - this.#nullShare;
    let touched = 0;
    let size = 0;
    for (let m = 1; m <= longest && i + m < firsts.length; m += 1) {
      for (let x = firsts[i + m - 1]!; x < firsts[i + m]!; x += 1) {
        const type = tokens[x]!;
        size += 1;
        for (let k = starts[type]!; k < starts[type + 1]!; k += 1) {
          const e = english[k]!;
          if (sums[e] === 0) this.#touched[touched++] = e;
          sums[e]! += forward[k]!;
        }
      }
      const scale = rest / Math.max(1, size);
      const base = (m - 1) * stride;
      let total = 0;
      out[base] = 0;
      for (let j = from; j < to; j += 1) {
        const first = places[j]!;
        const end = places[j + 1]!;
        total += nulls[end]! - nulls[first]!;
        for (let y = first; y < end; y += 1) {
          const sum = sums[words[y]!]!;
          if (sum !== 0) total += Math.log(1 + (sum * scale) / ratios[words[y]!]!);
        }
        out[base + j - from + 1] = total;
      }
    }
    for (let k = 0; k < touched; k += 1) sums[this.#touched[k]!] = 0;
  }

  /**
   * Fills `out[(n - 1) * stride + k]` with the score of the Arabic sentence `i` given the run of `n` English sentences
   * from `from + k` on (`from + k + n ≤ to`).
   */
  arabic(i: number, from: number, to: number, out: Float64Array, stride: number, longest = LONGEST): void {
    const first = this.#arabic.firsts[i]!;
    const size = this.#arabic.firsts[i + 1]! - first;
    const columns = to - from;
    // Each type of the sentence once, with its number: a sentence of a page or more repeats its words.
    const count = this.#countTypes(first, size);
    this.#sumAnswers(count, from, columns);
    const base = this.#arabicNulls[first + size]! - this.#arabicNulls[first]!;
    for (let n = 1; n <= longest; n += 1) for (let j = 0; j + n <= columns; j += 1) out[(n - 1) * stride + j] = base;
    for (let x = 0; x < count; x += 1) this.#addType(x, from, columns, out, stride, longest);
  }

  /**
   * Sums, for each type of the Arabic sentence at hand and each English sentence, what the latter's words bring for it.
   */
  #sumAnswers(count: number, from: number, columns: number): void {
    this.#linkTypes(count);
    const english = this.#english;
    const matrix = this.#clear(count * columns);
    for (let j = 0; j < columns; j += 1) {
      for (let y = english.firsts[from + j]!; y < english.firsts[from + j + 1]!; y += 1) {
        for (let l = this.#heads[english.tokens[y]!]!; l >= 0; l = this.#links[l]!)
          matrix[this.#linkTypeOf[l]! * columns + j]! += this.#linkRatios[l]!;
      }
    }
    const { starts, english: translations } = this.#table;
    for (let x = 0; x < count; x += 1) {
      const type = this.#types[x]!;
      for (let k = starts[type]!; k < starts[type + 1]!; k += 1) this.#heads[translations[k]!] = -1;
    }
  }

  /** Makes linked lists of the types of the Arabic sentence at hand that each English type translates. */
  #linkTypes(count: number): void {
    const { starts, english, backward } = this.#table;
    let links = 0;
    for (let x = 0; x < count; x += 1) {
      const type = this.#types[x]!;
      for (let k = starts[type]!; k < starts[type + 1]!; k += 1) {
        if (links === this.#links.length) this.#growLinks();
        const e = english[k]!;
        this.#links[links] = this.#heads[e]!;
        this.#linkTypeOf[links] = x;
        this.#linkRatios[links] = backward[k]!;
        this.#heads[e] = links++;
      }
    }
  }

  /** Adds what the words of the sentence's type `x` bring beside each run of English sentences. */
  #addType(x: number, from: number, columns: number, out: Float64Array, stride: number, longest: number): void {
    const matrix = this.#matrix;
    const { firsts } = this.#english;
    const rest = 1 - this.#nullShare;
    const times = this.#times[x]!;
    const nullRatio = 1 - this.#table.arabicKnown[this.#types[x]!]! * rest;
    const row = x * columns;
    for (let j = 0; j < columns; j += 1) {
      let sum = 0;
      const start = firsts[from + j]!;
      for (let n = 1; n <= longest && j + n <= columns; n += 1) {
        sum += matrix[row + j + n - 1]!;
        if (sum === 0) continue;
        const words = Math.max(1, firsts[from + j + n]! - start);
        out[(n - 1) * stride + j]! += times * Math.log(1 + (sum * rest) / (words * nullRatio));
      }
    }
  }

  /**
   * Lists the types of `size` Arabic tokens in the order in which they come, and how often; returns how many there are.
   */
  #countTypes(first: number, size: number): number {
    if (this.#types.length < size) {
      this.#types = new Uint32Array(size * 2);
      this.#times = new Uint32Array(size * 2);
    }
    let count = 0;
    for (let t = first; t < first + size; t += 1) {
      const type = this.#arabic.tokens[t]!;
      const slot = this.#slots[type]!;
      if (slot >= 0) this.#times[slot]! += 1;
      else {
        this.#slots[type] = count;
        this.#types[count] = type;
        this.#times[count++] = 1;
      }
    }
    for (let x = 0; x < count; x += 1) this.#slots[this.#types[x]!] = -1;
    return count;
  }

  #clear(size: number): Float64Array {
    if (this.#matrix.length < size) this.#matrix = new Float64Array(size * 2);
    else this.#matrix.fill(0, 0, size);
    return this.#matrix;
  }

  #growLinks(): void {
    const size = this.#links.length * 2;
    this.#links = grown(this.#links, new Int32Array(size));
    this.#linkTypeOf = grown(this.#linkTypeOf, new Int32Array(size));
    this.#linkRatios = grown(this.#linkRatios, new Float64Array(size));
  }
}

function nullSums(side: TokenSide, known: Float32Array, nullShare: number): Float64Array {
  const sums = new Float64Array(side.tokens.length + 1);
  for (let t = 0; t < side.tokens.length; t += 1)
    sums[t + 1] = sums[t]! + Math.log(1 - known[side.tokens[t]!]! * (1 - nullShare));
  return sums;
}
