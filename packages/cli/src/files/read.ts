import { readFile, stat } from 'node:fs/promises';
import { MuqabalaError } from '@muqabala/core/problems';

/** Reads a file, or standard input when its name is `-`; says what is wrong when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
  try {
    if ((await stat(path)).isDirectory())
      throw new MuqabalaError({
        code: 'file-is-folder',
        place: path,
        message: 'This is a folder; a file was expected.',
        remedy: 'Name a file in it.',
      });
    return await readFile(path);
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Turns a system's error about a file into a problem with its name; anything else is given back as it is. */
export function fileError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const said = code === undefined ? undefined : SAID[code];
  if (said === undefined) return error;
  return new MuqabalaError({ code: said[0], place: path, message: said[1], remedy: said[2] });
}

const SAID: Readonly<Record<string, readonly [code: string, message: string, remedy: string]>> = {
  ENOENT: ['file-missing', 'There is no such file.', 'Check the name.'],
  EACCES: ['file-forbidden', 'The file may not be read.', 'Check its rights.'],
  EPERM: ['file-forbidden', 'The file may not be read.', 'Check its rights.'],
  EISDIR: ['file-is-folder', 'This is a folder; a file was expected.', 'Name a file in it.'],
  ENOTDIR: ['file-missing', 'A part of this path is a file, not a folder.', 'Check the path.'],
  ERR_FS_FILE_TOO_LARGE: ['text-too-long', 'The file is larger than 2 GB.', 'Cut it into several files.'],
};

/** The name of an input as messages show it. */
export function placeOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}
