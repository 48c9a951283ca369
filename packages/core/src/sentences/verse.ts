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
