import { Fault } from '../fuzzer.ts';

/** What a spreadsheet runs, behind blanks and characters that show nothing. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u;

/** Throws a {@link Fault} when a spreadsheet that divides a table in one of the usual ways finds a cell to run. */
export function refuseFormulas(text: string, format: 'tsv' | 'csv'): void {
  for (const cells of format === 'csv' ? [cut(text, ',;', true)] : [cut(text, '\t', true), cut(text, '\t', false)]) {
    const run = cells.find((cell) => FORMULA.test(cell));
    if (run !== undefined) throw new Fault(`A cell of ${format} is run as a formula: ${JSON.stringify(run)}`);
  }
}

/** Cuts a table into cells as spreadsheets do; a quotation mark counts at the beginning of a cell alone, if at all. */
function cut(text: string, separators: string, isQuoting: boolean): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    let cell = '';
    if (isQuoting && text[at] === '"') {
      at += 1;
      for (; at < text.length && (text[at] !== '"' || text[at + 1] === '"'); at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== '\n' && !separators.includes(text[at]!); at += 1) cell += text[at];
    cells.push(cell);
  }
  return cells;
}
