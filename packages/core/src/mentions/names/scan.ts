import {
  LINE_FEED,
  LONE,
  readTokens,
  SIGN,
  SPACED,
  type TextTokens,
  tokenEnd,
  tokenGap,
  tokenKind,
  tokenStart,
} from '../../text/index.ts';
import { OTHER_SHAPE, SMALL, type WordTypes } from './spellings.ts';

/** What stands between a word and the one before it. */
export const SPACE = 1;
export const HYPHEN = 2;
export const BREAK = 4;
/** The word begins a sentence, a quotation or a line. */
export const BEGINS = 8;
/** The word stands in a line whose content words are all capitalised, or in capitals altogether. */
export const HEADING = 16;

/** The word before had an English `'s`. */
export const OWNED = 32;

/** The words of a text as parallel arrays. */
export interface Scan {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly types: Int32Array;
  readonly flags: Uint8Array;
  readonly count: number;
}

/**
 * Returns the words of a text as names need them: an apostrophe inside a word belongs to it, an English `'s` does not;
 * `U.S.` is one word; a hyphen separates but is noted.
 */
export function scanWords(text: string, types: WordTypes<unknown>): Scan {
  const tokens = readTokens(text);
  const size = tokens.count;
  const [starts, ends, ids] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const flags = new Uint8Array(size);
  let count = 0;
  let between = BEGINS | BREAK;
  let lineFirst = 0;
  for (let i = 0; i < size; ) {
    const gap = tokenGap(tokens, i);
    if (gap !== 0) between = joinGap(between, gap);
    if ((gap & LINE_FEED) !== 0) {
      markHeading(flags, ids, types, lineFirst, count);
      lineFirst = count;
    }
    let start = tokenStart(tokens, i);
    if (!isWord(tokens, i)) {
      between = joinSign(between, text.charCodeAt(start));
      i += 1;
      continue;
    }
    i = endOfWord(tokens, i);
    while (text.charCodeAt(start - 1) === TATWEEL) start -= 1;
    const last = tokenEnd(tokens, i - 1);
    const end = withoutPossessive(text, start, last);
    starts[count] = start;
    ends[count] = end;
    ids[count] = types.id(text, start, end);
    flags[count] = between & 0x3f;
    count += 1;
    between = end < last ? OWNED : afterWord(text, start, last);
  }
  markHeading(flags, ids, types, lineFirst, count);
  return { starts, ends, types: ids, flags, count };
}

/** A name may begin with it. */
const TATWEEL = 0x640;

const JOINERS: ReadonlySet<number> = new Set([..."'’ʼʻ"].map((joiner) => joiner.charCodeAt(0)));

function isJoiner(tokens: TextTokens, i: number): boolean {
  const kind = tokenKind(tokens, i);
  return (kind === SIGN || kind === LONE) && JOINERS.has(tokens.text.charCodeAt(tokenStart(tokens, i)));
}

function isWord(tokens: TextTokens, i: number): boolean {
  const kind = tokenKind(tokens, i);
  return kind !== SIGN && (kind !== LONE || !isJoiner(tokens, i));
}

/** Returns the token behind the word that begins with token `i`. */
function endOfWord(tokens: TextTokens, i: number): number {
  const { text, count } = tokens;
  const glued = (at: number) => at < count && tokenGap(tokens, at) === 0;
  let next = i + 1;
  while (glued(next)) {
    const start = tokenStart(tokens, next);
    if (isWord(tokens, next)) next += 1;
    else if (isJoiner(tokens, next) && glued(next + 1) && isWord(tokens, next + 1)) next += 2;
    // U.S., J.K.: capital, dot, capital.
    else if (
      text.charCodeAt(start) === 46 &&
      isCapital(text.charCodeAt(start - 1)) &&
      isDotted(text, tokenStart(tokens, i), start)
    )
      next += 1;
    else break;
  }
  return next;
}

/** True when the dot at `dot` closes a letter of a dotted acronym. */
function isDotted(text: string, from: number, dot: number): boolean {
  if (dot - from > 1 && text.charCodeAt(dot - 2) !== 46) return false;
  if (isCapital(text.charCodeAt(dot + 1)) && text.charCodeAt(dot + 2) === 46) return true;
  return dot - from > 1;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

function withoutPossessive(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if ((last === 115 || last === 83) && end - start > 2 && JOINERS.has(text.charCodeAt(end - 2))) return end - 2;
  return end;
}

function joinGap(between: number, gap: number): number {
  const space = (gap & SPACED) === 0 ? 0 : SPACE;
  const end = (gap & ~SPACED) === 0 ? 0 : BREAK;
  return between | space | end | ((gap & LINE_FEED) === 0 ? 0 : BEGINS);
}

/** Stops, colon, quotation marks, dashes, bullet, dots, bracket: a capital behind them says nothing. */
const OPENERS: ReadonlySet<number> = new Set([...'.!?:"“‘\'—–•…«['].map((sign) => sign.charCodeAt(0)));
const HYPHENS: ReadonlySet<number> = new Set([...'-\u2010\u2011'].map((sign) => sign.charCodeAt(0)));

function joinSign(between: number, unit: number): number {
  if (unit === 46 && (between & ABBREVIATED) !== 0) return SPACE;
  if (HYPHENS.has(unit)) return between | HYPHEN;
  return between | (OPENERS.has(unit) ? BREAK | BEGINS : BREAK);
}

/** An initial or abbreviation takes its dot with it, so that `J. Smith` and `Mr. Smith` stay together. */
function afterWord(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== 46) return 0;
  const size = end - start;
  if (size === 1 && isCapital(text.charCodeAt(start))) return ABBREVIATED;
  if (size <= 4 && ABBREVIATIONS.has(text.slice(start, end))) return ABBREVIATED;
  return 0;
}

/** A dot follows that ends no sentence. */
const ABBREVIATED = 0x80;
const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Dr Prof St Sen Sens Rep Gov Gen Col Lt Sgt Maj Capt Adm Pres Rev Jr Sr Hon Eng Brig'.split(' '),
);

function markHeading(flags: Uint8Array, ids: Int32Array, types: WordTypes<unknown>, from: number, to: number): void {
  let content = 0;
  let capital = 0;
  for (let i = from; i < to && i < from + 40; i += 1) {
    const type = types.list[ids[i]!]!;
    if (type.shape === OTHER_SHAPE || type.raw.length < 4) continue;
    content += 1;
    if (type.shape !== SMALL) capital += 1;
  }
  if (content < 3 || capital / content < 0.75 || to - from > 40) return;
  for (let i = from; i < to; i += 1) flags[i]! |= HEADING;
}
