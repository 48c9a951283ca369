import type { BeadSpan } from '../model/bead-span.ts';
import { type Constraints, constraintScore } from '../model/constraints.ts';
import { wholeBand } from './band.ts';
import type { Models } from './crf.ts';
import { LONGEST_CLOSE } from './grid.ts';
import { KINDS } from './priors.ts';
import { shiftWords } from './search.ts';
import { WordRows } from './word-rows.ts';

/** A link, or a sentence left over, that a way through a window may take. */
export interface WindowStep {
  readonly i: number;
  readonly m: number;
  readonly j: number;
  readonly n: number;
  /** Node at which it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Score as the search sees it, constraints included. */
  readonly score: number;
  /** Whether the search has taken it. */
  readonly stays: boolean;
}

/** A few neighbouring sentences of both sides and all that is likely enough between them. */
export interface Window {
  readonly nodes: number;
  readonly steps: readonly WindowStep[];
}

/** Links with more sentences on their smaller side are not tried. */
const BOTH = 3;
/** Ways that are so much less likely than the best, in nats, are not looked at. */
const FAR = 12;

/** The sizes of links that are tried. */
const SIZES: ReadonlyArray<readonly [number, number]> = Array.from({ length: LONGEST_CLOSE }, (_, m) =>
  Array.from({ length: LONGEST_CLOSE }, (_, n) => [m + 1, n + 1] as const),
)
  .flat()
  .filter(([m, n]) => m <= BOTH || n <= BOTH);

/**
 * Lists the ways through `rows` Arabic sentences from `i` on and `columns` English ones from `j` on; Arabic sentences
 * left over come before English ones.
 */
export class Windows {
  readonly #models: Models;
  readonly #constraints: Constraints | undefined;

  constructor(models: Models, constraints: Constraints | undefined) {
    this.#models = models;
    this.#constraints = constraints;
  }

  /** `beads` is the way that the search has taken. */
  open(beads: readonly BeadSpan[], i: number, rows: number, j: number, columns: number): Window {
    const width = columns + 1;
    const drafts: Draft[] = [];
    this.#eachStep(i, rows, j, columns, (row, m, column, n, score) => {
      const from = row * width + column;
      const stays = beads.some((bead) => bead.i === i + row && bead.j === j + column && bead.m === m && bead.n === n);
      drafts.push({ m, n, from, to: from + m * width + n, score, stays });
    });
    const steps: WindowStep[] = [];
    for (const { m, n, from, to, score, stays } of likely(drafts, (rows + 1) * width)) {
      const [row, column] = [i + Math.floor(from / width), j + (from % width)];
      // The second node of a place says that an English sentence was left over just before.
      const step = { i: row, m, j: column, n, from: from * 2, to: to * 2 + (m === 0 ? 1 : 0), score, stays };
      steps.push(step);
      if (column > j && n > 0) steps.push({ ...step, from: step.from + 1 });
    }
    return { nodes: (rows + 1) * width * 2, steps };
  }

  /**
   * Visits the possible steps from each place, place after place; `row` and `column` count from the window's first
   * sentences.
   */
  #eachStep(
    i: number,
    rows: number,
    j: number,
    columns: number,
    visit: (row: number, m: number, column: number, n: number, score: number) => void,
  ): void {
    const { priors } = this.#models;
    const words = new WordRows(
      shiftWords(this.#models.words, i, j),
      wholeBand(rows, columns),
      Math.min(LONGEST_CLOSE, Math.max(rows, columns)),
    );
    for (let row = 0; row <= rows; row += 1) {
      if (row < rows) words.moveTo(row);
      for (let column = 0; column <= columns; column += 1) {
        if (row < rows) visit(row, 1, column, 0, priors.arabicGap);
        if (column < columns) visit(row, 0, column, 1, priors.englishGap);
        for (const [m, n] of SIZES) {
          if (row + m > rows || column + n > columns) continue;
          const score = this.#scoreLink(i + row, m, j + column, n, words.score(m, column, n));
          if (score > -Infinity) visit(row, m, column, n, score);
        }
      }
    }
  }

  #scoreLink(i: number, m: number, j: number, n: number, words: number): number {
    const { lengths, borders, priors } = this.#models;
    const limit = this.#constraints === undefined ? 0 : constraintScore(this.#constraints, i, m, j, n);
    if (limit === -Infinity) return limit;
    const rest = lengths.score(i, m, j, n) + borders.score(i, m, j, n);
    return limit + 0.5 * words + rest + priors.beads[m * KINDS + n]!;
  }
}

/** A step between two places, before it is known whether it is likely. */
interface Draft {
  readonly m: number;
  readonly n: number;
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly stays: boolean;
}

/** Returns the steps that a likely way takes, or that stay. */
function likely(drafts: readonly Draft[], places: number): Draft[] {
  const before = new Float64Array(places).fill(-Infinity);
  const after = new Float64Array(places).fill(-Infinity);
  before[0] = 0;
  after[places - 1] = 0;
  for (const { from, to, score } of drafts) before[to] = Math.max(before[to]!, before[from]! + score);
  for (let d = drafts.length - 1; d >= 0; d -= 1) {
    const { from, to, score } = drafts[d]!;
    after[from] = Math.max(after[from]!, after[to]! + score);
  }
  const least = after[0]! - FAR;
  return drafts.filter((draft) => before[draft.from]! + draft.score + after[draft.to]! >= least || draft.stays);
}

/** Returns the best way through a window by the value of its steps. */
export function bestWay({ nodes, steps }: Window, value: (step: WindowStep) => number): WindowStep[] {
  const best = new Float64Array(nodes).fill(-Infinity);
  const back: Array<WindowStep | undefined> = [];
  best[0] = 0;
  for (const step of steps) {
    if (best[step.from] === -Infinity) continue;
    const sum = best[step.from]! + value(step);
    if (sum <= best[step.to]!) continue;
    best[step.to] = sum;
    back[step.to] = step;
  }
  const way: WindowStep[] = [];
  const end = best[nodes - 2]! >= best[nodes - 1]! ? nodes - 2 : nodes - 1;
  for (let step = back[end]; step !== undefined; step = back[step.from]) way.push(step);
  return way.reverse();
}
