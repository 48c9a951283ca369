import type { AlignedDocument } from '@muqabala/core';
import { writeBeads } from './beads/index.ts';
import { writeJson } from './json/index.ts';
import { writeJsonl } from './jsonl/index.ts';
import { type TableOptions, writeCsv, writeTsv } from './table/index.ts';

export interface WriteOptions extends TableOptions {}

const WRITERS = {
  json: writeJson,
  jsonl: writeJsonl,
  tsv: writeTsv,
  csv: writeCsv,
  beads: writeBeads,
} satisfies Record<string, (document: AlignedDocument, options: WriteOptions) => Iterable<string>>;

export type WriteFormat = keyof typeof WRITERS;

/** Every format that a document can be written in. */
export const WRITE_FORMATS = Object.keys(WRITERS) as readonly WriteFormat[];

/** Writes a document in a format, piece by piece. */
export function writeDocument(
  document: AlignedDocument,
  format: WriteFormat,
  options: WriteOptions = {},
): Iterable<string> {
  return WRITERS[format](document, options);
}
