import type { BeadSpan } from '../model/bead-span.ts';
import { type Constraints, constraintScore } from '../model/constraints.ts';
import type { Models } from './crf.ts';
import { LONGEST } from './grid.ts';

/** A link, or a sentence left over, that a way through a window may take. */
export interface Step {
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
  readonly steps: readonly Step[];
}

/** Links with more sentences on their smaller side are not tried. */
const BOTH = 3;
/** Ways that are so much less likely than the best, in nats, are not looked at. */
const FAR = 12;

/** Lists the ways through `rows` Arabic sentences from `i` on and `columns` English ones from `j` on; Arabic sentences left over come before English ones. */
export class Windows {
  readonly #models: Models;
  readonly #constraints: Constraints | undefined;
  #stride = 0;
  #english = new Float64Array(0);
  #arabic: Float64Array[] = [];

  constructor(models: Models, constraints: Constraints | undefined) {
    this.#models = models;
    this.#constraints = constraints;
  }

  /** `runs` is the way that the search has taken. */
  open(runs: readonly BeadSpan[], i: number, rows: number, j: number, columns: number): Window {
    const { priors } = this.#models;
    const scores = this.#scoreLinks(i, rows, j, columns);
    const width = columns + 1;
    const drafts: Draft[] = [];
    const add = (row: number, m: number, column: number, n: number, score: number): void => {
      const from = row * width + column;
      const stays = runs.some((run) => run.i === i + row && run.j === j + column && run.m === m && run.n === n);
      if (score > -Infinity) drafts.push({ m, n, from, to: from + m * width + n, score, stays });
    };
    for (let row = 0; row <= rows; row += 1) {
      for (let column = 0; column <= columns; column += 1) {
        if (row < rows) add(row, 1, column, 0, priors.arabicGap);
        if (column < columns) add(row, 0, column, 1, priors.englishGap);
        for (let m = 1; row + m <= rows; m += 1)
          for (let n = 1; column + n <= columns; n += 1)
            if (m <= BOTH || n <= BOTH) add(row, m, column, n, scores(row, m, column, n));
      }
    }
    const steps: Step[] = [];
    for (const { m, n, from, to, score, stays } of likely(drafts, (rows + 1) * width)) {
      const [row, column] = [i + Math.floor(from / width), j + (from % width)];
      // The second node of a place says that an English sentence was left over just before.
      const step = { i: row, m, j: column, n, from: from * 2, to: to * 2 + (m === 0 ? 1 : 0), score, stays };
      steps.push(step);
      if (column > j && n > 0) steps.push({ ...step, from: step.from + 1 });
    }
    return { nodes: (rows + 1) * width * 2, steps };
  }

  #scoreLinks(i: number, rows: number, j: number, columns: number) {
    const { words, lengths, borders, priors } = this.#models;
    const stride = columns + 2;
    if (stride > this.#stride) {
      this.#stride = stride;
      this.#english = new Float64Array(LONGEST * LONGEST * stride);
      this.#arabic = Array.from({ length: LONGEST }, () => new Float64Array(LONGEST * stride));
    }
    const english = this.#english;
    for (let row = 0; row < rows; row += 1) {
      const part = english.subarray(row * LONGEST * stride);
      words.english(i + row, j, j + columns, part, stride, Math.min(LONGEST, rows - row));
      words.arabic(i + row, j, j + columns, this.#arabic[row]!, stride, Math.min(LONGEST, columns));
    }
    return (row: number, m: number, column: number, n: number): number => {
      const limit = this.#constraints === undefined ? 0 : constraintScore(this.#constraints, i + row, m, j + column, n);
      if (limit === -Infinity) return limit;
      const at = (row * LONGEST + m - 1) * stride + column;
      let sum = english[at + n]! - english[at]!;
      for (let k = row; k < row + m; k += 1) sum += this.#arabic[k]![(n - 1) * stride + column]!;
      const rest = lengths.score(i + row, m, j + column, n) + borders.score(i + row, m, j + column, n);
      return limit + 0.5 * sum + rest + priors.beads[m * (LONGEST + 1) + n]!;
    };
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
export function bestWay({ nodes, steps }: Window, value: (step: Step) => number): Step[] {
  const best = new Float64Array(nodes).fill(-Infinity);
  const back: Array<Step | undefined> = [];
  best[0] = 0;
  for (const step of steps) {
    if (best[step.from] === -Infinity) continue;
    const sum = best[step.from]! + value(step);
    if (sum <= best[step.to]!) continue;
    best[step.to] = sum;
    back[step.to] = step;
  }
  const way: Step[] = [];
  const end = best[nodes - 2]! >= best[nodes - 1]! ? nodes - 2 : nodes - 1;
  for (let step = back[end]; step !== undefined; step = back[step.from]) way.push(step);
  return way.reverse();
}
