import { isSpace } from './gap.ts';

/** A line of a text that is not blank, trimmed of white space. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** White space before it. */
  readonly indent: number;
  /** True when the text begins with it or a blank line stands before it. */
  readonly afterBlank: boolean;
}

/** Yields the lines of a text that are not blank. Line ends are those of UAX #14: LF, CR, CRLF, VT, FF, NEL, LS, PS. */
export function* linesOf(text: string): Generator<Line> {
  let from = 0;
  let blank = true;
  while (from < text.length) {
    let to = from;
    while (to < text.length && !isLineEnd(text.charCodeAt(to))) to += 1;
    let start = from;
    while (start < to && isSpace(text.charCodeAt(start))) start += 1;
    let end = to;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (start < end) yield { start, end, indent: start - from, afterBlank: blank };
    const stop = text.charCodeAt(to);
    // A form feed and a paragraph separator end a paragraph by themselves.
    blank = start === end || stop === 0x0c || stop === 0x2029;
    from = to + 1;
    if (stop === 0x0d && text.charCodeAt(from) === 0x0a) from += 1;
  }
}

export function isLineEnd(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}
