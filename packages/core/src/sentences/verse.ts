import { matchingForm } from '../text/index.ts';
import { isDigit } from './gap.ts';

const [LEFT, RIGHT, END_OF_AYAH] = [0xfd3e, 0xfd3f, 0x6dd];
/** No chapter has more verses than three figures count. */
const MOST = 3;

/** Returns the end of the mark of a verse that begins at `at` (`﴿١﴾`, either way round, `۝١`, `۝`), or -1. */
export function verseMark(text: string, at: number, to: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== LEFT && unit !== RIGHT && unit !== END_OF_AYAH) return -1;
  let end = at + 1;
  while (end < to && end <= at + MOST && isDigit(text.charCodeAt(end))) end += 1;
  if (unit === END_OF_AYAH) return end;
  const closing = unit === LEFT ? RIGHT : LEFT;
  return end > at + 1 && end < to && text.charCodeAt(end) === closing ? end + 1 : -1;
}

const BRACKETED = /\((\p{Nd}{1,3})\)(?=\s|$)/gu;
const ENDS_SO = /\(\p{Nd}{1,3}\)$/u;
/** A part of fewer words is a remark with its note. */
const WORDS = 3;

/** Returns where verses end in a paragraph whose bracketed numbers count them, the last at its end: `… (1) … (2)`. */
export function verseEnds(text: string, from: number, to: number): number[] {
  if (!ENDS_SO.test(text.slice(Math.max(from, to - MOST - 2), to))) return [];
  const content = text.slice(from, to);
  const marks = [...content.matchAll(BRACKETED)];
  const ends = marks.map((mark) => mark.index + mark[0].length);
  const numberOf = (k: number) => Number(matchingForm(marks[k]![1]!));
  const areVerses = ends.every((end, k) => {
    const words = content
      .slice(ends[k - 1] ?? 0, end)
      .trim()
      .split(/\s+/);
    return words.length >= WORDS && numberOf(k) === numberOf(0) + k;
  });
  return areVerses && ends.length > 1 ? ends.map((end) => from + end) : [];
}
