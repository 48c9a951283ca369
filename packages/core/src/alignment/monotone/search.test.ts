import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BorderScore } from '../model/borders.ts';
import type { LengthScore } from '../model/length.ts';
import { bandAround, wholeBand } from './band.ts';
import { LONGEST, type WordGrid } from './grid.ts';
import { fitPriors, KINDS, type Priors } from './priors.ts';
import { type Found, searchBand } from './search.ts';

/** Scores from a table of cells, so that an oracle can do without the grid's bookkeeping. */
function fakes(cells: number[][]): { words: WordGrid; lengths: LengthScore; borders: BorderScore } {
  const words = {
    english(i: number, from: number, to: number, out: Float64Array, stride: number, longest: number) {
      for (let m = 1; m <= longest && i + m <= cells.length; m += 1) {
        let total = 0;
        out[(m - 1) * stride] = 0;
        for (let j = from; j < to; j += 1) {
          for (let k = i; k < i + m; k += 1) total += cells[k]![j]! / m;
          out[(m - 1) * stride + j - from + 1] = total;
        }
      }
    },
    arabic(i: number, from: number, to: number, out: Float64Array, stride: number, longest: number) {
      for (let n = 1; n <= longest; n += 1)
        for (let j = 0; from + j + n <= to; j += 1) {
          let sum = 0;
          for (let k = 0; k < n; k += 1) sum += cells[i]![from + j + k]! / n;
          out[(n - 1) * stride + j] = sum;
        }
    },
  };
  return {
    words: words as unknown as WordGrid,
    lengths: { score: () => 0, most: () => 0 } as unknown as LengthScore,
    borders: { score: () => 0 } as unknown as BorderScore,
  };
}

function beadScore(cells: number[][], priors: Priors, i: number, m: number, j: number, n: number): number {
  let sum = 0;
  for (let a = i; a < i + m; a += 1) for (let e = j; e < j + n; e += 1) sum += cells[a]![e]! / m + cells[a]![e]! / n;
  return 0.5 * sum + priors.beads[m * KINDS + n]!;
}

/** The best total by plain recursion over all bead types. */
function oracle(cells: number[][], columns: number, priors: Priors): number {
  const rows = cells.length;
  const best = new Map<number, number>();
  const from = (i: number, j: number): number => {
    if (i === rows && j === columns) return 0;
    const key = i * 100 + j;
    const known = best.get(key);
    if (known !== undefined) return known;
    let top = -Infinity;
    if (i < rows) top = Math.max(top, priors.arabicGap + from(i + 1, j));
    if (j < columns) top = Math.max(top, priors.englishGap + from(i, j + 1));
    for (let m = 1; m <= LONGEST && i + m <= rows; m += 1)
      for (let n = 1; n <= (m > 3 ? 3 : LONGEST) && j + n <= columns; n += 1)
        top = Math.max(top, beadScore(cells, priors, i, m, j, n) + from(i + m, j + n));
    best.set(key, top);
    return top;
  };
  return from(0, 0);
}

function total(found: Found, cells: number[][], priors: Priors): number {
  let sum = 0;
  for (const { i, m, j, n } of found.beads)
    sum += m === 0 ? priors.englishGap : n === 0 ? priors.arabicGap : beadScore(cells, priors, i, m, j, n);
  return sum;
}

const grids = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: -6, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe('searchBand', () => {
  it('finds a way as good as trying all of them', () => {
    const priors = fitPriors([], 10, 0.15);
    fc.assert(
      fc.property(grids, (cells) => {
        const columns = cells[0]!.length;
        const models = { ...fakes(cells), priors };
        const found = searchBand(wholeBand(cells.length, columns), models, undefined);
        expect(total(found, cells, priors)).toBeCloseTo(oracle(cells, columns, priors), 6);
      }),
      { numRuns: 150 },
    );
  });
});

describe('bandAround', () => {
  it('leaves a way from the first corner to the last', () => {
    const points = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 12 });
    fc.assert(
      fc.property(points, fc.integer({ min: 60, max: 90 }), fc.integer({ min: 60, max: 90 }), (raw, rows, columns) => {
        const ascending: Array<[number, number]> = [];
        for (const [i, j] of raw.sort((a, b) => a[0] - b[0])) {
          const last = ascending[ascending.length - 1];
          if (last === undefined || (i > last[0] && j > last[1])) ascending.push([i, j]);
        }
        const { low, high } = bandAround(ascending, rows, columns, 3);
        expect(low[0]).toBe(0);
        expect(high[rows]).toBe(columns);
        for (let i = 0; i < rows; i += 1) {
          expect(low[i + 1]).toBeLessThanOrEqual(high[i]!);
          expect(low[i + 1]).toBeGreaterThanOrEqual(low[i]!);
          expect(high[i + 1]).toBeGreaterThanOrEqual(high[i]!);
        }
      }),
    );
  });
});
