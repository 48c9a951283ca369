import type { IndexBead } from '@muqabala/evaluate';
import type { CaseText } from './cases.ts';

const BEADS = [
  [1, 1, 0.89],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
] as const;

/**
 * Aligns by length alone (W. A. Gale and K. W. Church, 1993), with the ratio of the two texts: the baseline that every
 * aligner must beat.
 */
export function galeChurch(source: CaseText, target: CaseText): IndexBead[] {
  const left = source.segments.map((segment) => segment.end - segment.start);
  const right = target.segments.map((segment) => segment.end - segment.start);
  const ratio =
    right.reduce((a, b) => a + b, 0) /
    Math.max(
      1,
      left.reduce((a, b) => a + b, 0),
    );
  const width = right.length + 1;
  const cost = new Float64Array((left.length + 1) * width).fill(Infinity);
  const moves = new Uint8Array(cost.length);
  cost[0] = 0;
  for (let i = 0; i <= left.length; i += 1) {
    for (let j = 0; j <= right.length; j += 1) {
      for (let b = 0; b < BEADS.length; b += 1) {
        const [m, n, share] = BEADS[b]!;
        if (m > i || n > j) continue;
        let a = 0;
        let e = 0;
        for (let k = i - m; k < i; k += 1) a += left[k]!;
        for (let k = j - n; k < j; k += 1) e += right[k]!;
        const sum = cost[(i - m) * width + j - n]! - Math.log(share) + unlikely(a * ratio, e);
        if (sum >= cost[i * width + j]!) continue;
        cost[i * width + j] = sum;
        moves[i * width + j] = b;
      }
    }
  }
  const links: IndexBead[] = [];
  for (let i = left.length, j = right.length; i > 0 || j > 0; ) {
    const [m, n] = BEADS[moves[i * width + j]!]!;
    i -= m;
    j -= n;
    links.push({
      source: Array.from({ length: m }, (_, k) => i + k),
      target: Array.from({ length: n }, (_, k) => j + k),
    });
  }
  return links.reverse();
}

/** Minus the logarithm of the two-sided tail of the normal distribution, with the paper's variance of 6.8. */
function unlikely(expected: number, found: number): number {
  if (expected === 0 && found === 0) return 0;
  const z = Math.abs(found - expected) / Math.sqrt(6.8 * Math.max(1, (expected + found) / 2));
  // Abramowitz and Stegun 26.2.17.
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    0.3989423 *
    Math.exp((-z * z) / 2) *
    t *
    (0.3193815 + t * (-0.3565638 + t * (1.781478 + t * (-1.821256 + t * 1.330274))));
  return -Math.log(Math.max(1e-12, 2 * tail));
}
