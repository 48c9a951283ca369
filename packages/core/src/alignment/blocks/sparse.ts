import type { Candidates } from '../model/candidates.ts';

/** A rectangle of the grid in which sentences answer to each other; ends are exclusive. */
export interface Region {
  readonly i: number;
  readonly iEnd: number;
  readonly j: number;
  readonly jEnd: number;
  readonly score: number;
}

/** Candidates this near to each other belong to one block. */
const NEAR = 6;
/** Each skipped sentence between two candidates of a block costs this much. */
const SKIP = 1.5;

/**
 * Finds blocks in texts too long for the whole grid: candidate pairs are chained to near ones that come before them on both sides, the best
 * chains are taken first, and a sentence is taken once. Cost grows with the number of candidates.
 */
export function findRegions(
  candidates: Candidates,
  rows: number,
  columns: number,
  least: number,
  weakest: number,
): Region[] {
  const { limit, others, scores } = candidates;
  const size = rows * limit;
  const total = new Float64Array(size);
  const before = new Int32Array(size).fill(-1);
  const order: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    for (let c = i * limit; c < (i + 1) * limit && others[c]! >= 0; c += 1) {
      if (scores[c]! < weakest) break;
      const j = others[c]!;
      let best = 0;
      for (let p = Math.max(0, i - NEAR) * limit; p < i * limit; p += 1) {
        const step = j - others[p]!;
        if (total[p] === 0 || step < 1 || step > NEAR) continue;
        const sum = total[p]! - SKIP * (i - Math.floor(p / limit) - 1 + step - 1);
        if (sum > best) {
          best = sum;
          before[c] = p;
        }
      }
      total[c] = best + scores[c]!;
      order.push(c);
    }
  }
  order.sort((a, b) => total[b]! - total[a]! || a - b);
  const rowTaken = new Uint8Array(rows);
  const columnTaken = new Uint8Array(columns);
  const regions: Region[] = [];
  for (const top of order) {
    if (total[top]! < least) break;
    let c = top;
    let first = top;
    let score = 0;
    // A chain ends where a better one has taken its sentences.
    while (c >= 0 && rowTaken[Math.floor(c / limit)] === 0 && columnTaken[others[c]!] === 0) {
      score += scores[c]!;
      first = c;
      c = before[c]!;
    }
    if (score < least) continue;
    const region = {
      i: Math.floor(first / limit),
      iEnd: Math.floor(top / limit) + 1,
      j: others[first]!,
      jEnd: others[top]! + 1,
      score,
    };
    rowTaken.fill(1, region.i, region.iEnd);
    columnTaken.fill(1, region.j, region.jEnd);
    regions.push(region);
  }
  return regions;
}
