/** A longer cell is no cell of a table but a column of the page. */
const LONGEST_CELL = 150;
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

/** Gathers the words of a Word document by its elements: paragraphs, which may lie within each other (text boxes), and rows of tables. */
export function makeParagraphs() {
  /** Paragraphs that are open, the innermost last. */
  const open: string[][] = [];
  /** Where finished paragraphs go: the text, or the cells of rows that are open, the innermost last. */
  const rows: string[][][] = [];
  const done: string[] = [];
  const take = () => rows.at(-1)?.at(-1) ?? done;
  return {
    text(text: string) {
      open.at(-1)?.push(text);
    },
    open(name: string) {
      if (name === 'p') open.push([]);
      else if (name === 'tr') rows.push([]);
      else if (name === 'tc') rows.at(-1)?.push([]);
      else if (name in CHARACTERS) open.at(-1)?.push(CHARACTERS[name]!);
    },
    close(name: string) {
      if (name === 'p') {
        const words = tidy(open.pop()!.join(''));
        if (words !== '') take().push(words);
      } else if (name === 'tr') {
        const cells = rows.pop()!;
        const isTable = cells.every((cell) => cell.length < 2 && (cell[0]?.length ?? 0) <= LONGEST_CELL);
        const full = cells.flat();
        if (full.length > 0) for (const words of isTable ? [full.join(' | ')] : full) take().push(words);
      }
    },
    end: (): string[] => done,
  };
}

/** Spaces at the ends of lines, and empty lines within a paragraph, are no words. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
