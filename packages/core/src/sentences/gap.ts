/** A place where a sentence may end, with what stands on either side of it; all offsets in UTF-16 units of `text`. */
export interface Gap {
  readonly text: string;
  /** Start of the sentence so far. */
  readonly start: number;
  /** End of the paragraph. */
  readonly limit: number;
  /** The run of stops, `[mark, close)`; empty when the gap has none. */
  readonly mark: number;
  readonly close: number;
  /** End of the closing quotation marks and brackets after the stops: the sentence would end here. */
  readonly end: number;
  /** Where the next sentence would start: after the white space. */
  readonly next: number;
  /** True when `Intl.Segmenter` proposes it. */
  readonly proposed: boolean;
  /** The word that touches the stops from the left (`U.S` of `U.S.`); empty when none does. */
  readonly before: string;
  /** Offset of the first letter or digit from `next` on, behind quotation marks and brackets at most, or -1. */
  readonly first: number;
  /** The word at `first`. */
  readonly after: string;
  readonly afterKind: Kind;
}

export type Kind = 'upper' | 'lower' | 'caseless' | 'digit' | 'none';

/** What a step says of a gap: `cut` ends the sentence, `keep` joins both sides, undefined leaves it. */
export type Verdict = 'cut' | 'keep' | undefined;
export type Step = (gap: Gap) => Verdict;

/** Sentences that must come out again when they are joined by one space (or are given as `joined`). */
export interface Case {
  readonly language: string;
  readonly sentences: readonly string[];
  readonly joined?: string;
}

const WORD_UNITS = 24;
const CLOSERS = new Set([...'"\'’”»›)]}٬﴾﴿｣」』】）'].map((c) => c.charCodeAt(0)));
const OPENERS = new Set([...'"\'‘“„«‹([{﴾﴿｢「『【（'].map((c) => c.charCodeAt(0)));
CLOSERS.delete(0x66c);

const SPACE = 1;
const DIGIT = 2;
const UPPER = 3;
const LOWER = 4;
const CASELESS = 5;
const MARK = 6;
const OTHER = 7;
const classes = new Uint8Array(0x10000);

/** Returns the class of a UTF-16 unit; halves of surrogate pairs count as caseless letters. */
function classOf(unit: number): number {
  return classes[unit] || (classes[unit] = classify(unit));
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return CASELESS;
  const character = String.fromCharCode(unit);
  if (/\s/u.test(character)) return SPACE;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{L}/u.test(character)) return CASELESS;
  if (/[\p{M}\u0640\u200c\u200d\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u.test(character)) return MARK;
  return OTHER;
}

export function isSpace(unit: number): boolean {
  return classOf(unit) === SPACE;
}

/** True for letters and digits, and for the marks that belong to them. */
export function isWordUnit(unit: number): boolean {
  const kind = classOf(unit);
  return kind >= DIGIT && kind <= MARK;
}

export function isDigit(unit: number): boolean {
  return classOf(unit) === DIGIT;
}

export function isCloser(unit: number): boolean {
  return CLOSERS.has(unit);
}

export function isOpener(unit: number): boolean {
  return OPENERS.has(unit);
}

export function kindAt(text: string, offset: number): Kind {
  switch (classOf(text.charCodeAt(offset))) {
    case DIGIT:
      return 'digit';
    case UPPER:
      return 'upper';
    case LOWER:
      return 'lower';
    case CASELESS:
      return 'caseless';
    default:
      return 'none';
  }
}

/** Returns the word that ends at `end`, at most 24 units: single dots, hyphens and apostrophes inside. */
export function wordBefore(text: string, end: number, from: number): string {
  let start = end;
  const stop = Math.max(from, end - WORD_UNITS);
  while (start > stop) {
    const unit = text.charCodeAt(start - 1);
    if (isWordUnit(unit)) start -= 1;
    else if (isJoint(unit) && start < end && start - 1 > stop && isWordUnit(text.charCodeAt(start - 2))) start -= 1;
    else break;
  }
  return text.slice(start, end);
}

/** Returns the word that starts at `start`, at most 24 units of it. */
export function wordAfter(text: string, start: number, limit: number): string {
  let end = start;
  const stop = Math.min(limit, start + WORD_UNITS);
  while (end < stop) {
    const unit = text.charCodeAt(end);
    if (isWordUnit(unit)) end += 1;
    else if (isJoint(unit) && end > start && end + 1 < stop && isWordUnit(text.charCodeAt(end + 1))) end += 1;
    else break;
  }
  return text.slice(start, end);
}

function isJoint(unit: number): boolean {
  return unit === 0x2e || unit === 0x2d || unit === 0x27 || unit === 0x2019;
}

/** True when the stops of the gap are one full stop. */
export function isSingleStop(gap: Gap): boolean {
  return gap.close === gap.mark + 1 && gap.text.charCodeAt(gap.mark) === 0x2e;
}

/** Builds the gap behind the stops `[mark, close)`, or behind `mark` when there are none. */
export function gapAt(
  text: string,
  start: number,
  mark: number,
  close: number,
  end: number,
  next: number,
  limit: number,
  proposed: boolean,
): Gap {
  let first = next;
  const furthest = Math.min(limit, next + 4);
  while (first < furthest && (isOpener(text.charCodeAt(first)) || classOf(text.charCodeAt(first)) === MARK)) first += 1;
  if (first >= limit || !isWordUnit(text.charCodeAt(first))) first = -1;
  return {
    text,
    start,
    limit,
    mark,
    close,
    end,
    next,
    proposed,
    before: wordBefore(text, mark, start),
    first,
    after: first < 0 ? '' : wordAfter(text, first, limit),
    afterKind: first < 0 ? 'none' : kindAt(text, first),
  };
}
