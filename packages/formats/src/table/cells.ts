/** Line ends and tabs of any kind, and the controls that tables and their readers stumble over; a run becomes one space. */
// U+000B, U+000C, U+0085, U+2028 and U+2029 are line ends to some readers.
const BREAKS = /[\t\n\v\f\r\u0000\u0085\u2028\u2029]+/g;

/** What has none of these needs no closer look; a search for one class costs a tenth of two replacements. */
const SUSPECT = /[\t\n\v\f\r\u0000\u0085\u2028\u2029\ud800-\udfff]/;

/** Returns a text as it may stand in one cell of a table: on one line, without tabs, surrogates whole. */
export function flatten(text: string): string {
  return SUSPECT.test(text) ? wellFormed(text.replace(BREAKS, ' ')) : text;
}

/** Replaces lone surrogates by U+FFFD, which is what any UTF-8 writer would do silently. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/**
 * Puts an apostrophe before a cell that a spreadsheet would run as a formula (it begins with `= + - @`), and before one that already has
 * such an apostrophe, so that {@link unguard} gives back exactly what was there.
 */
export function guard(cell: string): string {
  return FIRST.has(cell.charCodeAt(0)) && /^'*[=+\-@]/.test(cell) ? `'${cell}` : cell;
}

/** Apostrophe, equals, plus, minus and at signs. */
const FIRST: ReadonlySet<number> = new Set([0x27, 0x3d, 0x2b, 0x2d, 0x40]);

export function unguard(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
