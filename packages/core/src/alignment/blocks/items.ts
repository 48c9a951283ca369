import type { BeadSpan } from '../model/bead-span.ts';
import { type Constraints, constraintScore } from '../model/constraints.ts';
import type { TextPair } from '../model/pair.ts';
import type { TokenSide } from '../model/side.ts';
import { wholeBand } from '../monotone/band.ts';
import type { SearchModels } from '../monotone/search.ts';
import { WordRows } from '../monotone/word-rows.ts';
import { scoreLink } from './blocks.ts';

/** An item of a list has few words, each list has some, and of long ones too many pairs would be compared. */
const WORDS = 10;
const FEWEST = 3;
const MOST = 200;
/** Lists of the same things have nearly as many items each. */
const ALIKE = 0.25;
/** What a pair must bring beyond what the best of so many does by chance. */
const LEAST = 1;

/** A share of links outside the longest run in order, from which on lists are sorted otherwise; less was moved. */
const ELSEWHERE = 0.2;

/** Says whether two texts are lists of the same things, which may be sorted otherwise: short lines, as many of them. */
export function areItems(...sides: readonly [TokenSide, TokenSide]): boolean {
  const [rows, columns] = sides.map(({ segments }) => segments.length) as [number, number];
  const most = Math.max(rows, columns);
  if (Math.abs(rows - columns) > Math.max(1, ALIKE * most)) return false;
  return sides.every(
    ({ segments: { length }, tokens, lineEnds }) =>
      length >= FEWEST && length <= MOST && tokens.length <= WORDS * length && !lineEnds.includes(0),
  );
}

/**
 * Pairs the items of two lists one to one, the best pair first, whatever their order. What is left has fewer to be
 * mistaken for, so that less is asked of it.
 */
export function pairItems({ arabic, english }: TextPair, models: SearchModels, constraints?: Constraints): BeadSpan[] {
  const [rows, columns] = [arabic.segments.length, english.segments.length];
  const words = new WordRows(models.words, wholeBand(rows, columns), 1);
  let open: BeadSpan[] = [];
  for (let i = 0; i < rows; i += 1) {
    words.moveTo(i);
    for (let j = 0; j < columns; j += 1) {
      if (constraints !== undefined && constraintScore(constraints, i, 1, j, 1) === -Infinity) continue;
      const score = scoreLink(models, i, 1, j, 1, words);
      if (score > LEAST) open.push({ i, m: 1, j, n: 1, score });
    }
  }
  open.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const found: BeadSpan[] = [];
  const [rowTaken, columnTaken] = [new Uint8Array(rows), new Uint8Array(columns)];
  for (let before = -1; before < found.length; ) {
    before = found.length;
    for (const bead of open) {
      const left = Math.max(rows, columns) - found.length;
      if (rowTaken[bead.i] === 1 || columnTaken[bead.j] === 1 || bead.score < LEAST + Math.log(left)) continue;
      rowTaken[bead.i] = 1;
      columnTaken[bead.j] = 1;
      found.push(bead);
    }
    open = open.filter(({ i, j }) => rowTaken[i] === 0 && columnTaken[j] === 0);
  }
  return found;
}

/** Says whether links one to one of two lists follow no common order. */
export function areOutOfOrder(beads: readonly BeadSpan[]): boolean {
  const inOrder = [...beads].sort((a, b) => a.i - b.i);
  // The longest run in order that ends with each link.
  const runs: number[] = [];
  for (const { j } of inOrder)
    runs.push(1 + runs.reduce((most, run, before) => (run > most && inOrder[before]!.j < j ? run : most), 0));
  return beads.length - runs.reduce((most, run) => Math.max(most, run), 0) >= Math.max(1, ELSEWHERE * beads.length);
}
