import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Compression, compress } from '../files/compression.ts';
import type { OutputFormat } from '../write/names.ts';
import type { Shard } from './shard.ts';

/**
 * Outputs as lines of one file instead of a file each, compressed one by one: such pieces one after the other are a
 * compressed file.
 */
export type Pack = 'jsonl' | 'jsonl.gz' | 'jsonl.zst';

export const PACKS: readonly Pack[] = ['jsonl', 'jsonl.gz', 'jsonl.zst'];

export function compressionOf(pack: Pack): Compression {
  return pack === 'jsonl' ? 'none' : pack === 'jsonl.gz' ? 'gz' : 'zst';
}

/** The name of the file that a shard's outputs are packed into, as they are done; the whole list is a shard too. */
export function packName(pack: Pack, { index, of }: Shard): string {
  return `results.${index}-of-${of}.${pack}`;
}

/** The name of the file of all outputs, in the order of the list: never one that a run adds to. */
export function mergedName(pack: Pack): string {
  return `results.${pack}`;
}

/** An output as a line `{"id":…,"output":…}`, compressed: a document as it is, another format as a string. */
export function packLine(id: string, content: string, format: OutputFormat, pack: Pack): Uint8Array {
  const output = format === 'json' ? JSON.stringify(JSON.parse(content)) : JSON.stringify(content);
  return compress(Buffer.from(`{"id":${JSON.stringify(id)},"output":${output}}\n`), compressionOf(pack));
}

/** A file to which pieces are added; what was written of a piece that failed is written over by the next. */
export class PackFile {
  readonly #file: number;
  #end: number;

  /** Opens the file and cuts off what was added and not noted, so that it ends at `end`. Throws the system's error. */
  constructor(folder: string, name: string, end: number) {
    this.#file = openSync(join(folder, name), end === 0 ? 'w' : 'r+');
    ftruncateSync(this.#file, end);
    this.#end = end;
  }

  /** Adds a piece; returns where it begins and ends, in bytes. Throws the system's error. */
  add(piece: Uint8Array): { readonly start: number; readonly end: number } {
    const start = this.#end;
    for (let done = 0; done < piece.length; )
      done += writeSync(this.#file, piece, done, piece.length - done, start + done);
    this.#end = start + piece.length;
    return { start, end: this.#end };
  }

  close(): void {
    closeSync(this.#file);
  }
}
