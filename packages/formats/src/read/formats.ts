import { makeJsonlReader } from '../jsonl/index.ts';
import type { Pair } from '../pairs/index.ts';
import { makeReport, type Report } from '../report.ts';
import { makeCsvReader, makeTsvReader } from '../table/index.ts';
import { makeTmxReader } from '../tmx/index.ts';
import { makeXliffReader } from '../xliff/index.ts';
import type { PairReader, ReadOptions } from './reader.ts';

const READERS = {
  tsv: makeTsvReader,
  csv: makeCsvReader,
  jsonl: makeJsonlReader,
  tmx: makeTmxReader,
  xliff: makeXliffReader,
} satisfies Record<string, (report: Report, options: ReadOptions) => PairReader>;

/** A format that pairs are read from one after another. */
export type ReadPairsFormat = keyof typeof READERS;

export const READ_PAIRS_FORMATS = Object.keys(READERS) as readonly ReadPairsFormat[];

export function makePairReader(format: ReadPairsFormat, report: Report, options: ReadOptions = {}): PairReader {
  return READERS[format](report, options);
}

/** Reads pairs from pieces of text and yields them in lists, as many as each piece completes. */
export async function* readPairs(
  chunks: Iterable<string> | AsyncIterable<string>,
  format: ReadPairsFormat,
  options: ReadOptions & { readonly report?: Report } = {},
): AsyncGenerator<Pair[]> {
  const reader = makePairReader(format, options.report ?? makeReport(), options);
  for await (const chunk of chunks) {
    const pairs = reader.push(chunk);
    if (pairs.length > 0) yield pairs;
  }
  const pairs = reader.end();
  if (pairs.length > 0) yield pairs;
}

const PAGE: ReadonlySet<string> = new Set(['html', 'head', 'body', 'article', 'div', 'p']);

/** Tells the format of a file by how it begins (the first few kilobytes are enough); undefined for plain text. */
export function detectFormat(head: string): ReadPairsFormat | 'json' | 'html' | 'beads' | 'tei' | undefined {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (text.startsWith('<')) {
    const root = /<(?![?!])(?:[\w.-]+:)?([\w.-]+)/.exec(text.replace(/<!--[\s\S]*?-->/g, ''))?.[1]?.toLowerCase();
    if (root === 'tmx') return 'tmx';
    if (root === 'xliff') return 'xliff';
    if (root === 'tei') return 'tei';
    if (/^<!doctype html/i.test(text) || (root !== undefined && PAGE.has(root))) return 'html';
    return undefined;
  }
  const line = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || text.length);
  if (text.startsWith('{')) {
    if (/^\{\s*"schema"\s*:/.test(text) || !/\}\s*$/.test(line)) return 'json';
    return 'jsonl';
  }
  if (/^\[[\d,\s]*\]\s*:\s*\[/.test(line)) return 'beads';
  const lines = text.split(/\r\n|\n/, 20).filter((one) => one.trim() !== '');
  if (lines.length > 1) lines.pop();
  if (lines.length > 0 && lines.every((one) => one.includes('\t'))) return 'tsv';
  if (/^"?[\w\u0600-\u06ff]+"?[,;]"?[\w\u0600-\u06ff]+"?([,;]|$)/.test(line) && !line.includes(' ')) return 'csv';
  return undefined;
}
