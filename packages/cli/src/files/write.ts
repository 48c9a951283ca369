import { once } from 'node:events';
import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { MuqabalaError } from '@muqabala/core';

type Chunks = Iterable<string> | AsyncIterable<string>;

/** Writes pieces to a file, whole or not at all, or to standard output when there is no name or it is `-`. */
export async function writeOutput(path: string | undefined, chunks: Chunks): Promise<void> {
  if (path === undefined || path === '-') await writeStdout(chunks);
  else await writeWhole(path, chunks);
}

/** Refuses an output that could not be written, before long work is done for it. */
export async function checkOutput(path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') return;
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw outputError(path, 'This is a folder; the output needs a file name.');
  const folder = dirname(path);
  const place = await stat(folder).catch(() => undefined);
  if (!place?.isDirectory()) throw outputError(path, `There is no folder ${folder}.`);
  await access(found === undefined ? folder : path, constants.W_OK).catch(() => {
    throw outputError(path, 'The permission to write here is missing.');
  });
}

function outputError(path: string, message: string): MuqabalaError {
  return new MuqabalaError({
    code: 'output-unwritable',
    place: path,
    message,
    remedy: 'Choose another place with -o.',
  });
}

/** Pieces are gathered before they are handed to the system, which is many times faster than a call for each. */
const GATHER = 1 << 16;

async function* gather(chunks: Chunks): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    held += chunk;
    if (held.length < GATHER) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

async function writeStdout(chunks: Chunks): Promise<void> {
  for await (const piece of gather(chunks)) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}

let unique = 0;

/**
 * Writes beside the file and renames over it at the end: a reader sees the old file or the new one, never half of it. What is no ordinary
 * file (a device, a pipe) is written straight, since renaming would replace it.
 */
async function writeWhole(path: string, chunks: Chunks): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isFile() && !found.isDirectory()) {
    const handle = await open(path, 'w');
    try {
      for await (const piece of gather(chunks)) await handle.write(piece);
    } finally {
      await handle.close();
    }
    return;
  }
  const real = await realpath(path).catch(() => path);
  unique += 1;
  const temporary = join(dirname(real), `.${basename(real).slice(0, 200)}.${process.pid}-${unique}.tmp`);
  try {
    const handle = await open(temporary, 'wx', found?.mode);
    try {
      for await (const piece of gather(chunks)) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, real);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if ((error as NodeJS.ErrnoException).syscall !== undefined)
      throw outputError(path, `The output could not be written (${code}).`);
    throw error;
  }
}
