import type { AlignedDocument } from '@muqabala/core';
import { listPairs, type Pair } from '../pairs/index.ts';
import { flatten, guard } from './cells.ts';

export interface TableOptions {
  /** One target text alone. */
  readonly text?: string;
  /** Begin with a byte order mark, which Excel wants for Arabic and everyone else does not. Off. */
  readonly bom?: boolean;
  /** False leaves out the first line. */
  readonly header?: boolean;
  /** False leaves the two columns of words alone, as Sketch Engine takes them. */
  readonly provenance?: boolean;
  /** False leaves cells that begin with `= + - @` without their apostrophe: not for spreadsheets. */
  readonly guard?: boolean;
}

/** The columns after the two with the words, whose names are the languages. */
export const MORE_COLUMNS = [
  'status',
  'confidence',
  'text',
  'source_segments',
  'target_segments',
  'findings',
  'review',
] as const;

/** Writes pairs and sentences without counterpart as tab-separated lines; see {@link TableOptions}. */
export function writeTsv(document: AlignedDocument, options: TableOptions = {}): Generator<string> {
  return writeTable(document, options, (cells) => `${cells.join('\t')}\n`);
}

/** Writes pairs and sentences without counterpart as RFC 4180 lines with commas, every cell of words in quotation marks. */
export function writeCsv(document: AlignedDocument, options: TableOptions = {}): Generator<string> {
  return writeTable(document, options, (cells) => `${cells.map(quote).join(',')}\r\n`);
}

function* writeTable(document: AlignedDocument, options: TableOptions, line: (cells: string[]) => string) {
  if (options.bom) yield '\ufeff';
  if (options.header !== false) {
    const [source, target] = document.texts;
    const names = [source!.language, target?.language ?? 'und'];
    yield line(options.provenance === false ? names : [...names, ...MORE_COLUMNS]);
  }
  for (const pair of listPairs(document, options)) {
    yield line(cellsOf(pair, options).map((cell) => (options.guard === false ? flatten(cell) : guard(flatten(cell)))));
  }
}

function cellsOf(pair: Pair, options: TableOptions): string[] {
  const words = [pair.source?.content ?? '', pair.target?.content ?? ''];
  if (options.provenance === false) return words;
  return [
    ...words,
    pair.status,
    String(Math.round(pair.confidence * 1e4) / 1e4),
    pair.text ?? '',
    pair.source?.segments.join(' ') ?? '',
    pair.target?.segments.join(' ') ?? '',
    [...new Set(pair.findings.filter((f) => f.state !== 'dismissed').map((f) => f.code))].join(' '),
    pair.review ?? '',
  ];
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
