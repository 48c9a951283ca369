import type { BeadSpan } from '../model/bead-span.ts';
import type { BorderScore } from '../model/borders.ts';
import { type Constraints, constraintScore } from '../model/constraints.ts';
import type { LengthScore } from '../model/length.ts';
import { LONGEST, type WordGrid } from '../monotone/grid.ts';
import type { Priors } from '../monotone/priors.ts';

/** The most sentences of one side in a link between texts of different order. */
const WIDEST = 4;

export interface BlockCosts {
  /** What a link must bring beyond its kind's rarity. */
  readonly link: number;
  /** What a sentence skipped inside a block costs. */
  readonly skip: number;
  /** What a new block costs: anywhere on both sides. */
  readonly block: number;
}

/** A stretch in which both sides run in the same order. */
export interface Block {
  readonly runs: readonly BeadSpan[];
  readonly gain: number;
}

/**
 * Finds blocks of sentences that answer to each other in order, best first, each sentence in one block only: local alignment (T. F. Smith and
 * M. S. Waterman, 1981) over beads, repeated on what is left. Works on the whole grid: for texts of a few hundred sentences.
 * `rowFree` and `columnFree` tell which sentences may be used.
 */
export function findBlocks(
  rows: number,
  columns: number,
  words: WordGrid,
  lengths: LengthScore,
  borders: BorderScore,
  priors: Priors,
  costs: BlockCosts,
  constraints?: Constraints,
  rowFree: Uint8Array = new Uint8Array(rows).fill(1),
  columnFree: Uint8Array = new Uint8Array(columns).fill(1),
): Block[] {
  const beads = scoreBeads(
    rows,
    columns,
    words,
    lengths,
    borders,
    priors,
    costs.link,
    constraints,
    rowFree,
    columnFree,
  );
  const blocks: Block[] = [];
  const place = (i: number, j: number): number => i * (columns + 1) + j;
  const best = new Float64Array((rows + 1) * (columns + 1));
  const moves = new Int16Array(best.length);
  for (;;) {
    best.fill(0);
    moves.fill(0);
    let top = 0;
    let topGain = costs.block;
    for (let i = 0; i <= rows; i += 1) {
      for (let j = 0; j <= columns; j += 1) {
        const here = place(i, j);
        if (i > 0 && rowFree[i - 1] === 1) improve(here, place(i - 1, j), -costs.skip, 1 << 4, false);
        if (j > 0 && columnFree[j - 1] === 1) improve(here, place(i, j - 1), -costs.skip, 1, false);
        for (let k = 0; k < KINDS.length; k += 1) {
          const [m, n] = KINDS[k]!;
          if (m > i || n > j) continue;
          const score = beads[place(i - m, j - n) * KINDS.length + k]!;
          if (score > -Infinity) improve(here, place(i - m, j - n), score, (m << 4) | n, true);
        }
        if (best[here]! > topGain) {
          topGain = best[here]!;
          top = here;
        }
      }
    }
    if (top === 0) return blocks;
    blocks.push(take(top, topGain));
  }

  function improve(here: number, from: number, score: number, move: number, starts: boolean): void {
    const sum = best[from]! + score;
    if (sum > best[here]! && (starts || best[from]! > 0)) {
      best[here] = sum;
      moves[here] = move;
    }
  }

  function take(top: number, gain: number): Block {
    const runs: BeadSpan[] = [];
    let i = Math.floor(top / (columns + 1));
    let j = top % (columns + 1);
    while (best[place(i, j)]! > 0) {
      const move = moves[place(i, j)]!;
      const m = move >> 4;
      const n = move & 15;
      i -= m;
      j -= n;
      if (m === 0 || n === 0) continue;
      const k = KINDS.findIndex((kind) => kind[0] === m && kind[1] === n);
      const score = beads[place(i, j) * KINDS.length + k]! + costs.link - priors.beads[m * (LONGEST + 1) + n]!;
      runs.push({ i, m, j, n, score });
    }
    for (const run of runs) {
      for (let r = run.i; r < run.i + run.m; r += 1) rowFree[r] = 0;
      for (let c = run.j; c < run.j + run.n; c += 1) columnFree[c] = 0;
    }
    close();
    return { runs: runs.reverse(), gain };
  }

  /** Makes beads impossible that use a sentence already taken. */
  function close(): void {
    for (let i = 0; i < rows; i += 1) {
      for (let j = 0; j < columns; j += 1) {
        for (let k = 0; k < KINDS.length; k += 1) {
          const [m, n] = KINDS[k]!;
          if (!allFree(rowFree, i, m) || !allFree(columnFree, j, n)) beads[place(i, j) * KINDS.length + k] = -Infinity;
        }
      }
    }
  }
}

function allFree(free: Uint8Array, from: number, count: number): boolean {
  for (let k = from; k < from + count; k += 1) if (free[k] !== 1) return false;
  return true;
}

const KINDS: ReadonlyArray<readonly [number, number]> = Array.from({ length: WIDEST }, (_, m) =>
  Array.from({ length: WIDEST }, (_, n) => [m + 1, n + 1] as const),
)
  .flat()
  .filter(([m, n]) => m + n <= WIDEST + 1);

function scoreBeads(
  rows: number,
  columns: number,
  words: WordGrid,
  lengths: LengthScore,
  borders: BorderScore,
  priors: Priors,
  cost: number,
  constraints: Constraints | undefined,
  rowFree: Uint8Array,
  columnFree: Uint8Array,
): Float32Array {
  const stride = columns + 2;
  const english = new Float64Array(LONGEST * stride);
  const arabic = Array.from({ length: WIDEST }, () => new Float64Array(LONGEST * stride));
  const out = new Float32Array((rows + 1) * (columns + 1) * KINDS.length).fill(-Infinity);
  let computed = 0;
  for (let i = 0; i < rows; i += 1) {
    if (rowFree[i] !== 1) continue;
    words.english(i, 0, columns, english, stride, WIDEST);
    for (computed = Math.max(computed, i); computed < Math.min(rows, i + WIDEST); computed += 1)
      words.arabic(computed, 0, columns, arabic[computed % WIDEST]!, stride, WIDEST);
    for (let j = 0; j < columns; j += 1) {
      for (let k = 0; k < KINDS.length; k += 1) {
        const [m, n] = KINDS[k]!;
        if (i + m > rows || j + n > columns || !allFree(rowFree, i, m) || !allFree(columnFree, j, n)) continue;
        // A person's link is worth no more than its words: it would carry weak neighbours with it.
        if (constraints !== undefined && constraintScore(constraints, i, m, j, n) === -Infinity) continue;
        let sum = english[(m - 1) * stride + j + n]! - english[(m - 1) * stride + j]!;
        for (let r = i; r < i + m; r += 1) sum += arabic[r % WIDEST]![(n - 1) * stride + j]!;
        const score =
          0.5 * sum + lengths.score(i, m, j, n) + borders.score(i, m, j, n) + priors.beads[m * (LONGEST + 1) + n]!;
        out[(i * (columns + 1) + j) * KINDS.length + k] = score - cost;
      }
    }
  }
  return out;
}
