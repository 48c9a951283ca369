import type { Side } from './side.ts';
import type { Table } from './table.ts';

/** For every Arabic sentence the English ones that share most with it, best first: `limit` places each, -1 where there are fewer. */
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
export function findCandidates(arabic: Side, english: Side, table: Table, options: CandidateOptions): Candidates {
  const rows = arabic.segments.length;
  const columns = english.segments.length;
  const { limit, widest, rowFree, columnFree } = options;
  const postings = indexTypes(english);
  const rest = 1 - options.nullShare;
  const others = new Int32Array(rows * limit).fill(-1);
  const scores = new Float32Array(rows * limit);
  const sums = new Float64Array(columns);
  const touched: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    if (rowFree !== undefined && rowFree[i] === 0) continue;
    const size = Math.max(1, arabic.firsts[i + 1]! - arabic.firsts[i]!);
    for (let x = arabic.firsts[i]!; x < arabic.firsts[i + 1]!; x += 1) {
      const type = arabic.tokens[x]!;
      const arabicLone = 1 - table.arabicKnown[type]! * rest;
      for (let k = table.starts[type]!; k < table.starts[type + 1]!; k += 1) {
        const e = table.english[k]!;
        const from = postings.firsts[e]!;
        const to = postings.firsts[e + 1]!;
        if (to - from > widest) continue;
        const englishLone = 1 - table.englishKnown[e]! * rest;
        const forward = Math.log(1 + (rest * table.forward[k]!) / (size * englishLone));
        const backward = Math.log(1 + (rest * table.backward[k]!) / (size * arabicLone));
        if (forward + backward < 1) continue;
        for (let p = from; p < to; p += 1) {
          const j = postings.sentences[p]!;
          if (sums[j] === 0) touched.push(j);
          sums[j]! += 0.5 * (forward + backward);
        }
      }
    }
    for (const j of touched) {
      const score = sums[j]!;
      sums[j] = 0;
      if (columnFree !== undefined && columnFree[j] === 0) continue;
      if (score <= scores[(i + 1) * limit - 1]!) continue;
      let place = (i + 1) * limit - 1;
      while (place > i * limit && scores[place - 1]! < score) {
        scores[place] = scores[place - 1]!;
        others[place] = others[place - 1]!;
        place -= 1;
      }
      scores[place] = score;
      others[place] = j;
    }
    touched.length = 0;
  }
  return { limit, others, scores };
}

/** The sentences in which each type occurs, each once. */
function indexTypes(side: Side): { firsts: Uint32Array; sentences: Uint32Array } {
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
