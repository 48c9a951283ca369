import type { BeadSpan } from '../model/bead-span.ts';
import type { BorderScore } from '../model/borders.ts';
import { type Constraints, constraintScore, HELD } from '../model/constraints.ts';
import type { LengthScore } from '../model/length.ts';
import type { Band } from './band.ts';
import { LONGEST, type WordGrid } from './grid.ts';
import type { Priors } from './priors.ts';

/** The beads that a search has found. */
export interface Found {
  readonly runs: readonly BeadSpan[];
  /** Rows in which the path ran along the edge of the band: a wider one may find better. */
  readonly touched: readonly number[];
  /** True when memory set the width of the band. */
  readonly cut: boolean;
}

/** Beads with more than this many sentences on their smaller side are not tried. */
const BOTH = 3;

/** Returns the likeliest way through the band in one order on both sides (dynamic programming over all bead types). */
export function searchBand(
  rows: number,
  columns: number,
  band: Band,
  words: Pick<WordGrid, 'english' | 'arabic'>,
  lengths: Pick<LengthScore, 'score' | 'most'>,
  borders: Pick<BorderScore, 'score'>,
  priors: Priors,
  constraints: Constraints | undefined,
  onRow?: (row: number) => void,
): Found {
  const { low, high } = band;
  const { longest } = priors;
  const offsets = new Float64Array(rows + 2);
  for (let i = 0; i <= rows; i += 1) offsets[i + 1] = offsets[i]! + (high[i]! - low[i]! + 1);
  const size = offsets[rows + 1]!;
  const best = new Float64Array(size).fill(-Infinity);
  const moves = new Uint8Array(size);
  let widest = 0;
  for (let i = 0; i < rows; i += 1)
    widest = Math.max(widest, high[Math.min(rows, i + longest)]! - low[Math.max(0, i - longest + 1)]!);
  const stride = widest + 2;
  const english = new Float64Array(LONGEST * stride);
  const arabic = Array.from({ length: LONGEST }, () => new Float64Array(LONGEST * stride));
  let computed = 0;
  best[0] = 0;
  for (let i = 0; i <= rows; i += 1) {
    if ((i & 255) === 0) onRow?.(i);
    const from = low[i]!;
    const reach = Math.min(longest, rows - i);
    if (i < rows) {
      words.english(i, from, high[Math.min(rows, i + longest)]!, english, stride, longest);
      for (; computed < i + reach; computed += 1) {
        const rowFrom = low[Math.max(0, computed - longest + 1)]!;
        words.arabic(
          computed,
          rowFrom,
          high[Math.min(rows, computed + longest)]!,
          arabic[computed % LONGEST]!,
          stride,
          longest,
        );
      }
    }
    for (let j = from; j <= high[i]!; j += 1) {
      const here = best[offsets[i]! + j - from]!;
      if (here === -Infinity) continue;
      if (j < high[i]!) push(i, j + 1, here + priors.englishGap, 1);
      if (i === rows) continue;
      push(i + 1, j, here + priors.arabicGap, 1 << 4);
      for (let m = 1; m <= reach; m += 1) {
        const end = Math.min(high[i + m]!, j + (m > BOTH ? BOTH : longest));
        for (let n = Math.max(1, low[i + m]! - j); j + n <= end; n += 1) {
          const limit = constraints === undefined ? 0 : constraintScore(constraints, i, m, j, n);
          if (limit === -Infinity) continue;
          const prior = limit + priors.beads[m * (LONGEST + 1) + n]!;
          const rest = here + prior + 0.5 * wordScore(i, m, j, n, from) + borders.score(i, m, j, n);
          // Comparing lengths takes two transcendental functions: only where it can matter.
          if (rest + lengths.most(i, m, j, n) <= best[offsets[i + m]! + j + n - low[i + m]!]!) continue;
          push(i + m, j + n, rest + lengths.score(i, m, j, n), (m << 4) | n);
        }
      }
    }
  }
  return walkBack();

  function wordScore(i: number, m: number, j: number, n: number, from: number): number {
    const row = (m - 1) * stride - from;
    let words = english[row + j + n]! - english[row + j]!;
    for (let k = i; k < i + m; k += 1) {
      const rowFrom = low[Math.max(0, k - longest + 1)]!;
      words += arabic[k % LONGEST]![(n - 1) * stride + j - rowFrom]!;
    }
    return words;
  }

  function push(i: number, j: number, score: number, move: number): void {
    if (j < low[i]! || j > high[i]!) return;
    const place = offsets[i]! + j - low[i]!;
    if (score > best[place]!) {
      best[place] = score;
      moves[place] = move;
    }
  }

  function walkBack(): Found {
    const runs: BeadSpan[] = [];
    let i = rows;
    let j = columns;
    const touched: number[] = [];
    while (i > 0 || j > 0) {
      const place = offsets[i]! + j - low[i]!;
      const move = moves[place]!;
      const m = move >> 4;
      const n = move & 15;
      if (move === 0) break;
      const before = best[offsets[i - m]! + j - n - low[i - m]!]!;
      const prior = m === 0 ? priors.englishGap : n === 0 ? priors.arabicGap : priors.beads[m * (LONGEST + 1) + n]!;
      i -= m;
      j -= n;
      const held = constraints?.isOwn(i, m, j, n) ? HELD : 0;
      runs.push({ i, m, j, n, score: m === 0 || n === 0 ? 0 : best[place]! - before - prior - held });
      if ((j <= low[i]! && j > 0) || (j >= high[i]! && j < columns)) touched.push(i);
    }
    return { runs: runs.reverse(), touched: touched.reverse(), cut: band.cut };
  }
}
