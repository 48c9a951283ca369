import type { ReadPairsFormat } from '../read/index.ts';
import { LONGEST_PAIR } from '../read/reader.ts';
import { isPage, readMarkup } from './markup.ts';

/** What a file is by how it begins. */
export type DetectedFormat = ReadPairsFormat | 'json' | 'html' | 'beads' | 'tei';

/** So many UTF-16 units are looked at, and no less than the first line. */
const LEAST = 4096;
/** The lines that a table is told by. */
const LINES = 20;

/**
 * Tells the format of a file by how it begins; undefined for plain text. What is given is the whole of it, or as much as {@link makeHead}
 * gathers: a first line may be longer than any piece that a file comes in.
 */
export function detectFormat(head: string): DetectedFormat | undefined {
  const markup = readMarkup(head);
  if (markup !== undefined) {
    const { root } = markup;
    if (root === 'tmx' || root === 'xliff' || root === 'tei') return root;
    return isPage(markup) ? 'html' : undefined;
  }
  const text = head.replace(/^\ufeff/, '').trimStart();
  const line = text.slice(0, lineEnd(text));
  if (text.startsWith('{')) return SCHEMA.test(text) || !line.trimEnd().endsWith('}') ? 'json' : 'jsonl';
  if (/^\[[\d,\s]*\]\s*:\s*\[/.test(line)) return 'beads';
  const lines = text
    .slice(0, Math.max(LEAST, line.length + 1))
    .split(/\r\n|\n/, LINES)
    .filter((one) => one.trim() !== '');
  // The last may be cut off.
  if (lines.length > 1) lines.pop();
  if (lines.length > 0 && lines.every((one) => one.includes('\t'))) return 'tsv';
  if (/^"?[\w\u0600-\u06ff]+"?[,;]"?[\w\u0600-\u06ff]+"?([,;]|$)/.test(line) && !line.includes(' ')) return 'csv';
  return undefined;
}

/** A document names its schema first, whoever writes it in one line. */
const SCHEMA = /^\{\s*"schema"\s*:/;

/** Gathers the first pieces of a file until its format can be told. */
export function makeHead() {
  let pieces: string[] = [];
  let length = 0;
  let next = LEAST;
  return {
    /** Adds a piece; true when no more is needed. What is held is looked at whenever it has doubled. */
    add(piece: string): boolean {
      pieces.push(piece);
      length += piece.length;
      if (length < next) return false;
      next = length * 2;
      pieces = [pieces.join('')];
      return length > LONGEST_PAIR || isTelling(pieces[0]!);
    },
    text: (): string => pieces.join(''),
  };
}

function isTelling(text: string): boolean {
  const markup = readMarkup(text);
  if (markup !== undefined) return markup.isWhole;
  const begun = text.replace(/^\ufeff/, '').trimStart();
  return SCHEMA.test(begun) || lineEnd(begun) < begun.length;
}

/** Where the first line of a text ends, in UTF-16 units. */
export function lineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end === -1 ? text.length : end;
}
