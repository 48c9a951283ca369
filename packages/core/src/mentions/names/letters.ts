import { ARABIC_LETTERS, LATIN_LETTERS } from './alphabet.ts';
import { ARABIC_BIGRAMS, COSTS, FLOOR, LATIN_BIGRAMS, LEVELS, STEP } from './letters.generated.ts';

/** Longest run of letters that is one piece, on either side. */
const ARABIC_PIECE = 2;
const LATIN_PIECE = 4;
/** Longest name that is looked at, in letters; the rest is cut. */
const LONGEST = 30;
/** Several ways to cut add up to more than the best one; this much (natural logarithm) is left for that. */
const SLACK = 1.5;

/**
 * A word cut into numbered pieces: `pieces[position * longest + length - 1]`, -1 where there is none; `surprise` is -ln
 * of its letters by chance. Plain arrays: thousands of words are kept, and each typed array of this size would be
 * memory of its own.
 */
export interface Pieces {
  readonly length: number;
  readonly pieces: readonly number[];
  readonly surprise: number;
  /** For each position the best likelihood that the rest can have; only for Arabic words. */
  readonly rest?: readonly number[];
}

const arabicIds = new Map<string, number>([['', 0]]);
const latinIds = new Map<string, number>([['', 0]]);
const costs = readCosts();
const arabicBigrams = readBigrams(ARABIC_BIGRAMS);
const ARABIC_CODES = Int32Array.from({ length: 0x100 }, (_, i) =>
  ARABIC_LETTERS.indexOf(String.fromCharCode(0x600 + i)),
);
/** Numbers of the pieces of two Arabic letters, -1 where there is none. */
const arabicPairs = Int32Array.from({ length: ARABIC_LETTERS.length ** 2 }, (_, i) => {
  const first = ARABIC_LETTERS[Math.floor(i / ARABIC_LETTERS.length)]!;
  return arabicIds.get(first + ARABIC_LETTERS[i % ARABIC_LETTERS.length]!) ?? -1;
});
const latinBigrams = readBigrams(LATIN_BIGRAMS);
const LATIN_CODES = Int32Array.from({ length: 0x180 }, (_, i) => LATIN_LETTERS.indexOf(String.fromCharCode(i)));
const latinTree = plant(latinIds);

/** Returns the pieces of a word given in letters of the table (`arabicLetters`). */
export function arabicPieces(letters: string): Pieces {
  const length = Math.min(letters.length, LONGEST) + 2;
  const pieces: number[] = [];
  const count = ARABIC_LETTERS.length;
  let surprise = 0;
  let last = -1;
  for (let i = 0; i < length; i += 1) {
    // `^` is letter 0, `$` letter 1.
    const letter = i === 0 ? 0 : i === length - 1 ? 1 : ARABIC_CODES[letters.charCodeAt(i - 1) - 0x600]!;
    pieces.push(letter + 1, -1);
    if (i > 0) {
      pieces[i * ARABIC_PIECE - 1] = arabicPairs[last * count + letter]!;
      surprise += arabicBigrams[last * count + letter]!;
    }
    last = letter;
  }
  const rest = new Array<number>(length + 2).fill(0);
  rest[length] = 1;
  for (let i = length - 1; i >= 0; i -= 1) {
    const two = pieces[i * ARABIC_PIECE + 1]!;
    rest[i] = Math.max(
      costs.best[pieces[i * ARABIC_PIECE]!]! * rest[i + 1]!,
      two < 0 ? 0 : costs.best[two]! * rest[i + 2]!,
    );
  }
  return { length, pieces, surprise, rest };
}

/** Returns the pieces of a word given in letters of the table (`latinLetters`). */
export function latinPieces(letters: string): Pieces {
  const length = Math.min(letters.length, LONGEST) + 2;
  const codes = new Int32Array(length);
  codes[0] = 0;
  for (let i = 1; i < length - 1; i += 1) codes[i] = LATIN_CODES[letters.charCodeAt(i - 1)]!;
  codes[length - 1] = 1;
  const count = LATIN_LETTERS.length;
  const pieces: number[] = [];
  let surprise = 0;
  for (let i = 0; i < length; i += 1) {
    if (i > 0) surprise += latinBigrams[codes[i - 1]! * count + codes[i]!]!;
    let node = 0;
    for (let k = 0; k < LATIN_PIECE; k += 1) {
      // Beyond a letter that no piece goes on with there is none.
      const isOpen = i + k < length && (k === 0 || node !== 0);
      node = isOpen ? latinTree.next[node * count + codes[i + k]!]! : 0;
      pieces.push(node === 0 ? -1 : latinTree.ids[node]!);
    }
  }
  return { length, pieces, surprise };
}

