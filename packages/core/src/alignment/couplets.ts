import { scorePlace } from './blocks/exchanged.ts';
import { areEqualLines } from './choose.ts';
import type { BeadSpan } from './model/bead-span.ts';
import type { Constraints } from './model/constraints.ts';
import type { TextPair } from './model/pair.ts';
import type { SearchModels } from './monotone/search.ts';

/**
 * Splits links of as many sentences on either side into links of line to line, where both texts are verse, dialogue or
 * a list in equal number: what one line says is often taken up by its neighbour, but nobody reads such texts by couplets.
 * A link whose lines answer each other the other way round stays, and a person's does. Beads, ascending, come back ascending.
 */
export function splitCouplets(
  { arabic, english }: TextPair,
  beads: readonly BeadSpan[],
  makeModels: () => SearchModels,
  constraints?: Constraints,
): readonly BeadSpan[] {
  if (!beads.some(isCouplet) || !areEqualLines(arabic, english)) return beads;
  const models = makeModels();
  return beads.flatMap((bead) => {
    const { i, m, j, n } = bead;
    if (!isCouplet(bead) || constraints?.holds(i, m, j, n)) return [bead];
    const lines = Array.from({ length: m }, (_, k) => ({
      i: i + k,
      m: 1,
      j: j + k,
      n: 1,
      score: scorePlace(models, i + k, j + k),
    }));
    const turned = lines.reduce((sum, _, k) => sum + scorePlace(models, i + k, j + m - 1 - k), 0);
    return lines.reduce((sum, { score }) => sum + score, 0) >= turned ? lines : [bead];
  });
}

function isCouplet({ m, n }: BeadSpan): boolean {
  return m > 1 && m === n;
}
