import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BorderScore } from '../model/borders.ts';
import type { LengthScore } from '../model/length.ts';
import type { Models } from './crf.ts';
import type { WordGrid } from './grid.ts';
import { fitPriors, KINDS } from './priors.ts';
import { bestWay, Windows } from './window.ts';

const none = { score: () => 0 };
/** Scores by the cells that a link covers. */
const words = (cells: readonly (readonly number[])[]) =>
  ({
    english(i: number, from: number, to: number, out: Float64Array, stride: number, longest: number) {
      for (let m = 1; m <= longest; m += 1) {
        let total = 0;
        out[(m - 1) * stride] = 0;
        for (let j = from; j < to; j += 1) {
          for (let k = i; k < i + m; k += 1) total += cells[k]![j]! / m;
          out[(m - 1) * stride + j - from + 1] = total;
        }
      }
    },
    arabic(_i: number, from: number, to: number, out: Float64Array, stride: number, longest: number) {
      for (let n = 1; n <= longest; n += 1) for (let j = 0; from + j + n <= to; j += 1) out[(n - 1) * stride + j] = 0;
    },
  }) as unknown as WordGrid;

const priors = fitPriors([], 10, 0.15);
const models = (cells: readonly (readonly number[])[]): Models => ({
  words: words(cells),
  lengths: none as unknown as LengthScore,
  lengthModel: { ratio: 0, variance: 0.1 },
  borders: none as unknown as BorderScore,
  priors,
  nullShare: 0.5,
});

const grids = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

/** The best total by plain recursion. */
function oracle(cells: readonly (readonly number[])[], i: number, j: number): number {
  const [rows, columns] = [cells.length, cells[0]!.length];
  if (i === rows && j === columns) return 0;
  let top = -Infinity;
  if (i < rows) top = Math.max(top, priors.arabicGap + oracle(cells, i + 1, j));
  if (j < columns) top = Math.max(top, priors.englishGap + oracle(cells, i, j + 1));
  for (let m = 1; i + m <= rows; m += 1) {
    for (let n = 1; j + n <= columns; n += 1) {
      if (Math.min(m, n) > 3) continue;
      let sum = 0;
      for (let a = i; a < i + m; a += 1) for (let e = j; e < j + n; e += 1) sum += cells[a]![e]! / m;
      top = Math.max(top, 0.5 * sum + priors.beads[m * KINDS + n]! + oracle(cells, i + m, j + n));
    }
  }
  return top;
}

describe('Windows', () => {
  it('keeps a way as good as any, each step of it in its place', () => {
    fc.assert(
      fc.property(grids, (cells) => {
        const [rows, columns] = [cells.length, cells[0]!.length];
        const window = new Windows(models(cells), undefined).open([], 0, rows, 0, columns);
        const way = bestWay(window, (step) => step.score);
        expect(way.reduce((sum, step) => sum + step.score, 0)).toBeCloseTo(oracle(cells, 0, 0), 6);
        let [i, j] = [0, 0];
        for (const step of way) {
          expect([step.i, step.j]).toEqual([i, j]);
          [i, j] = [i + step.m, j + step.n];
        }
        expect([i, j]).toEqual([rows, columns]);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the way that the search has taken, and leaves out what is far from likely', () => {
    const beads = [
      { i: 0, m: 1, j: 0, n: 0, score: 0 },
      { i: 1, m: 1, j: 0, n: 2, score: 1 },
    ];
    const cells = [
      [90, -90],
      [-90, 90],
    ];
    const window = new Windows(models(cells), undefined).open(beads, 0, 2, 0, 2);
    const kinds = window.steps.map(({ i, m, j, n, stays }) => [i, m, j, n, stays]);
    expect(kinds).toContainEqual([1, 1, 0, 2, true]);
    expect(kinds).toContainEqual([0, 1, 0, 1, false]);
    expect(kinds).not.toContainEqual([0, 1, 1, 1, false]);
  });

  it('proposes nothing that a person has turned down', () => {
    const constraints = {
      rowTaken: () => false,
      columnTaken: () => false,
      holds: () => false,
      heldAt: () => undefined,
      isOwn: () => false,
      decisions: [],
      forbids: (i: number, m: number, j: number, n: number) => i === 0 && m === 1 && j === 0 && n === 1,
    };
    const cells = [
      [90, 0],
      [0, 90],
    ];
    const window = new Windows(models(cells), constraints).open([], 0, 2, 0, 2);
    expect(window.steps.some((step) => step.i === 0 && step.m === 1 && step.j === 0 && step.n === 1)).toBe(false);
  });
});
