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

const BRACKETED = /[([](\p{Nd}{1,3})[)\]](?=\s|$)/gu;
const ENDS_SO = /[([]\p{Nd}{1,3}[)\]]$/u;
/** A part of fewer words is a remark with its note. */
const WORDS = 3;
const STOPS = /[.!?؟](?:\s|$)/u;
/** Where a text has stops, something of the kind stands before the mark of each verse; before that of a note need not. */
const BEFORE_MARK = /[.,;:!?،؛؟"”»}]\s*$/u;

/** A verse whose mark begins at `mark`. */
interface CountedVerse {
  readonly mark: number;
  readonly end: number;
}

/** Returns the verses of a paragraph that bracketed numbers count, the last at its end: `… (1) … (2)`. */
export function countedVerses(text: string, from: number, to: number): CountedVerse[] {
  if (!ENDS_SO.test(text.slice(Math.max(from, to - MOST - 2), to))) return [];
  const content = text.slice(from, to);
  const marks = [...content.matchAll(BRACKETED)];
  const first = Number(matchingForm(marks[0]![1]!));
  const hasStops = STOPS.test(content);
  let start = 0;
  const verses: CountedVerse[] = [];
  for (const [k, { 0: mark, 1: number, index }] of marks.entries()) {
    const words = content.slice(start, index).trim();
    const isVerse = words.split(/\s+/).length >= WORDS - 1 && Number(matchingForm(number!)) === first + k;
    if (!isVerse || (hasStops && !BEFORE_MARK.test(words))) return [];
    start = index + mark.length;
    verses.push({ mark: from + index, end: from + start });
  }
  return verses.length > 1 ? verses : [];
}
