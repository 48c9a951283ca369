import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { decodeStream } from '@muqabala/formats';
import { systemProblem } from '../terminal/system-error.ts';
import { decompressed } from './compression.ts';
import { folderError, placeOf } from './read.ts';
import { openUnnamed, writeAll } from './spill.ts';

/** A file that can be read several times, piece by piece, whatever it is. */
export interface Rereadable {
  readonly place: string;
  bytes(): AsyncIterable<Uint8Array>;
  close(): void;
}

/**
 * Opens a file for reading again and again; standard input, or a pipe, is kept on the disk for that, in a file without
 * name.
 */
export async function openRereadable(path: string): Promise<Rereadable> {
  const place = placeOf(path);
  try {
    const found = path === '-' ? undefined : await stat(path);
    if (found?.isDirectory()) throw folderError();
    if (found?.isFile()) return { place, bytes: () => readFrom(path), close() {} };
    const file = openUnnamed();
    let size = 0;
    for await (const piece of path === '-' ? process.stdin : createReadStream(path)) {
      writeAll(file.descriptor, piece as Buffer, size);
      size += (piece as Buffer).length;
    }
    return {
      place,
      bytes: () => createReadStream('', { fd: file.descriptor, start: 0, autoClose: false, highWaterMark: PIECE }),
      close: file.close,
    };
  } catch (error) {
    throw systemProblem(error, place) ?? error;
  }
}

/**
 * Reads the lines of a text in any of its encodings, compressed or not (gzip, Zstandard), without holding it; what
 * stands behind the last line end is a line too.
 */
export function linesOf(bytes: AsyncIterable<Uint8Array>, place: string): AsyncGenerator<string> {
  return splitLines(decodeStream(decompressed(bytes, place), place));
}

/** Cuts a text that comes in pieces into its lines. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}

const PIECE = 1 << 18;

async function* readFrom(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE })) yield piece as Buffer;
  } catch (error) {
    throw systemProblem(error, path) ?? error;
  }
}
