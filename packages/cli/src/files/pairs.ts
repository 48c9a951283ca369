import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { MuqabalaError } from '@muqabala/core/problems';
import {
  type DetectedFormat,
  decodeStream,
  detectFormat,
  makeHead,
  type Pair,
  READ_PAIRS_FORMATS,
  type ReadOptions,
  type ReadPairsFormat,
  type Report,
  readPairs,
} from '@muqabala/formats';
import { systemProblem } from '../terminal/system-error.ts';
import { folderError, placeOf } from './read.ts';

/** Formats that `--from` can force. */
export const FROM_FORMATS = ['json', ...READ_PAIRS_FORMATS] as const;
export type FromFormat = (typeof FROM_FORMATS)[number];

/** A file that is open for reading, with the format that its beginning shows. */
export interface OpenedInput {
  readonly format: DetectedFormat | undefined;
  readonly chunks: AsyncIterable<string>;
  readonly place: string;
}

/**
 * Opens a file (`-`: standard input) and tells its format by its beginning, its first line at least; `onShare` hears
 * which share of it has been read, 0 where nobody knows.
 */
export async function openInput(path: string, onShare?: (share: number) => void): Promise<OpenedInput> {
  const place = placeOf(path);
  const decoded = decodeStream(bytesOf(path, onShare), place)[Symbol.asyncIterator]();
  const head = makeHead();
  let atEnd = false;
  for (let isEnough = false; !isEnough; ) {
    const next = await decoded.next();
    if (next.done) {
      atEnd = true;
      break;
    }
    isEnough = head.add(next.value);
  }
  const begin = head.text();
  if (atEnd && !/\S/.test(begin))
    throw new MuqabalaError({
      code: 'text-empty',
      place,
      message: begin === '' ? 'The input is empty.' : 'The input holds nothing but white space.',
      remedy: 'Check that this is the right file.',
    });
  async function* chunks() {
    if (begin !== '') yield begin;
    for (let next = await decoded.next(); !next.done; next = await decoded.next()) yield next.value;
  }
  return { format: detectFormat(begin), chunks: chunks(), place };
}

/** Reads aligned pairs from an opened file; throws when its format is not known or holds no pairs. */
export function pairsOf(
  input: OpenedInput,
  from: ReadPairsFormat | undefined,
  options: ReadOptions & { readonly report: Report },
): AsyncGenerator<Pair[]> {
  const format = from ?? input.format;
  if (format === undefined || !READ_PAIRS_FORMATS.includes(format as ReadPairsFormat))
    throw new MuqabalaError({
      code: 'format-unknown',
      place: input.place,
      message: `Aligned pairs were expected (${READ_PAIRS_FORMATS.join(', ')}); ${format === undefined ? 'the format could not be told' : `this is ${format}`}.`,
      remedy: REMEDIES[format ?? 'unknown'] ?? REMEDIES['unknown']!,
    });
  return readPairs(input.chunks, format as ReadPairsFormat, { ...options, place: input.place });
}

const REMEDIES: Readonly<Record<string, string>> = {
  unknown:
    'Name the format with --from; two texts are paired by `align`, or by --from moses where line answers to line.',
  json: 'Turn the document into pairs first: `convert FILE --format jsonl`.',
  html: 'Pages are written, not read: give the document (json) that it was made from. Two articles are paired by `align`.',
  tei: 'TEI is written, not read: give the document (json) that it was made from.',
  beads: 'Beads count sentences, and have no words: `convert BEADS SOURCE TARGET --from beads`.',
};

async function* bytesOf(path: string, onShare?: (share: number) => void): AsyncGenerator<Uint8Array> {
  let done = 0;
  let size = 0;
  try {
    if (path !== '-') {
      const found = await stat(path);
      if (found.isDirectory()) throw folderError();
      size = found.size;
    }
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 16 })) {
      done += (chunk as Buffer).length;
      onShare?.(size === 0 ? 0 : done / size);
      yield chunk as Buffer;
    }
  } catch (error) {
    throw systemProblem(error, placeOf(path)) ?? error;
  }
}
