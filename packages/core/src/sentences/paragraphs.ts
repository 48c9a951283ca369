import type { Span } from '../text/index.ts';
import { isCloser, kindAt } from './gap.ts';
import { type Line, linesOf } from './lines.ts';
import { isStop } from './propose.ts';

/** Lines of a block that are looked at before it is decided whether they are wrapped. */
const SAMPLE = 40;
/** Widths at which text is wrapped by hand or by a program. */
const NARROWEST = 35;
const WIDEST = 140;
/** A shorter line is no part of a sentence that was wrapped. */
const SHORTEST = 10;
/** A wrapped line is at least this share of the widest, except at the end of a paragraph. */
const FULL = 0.75;
const BULLET = /^(?:[-–—•*●▪◦‣⁃·]\s|\(?(?:\d{1,3}|[\p{L}])[.)]\s)/u;

/**
 * Yields the paragraphs of a text. A line end ends a paragraph, unless the lines are evidently wrapped: lines of nearly
 * one width whose ends fall inside sentences, or a line without a stop that a lower-case line carries on.
 */
export function* paragraphsOf(text: string): Generator<Span> {
  const source = linesOf(text);
  let block: Line[] = [];
  let done = false;
  const fill = (): void => {
    while (!done && block.length < SAMPLE) {
      const { value } = source.next();
      if (value === undefined) done = true;
      else block.push(value);
    }
  };
  fill();
  let width = wrapWidth(text, sameBlock(block));
  while (block.length > 0) {
    let last = 0;
    const start = block[0]!.start;
    for (;;) {
      if (last + 1 === block.length) {
        block = block.slice(last);
        last = 0;
        fill();
      }
      const next = block[last + 1];
      if (next === undefined || next.afterBlank || !continues(text, block, last, width)) break;
      last += 1;
    }
    yield { start, end: block[last]!.end };
    block = block.slice(last + 1);
    fill();
    if (block[0]?.afterBlank) width = wrapWidth(text, sameBlock(block));
  }
}

function sameBlock(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line, i) => i > 0 && line.afterBlank);
  return end < 0 ? lines : lines.slice(0, end);
}

/** Returns whether line `at + 1` carries on line `at`. */
function continues(text: string, block: readonly Line[], at: number, width: number): boolean {
  const line = block[at]!;
  const next = block[at + 1]!;
  if (isItem(text, next)) return false;
  if (width > 0)
    return line.end - line.start >= width * FULL && (next.indent <= line.indent + 1 || line.indent > next.indent);
  return carriedOn(text, block, at);
}

/** A line without a stop whose next begins in lower case and ends, at once or a few lines on, with a stop. */
function carriedOn(text: string, block: readonly Line[], at: number): boolean {
  const line = block[at]!;
  const size = line.end - line.start;
  if (kindAt(text, line.start) === 'lower' || size < SHORTEST || size > WIDEST || isItem(text, line)) return false;
  for (let i = at; i + 1 < block.length && !block[i + 1]!.afterBlank && i < at + 6; i += 1) {
    if (!/[\p{L}\p{N},–—-]/u.test(text[block[i]!.end - 1]!)) return false;
    const next = block[i + 1]!;
    if (kindAt(text, next.start) !== 'lower') return false;
    if (endsWithStop(text, next)) return true;
  }
  return false;
}

/** Returns the width at which the lines of a block are wrapped, or 0 when they are paragraphs of their own. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  if (lines.length < 3) return 0;
  let width = 0;
  for (const line of lines) width = Math.max(width, line.end - line.start + line.indent);
  if (width < NARROWEST || width > WIDEST) return 0;
  let full = 0;
  let open = 0;
  let lower = 0;
  let inner = 0;
  const joints = lines.length - 1;
  for (let i = 0; i < joints; i += 1) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    const nextWord = /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))![0].length;
    if (line.end - line.start + line.indent + 1 + nextWord > width * 0.95) full += 1;
    if (!endsWithStop(text, line)) open += 1;
    if (kindAt(text, next.start) === 'lower') lower += 1;
    if (/[.!?؟،,;؛]["'”’»)]?\s+\S/u.test(text.slice(line.start, line.end))) inner += 1;
  }
  if (full < joints * 0.6 || open < joints * 0.5 || inner === 0) return 0;
  // Without capitals there is less to see: the widths must agree the more.
  const latin = kindAt(text, lines[0]!.start) === 'upper' || lower > 0;
  return (latin ? lower >= joints * 0.3 : joints >= 3 && full >= joints * 0.8) ? width : 0;
}

function isItem(text: string, line: Line): boolean {
  return BULLET.test(text.slice(line.start, Math.min(line.end, line.start + 6)));
}

/** Returns whether a span ends with a sentence stop, closing marks behind it allowed. */
export function endsWithStop(text: string, span: Span): boolean {
  let at = span.end - 1;
  while (at > span.start && isCloser(text.charCodeAt(at))) at -= 1;
  return isStop(text.charCodeAt(at));
}
