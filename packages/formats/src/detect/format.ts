import { isCatalogue } from '../catalogue/index.ts';
import { recordsWithin } from '../json-array/index.ts';
import { isPair } from '../jsonl/index.ts';
import { LONGEST_PAIR } from '../read/reader.ts';
import type { ReadPairsFormat } from '../read-pairs.ts';
import { isSeparated } from '../table/separator.ts';
import { detectLines, type LineFormat } from '../text/line-formats.ts';
import { isPage, readMarkup } from '../text/markup.ts';

/** What a file is by how it begins. */
export type DetectedFormat =
  | ReadPairsFormat
  | LineFormat
  | 'json'
  | 'catalogue'
  | 'html'
  | 'beads'
  | 'xces'
  | 'xces-text'
  | 'ttx'
  | 'txml'
  | 'android'
  | 'plist'
  | 'xcstrings'
  | 'xml';

/** Elements that files of other programs begin with. */
const ROOTS: ReadonlyMap<string, DetectedFormat> = new Map([
  ['tmx', 'tmx'],
  ['xliff', 'xliff'],
  ['tei', 'tei'],
  ['tei.2', 'tei'],
  ['teicorpus', 'tei'],
  ['martif', 'tbx'],
  ['tbx', 'tbx'],
  ['cesalign', 'xces'],
  ['linkgrp', 'xces'],
  ['alignment', 'xces'],
  ['cesdoc', 'xces-text'],
  ['letsmt', 'xces-text'],
  ['document', 'xces-text'],
  ['text', 'xces-text'],
  ['resources', 'android'],
  ['plist', 'plist'],
  ['trados', 'ttx'],
  ['tradostag', 'ttx'],
  ['txml', 'txml'],
]);

/** So many UTF-16 units are looked at, and no less than the first line. */
const LEAST = 4096;
/** The lines that a table is told by. */
const LINES = 20;

/**
 * Tells the format of a file by how it begins; undefined for plain text. What is given is the whole of it, or as much
 * as {@link makeHead} gathers: a first line may be longer than any piece that a file comes in. `name` is the name of
 * the file: its ending speaks where nothing else does.
 */
export function detectFormat(head: string, name = ''): DetectedFormat | undefined {
  const lines = detectLines(head.replace(/^\ufeff/, '').trimStart());
  if (lines !== undefined) return lines;
  const markup = readMarkup(head);
  if (markup !== undefined) {
    const known = ROOTS.get(markup.root ?? '');
    if (known !== undefined && (known !== 'xces-text' || SENTENCE.test(head))) return known;
    if (isPage(markup)) return 'html';
    return DECLARATION.test(head) ? 'xml' : undefined;
  }
  const text = head.replace(/^\ufeff/, '').trimStart();
  const line = text.slice(0, lineEnd(text));
  if (XCODE.test(text)) return 'xcstrings';
  if (text.startsWith('{')) return detectRecord(text, line);
  if (/^\[[\d,\s]*\]\s*:\s*\[/.test(line)) return 'beads';
  if (/^\[\s*\{/.test(text)) return 'json-array';
  return detectTable(text, line, name);
}

/** A document, records of pairs a line, or one record that is a catalogue of messages or has an array of pairs in it. */
function detectRecord(text: string, line: string): DetectedFormat {
  if (SCHEMA.test(text) || !line.trimEnd().endsWith('}')) return 'json';
  if (text.slice(line.length).trim() !== '') return 'jsonl';
  const data = parsed(line);
  if (typeof data !== 'object' || data === null || isPair(data) || Object.hasOwn(data, 'schema')) return 'jsonl';
  // Two texts beside an array may be a pair under names that the caller knows.
  const texts = Object.values(data).filter((value) => typeof value === 'string');
  if (texts.length < 2 && recordsWithin(data) !== undefined) return 'json';
  return isCatalogue(data) ? 'catalogue' : 'jsonl';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function detectTable(text: string, line: string, name: string): DetectedFormat | undefined {
  const lines = text
    .slice(0, Math.max(LEAST, line.length + 1))
    .split(/\r\n|\n/, LINES)
    .filter((one) => one.trim() !== '');
  // The last may be cut off.
  if (lines.length > 1) lines.pop();
  if (lines.length > 0 && lines.every((one) => one.includes('\t'))) return 'tsv';
  if (/\.(?:csv|tsv|tab)$/i.test(name)) return /\.csv$/i.test(name) ? 'csv' : 'tsv';
  if (isSeparated(text)) return 'csv';
  if (/^"?[\w\u0600-\u06ff]+"?[,;]"?[\w\u0600-\u06ff]+"?([,;]|$)/.test(line) && !line.includes(' ')) return 'csv';
  return undefined;
}

/** What no prose begins with. */
const DECLARATION = /^\ufeff?\s{0,1000}<\?xml\s/;

/** Roots of many names are a corpus' where a sentence or paragraph has an id. */
const SENTENCE = /<(?:s|p)\s[^<>]{0,200}?\bid\s?=/;

/** A document names its schema first, whoever writes it in one line. */
const SCHEMA = /^\{\s*"schema"\s*:/;

/** A catalogue of Xcode names its language first. */
const XCODE = /^\{\s{0,20}"sourceLanguage"\s{0,20}:\s{0,20}"[^"]{1,40}"\s{0,20},\s{0,20}"strings"\s{0,20}:/;

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
