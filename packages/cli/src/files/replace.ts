import type { Stats } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import { systemProblem } from '../terminal/system-error.ts';
import { cleanOnInterrupt } from './interrupt.ts';
import { targetOf } from './target.ts';
import { temporaryBeside } from './temporary.ts';

/** A new content for a file, written piece by piece; nothing is to be seen of it before `commit`. */
export interface Replacement {
  write(piece: string | Uint8Array): Promise<void>;
  commit(): Promise<void>;
  /** Leaves the file as it was; does nothing after `commit`. */
  abort(): Promise<void>;
}

/** A new content that is whole on the disk, in a temporary file beside the file whose place it takes. */
export interface NewContent {
  readonly temporary: string;
  readonly real: string;
  /** Whether it is to be copied over the old one, since renaming would lose the file's other names or its owner. */
  readonly isCopied: boolean;
}

/** Puts a new content in its place; what it leaves of the temporary file is removed. */
export type Replace = (made: NewContent) => Promise<void>;

export interface ReplaceOptions {
  /**
   * Called when the new content is whole on the disk and the file still has its old one; what this throws leaves it so.
   */
  readonly beforeReplace?: () => Promise<void>;
  /** How the new content takes the file's place; by renaming or copying when not said. */
  readonly replace?: Replace;
}

/**
 * Opens a new content for a file. It is written beside the file and renamed over it at the end: a reader sees the old
 * file or the new one, never half of it. Symbolic links are followed, also to nothing; mode, owner and group are kept.
 * Where renaming would lose one of these or a hard link, the new content, whole by then, is copied over the old one
 * instead, as Vim does it (`backupcopy=auto`). What Node cannot read is lost: access control lists and extended
 * attributes. Devices and pipes are written straight. Throws `output-unwritable` for every error of the system.
 */
export async function openReplacement(path: string, options: ReplaceOptions = {}): Promise<Replacement> {
  return guarded(path, async () => {
    const real = await targetOf(path);
    const found = await stat(real).catch(() => undefined);
    if (found !== undefined && !found.isFile()) return straight(path, await open(real, 'w'), options);
    const temporary = temporaryBeside(real);
    cleanOnInterrupt(dirname(temporary));
    // Nobody else may read what is under way of a file that was closed to them; a new file gets what the umask leaves.
    const handle = await open(temporary, 'wx', found === undefined ? 0o666 : 0o600);
    return beside(path, real, found, temporary, handle, options);
  });
}

function straight(path: string, handle: FileHandle, { beforeReplace }: ReplaceOptions): Replacement {
  return {
    write: (piece) => guarded(path, () => handle.writeFile(piece)),
    async commit() {
      await beforeReplace?.();
      await guarded(path, () => handle.close());
    },
    abort: () => handle.close().catch(() => {}),
  };
}

function beside(
  path: string,
  real: string,
  found: Stats | undefined,
  temporary: string,
  handle: FileHandle,
  { beforeReplace, replace = putInPlace }: ReplaceOptions,
): Replacement {
  return {
    write: (piece) => guarded(path, () => handle.writeFile(piece)),
    async commit() {
      const isKept = await guarded(path, async () => {
        const kept = found === undefined || (await keepAttributes(handle, found));
        await handle.sync();
        await handle.close();
        return kept;
      });
      await beforeReplace?.();
      await guarded(path, async () => {
        await replace({ temporary, real, isCopied: !isKept });
        await rm(temporary, { force: true });
      });
    },
    async abort() {
      await handle.close().catch(() => {});
      await rm(temporary, { force: true }).catch(() => {});
    },
  };
}

/**
 * Gives the new file what the old one has; false when the system does not let us, or when the old one has other names,
 * which renaming would part.
 */
async function keepAttributes(handle: FileHandle, found: Stats): Promise<boolean> {
  if (found.nlink > 1) return false;
  try {
    const made = await handle.stat();
    if (made.uid !== found.uid || made.gid !== found.gid) await handle.chown(found.uid, found.gid);
    await handle.chmod(found.mode & 0o7777);
    return true;
  } catch {
    return false;
  }
}

async function putInPlace({ temporary, real, isCopied }: NewContent): Promise<void> {
  if (!isCopied) return rename(temporary, real);
  const to = await open(real, 'r+');
  try {
    await copyOver(temporary, to, real);
  } finally {
    await to.close();
  }
}

/**
 * Writes a whole content, which a temporary file holds, over an open file that has to stay the same one; a full disk is
 * met before anything of the old content is gone. Throws `output-damaged` when the system fails half way; then the
 * temporary file is kept under another name.
 */
export async function copyOver(temporary: string, to: FileHandle, real: string): Promise<void> {
  const from = await open(temporary, 'r');
  // While the file is half the one and half the other, the copy is all there is: it has a name that nothing clears
  // away.
  const whole = temporary.replace(/tmp$/, 'whole');
  let had = 0;
  try {
    const { size } = await from.stat();
    had = (await to.stat()).size;
    try {
      if (size > had) {
        await copyRange(from, to, had, size);
        await to.sync();
      }
      await rename(temporary, whole);
    } catch (error) {
      await to.truncate(had);
      throw error;
    }
    try {
      await copyRange(from, to, 0, Math.min(had, size));
      await to.truncate(size);
      await to.sync();
    } catch (error) {
      throw new MuqabalaError({
        code: 'output-damaged',
        place: real,
        message: `The file was being written over when the system failed (${(error as NodeJS.ErrnoException).code}); it is broken now.`,
        remedy: `Its whole new content is in ${whole}: copy it back.`,
      });
    }
    await rm(whole);
  } finally {
    await from.close();
  }
}

async function copyRange(from: FileHandle, to: FileHandle, start: number, end: number): Promise<void> {
  const buffer = Buffer.allocUnsafe(1 << 16);
  for (let at = start; at < end; ) {
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) return;
    for (let done = 0; done < bytesRead; )
      done += (await to.write(buffer, done, bytesRead - done, at + done)).bytesWritten;
    at += bytesRead;
  }
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw systemProblem(error, path, 'write') ?? error;
  }
}
