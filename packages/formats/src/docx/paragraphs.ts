/** A longer cell is no cell of a table but a column of the page. */
const LONGEST_CELL = 150;
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
]);

/** Gathers the words of a Word document by its elements: paragraphs, which may lie within each other (text boxes), and rows of tables. */
export function makeParagraphs() {
  /** Paragraphs that are open, the innermost last. */
  const open: string[][] = [];
  const done: string[] = [];
  /** Where among the finished paragraphs the cells of each open row begin, the innermost row last. */
  const rows: number[][] = [];
  return {
    text(text: string) {
      open.at(-1)?.push(text);
    },
    open(name: string) {
      if (name === 'p') open.push([]);
      else if (name === 'tr') rows.push([]);
      else if (name === 'tc') rows.at(-1)?.push(done.length);
      else {
        const character = CHARACTERS.get(name);
        if (character !== undefined) open.at(-1)?.push(character);
      }
    },
    close(name: string) {
      if (name === 'p') {
        const words = tidy(open.pop()!.join(''));
        if (words !== '') done.push(words);
      } else if (name === 'tr') joinCells(done, rows.pop()!);
    },
    end: (): string[] => done,
  };
}

/** Puts the cells of a row on one line; those of a row that is no table's stay paragraphs. */
function joinCells(paragraphs: string[], starts: readonly number[]): void {
  const first = starts[0];
  if (first === undefined || first === paragraphs.length) return;
  const isTable = starts.every((from, c) => {
    const count = (starts[c + 1] ?? paragraphs.length) - from;
    return count === 0 || (count === 1 && paragraphs[from]!.length <= LONGEST_CELL);
  });
  if (isTable) paragraphs.push(paragraphs.splice(first).join(' | '));
}

/** Spaces at the ends of lines, and empty lines within a paragraph, are no words. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
