import type { TokenSide } from './side.ts';
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
  arabic: TokenSide,
  english: TokenSide,
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
  // A type is compared once, at its first place, however often it stands there: a page of one sentence repeated costs
  // no square.
  const left = findPlaces(arabic.tokens, a0, arabicSize);
  const right = findPlaces(english.tokens, e0, englishSize);
  for (const [type, { first: x, count: times }] of left.types) {
    for (let k = table.starts[type]!; k < table.starts[type + 1]!; k += 1) {
      const place = right.types.get(table.english[k]!);
      if (place === undefined) continue;
      const y = place.first;
      const forward = table.forward[k]! / arabicSize;
      const backward = table.backward[k]! / englishSize;
      found.english[y]! += times * forward;
      found.arabic[x]! += place.count * backward;
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
  for (let x = 0; x < arabicSize; x += 1) {
    found.arabic[x] = found.arabic[left.firsts[x]!]!;
    found.arabicBest[x] = found.arabicBest[left.firsts[x]!]!;
  }
  for (let y = 0; y < englishSize; y += 1) {
    found.english[y] = found.english[right.firsts[y]!]!;
    found.englishBest[y] = found.englishBest[right.firsts[y]!]!;
  }
  return found;
}

interface TypePlaces {
  /** First place and number of the tokens of each type, in the order of first places. */
  readonly types: ReadonlyMap<number, { readonly first: number; readonly count: number }>;
  /** For every token, the first place of its type. */
  readonly firsts: Uint32Array;
}

function findPlaces(tokens: Uint32Array, from: number, size: number): TypePlaces {
  const types = new Map<number, { first: number; count: number }>();
  const firsts = new Uint32Array(size);
  for (let x = 0; x < size; x += 1) {
    const type = tokens[from + x]!;
    const known = types.get(type);
    if (known === undefined) types.set(type, { first: x, count: 1 });
    else known.count += 1;
    firsts[x] = known?.first ?? x;
  }
  return { types, firsts };
}
