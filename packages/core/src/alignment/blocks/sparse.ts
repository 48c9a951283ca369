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
 * Finds blocks in texts too long for the whole grid: candidate pairs are chained to near ones that come before them on
 * both sides, the best chains are taken first, and a sentence is taken once. Cost grows with the number of candidates.
 */
export function findRegions(
  candidates: Candidates,
  rows: number,
  columns: number,
  least: number,
  weakest: number,
): Region[] {
  const { limit, others, scores } = candidates;
  const { totals, before, order } = chainCandidates(candidates, rows, weakest);
  const rowTaken = new Uint8Array(rows);
  const columnTaken = new Uint8Array(columns);
  const regions: Region[] = [];
  for (const top of order) {
    if (totals[top]! < least) break;
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

/**
 * Chains by the candidate that each ends with: what it is worth (0: too weak to stand in one), and the candidate before
 * the last.
 */
interface Chains {
  readonly totals: Float64Array;
  readonly before: Int32Array;
  /** The chains, best first. */
  readonly order: readonly number[];
}

function chainCandidates(candidates: Candidates, rows: number, weakest: number): Chains {
  const { limit, others, scores } = candidates;
  const totals = new Float64Array(rows * limit);
  const before = new Int32Array(rows * limit).fill(-1);
  const order: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    for (let c = i * limit; c < (i + 1) * limit && others[c]! >= 0; c += 1) {
      if (scores[c]! < weakest) break;
      let best = 0;
      for (let p = Math.max(0, i - NEAR) * limit; p < i * limit; p += 1) {
        const step = others[c]! - others[p]!;
        if (totals[p] === 0 || step < 1 || step > NEAR) continue;
        const sum = totals[p]! - SKIP * (i - Math.floor(p / limit) - 1 + step - 1);
        if (sum > best) {
          best = sum;
          before[c] = p;
        }
      }
      totals[c] = best + scores[c]!;
      order.push(c);
    }
  }
  order.sort((a, b) => totals[b]! - totals[a]! || a - b);
  return { totals, before, order };
}
