import type { BeadSpan } from '../model/bead-span.ts';
import { type Constraints, constraintScore } from '../model/constraints.ts';
import { wholeBand } from '../monotone/band.ts';
import { KINDS, type Priors } from '../monotone/priors.ts';
import type { SearchModels } from '../monotone/search.ts';
import { WordRows } from '../monotone/word-rows.ts';

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
  readonly beads: readonly BeadSpan[];
  readonly gain: number;
}

/** Which sentences of either side may be used: 1 for those. */
export interface Free {
  readonly rows: Uint8Array;
  readonly columns: Uint8Array;
}

/**
 * Finds blocks of sentences that answer to each other in order, best first, each sentence in one block only: local
 * alignment (T. F. Smith and M. S. Waterman, 1981) over beads, repeated on what is left. Works on the whole grid: for
 * texts of a few hundred sentences.
 */
export function findBlocks(models: SearchModels, costs: BlockCosts, free: Free, constraints?: Constraints): Block[] {
  const search = new BlockSearch(models, costs, free, constraints);
  const blocks: Block[] = [];
  for (let block = search.next(); block !== undefined; block = search.next()) blocks.push(block);
  return blocks;
}

/** Sizes of links. */
const SIZES: ReadonlyArray<readonly [number, number]> = Array.from({ length: WIDEST }, (_, m) =>
  Array.from({ length: WIDEST }, (_, n) => [m + 1, n + 1] as const),
)
  .flat()
  .filter(([m, n]) => m + n <= WIDEST + 1);

/** The best block that ends at each place, anew after each that was taken. */
class BlockSearch {
  readonly #costs: BlockCosts;
  readonly #priors: Priors;
  readonly #rowFree: Uint8Array;
  readonly #columnFree: Uint8Array;
  /** Places of a row of the grid: one more than sentences. */
  readonly #width: number;
  /** What a link brings by the place where it begins and its size; minus infinity where it cannot be. */
  readonly #links: Float32Array;
  readonly #best: Float64Array;
  /** `m << 4 | n`. */
  readonly #moves: Int16Array;

  constructor(models: SearchModels, costs: BlockCosts, free: Free, constraints: Constraints | undefined) {
    this.#costs = costs;
    this.#priors = models.priors;
    this.#rowFree = free.rows.slice();
    this.#columnFree = free.columns.slice();
    this.#width = free.columns.length + 1;
    this.#links = scoreLinks(models, costs.link, free, constraints);
    this.#best = new Float64Array((free.rows.length + 1) * this.#width);
    this.#moves = new Int16Array(this.#best.length);
  }

  /** Takes the best block of sentences still free; undefined when none brings more than a block costs. */
  next(): Block | undefined {
    this.#best.fill(0);
    this.#moves.fill(0);
    let top = 0;
    let gain = this.#costs.block;
    for (let i = 0; i <= this.#rowFree.length; i += 1) {
      for (let j = 0; j < this.#width; j += 1) {
        const here = i * this.#width + j;
        this.#reach(i, j);
        if (this.#best[here]! <= gain) continue;
        gain = this.#best[here]!;
        top = here;
      }
    }
    if (top === 0) return undefined;
    const beads = this.#walkBack(top);
    this.#close(beads);
    return { beads, gain };
  }

  /** Finds the best way to a place among those through its neighbours. */
  #reach(i: number, j: number): void {
    const here = i * this.#width + j;
    const { skip } = this.#costs;
    if (i > 0 && this.#rowFree[i - 1] === 1) this.#improve(here, here - this.#width, -skip, 1 << 4, false);
    if (j > 0 && this.#columnFree[j - 1] === 1) this.#improve(here, here - 1, -skip, 1, false);
    for (let k = 0; k < SIZES.length; k += 1) {
      const m = SIZES[k]![0];
      const n = SIZES[k]![1];
      if (m > i || n > j) continue;
      const from = here - m * this.#width - n;
      const score = this.#links[from * SIZES.length + k]!;
      if (score > -Infinity) this.#improve(here, from, score, (m << 4) | n, true);
    }
  }

  /** `starts`: a block may begin with this move. */
  #improve(here: number, from: number, score: number, move: number, starts: boolean): void {
    const sum = this.#best[from]! + score;
    if (sum > this.#best[here]! && (starts || this.#best[from]! > 0)) {
      this.#best[here] = sum;
      this.#moves[here] = move;
    }
  }

  #walkBack(top: number): BeadSpan[] {
    const beads: BeadSpan[] = [];
    let place = top;
    while (this.#best[place]! > 0) {
      const m = this.#moves[place]! >> 4;
      const n = this.#moves[place]! & 15;
      place -= m * this.#width + n;
      if (m === 0 || n === 0) continue;
      const k = SIZES.findIndex((size) => size[0] === m && size[1] === n);
      const prior = this.#priors.beads[m * KINDS + n]!;
      const score = this.#links[place * SIZES.length + k]! + this.#costs.link - prior;
      beads.push({ i: Math.floor(place / this.#width), m, j: place % this.#width, n, score });
    }
    return beads.reverse();
  }

  /** Makes links impossible that use a sentence already taken. */
  #close(beads: readonly BeadSpan[]): void {
    for (const { i, m, j, n } of beads) {
      this.#rowFree.fill(0, i, i + m);
      this.#columnFree.fill(0, j, j + n);
    }
    for (let place = 0; place < this.#best.length; place += 1) {
      const i = Math.floor(place / this.#width);
      const j = place % this.#width;
      for (let k = 0; k < SIZES.length; k += 1) {
        const m = SIZES[k]![0];
        const n = SIZES[k]![1];
        if (!allFree(this.#rowFree, i, m) || !allFree(this.#columnFree, j, n))
          this.#links[place * SIZES.length + k] = -Infinity;
      }
    }
  }
}

function allFree(free: Uint8Array, from: number, count: number): boolean {
  for (let k = from; k < from + count; k += 1) if (free[k] !== 1) return false;
  return true;
}

function scoreLinks(
  models: SearchModels,
  cost: number,
  free: Free,
  constraints: Constraints | undefined,
): Float32Array {
  const [rows, columns] = [free.rows.length, free.columns.length];
  const scores = new Float32Array((rows + 1) * (columns + 1) * SIZES.length).fill(-Infinity);
  const words = new WordRows(models.words, wholeBand(rows, columns), WIDEST);
  for (let i = 0; i < rows; i += 1) {
    if (free.rows[i] !== 1) continue;
    words.moveTo(i);
    for (let j = 0; j < columns; j += 1) {
      for (let k = 0; k < SIZES.length; k += 1) {
        const m = SIZES[k]![0];
        const n = SIZES[k]![1];
        if (!allFree(free.rows, i, m) || !allFree(free.columns, j, n)) continue;
        // A person's link is worth no more than its words: it would carry weak neighbours with it.
        if (constraints !== undefined && constraintScore(constraints, i, m, j, n) === -Infinity) continue;
        const prior = models.priors.beads[m * KINDS + n]!;
        scores[(i * (columns + 1) + j) * SIZES.length + k] = scoreLink(models, i, m, j, n, words) + prior - cost;
      }
    }
  }
  return scores;
}

/**
 * Scores the link of `m` Arabic sentences from `i` on, for which `words` scores words, and `n` English ones from `j` on.
 */
export function scoreLink(
  { lengths, borders }: SearchModels,
  i: number,
  m: number,
  j: number,
  n: number,
  words: Pick<WordRows, 'score'>,
): number {
  return 0.5 * words.score(m, j, n) + lengths.score(i, m, j, n) + borders.score(i, m, j, n);
}
