import type { Candidates } from '../model/candidates.ts';

/** A sentence pair that shares much, with its score. */
export interface Anchor {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** Returns the heaviest chain of candidate pairs that ascends on both sides; n log n by a tree of prefix maxima. */
export function findChain(candidates: Candidates, rows: number, columns: number, least: number): Anchor[] {
  const { limit, others, scores } = candidates;
  const best = new Float64Array(columns + 1);
  const holder = new Int32Array(columns + 1).fill(-1);
  const total = new Float64Array(rows * limit);
  const before = new Int32Array(rows * limit).fill(-1);
  let top = -1;
  let topTotal = 0;
  for (let i = 0; i < rows; i += 1) {
    // All candidates of a row are read before any is entered: a sentence stands in the chain once.
    for (let c = i * limit; c < (i + 1) * limit && others[c]! >= 0; c += 1) {
      if (scores[c]! < least) break;
      let sum = 0;
      let from = -1;
      for (let k = others[c]!; k > 0; k -= k & -k) {
        if (best[k]! > sum) {
          sum = best[k]!;
          from = holder[k]!;
        }
      }
      total[c] = sum + scores[c]!;
      before[c] = from;
    }
    for (let c = i * limit; c < (i + 1) * limit && others[c]! >= 0; c += 1) {
      if (total[c] === 0) break;
      for (let k = others[c]! + 1; k <= columns; k += k & -k) {
        if (total[c]! > best[k]!) {
          best[k] = total[c]!;
          holder[k] = c;
        }
      }
      if (total[c]! > topTotal) {
        topTotal = total[c]!;
        top = c;
      }
    }
  }
  const chain: Anchor[] = [];
  for (let c = top; c >= 0; c = before[c]!) chain.push({ i: Math.floor(c / limit), j: others[c]!, score: scores[c]! });
  return chain.reverse();
}
