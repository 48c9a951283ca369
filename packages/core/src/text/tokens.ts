import { Generations } from '../memo/index.ts';
import { BREAK, classAt, isPair, LONE, MARK, SIGN, SPACE } from './characters.ts';

/** What stands before a token, as bits: nothing (0), spaces, line ends, or what does not show. */
export const SPACED = 1;
/** A space of a certain width. */
export const WIDE = 2;
export const LINE_FEED = 4;
export const OTHER_BREAK = 8;
export const UNSEEN = 16;

/**
 * The tokens of a text as parallel arrays: runs of letters, runs of digits, and single other characters, with the marks
 * behind them; what stands between is in `gaps`. Token `i` is `[starts[i], ends[i])` in UTF-16 units.
 */
export interface TextTokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** LETTER, DIGIT, LONE or SIGN of `characters.ts`. */
  readonly kinds: Uint8Array;
  /** The gap before each token, and one more: that at the text's end. */
  readonly gaps: Uint8Array;
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
export function tokenAt({ ends, count }: TextTokens, offset: number): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ends[middle]! > offset) to = middle;
    else from = middle + 1;
  }
  return from;
}

function tokenise(text: string): TextTokens {
  let columns = makeColumns((text.length >> 2) + 8);
  let count = 0;
  let gap = 0;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind >= MARK) {
      gap |= gapOf(kind, text.charCodeAt(at));
      at += isPair(text, at) ? 2 : 1;
      continue;
    }
    if (count + 1 === columns.kinds.length) columns = widen(columns);
    const end = endOf(text, at, kind);
    columns.starts[count] = at;
    columns.ends[count] = end;
    columns.kinds[count] = kind;
    columns.gaps[count] = gap;
    count += 1;
    gap = 0;
    at = end;
  }
  columns.gaps[count] = gap;
  return { text, count, ...columns };
}

function gapOf(kind: number, unit: number): number {
  if (kind === SPACE) return unit === 0x20 || unit === 0xa0 || unit === 9 ? SPACED : WIDE;
  if (kind === BREAK) return unit === 10 ? LINE_FEED : OTHER_BREAK;
  return UNSEEN;
}

function endOf(text: string, start: number, kind: number): number {
  let at = start + (isPair(text, start) ? 2 : 1);
  if (kind === SIGN) return at;
  while (at < text.length) {
    const next = classAt(text, at);
    if (next !== MARK && (next !== kind || kind === LONE)) break;
    at += isPair(text, at) ? 2 : 1;
  }
  return at;
}

function makeColumns(length: number) {
  return {
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    kinds: new Uint8Array(length),
    gaps: new Uint8Array(length),
  };
}

type Columns = ReturnType<typeof makeColumns>;

function widen(columns: Columns): Columns {
  const wider = makeColumns(columns.kinds.length * 2);
  for (const name of ['starts', 'ends', 'kinds', 'gaps'] as const) wider[name].set(columns[name]);
  return wider;
}
