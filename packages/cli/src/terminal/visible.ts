/**
 * What a terminal obeys instead of showing it: C0 and C1 controls with DEL, the line and paragraph separators, and the
 * marks that turn the direction of what follows (UAX #9, 2.1 to 2.6).
 */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const MARKS: ReadonlyMap<number, string> = new Map([
  [0x61c, 'ALM'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LS'],
  [0x2029, 'PS'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
]);

/**
 * Returns a text as it may go to a terminal, on one line: controls are shown by their pictures (`␛`, `␊`, U+2400 to
 * U+2421) or numbers (`⟨U+009B⟩`), marks of direction by their names (`⟨RLO⟩`), so that nothing in a file name, an id
 * or a sentence is obeyed or turns what stands around it.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, symbol);
}

/** Returns cells as one line with tabs between them; a tab in a cell is shown by its picture. */
export function visibleRow(...cells: readonly string[]): string {
  return `${cells.map(visible).join('\t')}\n`;
}

/** The same for text of several lines with columns: line ends and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(UNSEEN, (one, at: number) =>
    one === '\n' || one === '\t' || (one === '\r' && text[at + 1] === '\n') ? one : symbol(one),
  );
}

function symbol(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `⟨${MARKS.get(code) ?? `U+00${code.toString(16).toUpperCase()}`}⟩`;
}