/** A tree of pieces: `next[node * letters + letter]` is the next node or 0, `ids[node]` a piece's number or -1. */
function plant(pieces: ReadonlyMap<string, number>): { next: Uint16Array; ids: Int32Array } {
  const count = LATIN_LETTERS.length;
  const most = 1 + [...pieces.keys()].reduce((sum, piece) => sum + piece.length, 0);
  const next = new Uint16Array(most * count);
  const ids = new Int32Array(most).fill(-1);
  let nodes = 1;
  for (const [piece, id] of pieces) {
    let node = 0;
    for (const letter of piece) {
      const at = node * count + LATIN_LETTERS.indexOf(letter);
      if (next[at] === 0) next[at] = nodes++;
      node = next[at]!;
    }
    if (node !== 0) ids[node] = id;
  }
  return { next: next.slice(0, nodes * count), ids: ids.slice(0, nodes) };
}

/** The sums of the pair that is read, row by row; no word has more places. */
const SUMS = new Float64Array((LONGEST + 5) * (LONGEST + 3));

/**
 * Returns the evidence that two words are one name in two scripts: the natural logarithm of how much likelier their
 * letters are as a pair than by chance. Sums over all ways to cut both words into pieces (joint multigrams, learnt by
 * EM: Deligne, Yvon and Bimbot 1995; Jiampojamarn, Kondrak and Sherif 2007). Pairs that cannot reach `enough` any more
 * are given up early, as -100. About 2 µs; 0 is the break-even point, a namesake of eight letters has about 10.
 */
export function letterEvidence(arabic: Pieces, latin: Pieces, enough = -100): number {
  const least = arabic.rest && enough > -100 ? Math.exp(enough - arabic.surprise - latin.surprise - SLACK) : 0;
  const height = arabic.length;
  const length = latin.length;
  const stride = length + 1;
  // Two rows more than are read: what is added to them lies beyond the words.
  const sums = SUMS.fill(0, 0, (height + 3) * stride);
  sums[0] = 1;
  for (let i = 0; i <= height; i += 1) {
    addRow(sums, i * stride, stride, latin.pieces, pieceAt(arabic, i, 0), pieceAt(arabic, i, 1));
    if (least > 0 && i + 1 < height && mostOf(sums, (i + 1) * stride, stride, arabic.rest!, i + 1) < least) return -100;
  }
  const joint = sums[height * stride + length]!;
  return joint > 0 ? Math.log(joint) + arabic.surprise + latin.surprise : -100;
}

/** The piece of one or two letters at a place; -2 where there is none, to which no entry belongs. */
function pieceAt({ length, pieces }: Pieces, i: number, more: number): number {
  const piece = i + more < length ? pieces[i * ARABIC_PIECE + more]! : -1;
  return piece < 0 ? -2 : piece;
}

/** Adds each sum of a row (from `from` on) to the places behind the pieces that may follow: `one`, `two`. */
function addRow(
  sums: Float64Array,
  from: number,
  stride: number,
  beside: readonly number[],
  one: number,
  two: number,
): void {
  const { places, owners, values } = costs;
  const none = places[0]!;
  const oneAt = one < 0 ? 0 : places[one]!;
  const twoAt = two < 0 ? 0 : places[two]!;
  for (let j = 0; j < stride; j += 1) {
    const at = from + j;
    const here = sums[at]!;
    if (here === 0) continue;
    if (owners[oneAt] === one) sums[at + stride]! += here * values[oneAt]!;
    const most = Math.min(LATIN_PIECE, stride - 1 - j);
    for (let q = 1; q <= most; q += 1) {
      const other = beside[j * LATIN_PIECE + q - 1]!;
      if (other < 0) continue;
      if (q === 1 && owners[none + other] === 0) sums[at + 1]! += here * values[none + other]!;
      if (owners[oneAt + other] === one) sums[at + stride + q]! += here * values[oneAt + other]!;
      if (owners[twoAt + other] === two) sums[at + stride + stride + q]! += here * values[twoAt + other]!;
    }
  }
}

