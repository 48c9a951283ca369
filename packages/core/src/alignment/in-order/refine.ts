import type { BorderScore } from '../scores/borders.ts';
import type { LengthScore } from '../scores/length.ts';
import type { Pair } from '../scores/pair.ts';
import { LONGEST } from './grid.ts';
import type { Priors } from './priors.ts';
import { type Limits, limitScore, type Run } from './search.ts';

/** Windows with more sentences on a side are left as they are. */
const WIDE = 7;

/**
 * Looks again at neighbouring runs where sentences are joined or left over, with a stricter count: one word answers to one word. The sums of the
 * search let a sentence that repeats its neighbour's words join in for free.
 */
export function refineRuns(
  pair: Pair,
  runs: readonly Run[],
  lengths: LengthScore,
  borders: BorderScore,
  priors: Priors,
  loose: number,
  limits: Limits | undefined,
): Run[] {
  const count = new OneToOne(pair, lengths, borders, loose);
  const out: Run[] = [...runs];
  for (let k = 0; k + 1 < out.length; k += 1) {
    const left = out[k]!;
    const right = out[k + 1]!;
    if (!doubtful(left, right)) continue;
    const m = left.m + right.m;
    const n = left.n + right.n;
    if (m === 0 || n === 0 || m > WIDE || n > WIDE || tooLong(pair, left.i, m, left.j, n)) continue;
    let best = value(left.i, left.m, left.j, left.n) + value(right.i, right.m, right.j, right.n) + MARGIN;
    let bestA = left.m;
    let bestE = left.n;
    for (let a = 0; a <= m; a += 1) {
      for (let e = 0; e <= n; e += 1) {
        if (a === left.m && e === left.n) continue;
        const sum = value(left.i, a, left.j, e) + value(left.i + a, m - a, left.j + e, n - e);
        if (sum > best) {
          best = sum;
          bestA = a;
          bestE = e;
        }
      }
    }
    if (bestA === left.m && bestE === left.n) continue;
    const pieces = [
      ...split(left.i, bestA, left.j, bestE),
      ...split(left.i + bestA, m - bestA, left.j + bestE, n - bestE),
    ];
    out.splice(k, 2, ...pieces);
    k += pieces.length - 2;
  }
  return out;

  function value(i: number, m: number, j: number, n: number): number {
    if (m === 0) return n * priors.englishGap;
    if (n === 0) return m * priors.arabicGap;
    const limit = limits === undefined ? 0 : limitScore(limits, i, m, j, n);
    if (limit === -Infinity) return limit;
    return limit + count.score(i, m, j, n) + priors.beads[m * (LONGEST + 1) + n]!;
  }

  function split(i: number, m: number, j: number, n: number): Run[] {
    if (m > 0 && n > 0) return [{ i, m, j, n, score: count.score(i, m, j, n) }];
    return [
      ...Array.from({ length: m }, (_, k) => ({ i: i + k, m: 1, j, n: 0, score: 0 })),
      ...Array.from({ length: n }, (_, k) => ({ i, m: 0, j: j + k, n: 1, score: 0 })),
    ];
  }
}

/** What a change must bring, in nats. */
const MARGIN = 1;

/** Weight of the strict count; the rest is the search's own sum. */
const STRICT = 0.7;

/** The strict count compares all equal words with each other, which must stay few. */
function tooLong(pair: Pair, i: number, m: number, j: number, n: number): boolean {
  const { arabic, english } = pair;
  return arabic.firsts[i + m]! - arabic.firsts[i]! > MOST || english.firsts[j + n]! - english.firsts[j]! > MOST;
}

const MOST = 1000;

function doubtful(left: Run, right: Run): boolean {
  const gap = left.m === 0 || left.n === 0 || right.m === 0 || right.n === 0;
  return gap || left.m + left.n > 2 || right.m + right.n > 2;
}

class OneToOne {
  readonly #pair: Pair;
  readonly #lengths: LengthScore;
  readonly #borders: BorderScore;
  readonly #loose: number;
  readonly #kept = new Map<string, number>();

  constructor(pair: Pair, lengths: LengthScore, borders: BorderScore, loose: number) {
    this.#pair = pair;
    this.#lengths = lengths;
    this.#borders = borders;
    this.#loose = loose;
  }

  score(i: number, m: number, j: number, n: number): number {
    const key = `${i},${m},${j},${n}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const score = this.#words(i, m, j, n) + this.#lengths.score(i, m, j, n) + this.#borders.score(i, m, j, n);
    if (this.#kept.size > 5000) this.#kept.clear();
    this.#kept.set(key, score);
    return score;
  }

  #words(i: number, m: number, j: number, n: number): number {
    const { arabic, english, table } = this.#pair;
    const rest = 1 - this.#loose;
    const a0 = arabic.firsts[i]!;
    const a1 = arabic.firsts[i + m]!;
    const e0 = english.firsts[j]!;
    const e1 = english.firsts[j + n]!;
    const places = new Map<number, number[]>();
    let sum = 0;
    for (let y = e0; y < e1; y += 1) {
      const type = english.tokens[y]!;
      sum += Math.log(1 - table.englishKnown[type]! * rest);
      const list = places.get(type);
      if (list === undefined) places.set(type, [y - e0]);
      else list.push(y - e0);
    }
    const ratiosX = new Float64Array(a1 - a0);
    const ratiosY = new Float64Array(e1 - e0);
    const found: Array<{ x: number; y: number; weight: number }> = [];
    for (let x = a0; x < a1; x += 1) {
      const type = arabic.tokens[x]!;
      const lone = 1 - table.arabicKnown[type]! * rest;
      sum += Math.log(lone);
      for (let k = table.starts[type]!; k < table.starts[type + 1]!; k += 1) {
        const e = table.english[k]!;
        const at = places.get(e);
        if (at === undefined) continue;
        const other = 1 - table.englishKnown[e]! * rest;
        const forward = (rest * table.forward[k]!) / ((a1 - a0) * other);
        const backward = (rest * table.backward[k]!) / ((e1 - e0) * lone);
        const weight = Math.log(1 + forward) + Math.log(1 + backward);
        for (const y of at) {
          found.push({ x: x - a0, y, weight });
          ratiosX[x - a0]! += backward;
          ratiosY[y]! += forward;
        }
      }
    }
    found.sort((p, q) => q.weight - p.weight || p.x - q.x || p.y - q.y);
    let hard = 0;
    const usedX = new Uint8Array(a1 - a0);
    const usedY = new Uint8Array(e1 - e0);
    for (const { x, y, weight } of found) {
      if (usedX[x] === 1 || usedY[y] === 1) continue;
      usedX[x] = 1;
      usedY[y] = 1;
      hard += weight;
    }
    let soft = 0;
    for (const ratio of ratiosX) soft += Math.log(1 + ratio);
    for (const ratio of ratiosY) soft += Math.log(1 + ratio);
    return 0.5 * (sum + STRICT * hard + (1 - STRICT) * soft);
  }
}
