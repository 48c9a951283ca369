import { Generations, grown } from '../memo/index.ts';
import { BREAK, classAt, isPair, LONE, MARK, SIGN, SPACE } from './characters.ts';

/** What stands before a token, as bits: nothing (0), spaces, line ends, or what does not show. */
export const SPACED = 1;
/** A space of a certain width. */
export const WIDE = 2;
export const LINE_FEED = 4;
export const OTHER_BREAK = 8;
export const UNSEEN = 16;

/**
 * The tokens of a text: runs of letters, runs of digits, and single other characters, with the marks behind them, read
 * by {@link tokenStart}, {@link tokenEnd}, {@link tokenKind} and {@link tokenGap}.
 */
export interface TextTokens {
  readonly text: string;
  readonly count: number;
  /** Start, end, kind and gap of each token, and a gap more: one array, as a sentence is cut in less than four are made. */
  readonly cells: Int32Array;
}

/** Cells of a token, and the bits of the third that are its kind. */
const CELLS = 3;
const KIND_BITS = 4;

/** Where token `i` begins, in UTF-16 units. */
export function tokenStart({ cells }: TextTokens, i: number): number {
  return cells[i * CELLS]!;
}

/** Where token `i` ends, in UTF-16 units. */
export function tokenEnd({ cells }: TextTokens, i: number): number {
  return cells[i * CELLS + 1]!;
}

/** LETTER, DIGIT, LONE or SIGN of `characters.ts`; 0 behind the last token. */
export function tokenKind({ cells }: TextTokens, i: number): number {
  return cells[i * CELLS + 2]! & ((1 << KIND_BITS) - 1);
}

/** What stands before token `i`; at `count` what stands at the text's end. */
export function tokenGap({ cells }: TextTokens, i: number): number {
  return cells[i * CELLS + 2]! >> KIND_BITS;
}

/**
 * Texts from these lengths on are texts and long texts; what is shorter is a sentence or a title, which is soon cut
 * again.
 */
const TEXT = 1 << 12;
const LONG = 1 << 19;
const sentences = new Generations<string, TextTokens>(16);
const texts = new Generations<string, TextTokens>(8);
/** The latest long ones, for as long as the work on them goes on: a reference is kept at least until then. */
const long: WeakRef<TextTokens>[] = [];
const MOST_LONG = 4;

/**
 * Returns the tokens of a text. One pass; those of the latest texts are remembered, so that names, values, words and
 * the checks of a pair read the same ones, and a text may be asked for again for each of its sentences.
 */
export function readTokens(text: string): TextTokens {
  if (text.length < TEXT) return sentences.get(text, tokenise);
  return text.length < LONG ? texts.get(text, tokenise) : readLong(text);
}

function readLong(text: string): TextTokens {
  for (const reference of long) {
    const tokens = reference.deref();
    if (tokens?.text === text) return tokens;
  }
  const tokens = tokenise(text);
  long.unshift(new WeakRef(tokens));
  if (long.length > MOST_LONG) long.pop();
  return tokens;
}

/** Returns the first token that ends behind an offset; `count` where none does. */
export function tokenAt({ cells, count }: TextTokens, offset: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (cells[middle * CELLS + 1]! > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

function tokenise(text: string): TextTokens {
  let cells = new Int32Array(((text.length >> 2) + 8) * CELLS);
  let count = 0;
  let gap = 0;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind >= MARK) {
      gap |= gapBy(kind, text.charCodeAt(at));
      at += isPair(text, at) ? 2 : 1;
      continue;
    }
    const cell = count * CELLS;
    if (cell + CELLS === cells.length) cells = grown(cells, new Int32Array(cells.length * 2));
    const end = goOn(text, at, kind);
    cells[cell] = at;
    cells[cell + 1] = end;
    cells[cell + 2] = (gap << KIND_BITS) | kind;
    count += 1;
    gap = 0;
    at = end;
  }
  cells[count * CELLS + 2] = gap << KIND_BITS;
  return { text, count, cells };
}

function gapBy(kind: number, unit: number): number {
  if (kind === SPACE) return unit === 0x20 || unit === 0xa0 || unit === 9 ? SPACED : WIDE;
  if (kind === BREAK) return unit === 10 ? LINE_FEED : OTHER_BREAK;
  return UNSEEN;
}

/** The end of the token that begins with a character of a kind. */
function goOn(text: string, start: number, kind: number): number {
  let at = start + (isPair(text, start) ? 2 : 1);
  if (kind === SIGN) return at;
  while (at < text.length) {
    const next = classAt(text, at);
    if (next !== MARK && (next !== kind || kind === LONE)) break;
    at += isPair(text, at) ? 2 : 1;
  }
  return at;
}
