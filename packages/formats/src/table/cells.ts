/**
 * Line ends and tabs of any kind, and the controls that tables and their readers stumble over; a run becomes one space.
 */
// U+000B, U+000C, U+0085, U+2028 and U+2029 are line ends to some readers.
const BREAKS = /[\t\n\v\f\r\u0000\u0085\u2028\u2029]+/g;

/** What has none of these needs no closer look; a search for one class costs a tenth of two replacements. */
const SUSPECT = /[\t\n\v\f\r\u0000\u0085\u2028\u2029\ud800-\udfff]/;

/** Returns a text as it may stand in one cell of a table: on one line, without tabs, surrogates whole. */
export function flatten(text: string): string {
  return SUSPECT.test(text) ? wellFormed(text.replace(BREAKS, ' ')) : text;
}

/** Replaces lone surrogates by U+FFFD, which is what any UTF-8 writer would do silently. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/**
 * What a spreadsheet may run as a formula: `=`, `+`, `-`, `@` and their wide forms, behind marks that one or another of
 * them drops (quotation marks, apostrophes, blanks, characters that show nothing).
 */
const FORMULA = /^[\s"'\p{Cf}]*[=+\-@＝＋－＠]/u;

/** Letters, which begin most cells, begin no formula. */
const LETTER = /^[A-Za-z\d\u0620-\u064a]/;

/**
 * Puts an apostrophe before a cell that a spreadsheet would run as a formula, and before one that already has such an
 * apostrophe, so that {@link unguard} gives back exactly what was there.
 */
export function guard(cell: string): string {
  return !LETTER.test(cell) && FORMULA.test(cell) ? `'${cell}` : cell;
}

export function unguard(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/**
 * As {@link guard} where nobody will take the apostrophe away again: a cell that has one gets no other, however often
 * it comes by.
 */
export function guardOnce(cell: string): string {
  return cell.startsWith("'") ? cell : guard(cell);
}

/** Whether one of some cells is Arabic alone, and another has Latin letters alone. */
export function isOfTwoScripts(cells: readonly string[]): boolean {
  const [arabic, latin] = [/[\u0620-\u06ff]/, /[A-Za-z]{2}/];
  return (
    cells.some((cell) => arabic.test(cell) && !latin.test(cell)) &&
    cells.some((cell) => latin.test(cell) && !arabic.test(cell))
  );
}
