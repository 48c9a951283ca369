import { BEFORE_NUMBER } from './abbreviations.ts';
import { isCloser, isOpener, isSpace, wordBefore } from './gap.ts';
import { isLineEnd } from './lines.ts';
import { verseMark } from './verse.ts';

/** A possible sentence end: stops `[mark, close)`, closers up to `end`, white space up to `next`. */
export interface Proposal {
  readonly mark: number;
  readonly close: number;
  readonly end: number;
  readonly next: number;
  readonly proposed: boolean;
}

/** `Intl.Segmenter` slows down with the length of what it is given (0.2 MB/s on 50,000 units): pieces. */
const PIECE = 4096;
/** A boundary so near to the end of a piece may depend on what follows. */
const MARGIN = 512;

/**
 * Yields the places where a sentence of the paragraph `[from, to)` may end, in order: behind every run of stops and the
 * mark of every verse, behind a quotation that و follows, and wherever `Intl.Segmenter` ends one. It is asked only
 * where the paragraph has stops of other scripts: elsewhere its boundaries are among ours (a test compares), and asking
 * costs more than all the rest.
 */
export function* propose(text: string, from: number, to: number, language: string): Generator<Proposal> {
  const theirs = hasOtherStops(text, from, to) ? intlBoundaries(text, from, to, segmenterFor(language)) : nothing();
  let boundary = theirs.next();
  let position = from;
  for (;;) {
    const mark = nextStop(text, position, to);
    if (mark === to) break;
    const verseEnd = verseMark(text, mark, to);
    if (verseEnd > 0) {
      const next = afterSpaces(text, verseEnd, to);
      if (next < to) yield { mark, close: verseEnd, end: verseEnd, next, proposed: true };
      position = next;
      continue;
    }
    if (!isStop(text.charCodeAt(mark))) {
      // A closing quotation mark, white space and و.
      yield { mark: mark + 1, close: mark + 1, end: mark + 1, next: mark + 2, proposed: false };
      position = mark + 1;
      continue;
    }
    const run = isOmission(text, mark, to) ? mark + 1 : runOfStops(text, mark, to);
    while (!boundary.done && boundary.value <= mark) {
      yield without(text, position, boundary.value, to);
      boundary = theirs.next();
    }
    const closed = endOfMarks(text, run, to);
    const end = afterNote(text, closed, to) + loweredNote(text, mark, from, closed, to);
    const next = afterSpaces(text, end, to);
    let proposed = false;
    while (!boundary.done && boundary.value <= next) {
      proposed ||= boundary.value > mark;
      boundary = theirs.next();
    }
    if (next < to) yield { mark, close: run, end, next, proposed };
    position = next;
  }
  while (!boundary.done) {
    yield without(text, position, boundary.value, to);
    boundary = theirs.next();
  }
}

function afterSpaces(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && isSpace(text.charCodeAt(next))) next += 1;
  return next;
}

/** Returns the end of the note marks behind a stop: `[12]`, `[a]`, `²`. */
function afterNote(text: string, end: number, to: number): number {
  const unit = text.charCodeAt(end);
  if (
    end >= to ||
    (unit !== 0x5b && unit !== 0xb2 && unit !== 0xb3 && unit !== 0xb9 && (unit < 0x2070 || unit > 0x2079))
  )
    return end;
  const note = /^(?:\[[\p{L}\p{Nd}]{1,3}\]|[²³¹\u2070-\u2079]){1,8}(?=\s|$)/u.exec(
    text.slice(end, Math.min(to, end + 40)),
  );
  return note === null ? end : end + note[0].length;
}

/** Length of a number that was raised once: it touches the stop of a plain word, and a capital follows (`ended.3 The`). */
function loweredNote(text: string, mark: number, from: number, at: number, to: number): number {
  const [note = ''] = /^\d{1,3}(?=\s["“(]?\p{Lu})/u.exec(text.slice(at, Math.min(to, at + 7))) ?? [];
  const word = note === '' ? '' : wordBefore(text, mark, from);
  return /^\p{L}\p{Ll}{3,}$/u.test(word) && !BEFORE_NUMBER.has(word.toLowerCase()) ? note.length : 0;
}

/** Closing marks close, and opening ones with nothing behind them: some Arabic type turns them round. */
function endOfMarks(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && closes(text.charCodeAt(end))) end += 1;
  const closed = end;
  while (end < to && (closes(text.charCodeAt(end)) || isOpener(text.charCodeAt(end)))) end += 1;
  return end === to || isSpace(text.charCodeAt(end)) ? end : closed;
}

function closes(unit: number): boolean {
  return isCloser(unit) || isBidiControl(unit);
}

/** Controls stand between a stop and its white space in text that was set right to left. */
function isBidiControl(unit: number): boolean {
  return (
    unit === 0x200e ||
    unit === 0x200f ||
    unit === 0x61c ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2066 && unit <= 0x2069)
  );
}

