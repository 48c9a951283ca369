import { symbolOf } from './symbols.ts';

/** A longer cell is no cell of a table but a column of the page. */
const LONGEST_CELL = 150;
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
  ['softHyphen', '\u00ad'],
]);
/** The styles of lines of a table of contents, in the languages that Word names them in. */
const CONTENTS = /^(?:toc|tm|verzeichnis|sumario|sommario|tdc|innehll|inhopg)[ -]?(?:\d|heading$)/i;
/** Stands for a reference to a note while a paragraph is gathered. */
const REFERENCE = '\u0000';

/** The values of an element's attributes, by their names without prefix. */
export type Values = (name: string) => string | undefined;

interface OpenParagraph {
  readonly parts: string[];
  isContents: boolean;
  /** A tracked change has deleted its mark: what follows is of the same paragraph. */
  isJoined: boolean;
}

/** Hears what stands in tables and what does not. */
export interface TableListener {
  /** The cells of a row, and the number of its table. */
  row(cells: readonly string[], table: number): void;
  /** A paragraph that is in no table. */
  outside(): void;
}

/**
 * Gathers the words of a Word document by its elements: paragraphs, which may lie within each other (text boxes), and
 * rows of tables. Hidden text and lines of a table of contents are left out; a deleted paragraph mark joins.
 */
export function makeParagraphs(listener?: TableListener) {
  /** Paragraphs that are open, the innermost last. */
  const open: OpenParagraph[] = [];
  const done: string[] = [];
  /** Where among the finished paragraphs the cells of each open row begin, the innermost row last. */
  const rows: number[][] = [];
  /** The numbers of the open tables, the innermost last. */
  const tables: number[] = [];
  let lastTable = 0;
  let joined = '';
  /** The elements that are open within the properties of a paragraph or run. */
  let properties = 0;
  let isMark = false;
  let isHidden = false;
  let instruction: string[] | undefined;
  const add = (text: string) => {
    if (!isHidden) open.at(-1)?.parts.push(text);
  };
  const openProperty = (name: string, read: Values) => {
    const paragraph = open.at(-1);
    if (name === 'pStyle' && paragraph !== undefined) paragraph.isContents ||= CONTENTS.test(read('val') ?? '');
    else if (name === 'vanish' && !isMark) isHidden = !/^(?:0|false|off)$/.test(read('val') ?? '');
  };
  const closeParagraph = () => {
    const { parts, isContents, isJoined } = open.pop()!;
    const text = joined + parts.join('');
    joined = '';
    if (isContents) return;
    if (isJoined) joined = text;
    else finish(text);
  };
  const finish = (text: string) => {
    const words = tidy(withoutReferences(text));
    if (words === '') return;
    done.push(words);
    if (rows.length === 0) listener?.outside();
  };
  return {
    text(text: string) {
      if (instruction !== undefined) instruction.push(text);
      else add(text);
    },
    /** A tracked deletion among properties is one of the paragraph's own mark. */
    deleteMark() {
      const paragraph = open.at(-1);
      if (properties > 0 && isMark && paragraph !== undefined) paragraph.isJoined = true;
    },
    open(name: string, read: Values) {
      if (properties > 0 || name === 'pPr' || name === 'rPr') {
        if (properties === 0) isMark = name === 'pPr';
        properties += 1;
        openProperty(name, read);
      } else if (name === 'p') open.push({ parts: [], isContents: false, isJoined: false });
      else if (name === 'r') isHidden = false;
      else if (name === 'tbl') tables.push(++lastTable);
      else if (name === 'tr') rows.push([]);
      else if (name === 'tc') rows.at(-1)?.push(done.length);
      else if (name === 'instrText') instruction = [];
      else add(characterOf(name, read));
    },
    close(name: string) {
      if (properties > 0) {
        properties -= 1;
        if (properties === 0) isMark = false;
      } else if (name === 'instrText') {
        // A line that names a page of this document is one of its contents.
        const paragraph = open.at(-1);
        if (paragraph !== undefined && /^\s*PAGEREF\s+_Toc/i.test(instruction?.join('') ?? ''))
          paragraph.isContents = true;
        instruction = undefined;
      } else if (name === 'r') isHidden = false;
      else if (name === 'p' && open.length > 0) closeParagraph();
      else if (name === 'tbl') tables.pop();
      else if (name === 'tr' && rows.length > 0)
        joinCells(done, rows.pop()!, (cells) => listener?.row(cells, tables.at(-1) ?? 0));
    },
    end: (): string[] => {
      if (joined !== '') finish(joined);
      joined = '';
      return done;
    },
  };
}

/** The character that an element stands for within a run; none for other elements. */
function characterOf(name: string, read: Values): string {
  if (name === 'sym') return symbolOf(read('font') ?? '', read('char') ?? '');
  return name === 'footnoteReference' || name === 'endnoteReference' ? REFERENCE : (CHARACTERS.get(name) ?? '');
}

/** References to notes are taken away, and brackets that had nothing else in them. */
function withoutReferences(text: string): string {
  if (!text.includes(REFERENCE)) return text;
  return text.replace(/ ?[([]\s{0,9}\u0000(?:[\s,،;\u0000]{0,40})[)\]]/g, '').replaceAll(REFERENCE, '');
}

/** Puts the cells of a row on one line; those of a row that is no table's stay paragraphs. */
function joinCells(paragraphs: string[], starts: readonly number[], onRow: (cells: readonly string[]) => void): void {
  const first = starts[0];
  if (first === undefined) return;
  const ends = (c: number) => starts[c + 1] ?? paragraphs.length;
  onRow(starts.map((from, c) => paragraphs.slice(from, ends(c)).join('\n')));
  if (first === paragraphs.length) return;
  const isTable = starts.every((from, c) => {
    const count = ends(c) - from;
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
