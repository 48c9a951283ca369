import { compareTokens } from './bead.ts';
import type { BeadSpan } from './bead-span.ts';
import { type TokenSide, WORD } from './side.ts';
import type { Entry, Table } from './table.ts';

export interface LearnOptions {
  /** In how many links two words must meet. */
  readonly least: number;
  /** Share of the links of either word in which the other must stand (Dice). */
  readonly together: number;
  /** What is taken off a count, because chance made part of it. */
  readonly discount: number;
}

/**
 * Learns word pairs from links of this very pair of texts: words that nothing in the lexicon explains and that keep
 * meeting in the same links. A pair must meet in several links, so that no link vouches for itself.
 */
export function learnEntries(
  arabic: TokenSide,
  english: TokenSide,
  table: Table,
  beads: ReadonlyArray<Omit<BeadSpan, 'score'>>,
  options: LearnOptions,
): Entry[] {
  const counts = new Map<number, number>();
  const arabicCounts = new Float64Array(arabic.types.length);
  const englishCounts = new Float64Array(english.types.length);
  const size = english.types.length;
  for (const bead of beads) {
    const words = compareTokens(arabic, english, table, bead.i, bead.m, bead.j, bead.n);
    const left = openTypes(arabic, arabic.firsts[bead.i]!, words.arabic, arabicCounts);
    const right = openTypes(english, english.firsts[bead.j]!, words.english, englishCounts);
    if (left.length * right.length > MOST) continue;
    for (const a of left) for (const e of right) counts.set(a * size + e, (counts.get(a * size + e) ?? 0) + 1);
  }
  const entries: Entry[] = [];
  for (const [key, count] of counts) {
    if (count < options.least) continue;
    const a = Math.floor(key / size);
    const e = key % size;
    if ((2 * count) / (arabicCounts[a]! + englishCounts[e]!) < options.together) continue;
    const sure = count - options.discount;
    entries.push({ arabic: a, english: e, forward: sure / arabicCounts[a]!, backward: sure / englishCounts[e]! });
  }
  return entries.sort((p, q) => p.arabic - q.arabic || p.english - q.english);
}

/** A link with more unexplained pairs teaches nothing. */
const MOST = 600;
/** From this ratio on a token is explained. */
const EXPLAINED = 1;

/** The words without explanation, each once; counts the links in which each word stands. */
function openTypes(side: TokenSide, first: number, ratios: Float64Array, counts: Float64Array): number[] {
  const seen = new Set<number>();
  const open: number[] = [];
  for (let x = 0; x < ratios.length; x += 1) {
    const type = side.tokens[first + x]!;
    if (seen.has(type) || side.kinds[type] !== WORD) continue;
    seen.add(type);
    counts[type]! += 1;
    if (ratios[x]! < EXPLAINED) open.push(type);
  }
  return open;
}
