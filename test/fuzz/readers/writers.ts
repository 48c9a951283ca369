import { type AlignedDocument, MuqabalaError } from '@muqabala/core';
import {
  aboutDocument,
  listPairs,
  makeLog,
  makePairReader,
  READ_PAIRS_FORMATS,
  readBeads,
  readDocument,
  WRITE_FORMATS,
  writeDocument,
  writeXlsx,
} from '@muqabala/formats';
import { Fault } from '../fuzzer.ts';
import { refuseFormulas } from './formulas.ts';

type Format = (typeof WRITE_FORMATS)[number];

/**
 * Writes a document in one of the formats, the one that `choice` falls on, and reads it back where that can be; throws
 * a {@link Fault} when a reader refuses what a writer has written, or when JSON does not give the same document.
 */
export function writeSomewhere(document: AlignedDocument, choice: number): void {
  const format = WRITE_FORMATS[choice % (WRITE_FORMATS.length + 1)];
  if (format === undefined) writeXlsx(listPairs(document), aboutDocument(document), makeLog());
  else readBack(format, written(document, format), document);
}

/** As {@link writeSomewhere} does, in every format; returns what was written, in one string. */
export function writeEverywhere(document: AlignedDocument): string {
  return WRITE_FORMATS.map((format) => {
    const text = written(document, format);
    readBack(format, text, document);
    return text;
  }).join('\n');
}

function written(document: AlignedDocument, format: Format): string {
  // They hold one target text.
  const filter =
    format === 'beads' || format === 'srt' || format === 'vtt' ? { filter: { text: document.texts.at(-1)!.id } } : {};
  return [...writeDocument(document, format, filter)].join('');
}

function readBack(format: Format, text: string, document: AlignedDocument): void {
  try {
    if (format === 'json') {
      const [before, after] = [document, readDocument(text)].map(inOrder) as [string, string];
      if (before !== after) throw new Fault(`JSON gives another document back:\n${difference(before, after)}`);
    } else if (format === 'beads') {
      readBeads(text);
    } else {
      const pairs = READ_PAIRS_FORMATS.find((one) => one === format);
      if (pairs === undefined) return;
      if (pairs === 'tsv' || pairs === 'csv') refuseFormulas(text, pairs);
      const reader = makePairReader(pairs, makeLog());
      reader.push(text);
      reader.end();
    }
  } catch (error) {
    if (!(error instanceof MuqabalaError)) throw error;
    throw new Fault(`What was written as ${format} is refused: ${error.message}`);
  }
}

/** The place where two texts begin to differ, of each. */
export function difference(one: string, two: string): string {
  let at = 0;
  while (one[at] === two[at]) at += 1;
  return [one, two].map((text) => text.slice(Math.max(0, at - 100), at + 100)).join('\n');
}

/** JSON with the fields of every record in one order. */
function inOrder(data: unknown): string {
  return JSON.stringify(data, (_, value) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
}
