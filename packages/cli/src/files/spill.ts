import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import type { TextStore } from '@muqabala/formats';

/** So many UTF-16 units are held in memory before the disk is used. */
const HELD = 1 << 22;
/** So many bytes are read at once. */
const BLOCK = 1 << 20;

/**
 * Keeps texts in memory while they are few, then in a file that has no name and is gone with the program, whatever ends
 * it. Texts are to be asked for in about the order in which they were added.
 */
export function makeSpill(): TextStore & { close(): void } {
  /** Where each text begins, in UTF-16 units, and after the last where the next will. */
  const starts = [0];
  let held: string[] = [];
  /** The first text that is held, and where it begins. */
  let first = 0;
  let file: number | undefined;
  let block = Buffer.alloc(0);
  let blockAt = 0;

  const spill = () => {
    file ??= openUnnamed().descriptor;
    // Two bytes a unit: whatever the text, half characters among it, it comes back, and its place is known.
    writeAll(file, Buffer.from(held.join(''), 'utf16le'), starts[first]! * 2);
    first += held.length;
    held = [];
  };
  const read = (from: number, to: number): string => {
    if (from < blockAt || to > blockAt + block.length) {
      const bytes = Buffer.alloc(Math.max(BLOCK, to - from));
      block = bytes.subarray(0, readSync(file!, bytes, 0, bytes.length, from));
      blockAt = from;
    }
    return block.toString('utf16le', from - blockAt, to - blockAt);
  };

  return {
    add(text) {
      held.push(text);
      const end = starts.at(-1)! + text.length;
      starts.push(end);
      if (end - starts[first]! > HELD) spill();
    },
    get(index) {
      return index < first ? read(starts[index]! * 2, starts[index + 1]! * 2) : held[index - first]!;
    },
    close() {
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
}

/** Opens a file that has no name and is gone with the program. Throws `output-unwritable`. */
export function openUnnamed(): { readonly descriptor: number; close(): void } {
  const descriptor = explained(() => {
    const folder = mkdtempSync(join(tmpdir(), 'muqabala-spill-'));
    try {
      return openSync(join(folder, 'texts'), 'wx+', 0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  return { descriptor, close: () => closeSync(descriptor) };
}

/** Writes all bytes at a place of a file. Throws `output-unwritable`. */
export function writeAll(file: number, bytes: Uint8Array, at: number): void {
  explained(() => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
  });
}

function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new MuqabalaError({
      code: 'output-unwritable',
      place: tmpdir(),
      message: `What does not fit into memory could not be put here for a while (${(error as NodeJS.ErrnoException).code}).`,
      remedy: 'Make room, or name another place for temporary files (TMPDIR).',
    });
  }
}
