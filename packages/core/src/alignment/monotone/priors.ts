import type { BeadSpan } from '../model/bead-span.ts';
import { LONGEST, LONGEST_CLOSE } from './grid.ts';

/** How often, in logarithms, each kind of bead occurs; `beads[m * KINDS + n]`. */
export interface Priors {
  readonly arabicGap: number;
  readonly englishGap: number;
  readonly beads: Float64Array;
  /** Runs longer than this are not tried by a search. */
  readonly longest: number;
}

/** Numbers of sentences that a link may take from a side, with none. */
export const KINDS = LONGEST_CLOSE + 1;

/** What to expect before anything is known of the texts: mostly one to one. */
function expected(): Float64Array {
  const shares = new Float64Array(KINDS ** 2);
  const sizes = [0, 1, 0.16, 0.05, 0.02, ...Array.from({ length: KINDS }, (_, k) => 0.01 / 2 ** k)];
  for (let m = 1; m < KINDS; m += 1)
    for (let n = 1; n < KINDS; n += 1) shares[m * KINDS + n] = sizes[m]! * sizes[n]! * (m > 1 && n > 1 ? 0.35 : 1);
  let sum = 0;
  for (const share of shares) sum += share;
  return shares.map((share) => share / sum);
}

/** From this many links on, what none of them needs is not needed. */
const MANY = 500;

/** Fits the priors to a first alignment; `weight` imagined beads of the usual kinds count with it. */
export function fitPriors(beads: readonly BeadSpan[], weight: number, gapShare: number): Priors {
  const shares = expected();
  const counts = new Float64Array(shares.length);
  let links = 0;
  let arabicGaps = 0;
  let englishGaps = 0;
  const sizes = new Float64Array(KINDS);
  for (const bead of beads) {
    if (bead.n === 0) arabicGaps += 1;
    else if (bead.m === 0) englishGaps += 1;
    else {
      links += 1;
      sizes[Math.max(bead.m, bead.n)]! += 1;
      counts[bead.m * KINDS + bead.n]! += 1;
    }
  }
  const all = links + arabicGaps + englishGaps + weight;
  const gap = (count: number): number => Math.log((count + weight * gapShare) / all);
  const link = (links + weight * (1 - 2 * gapShare)) / all;
  return {
    arabicGap: gap(arabicGaps),
    englishGap: gap(englishGaps),
    longest: links < MANY ? LONGEST : Math.min(LONGEST, longestUsual(sizes) + 1),
    beads: counts.map((count, k) => Math.log((link * (count + weight * shares[k]!)) / (links + weight))),
  };
}

/** The longest bead that occurs more than once in a thousand links. */
function longestUsual(sizes: Float64Array): number {
  let all = 0;
  for (const count of sizes) all += count;
  for (let size = LONGEST; size > 1; size -= 1) if (sizes[size]! > Math.max(1, all / 1000)) return size;
  return 1;
}