function nextStop(text: string, position: number, to: number): number {
  while (position < to && !isStop(text.charCodeAt(position)) && !endsOtherwise(text, position, to)) position += 1;
  return position;
}

function endsOtherwise(text: string, at: number, to: number): boolean {
  return isQuotationBeforeAnd(text, at, to) || verseMark(text, at, to) > 0;
}

function isQuotationBeforeAnd(text: string, at: number, to: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 0x22 && unit !== 0x201d && unit !== 0xbb) return false;
  return at + 2 < to && text.charCodeAt(at + 1) === 0x20 && text.charCodeAt(at + 2) === 0x648;
}

/** A full stop that touches its word, then `. . .` for what was left out: the dots open the next sentence. */
function isOmission(text: string, mark: number, to: number): boolean {
  return (
    mark + 7 < to && !isSpace(text.charCodeAt(mark - 1)) && /^\. \. \. \. \p{Lu}/u.test(text.slice(mark, mark + 9))
  );
}

/** Returns the end of the run of stops that begins at `mark`; dots set apart by single spaces (`. . .`) are one run. */
function runOfStops(text: string, mark: number, to: number): number {
  let end = mark + 1;
  for (;;) {
    while (end < to && isStop(text.charCodeAt(end))) end += 1;
    if (end + 1 < to && text.charCodeAt(end) === 0x20 && text.charCodeAt(end + 1) === 0x2e) {
      const after = text.charCodeAt(end + 2);
      if (end + 2 >= to || isSpace(after) || isCloser(after) || isStop(after)) {
        end += 2;
        continue;
      }
    }
    return end;
  }
}

export function isStop(unit: number): boolean {
  switch (unit) {
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x2026:
    case 0x61f:
    case 0x6d4:
    case 0x203d:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x3002:
    case 0xff01:
    case 0xff1f:
      return true;
    default:
      return false;
  }
}

function without(text: string, from: number, boundary: number, to: number): Proposal {
  let end = boundary;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
  let next = boundary;
  while (next < to && isSpace(text.charCodeAt(next))) next += 1;
  return { mark: end, close: end, end, next, proposed: true };
}

/** Yields the boundaries of `Intl.Segmenter` inside `(from, to)`, fed piece by piece: memory does not grow. */
function* intlBoundaries(text: string, from: number, to: number, segmenter: Intl.Segmenter): Generator<number> {
  let start = from;
  while (start < to) {
    let end = Math.min(to, start + PIECE);
    const last = end === to;
    if (!last && isLowSurrogate(text.charCodeAt(end))) end -= 1;
    const sure = last ? end : end - MARGIN;
    let reached = start;
    for (const { index } of segmenter.segment(text.slice(start, end))) {
      const boundary = start + index;
      if (boundary > sure) break;
      // Line ends are white space here: what a paragraph is has been decided.
      if (boundary === start || isLineEnd(text.charCodeAt(boundary - 1))) continue;
      yield boundary;
      reached = boundary;
    }
    if (last) return;
    start = reached > start ? reached : isLowSurrogate(text.charCodeAt(sure)) ? sure - 1 : sure;
  }
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    try {
      segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    } catch {
      // Not a language tag.
      segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
    }
    if (segmenters.size < 100) segmenters.set(language, segmenter);
  }
  return segmenter;
}

function* nothing(): Generator<number> {}

/** Stops of other scripts (Sentence_Terminal of Unicode), beyond those of Latin and Arabic punctuation. */
function hasOtherStops(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x589) continue;
    if (otherStops[unit] === UNKNOWN) otherStops[unit] = isOtherStop(unit) ? YES : NO;
    if (otherStops[unit] === YES) return true;
  }
  return false;
}

const UNKNOWN = 0;
const YES = 1;
const NO = 2;
const otherStops = new Uint8Array(0x10000);

function isOtherStop(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  return !isStop(unit) && /\p{Sentence_Terminal}/u.test(String.fromCharCode(unit));
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
