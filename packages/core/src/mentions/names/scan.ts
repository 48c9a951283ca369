import { grown } from '../../memo/index.ts';
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

const LETTER = 1;
const MARK = 2;
const JOINER = 3;
const kinds = makeKinds();

function makeKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const letter = /[\p{L}\p{N}]/u;
  const mark = /[\p{M}\u0640\u200c\u200d]/u;
  for (let unit = 0; unit < 0x3000; unit += 1) {
    const character = String.fromCharCode(unit);
    if (letter.test(character)) table[unit] = LETTER;
    else if (mark.test(character)) table[unit] = MARK;
  }
  for (let unit = 0xfb50; unit < 0xfeff; unit += 1) if (letter.test(String.fromCharCode(unit))) table[unit] = LETTER;
  for (const joiner of "'’ʼʻ") table[joiner.charCodeAt(0)] = JOINER;
  return table;
}

/**
 * Cuts a text into words for names: an apostrophe inside a word belongs to it, an English `'s` does not; `U.S.` is one word; a hyphen
 * separates but is noted. One pass.
 */
export function scanWords(text: string, types: WordTypes<unknown>): Scan {
  let room = Math.max(16, text.length >> 2);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let ids = new Int32Array(room);
  let flags = new Uint8Array(room);
  let count = 0;
  let between = BEGINS | BREAK;
  let lineFirst = 0;
  const length = text.length;
  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i);
    if (kinds[unit] !== LETTER) {
      between = joinGap(between, unit);
      i += 1;
      if (unit === 10) {
        markHeading(flags, ids, types, lineFirst, count);
        lineFirst = count;
      }
      continue;
    }
    if (count === room) {
      room *= 2;
      starts = grown(starts, new Int32Array(room));
      ends = grown(ends, new Int32Array(room));
      ids = grown(ids, new Int32Array(room));
      flags = grown(flags, new Uint8Array(room));
    }
    const start = i;
    i = endOfWord(text, i);
    const end = withoutPossessive(text, start, i);
    starts[count] = start;
    ends[count] = end;
    ids[count] = types.id(text, start, end);
    flags[count] = between & 0x3f;
    count += 1;
    between = end < i ? OWNED : afterWord(text, start, i);
  }
  markHeading(flags, ids, types, lineFirst, count);
  return { starts, ends, types: ids, flags, count };
}

function endOfWord(text: string, from: number): number {
  let i = from + 1;
  const length = text.length;
  while (i < length) {
    const kind = kinds[text.charCodeAt(i)]!;
    if (kind === LETTER || kind === MARK) i += 1;
    else if (kind === JOINER && kinds[text.charCodeAt(i + 1)] === LETTER) i += 2;
    // U.S., J.K.: capital, dot, capital.
    else if (text.charCodeAt(i) === 46 && isCapital(text.charCodeAt(i - 1)) && isDotted(text, from, i)) i += 1;
    else break;
  }
  return i;
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
  if ((last === 115 || last === 83) && end - start > 2 && kinds[text.charCodeAt(end - 2)] === JOINER) return end - 2;
  return end;
}

function joinGap(gap: number, unit: number): number {
  if (unit === 46 && (gap & ABBREVIATED) !== 0) return SPACE;
  if (unit === 32 || unit === 0xa0 || unit === 9) return gap | SPACE;
  if (unit === 45 || unit === 0x2010 || unit === 0x2011) return gap | HYPHEN;
  // . ! ? : newline, quotation marks, dashes and bullets open a place where a capital says nothing.
  if (
    unit === 46 ||
    unit === 33 ||
    unit === 63 ||
    unit === 58 ||
    unit === 10 ||
    unit === 34 ||
    unit === 0x201c ||
    unit === 0x2018 ||
    unit === 39 ||
    unit === 0x2014 ||
    unit === 0x2013 ||
    unit === 0x2022 ||
    unit === 0x2026 ||
    unit === 0xab ||
    unit === 91
  )
    return gap | BREAK | BEGINS;
  return gap | BREAK;
}

/** An initial or an abbreviation before a name takes its dot with it, so that `J. Smith` and `Mr. Smith` stay together. */
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
