import { makeJsonArrayReader } from './json-array/index.ts';
import { makeJsonlReader } from './jsonl/index.ts';
import { type Log, makeLog } from './log.ts';
import type { Pair } from './pairs/index.ts';
import { makePoReader } from './po/index.ts';
import type { PairReader, ReadOptions } from './read/reader.ts';
import { makeCsvReader, makeTsvReader } from './table/index.ts';
import { makeTbxReader } from './tbx/index.ts';
import { makeTeiReader } from './tei/index.ts';
import { makeTmxReader } from './tmx/index.ts';
import { makeXliffReader } from './xliff/index.ts';

const READERS = {
  tsv: makeTsvReader,
  csv: makeCsvReader,
  jsonl: makeJsonlReader,
  tmx: makeTmxReader,
  xliff: makeXliffReader,
  po: makePoReader,
  tbx: makeTbxReader,
  tei: makeTeiReader,
  'json-array': makeJsonArrayReader,
} satisfies Record<string, (log: Log, options: ReadOptions) => PairReader>;

/** A format that pairs are read from one after another. */
export type ReadPairsFormat = keyof typeof READERS;

export const READ_PAIRS_FORMATS = Object.keys(READERS) as readonly ReadPairsFormat[];

export function makePairReader(format: ReadPairsFormat, log: Log, options: ReadOptions = {}): PairReader {
  return READERS[format](log, options);
}

/** Reads pairs from pieces of text and yields them in lists, as many as each piece completes. */
export async function* readPairs(
  chunks: Iterable<string> | AsyncIterable<string>,
  format: ReadPairsFormat,
  options: ReadOptions & { readonly log?: Log } = {},
): AsyncGenerator<Pair[]> {
  const reader = makePairReader(format, options.log ?? makeLog(), options);
  for await (const chunk of chunks) {
    const pairs = reader.push(chunk);
    if (pairs.length > 0) yield pairs;
  }
  const pairs = reader.end();
  if (pairs.length > 0) yield pairs;
}
