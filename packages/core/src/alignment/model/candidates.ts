import type { TokenSide } from './side.ts';
import type { Table } from './table.ts';

/**
 * For every Arabic sentence the English ones that share most with it, best first: `limit` places each, -1 where there
 * are fewer.
 */
export interface Candidates {
  readonly limit: number;
  readonly others: Int32Array;
  readonly scores: Float32Array;
}

export interface CandidateOptions {
  /** How many candidates to keep for a sentence. */
  readonly limit: number;
  /** Types in more sentences than this do not propose candidates, so that cost grows with length only. */
  readonly widest: number;
  readonly nullShare: number;
  /** Sentences that may be used; all by default. */
  readonly rowFree?: Uint8Array;
  readonly columnFree?: Uint8Array;
}

/** Finds sentence pairs worth comparing by an inverted index of what they share, never by trying all pairs. */
export function findCandidates(
  arabic: TokenSide,
  english: TokenSide,
  table: Table,
  options: CandidateOptions,
): Candidates {
  const rows = arabic.segments.length;
  const { limit, rowFree, columnFree } = options;
  const candidates: Candidates = {
    limit,
    others: new Int32Array(rows * limit).fill(-1),
    scores: new Float32Array(rows * limit),
  };
  const scores = new RowScores(arabic, english, table, options);
  for (let i = 0; i < rows; i += 1) {
    if (rowFree !== undefined && rowFree[i] === 0) continue;
    scores.add(i);
    scores.drain((j, score) => {
      if (columnFree === undefined || columnFree[j] !== 0) insert(candidates, i, j, score);
    });
  }
  return candidates;
}

/** How much each English sentence shares with one Arabic sentence. */
class RowScores {
  readonly #arabic: TokenSide;
  readonly #table: Table;
  readonly #postings: Postings;
  readonly #widest: number;
  readonly #rest: number;
  readonly #sums: Float64Array;
  readonly #columns: number[] = [];

  constructor(arabic: TokenSide, english: TokenSide, table: Table, { widest, nullShare }: CandidateOptions) {
    this.#arabic = arabic;
    this.#table = table;
    this.#postings = indexTypes(english);
    this.#widest = widest;
    this.#rest = 1 - nullShare;
    this.#sums = new Float64Array(english.segments.length);
  }

  /** Adds what the tokens of an Arabic sentence share with every English one. */
  add(i: number): void {
    const { firsts, tokens } = this.#arabic;
    const size = Math.max(1, firsts[i + 1]! - firsts[i]!);
    for (let x = firsts[i]!; x < firsts[i + 1]!; x += 1) this.#addType(tokens[x]!, size);
  }

  #addType(type: number, size: number): void {
    const { starts, english, forward, backward, arabicKnown, englishKnown } = this.#table;
    const { firsts } = this.#postings;
    const rest = this.#rest;
    const arabicNull = 1 - arabicKnown[type]! * rest;
    for (let k = starts[type]!; k < starts[type + 1]!; k += 1) {
      const e = english[k]!;
      if (firsts[e + 1]! - firsts[e]! > this.#widest) continue;
      const englishNull = 1 - englishKnown[e]! * rest;
      const score =
        Math.log(1 + (rest * forward[k]!) / (size * englishNull)) +
        Math.log(1 + (rest * backward[k]!) / (size * arabicNull));
      if (score >= 1) this.#addSentences(e, 0.5 * score);
    }
  }

  #addSentences(type: number, score: number): void {
    const { firsts, sentences } = this.#postings;
    const sums = this.#sums;
    for (let p = firsts[type]!; p < firsts[type + 1]!; p += 1) {
      const j = sentences[p]!;
      if (sums[j] === 0) this.#columns.push(j);
      sums[j]! += score;
    }
  }

  /** Hands out the sums in the order in which the sentences were first met, and begins anew. */
  drain(each: (j: number, score: number) => void): void {
    for (const j of this.#columns) {
      each(j, this.#sums[j]!);
      this.#sums[j] = 0;
    }
    this.#columns.length = 0;
  }
}

/** Puts a candidate where its score belongs among those of its row; of equal ones the first stays before. */
function insert({ limit, others, scores }: Candidates, i: number, j: number, score: number): void {
  let place = (i + 1) * limit - 1;
  if (score <= scores[place]!) return;
  while (place > i * limit && scores[place - 1]! < score) {
    scores[place] = scores[place - 1]!;
    others[place] = others[place - 1]!;
    place -= 1;
  }
  scores[place] = score;
  others[place] = j;
}

/** The sentences of type `t` are `sentences[firsts[t]]` to `sentences[firsts[t + 1]]` (exclusive), each once. */
interface Postings {
  readonly firsts: Uint32Array;
  readonly sentences: Uint32Array;
}

function indexTypes(side: TokenSide): Postings {
  const last = new Int32Array(side.types.length).fill(-1);
  const firsts = new Uint32Array(side.types.length + 1);
  const visit = (each: (type: number, sentence: number) => void): void => {
    last.fill(-1);
    for (let s = 0; s < side.segments.length; s += 1) {
      for (let t = side.firsts[s]!; t < side.firsts[s + 1]!; t += 1) {
        const type = side.tokens[t]!;
        if (last[type] === s) continue;
        last[type] = s;
        each(type, s);
      }
    }
  };
  visit((type) => {
    firsts[type + 1]! += 1;
  });
  for (let t = 0; t < side.types.length; t += 1) firsts[t + 1]! += firsts[t]!;
  const sentences = new Uint32Array(firsts[side.types.length]!);
  const next = firsts.slice();
  visit((type, sentence) => {
    sentences[next[type]!++] = sentence;
  });
  return { firsts, sentences };
}
