import { once } from 'node:events';
import { constants } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { MuqabalaError } from '@muqabala/core/problems';
import { cleanOnInterrupt } from './interrupt.ts';

/** Where output goes, piece by piece; nothing is to be seen of a file before `commit`. */
export interface Sink {
  write(piece: string | Uint8Array): Promise<void> | undefined;
  commit(): Promise<void>;
  /** Undoes what was written to a file; what went to standard output cannot be taken back. */
  abort(): Promise<void>;
}

type Piece = string | Uint8Array;
type Pieces = Iterable<Piece> | AsyncIterable<Piece>;

/** Writes pieces to a file, whole or not at all, or to standard output when there is no name or it is `-`. */
export async function writeOutput(path: string | undefined, pieces: Pieces): Promise<void> {
  const sink = await openSink(path);
  try {
    for await (const piece of pieces) await sink.write(piece);
    await sink.commit();
  } catch (error) {
    await sink.abort();
    throw error;
  }
}

export async function openSink(path: string | undefined): Promise<Sink> {
  if (path === undefined || path === '-')
    return gather(async (piece) => {
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    });
  await checkOutput(path);
  return openFile(path);
}

/** Refuses an output that could not be written, before long work is done for it. */
export async function checkOutput(path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') return;
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw unwritable(path, 'This is a folder; the output needs a file name.');
  const folder = dirname(path);
  const place = await stat(folder).catch(() => undefined);
  if (!place?.isDirectory()) throw unwritable(path, `There is no folder ${folder}.`);
  await access(found === undefined ? folder : path, constants.W_OK).catch(() => {
    throw unwritable(path, 'The permission to write here is missing.');
  });
}

function unwritable(path: string, message: string): MuqabalaError {
  return new MuqabalaError({
    code: 'output-unwritable',
    place: path,
    message,
    remedy: 'Choose another place for the output.',
  });
}

/** Pieces are gathered before they are handed to the system, which is many times faster than a call for each. */
const GATHER = 1 << 16;

function gather(
  put: (piece: string | Uint8Array) => Promise<void>,
  end: () => Promise<void> = async () => {},
  abort: () => Promise<void> = async () => {},
): Sink {
  let held = '';
  const flush = async () => {
    if (held === '') return;
    const piece = held;
    held = '';
    await put(piece);
  };
  return {
    write(piece) {
      if (typeof piece !== 'string') return flush().then(() => put(piece));
      held += piece;
      return held.length < GATHER ? undefined : flush();
    },
    async commit() {
      await flush();
      await end();
    },
    abort,
  };
}

let unique = 0;

/**
 * Writes beside the file and renames over it at the end: a reader sees the old file or the new one, never half of it. What is no ordinary
 * file (a device, a pipe) is written straight, since renaming would replace it.
 */
async function openFile(path: string): Promise<Sink> {
  const found = await stat(path).catch(() => undefined);
  try {
    if (found !== undefined && !found.isFile()) {
      const handle = await open(path, 'w');
      return gather(
        (piece) => handle.writeFile(piece),
        () => handle.close(),
        () => handle.close().catch(() => {}),
      );
    }
    const real = found === undefined ? path : await realpath(path);
    unique += 1;
    const temporary = join(dirname(real), `.${basename(real).slice(0, 200)}.${process.pid}-${threadId}-${unique}.tmp`);
    cleanOnInterrupt(dirname(temporary));
    const handle = await open(temporary, 'wx', found?.mode);
    return temporarySink(path, real, temporary, handle);
  } catch (error) {
    throw explainWrite(error, path);
  }
}

function temporarySink(path: string, real: string, temporary: string, handle: FileHandle): Sink {
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      throw explainWrite(error, path);
    }
  };
  return gather(
    (piece) => guarded(() => handle.writeFile(piece)),
    () =>
      guarded(async () => {
        await handle.sync();
        await handle.close();
        await rename(temporary, real);
      }),
    async () => {
      await handle.close().catch(() => {});
      await rm(temporary, { force: true }).catch(() => {});
    },
  );
}

function explainWrite(error: unknown, path: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  return unwritable(path, `The output could not be written (${code}).`);
}
