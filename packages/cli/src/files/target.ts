import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** As many links as Linux follows. */
const LINKS = 40;

/**
 * Returns the real path of the file that a name stands for, with every symbolic link followed, also one that leads to a
 * file that is not there yet. Throws the system's error when a folder of the path is missing (ENOENT) or links lead in
 * a circle (ELOOP).
 */
export async function targetOf(path: string): Promise<string> {
  let at = path;
  for (let n = 0; n < LINKS; n += 1) {
    try {
      return await realpath(at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const folder = await realpath(dirname(at));
    const real = join(folder, basename(at));
    const leads = await readlink(real).catch(() => undefined);
    if (leads === undefined) return real;
    at = resolve(folder, leads);
  }
  throw Object.assign(new Error('ELOOP'), { code: 'ELOOP', syscall: 'readlink', path });
}
