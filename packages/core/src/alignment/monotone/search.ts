import type { BeadSpan } from '../model/bead-span.ts';
import type { BorderScore } from '../model/borders.ts';
import { type Constraints, constraintScore, HELD } from '../model/constraints.ts';
import type { LengthScore } from '../model/length.ts';
import type { Band } from './band.ts';
import type { WordGrid } from './grid.ts';
import { KINDS, type Priors } from './priors.ts';
import { WordRows } from './word-rows.ts';

/** The beads that a search has found. */
export interface Found {
  readonly beads: readonly BeadSpan[];
  /** Rows in which the path ran along the edge of the band: a wider one may find better. */
  readonly edgeRows: readonly number[];
  /** True when memory set the width of the band. */
  readonly truncated: boolean;
}

/** What a search asks the models. */
export interface SearchModels {
  readonly words: Pick<WordGrid, 'english' | 'arabic'>;
  readonly lengths: Pick<LengthScore, 'score' | 'most'>;
  readonly borders: Pick<BorderScore, 'score'>;
  readonly priors: Priors;
}

/** Beads with more than this many sentences on their smaller side are not tried. */
const BOTH = 3;

/**
 * Returns the likeliest way through the band in one order on both sides: dynamic programming over all bead types (W. A.
 * Gale and K. W. Church, 1993). `onRow` is called with the number of a row now and then.
 */
export function searchBand(
  band: Band,
  models: SearchModels,
  constraints: Constraints | undefined,
  onRow?: (row: number) => void,
): Found {
  const search = new BandSearch(band, models, constraints);
  for (let i = 0; i < band.low.length; i += 1) {
    if ((i & 255) === 0) onRow?.(i);
    search.extendRow(i);
  }
  return search.found();
}

/** The best ways so far to each place of a band, and the bead with which each of them ends. */
class BandSearch {
  readonly #band: Band;
  readonly #models: SearchModels;
  readonly #constraints: Constraints | undefined;
  readonly #words: WordRows;
  readonly #rows: number;
  /** Where each row begins among the places, less its first column: place `(i, j)` is `offsets[i] + j`. */
  readonly #offsets: Float64Array;
  readonly #best: Float64Array;
  /** `m << 4 | n`; 0 where no way leads. */
  readonly #moves: Uint8Array;

  constructor(band: Band, models: SearchModels, constraints: Constraints | undefined) {
    this.#band = band;
    this.#models = models;
    this.#constraints = constraints;
    this.#words = new WordRows(models.words, band, models.priors.longest);
    this.#rows = band.low.length - 1;
    this.#offsets = new Float64Array(this.#rows + 1);
    let size = 0;
    for (let i = 0; i <= this.#rows; i += 1) {
      this.#offsets[i] = size - band.low[i]!;
      size += band.high[i]! - band.low[i]! + 1;
    }
    this.#best = new Float64Array(size).fill(-Infinity);
    this.#moves = new Uint8Array(size);
    this.#best[0] = 0;
  }

  /** Goes on from each place of a row that a way leads to. */
  extendRow(i: number): void {
    const { low, high } = this.#band;
    const { englishGap, arabicGap } = this.#models.priors;
    if (i < this.#rows) this.#words.moveTo(i);
    for (let j = low[i]!; j <= high[i]!; j += 1) {
      const here = this.#best[this.#offsets[i]! + j]!;
      if (here === -Infinity) continue;
      if (j < high[i]!) this.#reach(i, j + 1, here + englishGap, 1);
      if (i === this.#rows) continue;
      this.#reach(i + 1, j, here + arabicGap, 1 << 4);
      this.#extendByLinks(i, j, here);
    }
  }

  #extendByLinks(i: number, j: number, here: number): void {
    const { low, high } = this.#band;
    const { lengths, borders, priors } = this.#models;
    const constraints = this.#constraints;
    const words = this.#words;
    const best = this.#best;
    const { longest, beads } = priors;
    const reach = Math.min(longest, this.#rows - i);
    for (let m = 1; m <= reach; m += 1) {
      const end = Math.min(high[i + m]!, j + (m > BOTH ? BOTH : longest));
      const offset = this.#offsets[i + m]! + j;
      for (let n = Math.max(1, low[i + m]! - j); j + n <= end; n += 1) {
        const limit = constraints === undefined ? 0 : constraintScore(constraints, i, m, j, n);
        if (limit === -Infinity) continue;
        const prior = limit + beads[m * KINDS + n]!;
        const rest = here + prior + 0.5 * words.score(m, j, n) + borders.score(i, m, j, n);
        // Comparing lengths takes two transcendental functions: only where it can matter.
        if (rest + lengths.most(i, m, j, n) <= best[offset + n]!) continue;
        this.#reach(i + m, j + n, rest + lengths.score(i, m, j, n), (m << 4) | n);
      }
    }
  }

  #reach(i: number, j: number, score: number, move: number): void {
    if (j < this.#band.low[i]! || j > this.#band.high[i]!) return;
    const place = this.#offsets[i]! + j;
    if (score > this.#best[place]!) {
      this.#best[place] = score;
      this.#moves[place] = move;
    }
  }

  /** Returns the best way to the last place. */
  found(): Found {
    const { low, high, truncated } = this.#band;
    const columns = high[this.#rows]!;
    const beads: BeadSpan[] = [];
    const edgeRows: number[] = [];
    let i = this.#rows;
    let j = columns;
    while (i > 0 || j > 0) {
      const place = this.#offsets[i]! + j;
      const move = this.#moves[place]!;
      if (move === 0) break;
      i -= move >> 4;
      j -= move & 15;
      const gain = this.#best[place]! - this.#best[this.#offsets[i]! + j]!;
      beads.push(this.#beadOf(i, move >> 4, j, move & 15, gain));
      if ((j <= low[i]! && j > 0) || (j >= high[i]! && j < columns)) edgeRows.push(i);
    }
    return { beads: beads.reverse(), edgeRows: edgeRows.reverse(), truncated };
  }

  /** A bead with its score, which is without what kinds of beads and a person's links are worth. */
  #beadOf(i: number, m: number, j: number, n: number, gain: number): BeadSpan {
    if (m === 0 || n === 0) return { i, m, j, n, score: 0 };
    const prior = this.#models.priors.beads[m * KINDS + n]!;
    const held = this.#constraints?.isOwn(i, m, j, n) ? HELD : 0;
    return { i, m, j, n, score: gain - prior - held };
  }
}

/** Returns the models for a part that begins at row `i` and column `j`. */
export function shiftModels({ words, lengths, borders, priors }: SearchModels, i: number, j: number): SearchModels {
  return {
    words: shiftWords(words, i, j),
    lengths: {
      score: (row, m, column, n) => lengths.score(row + i, m, column + j, n),
      most: (row, m, column, n) => lengths.most(row + i, m, column + j, n),
    },
    borders: { score: (row, m, column, n) => borders.score(row + i, m, column + j, n) },
    priors,
  };
}

export function shiftWords(words: SearchModels['words'], i: number, j: number): SearchModels['words'] {
  return {
    english: (row, from, to, ...rest) => words.english(row + i, from + j, to + j, ...rest),
    arabic: (row, from, to, ...rest) => words.arabic(row + i, from + j, to + j, ...rest),
  };
}
