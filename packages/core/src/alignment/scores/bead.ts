import type { Side } from './side.ts';
import type { Table } from './table.ts';

/** How the tokens of one link answer to each other. Positions count from the first token of the run. */
export interface BeadWords {
  /** For every token, how much likelier than chance it is beside the other side's tokens; 0 when none answers. */
  readonly arabic: Float64Array;
  readonly english: Float64Array;
  /** Position of the best partner, or -1. */
  readonly arabicBest: Int32Array;
  readonly englishBest: Int32Array;
}

/** Compares the tokens of `m` Arabic sentences from `i` on with those of `n` English ones from `j` on. */
export function compareTokens(
  arabic: Side,
  english: Side,
  table: Table,
  i: number,
  m: number,
  j: number,
  n: number,
): BeadWords {
  const a0 = arabic.firsts[i]!;
  const e0 = english.firsts[j]!;
  const arabicSize = arabic.firsts[i + m]! - a0;
  const englishSize = english.firsts[j + n]! - e0;
  const found: BeadWords = {
    arabic: new Float64Array(arabicSize),
    english: new Float64Array(englishSize),
    arabicBest: new Int32Array(arabicSize).fill(-1),
    englishBest: new Int32Array(englishSize).fill(-1),
  };
  const arabicTop = new Float64Array(arabicSize);
  const englishTop = new Float64Array(englishSize);
  const places = new Map<number, number[]>();
  for (let y = 0; y < englishSize; y += 1) {
    const type = english.tokens[e0 + y]!;
    const list = places.get(type);
    if (list === undefined) places.set(type, [y]);
    else list.push(y);
  }
  for (let x = 0; x < arabicSize; x += 1) {
    const type = arabic.tokens[a0 + x]!;
    for (let k = table.starts[type]!; k < table.starts[type + 1]!; k += 1) {
      for (const y of places.get(table.english[k]!) ?? []) {
        const forward = table.forward[k]! / arabicSize;
        const backward = table.backward[k]! / englishSize;
        found.english[y]! += forward;
        found.arabic[x]! += backward;
        if (forward > englishTop[y]!) {
          englishTop[y] = forward;
          found.englishBest[y] = x;
        }
        if (backward > arabicTop[x]!) {
          arabicTop[x] = backward;
          found.arabicBest[x] = y;
        }
      }
    }
  }
  return found;
}
