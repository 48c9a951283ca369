import type { BeadSpan } from '../model/bead-span.ts';
import { type Constraints, constraintScore } from '../model/constraints.ts';
import type { SearchModels } from '../monotone/search.ts';
import { type Free, scoreLink } from './blocks.ts';

/**
 * What a link across its neighbour must bring: of the sentences of news documents that a search in order had left out
 * so, 75 that brought more were right and one was not; where no sentences had changed places, none brought so much.
 */
const LEAST = 5;
/** Among more links than this, chance makes as many as there are: of five in a text of 4,242 sentences none was right. */
const MOST = 400;

/**
 * Finds sentences that have changed places with a link: a free one just before it on one side and just behind it on the
 * other. Where a search in order had to leave one of two out, much less speaks for it than for any other place, as there
 * is no other. Marks them as taken in `free`.
 */
export function findExchanged(
  beads: readonly BeadSpan[],
  models: SearchModels,
  free: Free,
  constraints?: Constraints,
): BeadSpan[] {
  const found: BeadSpan[] = [];
  if (beads.length > MOST) return found;
  for (const { i, m, j, n } of beads) {
    for (const [row, column] of [
      [i - 1, j + n],
      [i + m, j - 1],
    ] as const) {
      if (free.rows[row] !== 1 || free.columns[column] !== 1) continue;
      if (constraints !== undefined && constraintScore(constraints, row, 1, column, 1) === -Infinity) continue;
      const score = scorePlace(models, row, column);
      if (score <= LEAST) continue;
      free.rows[row] = 0;
      free.columns[column] = 0;
      found.push({ i: row, m: 1, j: column, n: 1, score });
    }
  }
  return found;
}

/** Scores the link of an Arabic sentence, by row, and an English one, by column. */
export function scorePlace(models: SearchModels, row: number, column: number): number {
  const [forth, back] = [new Float64Array(2), new Float64Array(2)];
  models.words.english(row, column, column + 1, forth, forth.length, 1);
  models.words.arabic(row, column, column + 1, back, back.length, 1);
  const words = { score: () => forth[1]! + back[0]! };
  return scoreLink(models, row, 1, column, 1, words);
}
