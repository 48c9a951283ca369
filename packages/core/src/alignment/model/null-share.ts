import { compareTokens } from './bead.ts';
import type { TokenSide } from './side.ts';
import type { Table } from './table.ts';

const STEPS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85];

/** Returns the share of words rendered freely that makes the links likeliest, from a grid of shares. */
export function fitNullShare(
  arabic: TokenSide,
  english: TokenSide,
  table: Table,
  beads: ReadonlyArray<{ readonly i: number; readonly m: number; readonly j: number; readonly n: number }>,
  usual: number,
  weight: number,
): number {
  const sums = new Float64Array(STEPS.length);
  const add = (known: number, ratio: number): void => {
    if (known === 0 && ratio === 0) return;
    for (let s = 0; s < STEPS.length; s += 1) {
      const rest = 1 - STEPS[s]!;
      sums[s]! += Math.log(1 - known * rest + rest * ratio);
    }
  };
  for (const bead of beads) {
    const words = compareTokens(arabic, english, table, bead.i, bead.m, bead.j, bead.n);
    const a0 = arabic.firsts[bead.i]!;
    const e0 = english.firsts[bead.j]!;
    for (let x = 0; x < words.arabic.length; x += 1) add(table.arabicKnown[arabic.tokens[a0 + x]!]!, words.arabic[x]!);
    for (let y = 0; y < words.english.length; y += 1)
      add(table.englishKnown[english.tokens[e0 + y]!]!, words.english[y]!);
  }
  let best = 0;
  let bestSum = -Infinity;
  for (let s = 0; s < STEPS.length; s += 1) {
    // Imagined words, rendered as freely as usual, hold short texts back from extremes.
    const sum = sums[s]! + weight * (usual * Math.log(STEPS[s]!) + (1 - usual) * Math.log(1 - STEPS[s]!));
    if (sum > bestSum) {
      best = s;
      bestSum = sum;
    }
  }
  return STEPS[best]!;
}
