import type { Placeholder } from '@muqabala/core/document';
import type { PairSide } from './types.ts';

/** Stands in a content for a code of the file. */
export const OBJECT = '\uFFFC';

/** How a code stands to others: it opens or closes what lies between, or stands for itself. */
export type CodeKind = 'open' | 'close' | 'code';

/** The words of a side as they are read, with its codes; each code is one U+FFFC. */
export interface Content {
  text(text: string): void;
  code(kind: CodeKind, id: string | undefined, text: string): void;
  /** A line break that the file writes as a code: a space, unless white space stands there. */
  break(): void;
  isEmpty(): boolean;
  /** How many UTF-16 units there are so far, before white space is made one space. */
  length(): number;
  /**
   * Returns the words; `collapse` makes one space of every run of white space with a line end in it, and nothing at the
   * ends.
   */
  end(collapse?: boolean): Pick<PairSide, 'content' | 'placeholders'>;
}

export function makeContent(): Content {
  let words = '';
  /** Asked for its end instead of the words, which would be joined for it each time. */
  let last = ' ';
  /** What each U+FFFC stands for, in order; undefined where the file itself has the character. */
  let objects: Array<Omit<Placeholder, 'place'> | undefined> | undefined;
  let codes = 0;
  const push = (part: string) => {
    words += part;
    last = part;
  };
  const holds = (object: Omit<Placeholder, 'place'> | undefined) => {
    objects ??= [];
    objects.push(object);
  };
  return {
    length: () => words.length,
    isEmpty: () => words === '',
    text(text) {
      if (text === '') return;
      if (text.includes(OBJECT)) for (const unit of text) if (unit === OBJECT) holds(undefined);
      push(text);
    },
    code(kind, id, text) {
      push(OBJECT);
      holds(id === undefined ? { kind, text } : { kind, id, text });
      codes += 1;
    },
    break() {
      if (!/\s$/.test(last)) push(' ');
    },
    end(collapse = false) {
      const content = collapse ? collapseLines(words) : words;
      return codes === 0 ? { content } : { content, placeholders: placed(content, objects!) };
    },
  };
}

function placed(content: string, objects: ReadonlyArray<Omit<Placeholder, 'place'> | undefined>): Placeholder[] {
  const placeholders: Placeholder[] = [];
  let at = -1;
  for (const object of objects) {
    at = content.indexOf(OBJECT, at + 1);
    if (object !== undefined) placeholders.push({ place: at, ...object });
  }
  return placeholders;
}

/** Makes one space of every run of white space with a line end in it, and nothing at the beginning and the end. */
function collapseLines(text: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text
    .split(/[\r\n]+/)
    .map((line, i, lines) => {
      const begun = i === 0 ? line : line.replace(/^[ \t]+/, '');
      return i === lines.length - 1 ? begun : trimBlanks(begun);
    })
    .filter((line) => line !== '')
    .join(' ')
    .trim();
}

function trimBlanks(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end);
}

const BREAK = /^(?:<br\b[^<>]{0,40}>|\\?[nr]|[\r\n\u2028]+|&lt;br ?\/?&gt;)$/i;

/** Whether the text of a code says that it breaks the line. */
export function isBreak(text: string): boolean {
  return BREAK.test(text.trim() === '' ? text : text.trim());
}

/** Whether a side has a code that a format without codes leaves as a bare U+FFFC. */
export function hasCodes(side: PairSide | null): boolean {
  return side?.placeholders !== undefined && side.placeholders.length > 0;
}

/** Returns the words of a side with its codes as the file had them, for formats whose codes are words like others. */
export function withCodes({ content, placeholders = [] }: Pick<PairSide, 'content' | 'placeholders'>): string {
  let out = '';
  let from = 0;
  for (const { place, text } of placeholders) {
    if (place < from || content[place] !== OBJECT) continue;
    out += content.slice(from, place) + text;
    from = place + 1;
  }
  return out + content.slice(from);
}
