import { grown } from '../../memo/index.ts';
import type { AlikeWords, TextPair } from '../model/pair.ts';

/** Which words of a link answer to each other; used again and again. */
export class Answers {
  count = 0;
  /** Place of the Arabic and of the English word of each answer, counted from the first of the link. */
  arabic = new Int32Array(256);
  english = new Int32Array(256);
  /**
   * How much likelier than chance a word is beside the other, times the share of words that are not rendered freely.
   */
  forward = new Float64Array(256);
  backward = new Float64Array(256);
  /** What the words of the link cost when nothing but NULL answers to them: the logarithms' sum, and the factors. */
  nullSum = 0;
  arabicNulls = new Float64Array(0);
  englishNulls = new Float64Array(0);
  readonly #pair: TextPair;
  readonly #rest: number;
  readonly #alikeOf: ((i: number, j: number) => AlikeWords) | undefined;
  /** First place of each English type in the link, and the next place of the same type. */
  readonly #heads: Int32Array;

  /** `nullShare` is the share of words that are translated freely. */
  constructor(pair: TextPair, nullShare: number) {
    this.#pair = pair;
    this.#rest = 1 - nullShare;
    this.#alikeOf = pair.meaning?.(pair);
    this.#heads = new Int32Array(pair.english.types.length).fill(-1);
  }

  /** Finds the answers in the link of `m` Arabic sentences from `i` on and `n` English ones from `j` on. */
  read(i: number, m: number, j: number, n: number): void {
    const { arabic, english, table } = this.#pair;
    const rest = this.#rest;
    const a0 = arabic.firsts[i]!;
    const e0 = english.firsts[j]!;
    const rows = arabic.firsts[i + m]! - a0;
    const columns = english.firsts[j + n]! - e0;
    this.arabicNulls = new Float64Array(rows);
    this.englishNulls = new Float64Array(columns);
    this.nullSum = 0;
    this.count = 0;
    const next = new Int32Array(columns);
    for (let y = columns - 1; y >= 0; y -= 1) {
      const type = english.tokens[e0 + y]!;
      next[y] = this.#heads[type]!;
      this.#heads[type] = y;
      this.englishNulls[y] = 1 - table.englishKnown[type]! * rest;
      this.nullSum += Math.log(this.englishNulls[y]!);
    }
    for (let x = 0; x < rows; x += 1) {
      const type = arabic.tokens[a0 + x]!;
      this.arabicNulls[x] = 1 - table.arabicKnown[type]! * rest;
      this.nullSum += Math.log(this.arabicNulls[x]!);
      for (let k = table.starts[type]!; k < table.starts[type + 1]!; k += 1)
        for (let y = this.#heads[table.english[k]!]!; y >= 0; y = next[y]!)
          this.#add(x, y, rest * table.forward[k]!, rest * table.backward[k]!);
    }
    for (let y = 0; y < columns; y += 1) this.#heads[english.tokens[e0 + y]!] = -1;
    if (this.#alikeOf === undefined) return;
    for (let s = i; s < i + m; s += 1) for (let t = j; t < j + n; t += 1) this.#addAlike(this.#alikeOf(s, t), a0, e0);
  }

  /**
   * Lists the answers of each word of one side: those of word `w` are `list[starts[w]]` to `list[starts[w + 1]]`
   * (exclusive).
   */
  group(size: number, english: boolean): { readonly starts: Uint32Array; readonly list: Uint32Array } {
    const at = english ? this.english : this.arabic;
    const starts = new Uint32Array(size + 1);
    for (let a = 0; a < this.count; a += 1) starts[at[a]! + 1]! += 1;
    for (let w = 0; w < size; w += 1) starts[w + 1]! += starts[w]!;
    const next = starts.slice();
    const list = new Uint32Array(this.count);
    for (let a = 0; a < this.count; a += 1) list[next[at[a]!]!++] = a;
    return { starts, list };
  }

  /**
   * Twice the score of the words, without what words cost that nothing answers to: each is explained by all words of
   * the other side together.
   */
  soft(): number {
    const { arabicNulls, englishNulls } = this;
    const rows = new Float64Array(arabicNulls.length);
    const columns = new Float64Array(englishNulls.length);
    for (let a = 0; a < this.count; a += 1) {
      rows[this.arabic[a]!]! += this.backward[a]!;
      columns[this.english[a]!]! += this.forward[a]!;
    }
    let sum = 0;
    for (let x = 0; x < rows.length; x += 1)
      if (rows[x]! > 0) sum += Math.log(1 + rows[x]! / (columns.length * arabicNulls[x]!));
    for (let y = 0; y < columns.length; y += 1)
      if (columns[y]! > 0) sum += Math.log(1 + columns[y]! / (rows.length * englishNulls[y]!));
    return sum;
  }

  /** The same with one word for one word, the strongest answers first. */
  strict(): number {
    const { arabicNulls, englishNulls } = this;
    const weights = new Float64Array(this.count);
    for (let a = 0; a < this.count; a += 1) {
      const [x, y] = [this.arabic[a]!, this.english[a]!];
      const forward = this.forward[a]! / (arabicNulls.length * englishNulls[y]!);
      const backward = this.backward[a]! / (englishNulls.length * arabicNulls[x]!);
      weights[a] = Math.log(1 + forward) + Math.log(1 + backward);
    }
    const order = Array.from(weights, (_, a) => a).sort((a, b) => weights[b]! - weights[a]! || a - b);
    const arabicUsed = new Uint8Array(arabicNulls.length);
    const englishUsed = new Uint8Array(englishNulls.length);
    let sum = 0;
    for (const a of order) {
      if (arabicUsed[this.arabic[a]!] === 1 || englishUsed[this.english[a]!] === 1) continue;
      arabicUsed[this.arabic[a]!] = 1;
      englishUsed[this.english[a]!] = 1;
      sum += weights[a]!;
    }
    return sum;
  }

  #addAlike({ arabic, english, ratios }: AlikeWords, a0: number, e0: number): void {
    for (let k = 0; k < ratios.length; k += 1) {
      const ratio = this.#rest * ratios[k]!;
      this.#add(arabic[k]! - a0, english[k]! - e0, ratio, ratio);
    }
  }

  #add(x: number, y: number, forward: number, backward: number): void {
    if (this.count === this.arabic.length) this.#grow();
    this.arabic[this.count] = x;
    this.english[this.count] = y;
    this.forward[this.count] = forward;
    this.backward[this.count++] = backward;
  }

  #grow(): void {
    const size = this.count * 2;
    this.arabic = grown(this.arabic, new Int32Array(size));
    this.english = grown(this.english, new Int32Array(size));
    this.forward = grown(this.forward, new Float64Array(size));
    this.backward = grown(this.backward, new Float64Array(size));
  }
}
