import type { Hold } from '../hold.ts';
import type { BeadSpan } from '../model/bead-span.ts';
import { type Constraints, constraintScore } from '../model/constraints.ts';
import type { TextPair } from '../model/pair.ts';
import type { TokenSide } from '../model/side.ts';
import { wholeBand } from '../monotone/band.ts';
import type { SearchModels } from '../monotone/search.ts';
import { WordRows } from '../monotone/word-rows.ts';
import { type Free, scoreLink } from './blocks.ts';

/** An item of a list has few words, each list has some, and of long ones too many pairs would be compared. */
const WORDS = 10;
const FEWEST = 3;
const MOST = 200;
/** Lists of the same things have nearly as many items each. */
const ALIKE = 0.25;
/** Whole sentences are a list only where so much of them is linked. */
const COVERED = 0.9;
/** What a pair must bring beyond what the best of so many does by chance. */
const LEAST = 1;

/** Links from this score on are hardly chance. */
const SURE = 4;

/** A share of links outside the longest run in order, from which on lists are sorted otherwise; less was moved. */
const ELSEWHERE = 0.2;

/** Says whether two texts are lists of short lines, nearly as many. */
export function areItems(...sides: readonly [TokenSide, TokenSide]): boolean {
  return areLists(...sides) && sides.every(({ segments, tokens }) => tokens.length <= WORDS * segments.length);
}

/** Says whether two texts may be lists of the same things: every sentence is a line, and there are nearly as many. */
export function areLists(...sides: readonly [TokenSide, TokenSide]): boolean {
  const [rows, columns] = sides.map(({ segments }) => segments.length) as [number, number];
  const most = Math.max(rows, columns);
  if (Math.abs(rows - columns) > Math.max(1, ALIKE * most)) return false;
  return sides.every(
    ({ segments: { length }, lineEnds }) => length >= FEWEST && length <= MOST && !lineEnds.includes(0),
  );
}

/** Says whether whole sentences were shuffled: nearly all are linked one to one, and blocks hold no more. */
export function areShuffled(items: Hold, blocks: Hold): boolean {
  return items.coverage >= COVERED && items.strength >= blocks.strength;
}

/**
 * Returns the pair without the numbers that head its lines, where both texts count theirs one by one: those say nothing
 * of which line answers to which. Undefined for other texts.
 */
export function withoutOwnNumbers(pair: TextPair): TextPair | undefined {
  const [arabic, english] = [countedHeads(pair.arabic), countedHeads(pair.english)];
  if (arabic === undefined || english === undefined) return undefined;
  return { ...pair, arabic: withoutHeads(pair.arabic, arabic), english: withoutHeads(pair.english, english) };
}

/**
 * The same for texts that both count from one: a line may have been put in or left out, so that from there on the same
 * number heads others. Undefined where they are not counted, or where both are counted to the same end and the links of
 * a first search (`align`) join the lines of each number, or there are many.
 */
export function withoutShiftedNumbers(pair: TextPair, align: () => readonly BeadSpan[]): TextPair | undefined {
  const [arabic, english] = [countedHeads(pair.arabic), countedHeads(pair.english)];
  if (arabic === undefined || english === undefined) return undefined;
  const areAlike = numbersOf(arabic) === numbersOf(english);
  if (areAlike && (arabic.length > MOST || joinNumbers(arabic, english, align()))) return undefined;
  if (arabic[0]!.number !== 1 || english[0]!.number !== 1) return undefined;
  return { ...pair, arabic: withoutHeads(pair.arabic, arabic), english: withoutHeads(pair.english, english) };
}

/** Says whether some of these links, one to one, join lines that other numbers head, and surely. */
export function crossNumbers({ arabic, english }: TextPair, beads: readonly BeadSpan[]): boolean {
  const [own, others] = [arabic, english].map((side) => {
    const heads = countedHeads(side) ?? [];
    return new Map(heads.map(({ segment, number }) => [segment, number]));
  }) as [Map<number, number>, Map<number, number>];
  return beads.some(({ i, m, j, n, score }) => {
    const [number, other] = [own.get(i), others.get(j)];
    return m === 1 && n === 1 && score > SURE && number !== undefined && other !== undefined && number !== other;
  });
}