/** The most that the sums of the next two rows can still come to. */
function mostOf(sums: Float64Array, from: number, stride: number, rest: readonly number[], i: number): number {
  let next = 0;
  let after = 0;
  for (let at = from; at < from + stride; at += 1) {
    next += sums[at]!;
    after += sums[at + stride]!;
  }
  return next * rest[i]! + after * rest[i + 1]!;
}

/** Likelihoods of pairs of pieces, one in two hundred above 0: rows laid over each other where they leave room. */
interface Costs {
  /** Where the row of an Arabic piece begins. */
  readonly places: Int32Array;
  /** Which row an entry belongs to, -1 for none. */
  readonly owners: Int16Array;
  readonly values: Float32Array;
  /** The best likelihood of each Arabic piece with any Latin one. */
  readonly best: Float64Array;
}

/** Reads `piece latin-piece LEVEL latin-piece LEVEL …` lines. */
function readCosts(): Costs {
  for (const letter of ARABIC_LETTERS) arabicIds.set(letter, arabicIds.size);
  for (const letter of LATIN_LETTERS) latinIds.set(letter, latinIds.size);
  const floor = Math.exp(-FLOOR);
  // Every letter stands for every other, or for nothing, by chance.
  const lines: Map<number, number>[] = Array.from(
    { length: ARABIC_LETTERS.length + 1 },
    (_, row) =>
      new Map(Array.from({ length: LATIN_LETTERS.length + 1 }, (_, i) => [i, row === 0 && i === 0 ? 0 : floor])),
  );
  for (const line of COSTS.split('\n')) {
    const space = line.indexOf(' ');
    const entries = (lines[numberOf(arabicIds, line.slice(0, space))] ??= new Map());
    let from = space + 1;
    for (let i = from; i < line.length; i += 1) {
      const level = LEVELS.indexOf(line[i]!);
      if (level < 0) continue;
      entries.set(numberOf(latinIds, line.slice(from, i)), Math.exp(-level * STEP));
      from = i + 1;
    }
  }
  return layOver(lines, latinIds.size);
}

/** Lays sparse rows over each other, the fullest first (R. E. Tarjan and A. C. Yao, “Storing a sparse table”, 1979). */
function layOver(lines: readonly Map<number, number>[], width: number): Costs {
  const size = lines.reduce((sum, { size }) => sum + size, 0) * 2 + width;
  let owners = new Int16Array(size).fill(-1);
  let values = new Float32Array(size);
  const places = new Int32Array(lines.length);
  const best = new Float64Array(lines.length);
  let end = 0;
  let place = 0;
  for (const row of [...lines.keys()].sort((a, b) => lines[b]!.size - lines[a]!.size || a - b)) {
    const columns = [...lines[row]!.keys()];
    // On from where the last one fits, which costs little room; behind all others there is always some.
    while (place < end && !fits(columns, place, owners)) place += 1;
    if (place + width > owners.length)
      [owners, values] = [
        wider(owners, new Int16Array(place * 2 + width).fill(-1)),
        wider(values, new Float32Array(place * 2 + width)),
      ];
    places[row] = place;
    for (const [column, value] of lines[row]!) {
      owners[place + column] = row;
      values[place + column] = value;
      best[row] = Math.max(best[row]!, values[place + column]!);
      end = Math.max(end, place + column + 1);
    }
  }
  return { places, owners: owners.slice(0, end + width), values: values.slice(0, end + width), best };
}

function wider<T extends Int16Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function fits(columns: readonly number[], place: number, owners: Int16Array): boolean {
  for (let i = 0; i < columns.length; i += 1) if (owners[place + columns[i]!] !== -1) return false;
  return true;
}

function numberOf(ids: Map<string, number>, piece: string): number {
  let id = ids.get(piece);
  if (id === undefined) ids.set(piece, (id = ids.size));
  return id;
}

function readBigrams(levels: string): Float64Array {
  return Float64Array.from(levels, (level) => LEVELS.indexOf(level) * STEP);
}
