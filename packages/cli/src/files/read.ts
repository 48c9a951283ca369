import { readFile, stat } from 'node:fs/promises';
import { systemProblem } from '../terminal/system-error.ts';

/** Reads a file, or standard input when its name is `-`; says what is wrong when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if (path === '-') {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    }
    // Said before the system says it, which differs.
    if ((await stat(path)).isDirectory()) throw folderError();
    return await readFile(path);
  } catch (error) {
    throw systemProblem(error, placeOf(path)) ?? error;
  }
}

/** Whether there is a file or folder of this name. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** What the system says of a folder that is read like a file, where it says so. */
export function folderError(): Error {
  return Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
}

/** The name of an input as messages show it. */
export function placeOf(path: string): string {
  return path === '-' ? 'standard input' : path;
}
