import {
  ARABIC_LETTERS as ARABIC,
  arabicLetters,
  LATIN_LETTERS as LATIN,
  latinLetters,
} from '../../../core/src/mentions/names/alphabet.ts';

const ARABIC_PIECE = 2;
const LATIN_PIECE = 4;
const ROUNDS = 8;
/** A piece of several letters must have been seen this often. */
const SEEN = 30;
const SEEN_LONGEST = 60;

export interface Pair {
  readonly arabic: string;
  readonly latin: string;
  readonly weight: number;
}

/** Reads `arabic TAB latin TAB frequency` lines, each pair once, in the letters of the table. */
export function readPairs(tsv: string): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const line of tsv.split('\n')) {
    const [left, right, frequency] = line.split('\t');
    const arabic = arabicLetters(left ?? '').slice(0, 30);
    const latin = latinLetters(right ?? '').slice(0, 30);
    if (arabic && latin && !pairs.has(`${arabic}\t${latin}`))
      pairs.set(`${arabic}\t${latin}`, { arabic, latin, weight: 1 + Math.log(Number(frequency ?? 1) || 1) });
  }
  return [...pairs.values()];
}

/** Texts leave out hamzas and dots that a list of names has: such spellings are learnt too, with less weight. */
function withLooseSpellings(pairs: readonly Pair[]): Pair[] {
  const all = [...pairs];
  for (const { arabic, latin } of pairs) {
    const loose = arabic.replace(/[أإآ]/g, 'ا').replace(/ى$/, 'ي').replace(/ة$/, 'ه');
    if (loose !== arabic) all.push({ arabic: loose, latin, weight: 0.15 });
    if (arabic.endsWith('ي')) all.push({ arabic: `${arabic.slice(0, -1)}ى`, latin, weight: 0.05 });
  }
  return all;
}

interface Cut {
  readonly arabic: Int32Array;
  readonly arabicLength: number;
  readonly latin: Int32Array;
  readonly latinLength: number;
  readonly weight: number;
}

/** Joint probabilities of pieces of letters, learnt by expectation maximisation, and of letters by chance (bigrams). */
export class LetterModel {
  readonly arabicPieces: readonly string[];
  readonly latinPieces: readonly string[];
  readonly probability: Float64Array;
  readonly arabicBigrams: Float64Array;
  readonly latinBigrams: Float64Array;
  readonly #arabicIds = new Map<string, number>();
  readonly #latinIds = new Map<string, number>();
  readonly #forward = new Float64Array(33 * 33);
  readonly #backward = new Float64Array(33 * 33);

  static learn(pairs: readonly Pair[]): LetterModel {
    return new LetterModel(pairs);
  }