/** Says whether each link of numbered lines joins those of the same numbers on both sides. */
function joinNumbers(arabic: readonly Head[], english: readonly Head[], beads: readonly BeadSpan[]): boolean {
  const numbersIn = (heads: readonly Head[]) => {
    const numbers = new Map(heads.map(({ segment, number }) => [segment, number]));
    return (from: number, count: number) =>
      Array.from({ length: count }, (_, k) => numbers.get(from + k) ?? [])
        .flat()
        .join();
  };
  const [own, others] = [numbersIn(arabic), numbersIn(english)];
  return beads.every(({ i, m, j, n }) => own(i, m) === others(j, n));
}

/** A line of a text with the number that heads it. */
interface Head {
  readonly segment: number;
  readonly token: number;
  readonly number: number;
}

/** Returns the numbers that head lines, where each is one more than the last, or begins anew. */
function countedHeads({ segments, firsts, tokens, types, lineEnds }: TokenSide): readonly Head[] | undefined {
  const heads: Head[] = [];
  for (let s = 0; s < segments.length; s += 1) {
    const token = firsts[s]!;
    if (token === firsts[s + 1] || (s > 0 && lineEnds[s - 1] === 0)) continue;
    const number = /^#?(\d{1,4})$/.exec(types[tokens[token]!]!)?.[1];
    if (number !== undefined) heads.push({ segment: s, token, number: Number(number) });
  }
  const isCounted = heads.every(({ number }, h) => h === 0 || number === 1 || number === heads[h - 1]!.number + 1);
  return isCounted && heads.length >= FEWEST ? heads : undefined;
}

function numbersOf(heads: readonly Head[]): string {
  return heads.map(({ number }) => number).join();
}

function withoutHeads(side: TokenSide, heads: readonly Head[]): TokenSide {
  const left = new Set(heads.map(({ token }) => token));
  const isKept = (_: number, t: number) => !left.has(t);
  let before = 0;
  return {
    ...side,
    firsts: side.firsts.map((first) => {
      while (before < heads.length && heads[before]!.token < first) before += 1;
      return first - before;
    }),
    tokens: side.tokens.filter(isKept),
    starts: side.starts.filter(isKept),
    ends: side.ends.filter(isKept),
    pauses: side.pauses.filter(isKept),
  };
}

/**
 * Pairs the free items of two lists one to one, the best pair first, whatever their order. What is left has fewer to be
 * mistaken for, so that less is asked of it.
 */
export function pairItems(
  { arabic, english }: TextPair,
  models: SearchModels,
  constraints?: Constraints,
  free: Free = allOf(arabic, english),
): BeadSpan[] {
  const [rows, columns] = [arabic.segments.length, english.segments.length];
  const words = new WordRows(models.words, wholeBand(rows, columns), 1);
  const [rowFree, columnFree] = [free.rows.slice(), free.columns.slice()];
  let open: BeadSpan[] = [];
  for (let i = 0; i < rows; i += 1) {
    if (rowFree[i] === 0) continue;
    words.moveTo(i);
    for (let j = 0; j < columns; j += 1) {
      if (columnFree[j] === 0) continue;
      if (constraints !== undefined && constraintScore(constraints, i, 1, j, 1) === -Infinity) continue;
      const score = scoreLink(models, i, 1, j, 1, words);
      if (score > LEAST) open.push({ i, m: 1, j, n: 1, score });
    }
  }
  open.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j);
  const most = Math.max(countFree(rowFree), countFree(columnFree));
  const found: BeadSpan[] = [];
  for (let before = -1; before < found.length; ) {
    before = found.length;
    for (const bead of open) {
      if (rowFree[bead.i] === 0 || columnFree[bead.j] === 0) continue;
      if (bead.score < LEAST + Math.log(most - found.length)) break;
      rowFree[bead.i] = 0;
      columnFree[bead.j] = 0;
      found.push(bead);
    }
    open = open.filter(({ i, j }) => rowFree[i] === 1 && columnFree[j] === 1);
  }
  return found;
}

function countFree(free: Uint8Array): number {
  return free.reduce((sum, one) => sum + one, 0);
}

function allOf(arabic: TokenSide, english: TokenSide): Free {
  const [rows, columns] = [arabic, english].map(({ segments }) => new Uint8Array(segments.length).fill(1));
  return { rows: rows!, columns: columns! };
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
