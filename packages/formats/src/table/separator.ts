import { isOfTwoScripts } from './cells.ts';
import { isBilingual } from './columns.ts';
import { makeCsvCutter } from './csv.ts';

/** As much of a file is looked at before its separator is told, in UTF-16 units. */
export const HEAD = 1 << 16;
/** So many rows tell what divides their cells. */
const ROWS = 100;
const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

const SAID = /^\ufeff?sep=(.)\r?\n/;

/**
 * Returns what the first line of a file says of its separator, as Excel has it (`sep=;`), and how long that line is.
 */
export function saidSeparator(head: string): { readonly separator: Separator; readonly length: number } | undefined {
  const [line, said] = SAID.exec(head) ?? [];
  const separator = SEPARATORS.find((one) => one === said);
  return line === undefined || separator === undefined ? undefined : { separator, length: line.length };
}

/** What cuts the rows of a file, and how well it does. */
export interface ToldSeparator {
  readonly separator: Separator;
  /**
   * Whether nearly all rows are cut into the same number of cells, and have cells of Arabic and cells of Latin letters.
   */
  readonly isOfTwoScripts: boolean;
}

/**
 * Returns the separator that cuts the first rows of a file most evenly, and into cells of one script each; the comma
 * where none does better.
 */
export function tellSeparator(head: string, isWhole: boolean): ToldSeparator {
  let best: ToldSeparator = { separator: ',', isOfTwoScripts: false };
  let most = 0;
  for (const separator of SEPARATORS) {
    const rows = cut(head, separator, isWhole);
    const even = evenness(rows);
    const scripts = rows.filter(isOfTwoScripts).length / Math.max(1, rows.length);
    if (even === 0 || even + scripts <= most) continue;
    most = even + scripts;
    best = { separator, isOfTwoScripts: even >= 0.9 && scripts >= 0.8 };
  }
  return best;
}

/** The first rows that must be cut alike before a text without tabs is taken for a table. */
const LEAST_ROWS = 2;

/** Whether a text is cut evenly into cells, with Arabic in some and Latin letters in others of every row. */
export function isSeparated(text: string): boolean {
  const rows = text.split(/\r\n|\n|\r/, LEAST_ROWS + 1).filter((line) => line.trim() !== '');
  if (rows.length < LEAST_ROWS) return false;
  return tellSeparator(text, false).isOfTwoScripts;
}

/**
 * Whether the cells of lines with tabs are quoted, as Excel writes them: marks are doubled within some, or some have
 * several lines, and no cell goes on behind its marks.
 */
export function isQuoted(head: string, isWhole: boolean): boolean {
  const cutter = makeCsvCutter(undefined, '\t', () => {});
  try {
    cutter.push(head);
    if (isWhole) cutter.end();
  } catch {
    return false;
  }
  const { doubled, lines, loose } = cutter.marks;
  return doubled + lines > 0 && loose === 0;
}

/** So many rows of two languages are no text by chance. */
const LEAST_PAIRS = 3;

/** Whether a text is a table whose rows have Arabic in one column and words of another language in one other. */
export function isTableOfPairs(text: string): boolean {
  const { separator } = tellSeparator(text, false);
  const rows = cut(text, separator, text.length < HEAD);
  return rows.length >= LEAST_PAIRS && evenness(rows) >= 0.9 && isBilingual(rows);
}

function cut(head: string, separator: Separator, isWhole: boolean): string[][] {
  const rows: string[][] = [];
  const cutter = makeCsvCutter(undefined, separator, (cells) => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push(cells);
    if (rows.length === ROWS) throw ENOUGH;
  });
  try {
    cutter.push(head);
    if (isWhole) cutter.end();
  } catch {
    // There are enough rows; or a quotation mark is never closed, which is said when they are read.
  }
  return rows;
}

const ENOUGH = new Error('There are enough rows.');

/** The share of rows that have the commonest number of cells; 0 where that is one. */
function evenness(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells = 1, times = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return cells < 2 ? 0 : times / rows.length;
}
