import type { AlignedDocument } from '@muqabala/core';
import { writeBeads } from '../beads/index.ts';
import { writeJson } from '../json/index.ts';
import { type Log, makeLog } from '../log.ts';
import { type PageOptions, writePage } from '../page/index.ts';
import { aboutDocument, aboutFiltered, listPairs, makePairFilter, type PairFilter } from '../pairs/index.ts';
import { writeTei } from '../tei/index.ts';
import { isPairFormat, type PairFormat, type WriteFormat } from './names.ts';
import { makePairWriter, type PairWriteOptions } from './pairs.ts';

export interface WriteOptions extends PairWriteOptions {
  /** Which pairs go out; of the formats that hold the whole document only `text` is heeded. */
  readonly filter?: PairFilter;
  /** For html: language, title and viewer of the page. */
  readonly page?: PageOptions;
  /** Filled while the pieces are taken. */
  readonly log?: Log;
}

/** Writes a document in a format, piece by piece. */
export function writeDocument(
  document: AlignedDocument,
  format: WriteFormat,
  options: WriteOptions = {},
): Iterable<string> {
  const { filter = {}, log = makeLog() } = options;
  const one = filter.text === undefined ? {} : { text: filter.text };
  if (isPairFormat(format)) return writePairs(document, format, filter, options, log);
  switch (format) {
    case 'json':
      return writeJson(document);
    case 'html':
      return writePage(document, { ...options.page, ...one }, log);
    case 'beads':
      return writeBeads(document, one);
    case 'tei':
      return writeTei(document, one, log);
  }
}

function* writePairs(
  document: AlignedDocument,
  format: PairFormat,
  filter: PairFilter,
  options: PairWriteOptions,
  log: Log,
) {
  const about = aboutDocument(document);
  const pass = makePairFilter(filter, about, log);
  const writer = makePairWriter(format, aboutFiltered(filter, about), log, options);
  yield writer.begin();
  for (const pair of listPairs(document, filter.text === undefined ? {} : { text: filter.text })) {
    const passed = pass(pair);
    if (passed !== undefined) yield writer.pair(passed);
  }
  yield writer.end();
}