  private constructor(pairs: readonly Pair[]) {
    this.arabicBigrams = bigrams(ARABIC, pairs, (pair) => pair.arabic);
    this.latinBigrams = bigrams(LATIN, pairs, (pair) => pair.latin);
    const spelled = withLooseSpellings(pairs);
    this.arabicPieces = pieces(ARABIC, spelled, (pair) => pair.arabic, ARABIC_PIECE);
    this.latinPieces = pieces(LATIN, spelled, (pair) => pair.latin, LATIN_PIECE);
    for (const [id, piece] of this.arabicPieces.entries()) this.#arabicIds.set(piece, id);
    for (const [id, piece] of this.latinPieces.entries()) this.#latinIds.set(piece, id);
    this.probability = new Float64Array(this.arabicPieces.length * this.latinPieces.length);
    this.#start();
    const cuts = spelled.map((pair) => this.#cut(pair));
    for (let round = 0; round < ROUNDS; round += 1) {
      const counts = new Float64Array(this.probability.length);
      for (const cut of cuts) this.#expect(cut, counts);
      // From the fourth round on, pieces seen less than half a time fall away.
      this.#maximise(counts, round < 3 ? 0 : 0.5);
    }
  }

  /** Returns how much likelier a pair is than chance, as a natural logarithm. */
  evidence(pair: Pair): number {
    const joint = Math.log(this.#sum(this.#cut(pair)) + 1e-300);
    return joint + surprise(ARABIC, this.arabicBigrams, pair.arabic) + surprise(LATIN, this.latinBigrams, pair.latin);
  }

  #start(): void {
    const width = this.latinPieces.length;
    for (const [a, arabic] of this.arabicPieces.entries())
      for (const [l, latin] of this.latinPieces.entries())
        if (allowed(arabic, latin)) this.probability[a * width + l] = 0.02 ** (arabic.length + latin.length);
  }

  #cut(pair: Pair): Cut {
    return {
      arabic: ids(`^${pair.arabic}$`, this.#arabicIds, ARABIC_PIECE),
      arabicLength: pair.arabic.length + 2,
      latin: ids(`^${pair.latin}$`, this.#latinIds, LATIN_PIECE),
      latinLength: pair.latin.length + 2,
      weight: pair.weight,
    };
  }

  #sum(cut: Cut): number {
    const table = this.#forward;
    const stride = cut.latinLength + 1;
    table.fill(0, 0, (cut.arabicLength + 1) * stride);
    table[0] = 1;
    for (let i = 0; i <= cut.arabicLength; i += 1)
      for (let j = 0; j <= cut.latinLength; j += 1) {
        const here = table[i * stride + j]!;
        if (here === 0) continue;
        this.#steps(cut, i, j, (entry, to) => {
          table[to]! += here * this.probability[entry]!;
        });
      }
    return table[cut.arabicLength * stride + cut.latinLength]!;
  }

  #expect(cut: Cut, counts: Float64Array): void {
    const total = this.#sum(cut);
    if (!(total > 0)) return;
    const stride = cut.latinLength + 1;
    const back = this.#backward;
    back.fill(0, 0, (cut.arabicLength + 1) * stride);
    back[cut.arabicLength * stride + cut.latinLength] = 1;
    for (let i = cut.arabicLength; i >= 0; i -= 1)
      for (let j = cut.latinLength; j >= 0; j -= 1) {
        const here = this.#forward[i * stride + j]!;
        if (here === 0) continue;
        const share = (cut.weight * here) / total;
        let rest = back[i * stride + j]!;
        this.#steps(cut, i, j, (entry, to) => {
          const value = this.probability[entry]! * back[to]!;
          rest += value;
          counts[entry]! += share * value;
        });
        back[i * stride + j] = rest;
      }
  }

  #steps(cut: Cut, i: number, j: number, step: (entry: number, to: number) => void): void {
    const stride = cut.latinLength + 1;
    const left = Math.min(LATIN_PIECE, cut.latinLength - j);
    if (left > 0) step(cut.latin[j * LATIN_PIECE]!, i * stride + j + 1);
    for (let k = 1; k <= ARABIC_PIECE && i + k <= cut.arabicLength; k += 1) {
      const piece = cut.arabic[i * ARABIC_PIECE + k - 1]!;
      if (piece < 0) continue;
      const row = piece * this.latinPieces.length;
      const to = (i + k) * stride + j;
      if (k === 1) step(row, to);
      for (let q = 1; q <= left; q += 1) {
        const other = cut.latin[j * LATIN_PIECE + q - 1]!;
        if (other >= 0) step(row + other, to + q);
      }
    }
  }

  #maximise(counts: Float64Array, discount: number): void {
    const width = this.latinPieces.length;
    let total = 0;
    for (let i = 0; i < counts.length; i += 1) {
      counts[i] = Math.max(0, counts[i]! - discount);
      total += counts[i]!;
    }
    for (const [a, arabic] of this.arabicPieces.entries())
      for (const [l, latin] of this.latinPieces.entries()) {
        const single = arabic.length <= 1 && latin.length <= 1 && arabic.length + latin.length > 0;
        this.probability[a * width + l] = Math.max(counts[a * width + l]!, single ? 0.2 : 0) / total;
      }
  }
}

function allowed(arabic: string, latin: string): boolean {
  if (arabic === '') return latin.length === 1;
  return latin !== '' || arabic.length === 1;
}

function pieces(letters: string, pairs: readonly Pair[], word: (pair: Pair) => string, longest: number): string[] {
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    const text = `^${word(pair)}$`;
    for (let i = 0; i < text.length; i += 1)
      for (let k = 2; k <= longest && i + k <= text.length; k += 1)
        counts.set(text.slice(i, i + k), (counts.get(text.slice(i, i + k)) ?? 0) + 1);
  }
  const frequent = [...counts].filter(([piece, count]) => count >= (piece.length > 3 ? SEEN_LONGEST : SEEN));
  return ['', ...letters, ...frequent.map(([piece]) => piece).sort()];
}

function ids(text: string, known: ReadonlyMap<string, number>, longest: number): Int32Array {
  const out = new Int32Array(text.length * longest).fill(-1);
  for (let i = 0; i < text.length; i += 1)
    for (let k = 1; k <= longest && i + k <= text.length; k += 1)
      out[i * longest + k - 1] = known.get(text.slice(i, i + k)) ?? -1;
  return out;
}

/** Bigrams smoothed with 20 counts of the unigram. */
function bigrams(letters: string, pairs: readonly Pair[], word: (pair: Pair) => string): Float64Array {
  const n = letters.length;
  const pairsSeen = new Float64Array(n * n);
  const seen = new Float64Array(n).fill(1);
  let total = n;
  for (const pair of pairs) {
    const text = `^${word(pair)}$`;
    for (let i = 1; i < text.length; i += 1) {
      const next = letters.indexOf(text[i]!);
      pairsSeen[letters.indexOf(text[i - 1]!) * n + next]! += 1;
      seen[next]! += 1;
      total += 1;
    }
  }
  const out = new Float64Array(n * n);
  for (let a = 0; a < n; a += 1) {
    let sum = 0;
    for (let b = 0; b < n; b += 1) sum += pairsSeen[a * n + b]!;
    for (let b = 0; b < n; b += 1) out[a * n + b] = (pairsSeen[a * n + b]! + (20 * seen[b]!) / total) / (sum + 20);
  }
  return out;
}

function surprise(letters: string, table: Float64Array, word: string): number {
  const text = `^${word}$`;
  let sum = 0;
  for (let i = 1; i < text.length; i += 1)
    sum -= Math.log(table[letters.indexOf(text[i - 1]!) * letters.length + letters.indexOf(text[i]!)]!);
  return sum;
}
